"""Enrolment: what a card brings is kept once the server has said whose it is, and not before."""

from pathlib import Path
from uuid import UUID, uuid4

import pytest

from kiosk.settings import AUTHORITY_NAME, StationToml, load_settings, save_settings
from kiosk.sync import enrolling
from kiosk.sync.enrolling import enrol_with
from kiosk.token_store import FileTokenStore
from shared.errors import AccessDenied, RuleBroken
from tests.kiosk.loopback import Behaviour, LoopbackServer, problem, said
from tests.kiosk.made_up import ENROLLED

pytestmark = pytest.mark.loopback

KNOWN_SERVER = "https://known.example"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A station's folder that knows its server, its authority and its token."""
    save_settings(tmp_path, StationToml(server_url=KNOWN_SERVER, has_own_authority=True))
    FileTokenStore(tmp_path).keep("its own token")
    (tmp_path / AUTHORITY_NAME).write_text("its own authority", encoding="ascii")
    return tmp_path


def enrol(folder: Path, behaviour: Behaviour, mine: UUID | None, fingerprint: str = "-") -> None:
    with LoopbackServer(behaviour) as server:
        card = f"TT1:ENROL:CODE12345678:{fingerprint}:{server.url.upper()}"
        enrol_with(card, folder, FileTokenStore(folder), "1", mine=mine)


def kept(folder: Path) -> tuple[str, str, str]:
    authority = (folder / AUTHORITY_NAME).read_text(encoding="ascii")
    return FileTokenStore(folder).read(), load_settings(folder).server_url, authority


def another_authority(_base_url: str, _fingerprint: str) -> str:
    return "another authority"


def test_another_stations_card_leaves_token_and_server_as_they_were(folder: Path) -> None:
    before = kept(folder)
    with pytest.raises(RuleBroken, match="already_enrolled"):
        enrol(folder, lambda _: said(ENROLLED), mine=uuid4())
    assert kept(folder) == before


def test_a_station_takes_a_new_token_by_a_card_of_its_own(folder: Path) -> None:
    enrol(folder, lambda _: said(ENROLLED), mine=ENROLLED.station_id)
    token, server_url, _ = kept(folder)
    assert token == ENROLLED.token
    assert server_url != KNOWN_SERVER


def test_a_card_that_the_server_refuses_leaves_the_known_authority(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(enrolling, "fetch_authority", another_authority)
    before = kept(folder)
    with pytest.raises(AccessDenied, match="code_unknown"):
        enrol(folder, lambda _: problem(401, "code_unknown"), mine=None, fingerprint="AB" * 32)
    assert kept(folder) == before


def test_the_authority_that_the_card_names_is_kept_with_the_token(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(enrolling, "fetch_authority", another_authority)
    enrol(folder, lambda _: said(ENROLLED), mine=None, fingerprint="AB" * 32)
    assert kept(folder)[::2] == (ENROLLED.token, "another authority")
