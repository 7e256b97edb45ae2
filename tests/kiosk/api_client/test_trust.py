"""TLS against a real server whose certificate a real authority signed."""

import hashlib
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from kiosk.api_client import StationApi, Trust, fetch_authority
from shared.errors import ServerUnreachable
from tests.kiosk.api_client.conftest import EPOCH
from tests.kiosk.honest import HonestServer
from tests.kiosk.loopback import LoopbackServer

pytestmark = pytest.mark.loopback


class Authority:
    """A certificate authority with one server certificate for 127.0.0.1."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.file = folder / "ca.pem"
        key = ec.generate_private_key(ec.SECP256R1())
        self.certificate = _certificate("Authority", key, None)
        self.file.write_bytes(self.certificate.public_bytes(serialization.Encoding.PEM))
        server_key = ec.generate_private_key(ec.SECP256R1())
        server = _certificate("Server", server_key, (self.certificate, key))
        chain = folder / "server.pem"
        chain.write_bytes(
            server_key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
            + server.public_bytes(serialization.Encoding.PEM)
            + self.file.read_bytes()
        )
        self.serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.serving.load_cert_chain(chain)

    @property
    def fingerprint(self) -> str:
        der = self.certificate.public_bytes(serialization.Encoding.DER)
        return hashlib.sha256(der).hexdigest().upper()


def _certificate(
    name: str,
    key: ec.EllipticCurvePrivateKey,
    issuer: tuple[x509.Certificate, ec.EllipticCurvePrivateKey] | None,
) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer[0].subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(minutes=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), critical=True)
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
    )
    return builder.sign(issuer[1] if issuer else key, hashes.SHA256())


@pytest.fixture
def ours(tmp_path: Path) -> Authority:
    return Authority(tmp_path / "ours")


@pytest.fixture
def theirs(tmp_path: Path) -> Authority:
    return Authority(tmp_path / "theirs")


@pytest.fixture
def server(ours: Authority, honest: HonestServer) -> Iterator[LoopbackServer]:
    with LoopbackServer(honest, ours.serving) as running:
        yield running


def ask(server: LoopbackServer, trust: Trust) -> None:
    api = StationApi(server.url, "token", trust)
    try:
        api.cursor(EPOCH)
    finally:
        api.close()


def test_the_authority_that_the_card_names_is_learnt_from_the_server(
    server: LoopbackServer, ours: Authority, tmp_path: Path
) -> None:
    pem = fetch_authority(server.url, ours.fingerprint)
    learnt = tmp_path / "learnt.pem"
    learnt.write_text(pem)
    ask(server, Trust(learnt))
    assert len(server.heard) == 1


def test_a_server_with_another_authority_than_the_cards_is_not_believed(
    server: LoopbackServer, theirs: Authority
) -> None:
    with pytest.raises(ServerUnreachable, match="authority_differs"):
        fetch_authority(server.url, theirs.fingerprint)


@pytest.mark.parametrize("whom", ["theirs", "the system"])
def test_the_token_is_not_given_to_a_server_that_nobody_trusted_vouches_for(
    server: LoopbackServer, theirs: Authority, whom: str
) -> None:
    trust = Trust(theirs.file) if whom == "theirs" else Trust()
    with pytest.raises(ServerUnreachable, match="tls_failed"):
        ask(server, trust)
    assert server.heard == []


def test_neither_netrc_nor_proxy_nor_ca_of_the_environment_is_obeyed(
    server: LoopbackServer, ours: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(netrc))
    ask(server, Trust(ours.file))
    assert server.heard[0].headers["authorization"] == "Bearer token"
