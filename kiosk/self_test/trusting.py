"""Whether the station can know its server, and its people."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path


def check_tls() -> str:
    """Shake hands with ourselves over TLS, verifying a certificate made for this."""
    import ssl

    with tempfile.TemporaryDirectory() as folder:
        certificate = make_certificate(Path(folder))
        trusting = ssl.create_default_context(cafile=str(certificate))
        serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        serving.load_cert_chain(certificate)
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = trusting.wrap_bio(to_client, to_server, server_hostname="localhost")
    server = serving.wrap_bio(to_server, to_client, server_side=True)
    greeting = [client, server]
    while greeting:
        for side in tuple(greeting):
            try:
                side.do_handshake()
            except ssl.SSLWantReadError:
                continue
            greeting.remove(side)
    return f"{client.version()} by {ssl.OPENSSL_VERSION}"


def make_certificate(folder: Path) -> Path:
    """A file with a key and a certificate for localhost, signed by itself, good for a minute."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    # A PC whose clock was just set may be a little behind itself.
    start = datetime.now(UTC) - timedelta(minutes=1)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + timedelta(minutes=2))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    private = serialization.PrivateFormat.PKCS8
    file = folder / "localhost.pem"
    file.write_bytes(
        key.private_bytes(pem, private, serialization.NoEncryption())
        + certificate.public_bytes(pem)
    )
    return file


def check_token() -> str:
    """Keep a token in a file and read it back, and name where this system keeps the real one.

    Raises:
        ValueError: another token came back.
    """
    from kiosk.token_store import FileTokenStore, token_store

    with tempfile.TemporaryDirectory() as folder:
        store = FileTokenStore(Path(folder))
        store.keep("kept")
        if store.read() != "kept":
            raise ValueError(f"kept a token, read {store.read()!r}")
        return f"read back, the station's goes to a {type(token_store(Path(folder))).__name__}"


def check_pins() -> str:
    """Hash a PIN and verify it, as sign-in does offline.

    Raises:
        ValueError: a right PIN is refused.
    """
    from argon2 import PasswordHasher, extract_parameters

    hasher = PasswordHasher()
    verifier = hasher.hash("123456")
    if not hasher.verify(verifier, "123456"):
        raise ValueError("a right PIN is refused")
    return f"{extract_parameters(verifier).type.name} verifies"
