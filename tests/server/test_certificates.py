"""The authority is made once; the server's certificate follows its names and its age."""

import ssl
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509

from server.certificates import (
    TlsFiles,
    authority_fingerprint,
    ensure_authority,
    ensure_server_certificate,
    tls_files,
)
from shared.errors import SettingsInvalid

NAMES = ["bags.example", "barn", "127.0.0.1", "::1", "barn"]


@pytest.fixture
def now() -> datetime:
    # OpenSSL judges by the real clock.
    return datetime.now(UTC)


@pytest.fixture
def files(tmp_path: Path, now: datetime) -> TlsFiles:
    files = tls_files(tmp_path)
    ensure_authority(files, is_first_start=True, now=now)
    ensure_server_certificate(files, NAMES, now)
    return files


def served(files: TlsFiles) -> x509.Certificate:
    return x509.load_pem_x509_certificates(files.chain.read_bytes())[0]


def handshake(files: TlsFiles, name: str) -> None:
    """Let a client that trusts the authority alone meet a server with our files, in memory."""
    server_side = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server_side.load_cert_chain(files.chain, files.key)
    client_side = ssl.create_default_context(cafile=str(files.authority))
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = client_side.wrap_bio(to_client, to_server, server_hostname=name)
    server = server_side.wrap_bio(to_server, to_client, server_side=True)
    waiting = {client, server}
    while waiting:
        for end in list(waiting):
            try:
                end.do_handshake()
            except ssl.SSLWantReadError:
                continue
            waiting.remove(end)


@pytest.mark.parametrize("name", ["bags.example", "barn", "127.0.0.1", "::1"])
def test_a_client_that_trusts_the_authority_trusts_the_server(files: TlsFiles, name: str) -> None:
    handshake(files, name)


def test_a_client_that_calls_another_name_is_warned(files: TlsFiles) -> None:
    with pytest.raises(ssl.SSLCertVerificationError):
        handshake(files, "elsewhere.example")


def test_the_chain_ends_in_the_authority_whose_fingerprint_cards_bear(files: TlsFiles) -> None:
    authority = x509.load_pem_x509_certificates(files.chain.read_bytes())[-1]
    assert authority == x509.load_pem_x509_certificate(files.authority.read_bytes())
    fingerprint = authority_fingerprint(files)
    assert len(fingerprint) == 64
    assert fingerprint == fingerprint.upper()


def test_keys_are_for_their_owner_alone(files: TlsFiles) -> None:
    for file in (files.authority_key, files.key):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_good_certificate_is_kept(files: TlsFiles, now: datetime) -> None:
    before = served(files)
    ensure_server_certificate(files, NAMES, now + timedelta(days=300))
    assert served(files) == before


@pytest.mark.parametrize(
    ("names", "later"), [(["new.example"], timedelta()), (NAMES, timedelta(days=340))]
)
def test_a_certificate_with_other_names_or_near_its_end_is_made_anew(
    files: TlsFiles, now: datetime, names: list[str], later: timedelta
) -> None:
    before, authority = served(files), authority_fingerprint(files)
    ensure_server_certificate(files, names, now + later)
    assert served(files) != before
    assert authority_fingerprint(files) == authority


def test_an_authority_that_stations_trust_is_never_replaced(tmp_path: Path, now: datetime) -> None:
    with pytest.raises(SettingsInvalid) as refusal:
        ensure_authority(tls_files(tmp_path), is_first_start=False, now=now)
    assert refusal.value.code == "authority_missing"
