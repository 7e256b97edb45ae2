"""Enrolment over a bad network: tried again by itself until the server answers, and no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.outbox.desk import Desk
from kiosk.outbox.telling import Told
from kiosk.settings import StationToml, save_settings
from kiosk.sync.line import Line, Place
from kiosk.token_store import FileTokenStore
from shared.clock import SystemClock
from tests.kiosk.honest import HonestServer
from tests.kiosk.loopback import Heard, LoopbackServer, Said, problem, said
from tests.kiosk.made_up import ENROLLED
from tests.kiosk.sync.conftest import station_settings
from tests.kiosk.view_watch import ViewWatch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.loopback


class NewStation:
    """A station on a folder of its own, and a server that is down, up, or says no."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.honest = HonestServer(station_settings())
        self.is_down = True
        self.refusal: Said | None = None
        self.enrolments: list[Heard] = []
        self.screen = ViewWatch()
        self.server = LoopbackServer(self.answer)
        self.tokens = FileTokenStore(folder)
        self.settings = StationToml()

    def start(self) -> None:
        clock = SystemClock()
        told = Told(on_view=self.screen.show, on_cue=self.screen.hear)
        self.desk = Desk(self.folder, clock, told, verify_pin=lambda _verifier, _pin: False)
        self.desk.start()
        place = Place(self.folder, self.tokens, "1")
        self.line = Line(place, self.desk, clock, self.settings, lambda _settings: None)
        self.line.start()

    def stop(self) -> None:
        self.line.stop()
        self.desk.stop()

    def answer(self, heard: Heard) -> Said:
        if self.is_down:
            return problem(503, "database_busy")
        if heard.path == "/v1/enrol":
            self.enrolments.append(heard)
            settings = self.honest.settings
            reply = ENROLLED.model_copy(
                update={"station_id": settings.station_id, "settings": settings}
            )
            return self.refusal or said(reply)
        return self.honest(heard)

    def card(self, code: str = "CODE12345678") -> str:
        return f"TT1:ENROL:{code}:-:{self.server.url.upper()}"

    def hears(self, code: str) -> None:
        self.screen.wait_for(lambda _view: code in self.screen.codes())


@pytest.fixture
def station(tmp_path: Path) -> Iterator[NewStation]:
    station = NewStation(tmp_path)
    with station.server:
        yield station
        station.stop()


def test_a_card_read_without_a_network_enrols_by_itself_once_there_is_one(
    station: NewStation,
) -> None:
    station.start()
    station.line.enrol(station.card())
    station.hears("enrolment_waits")
    kept = [file.read_bytes() for file in station.folder.rglob("*") if file.is_file()]
    assert not any(b"CODE12345678" in content for content in kept)
    station.is_down = False
    station.screen.wait_for(lambda view: view.is_enrolled and view.connection.is_online)
    assert station.screen.codes().count("enrolment_waits") == 1
    assert station.screen.codes()[-1] == "enrolled"
    assert len(station.enrolments) == 1


def test_a_card_that_the_server_refuses_once_it_answers_is_tried_no_more(
    station: NewStation,
) -> None:
    station.start()
    station.refusal = problem(401, "enrolment_failed")
    station.line.enrol(station.card())
    station.hears("enrolment_waits")
    station.is_down = False
    station.hears("enrolment_failed")
    assert len(station.enrolments) == 1
    assert not station.screen.view.is_enrolled


def test_another_card_takes_the_place_of_the_one_that_waits(station: NewStation) -> None:
    station.start()
    station.line.enrol(station.card("FIRST1234567"))
    station.hears("enrolment_waits")
    station.line.enrol(station.card("SECOND123456"))
    station.screen.wait_for(lambda _view: station.screen.codes().count("enrolment_waits") == 2)
    station.is_down = False
    station.screen.wait_for(lambda view: view.is_enrolled)
    assert [b"SECOND123456" in heard.body for heard in station.enrolments] == [True]


def test_an_enrolment_cut_off_after_its_token_is_finished_once_the_server_answers(
    station: NewStation,
) -> None:
    station.tokens.keep("token")
    station.settings = StationToml(server_url=station.server.url)
    save_settings(station.folder, station.settings)
    station.start()
    station.hears("enrolment_waits")
    station.is_down = False
    view = station.screen.wait_for(lambda view: view.is_enrolled and view.connection.is_online)
    assert view.station_name == "Station 3"
    assert station.enrolments == []


def test_a_station_that_is_enrolled_and_starts_without_a_network_says_nothing_of_enrolment(
    station: NewStation,
) -> None:
    station.is_down = False
    station.start()
    station.line.enrol(station.card())
    station.screen.wait_for(lambda view: view.is_enrolled)
    station.stop()
    station.is_down = True
    station.settings = StationToml(server_url=station.server.url)
    station.start()
    station.screen.wait_for(lambda view: view.is_enrolled and view.connection.trouble != "")
    assert "enrolment_waits" not in station.screen.codes()
