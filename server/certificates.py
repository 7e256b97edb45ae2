"""The server's own certificate authority, and the certificate it serves TLS with.

The authority is made on first start and kept: stations trust it by the fingerprint on their
enrolment card. The server's certificate is made anew when it nears its end or its names change.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from server.keys import write_private
from shared.errors import SettingsInvalid

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

_AUTHORITY_LIFE = timedelta(days=20 * 365)
_SERVER_LIFE = timedelta(days=397)
"""The longest that browsers accept (CA/Browser Forum ballot SC-31)."""
_RENEW_BEFORE = timedelta(days=60)
_CLOCK_SKEW = timedelta(days=1)
"""How far behind a station's clock may be and still accept a new certificate."""


@dataclass(frozen=True, slots=True)
class TlsFiles:
    """Where the parts lie; `chain` is the server's certificate followed by the authority's."""

    authority: Path
    authority_key: Path
    chain: Path
    key: Path


def tls_files(data_dir: Path) -> TlsFiles:
    """Return where an installation keeps its certificates."""
    folder = data_dir / "tls"
    return TlsFiles(
        folder / "ca.pem", folder / "ca.key", folder / "server.pem", folder / "server.key"
    )


def ensure_authority(files: TlsFiles, *, is_first_start: bool, now: datetime) -> None:
    """Make the certificate authority on the first start.

    Raises:
        SettingsInvalid: `authority_missing`: stations trust an authority that is gone.
    """
    if files.authority.exists() and files.authority_key.exists():
        return
    if not is_first_start:
        raise SettingsInvalid("authority_missing", file=str(files.authority))
    key = ec.generate_private_key(ec.SECP256R1())
    name = _common_name("TraceTrack authority")
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _CLOCK_SKEW)
        .not_valid_after(now + _AUTHORITY_LIFE)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_key_usage(signs_certificates=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    files.authority_key.unlink(missing_ok=True)
    write_private(files.authority_key, _pem_of(key))
    files.authority.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))


def ensure_server_certificate(files: TlsFiles, names: Sequence[str], now: datetime) -> None:
    """Make a certificate for `names` (host names, addresses) unless a good one is there."""
    if _is_still_good(files, names, now):
        return
    key = ec.generate_private_key(ec.SECP256R1())
    authority = x509.load_pem_x509_certificate(files.authority.read_bytes())
    certificate = (
        x509.CertificateBuilder()
        .subject_name(_common_name("TraceTrack server"))
        .issuer_name(authority.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _CLOCK_SKEW)
        .not_valid_after(now + _SERVER_LIFE)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_key_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(
            x509.SubjectAlternativeName([_alternative_name(name) for name in _unique(names)]),
            critical=False,
        )
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.public_key()),  # pyright: ignore[reportArgumentType] - ours is an EC key
            critical=False,
        )
        .sign(_authority_key(files), hashes.SHA256())
    )
    files.key.unlink(missing_ok=True)
    write_private(files.key, _pem_of(key))
    chain = certificate.public_bytes(serialization.Encoding.PEM) + files.authority.read_bytes()
    files.chain.write_bytes(chain)


def authority_fingerprint(files: TlsFiles) -> str:
    """Return the SHA-256 of the authority's certificate (DER) as 64 upper-case hex digits."""
    authority = x509.load_pem_x509_certificate(files.authority.read_bytes())
    return authority.fingerprint(hashes.SHA256()).hex().upper()


def _is_still_good(files: TlsFiles, names: Sequence[str], now: datetime) -> bool:
    if not (files.chain.exists() and files.key.exists()):
        return False
    certificate = x509.load_pem_x509_certificates(files.chain.read_bytes())[0]
    held = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    wanted = [_alternative_name(name) for name in _unique(names)]
    return list(held) == wanted and certificate.not_valid_after_utc - now > _RENEW_BEFORE


def _authority_key(files: TlsFiles) -> ec.EllipticCurvePrivateKey:
    key = serialization.load_pem_private_key(files.authority_key.read_bytes(), password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise SettingsInvalid("authority_missing", file=str(files.authority_key))
    return key


def _pem_of(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def _common_name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _unique(names: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _alternative_name(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _key_usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )
