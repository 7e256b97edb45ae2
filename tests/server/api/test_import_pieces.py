"""A large import is recorded piece by piece: stations go on meanwhile, and it comes to its end."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from sqlalchemy import select

from server.db import tables
from server.services.bill_parents import Said
from server.services.check_counts import differences
from server.services.imports import finishing, recording, store
from server.services.imports.finishing import ImportFinisher, take_over
from server.services.imports.recording import LEASE_S
from shared.events import ChildPacked, ParentOpened, Source
from tests.server.api.site import ADMIN
from tests.server.api.test_imports import ask, begin, commit, effects
from tests.server.scanning import Outbox

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from tests.server.api.site import Json, Site

    Between = Callable[[Callable[[], object]], None]

ROWS = [
    {"parent": f"P{parent}-2", "child": f"C{parent}{child}"}
    for parent in range(1, 5)
    for child in range(2)
]


class Gate:
    """A station that scans while an import is recorded."""

    def __init__(self, site: Site, admin: str) -> None:
        self._site = site
        self._outbox = Outbox(station_id=UUID(site.add_station(admin)))
        self._token = site.enrol(admin, str(self._outbox.station_id))

    def pack(self, parent: str, child: str) -> list[Json]:
        """The verdicts of a parent that is opened and a child that is packed."""
        self._outbox.scan(ParentOpened, parent=parent)
        self._outbox.scan(ChildPacked, parent=parent, child=child)
        sent = self._outbox.batch().model_dump(mode="json")
        answer = self._site.ask("POST", "/v1/events", sent, token=self._token)
        assert answer.status_code == 200, answer.text
        return answer.json["verdicts"]


class Stopped(BaseException):
    """What ends a server's process."""


@pytest.fixture
def gate(site: Site, admin: str) -> Gate:
    return Gate(site, admin)


@pytest.fixture
def between(monkeypatch: pytest.MonkeyPatch) -> Between:
    """Record a parent at a time, and do something between the first and the second."""
    monkeypatch.setattr(recording, "PIECE", 1)

    def do(what: Callable[[], object]) -> None:
        left = [what]

        def breathe(_s: float) -> None:
            if left:
                left.pop()()

        monkeypatch.setattr(recording, "time", SimpleNamespace(sleep=breathe))

    return do


def test_a_station_is_heard_between_two_pieces_and_there_is_no_way_back(
    site: Site, admin: str, gate: Gate, between: Between
) -> None:
    path = begin(site, admin, "bags", ROWS)

    def meanwhile() -> None:
        record = ask(site, admin, path)
        assert (record["state"], record["recorded"]) == ("recording", 2)
        assert [one["result"] for one in gate.pack("P90-2", "C900")] == ["applied", "applied"]
        for method, address in (("DELETE", path), ("DELETE", f"{path}/rehearsal")):
            assert site.ask(method, address, token=admin).json["code"] == "import_over"

    between(meanwhile)
    done = commit(site, admin, path).json
    assert (done["state"], done["recorded"], done["refused"]) == ("committed", 8, 0)
    assert {ask(site, admin, f"/v1/bags/P{n}-2")["bag"]["state"] for n in range(1, 5)} == {"full"}


def test_what_is_recorded_after_a_stations_scan_was_received_after_it(
    site: Site, admin: str, gate: Gate, between: Between
) -> None:
    path = begin(site, admin, "bags", ROWS)

    def meanwhile() -> None:
        site.clock.advance(30)
        gate.pack("P90-2", "C900")

    between(meanwhile)
    commit(site, admin, path)
    with site.database.reading() as session:
        event = tables.Event
        times = session.scalars(select(event.received_at).order_by(event.position)).all()
    assert len(set(times)) > 1
    assert list(times) == sorted(times)


def test_what_a_station_contradicts_meanwhile_is_refused_and_all_else_is_recorded(
    site: Site, admin: str, gate: Gate, between: Between
) -> None:
    path = begin(site, admin, "bags", ROWS)
    between(lambda: gate.pack("P90-2", "C30"))
    done = commit(site, admin, path).json
    assert (done["state"], done["recorded"], done["refused"]) == ("committed", 7, 1)
    assert effects(site, admin, path)[4] == (6, "refuse", "child", "child_elsewhere")
    assert ask(site, admin, "/v1/bags/C30")["bag"]["parent_code"] == "P90-2"
    assert ask(site, admin, "/v1/bags/P3-2")["bag"]["packed"] == 1
    assert ask(site, admin, "/v1/problems")["items"] == []


def said_in(site: Site, session: Session, import_id: UUID) -> Said:
    """What the admin who began an import says now."""
    return Said(
        at=site.clock.now(),
        boot_id=site.clock.boot_id,
        uptime_s=site.clock.uptime_s(),
        person_id=store.get(session, import_id).person_id,
        source=Source.IMPORTED,
    )


def cut_off(site: Site, admin: str, between: Between) -> str:
    """Have a process die after the first of four pieces; the import's address."""
    path = begin(site, admin, "bags", ROWS)

    def stop() -> None:
        raise Stopped

    between(stop)
    with pytest.raises(Stopped):
        commit(site, admin, path)
    return path


def test_an_import_in_which_a_process_died_is_finished_by_another(
    site: Site, admin: str, between: Between
) -> None:
    path = cut_off(site, admin, between)
    finisher = ImportFinisher(site.database, site.clock)
    finisher.finish_left()
    assert ask(site, admin, path)["state"] == "recording", "it may yet be at it"
    site.clock.advance(LEASE_S + 1)
    finisher.finish_left()
    record = ask(site, admin, path)
    assert (record["state"], record["recorded"]) == ("committed", 8)
    history = ask(site, admin, "/v1/bags/P4-2")["history"]
    assert {line["person"] for line in history} == {ADMIN}
    with site.database.reading() as session:
        assert differences(session) == []


def test_an_import_that_another_process_records_is_left_to_it(
    site: Site, admin: str, between: Between
) -> None:
    path = begin(site, admin, "bags", ROWS)
    states: list[tuple[str, int]] = []

    def look() -> None:
        site.clock.advance(LEASE_S - 1)
        ImportFinisher(site.database, site.clock).finish_left()
        record = ask(site, admin, path)
        states.append((record["state"], record["recorded"]))

    between(look)
    assert commit(site, admin, path).json["recorded"] == 8
    assert states == [("recording", 2)]


def test_one_of_several_processes_goes_on_and_each_piece_gives_it_more_time(
    site: Site, admin: str, between: Between
) -> None:
    path = cut_off(site, admin, between)
    import_id = UUID(path.rpartition("/")[2])
    site.clock.advance(LEASE_S + 1)

    def takers() -> list[bool]:
        taken: list[bool] = []
        for _ in range(3):
            with site.database.writing() as session:
                taken.append(take_over(session, import_id, site.clock.now()) is not None)
        return taken

    assert takers() == [True, False, False]
    site.clock.advance(LEASE_S - 1)
    with site.database.writing() as session:
        recording.record_next(session, import_id, said_in(site, session, import_id))
    site.clock.advance(LEASE_S - 1)
    assert takers() == [False] * 3
    site.clock.advance(2)
    assert takers() == [True, False, False]


def test_a_process_that_is_stopped_leaves_the_rest_to_others_at_once(
    site: Site, admin: str, between: Between, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = cut_off(site, admin, between)
    site.clock.advance(LEASE_S + 1)
    stopping = ImportFinisher(site.database, site.clock)

    def record_and_be_stopped(session: Session, import_id: UUID, said: Said) -> bool:
        stopping.stop()
        return recording.record_next(session, import_id, said)

    monkeypatch.setattr(finishing, "record_next", record_and_be_stopped)
    stopping.finish_left()
    assert ask(site, admin, path)["recorded"] == 4
    monkeypatch.undo()
    ImportFinisher(site.database, site.clock).finish_left()
    assert ask(site, admin, path)["state"] == "committed"


def test_an_import_that_cannot_be_finished_holds_up_no_other(
    site: Site, admin: str, between: Between, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = cut_off(site, admin, between)
    whole = begin(site, admin, "bags", [{"parent": "P70-2", "child": "C700"}])
    import_id = UUID(whole.rpartition("/")[2])
    with site.database.writing() as session:
        recording.begin(session, import_id, said_in(site, session, import_id))
    site.clock.advance(LEASE_S + 1)

    def fail_at_one(session: Session, import_id: UUID, said: Said) -> bool:
        if broken.endswith(str(import_id)):
            raise ZeroDivisionError
        return recording.record_next(session, import_id, said)

    monkeypatch.setattr(finishing, "record_next", fail_at_one)
    ImportFinisher(site.database, site.clock).finish_left()
    assert ask(site, admin, whole)["state"] == "committed"
    assert ask(site, admin, broken)["state"] == "recording"


def test_a_commit_sent_again_while_it_is_under_way_records_nothing_twice(
    site: Site, admin: str, between: Between
) -> None:
    path = begin(site, admin, "bags", ROWS)
    between(lambda: commit(site, admin, path))
    assert commit(site, admin, path).json["recorded"] == 8
    assert len(ask(site, admin, "/v1/bags/P1-2")["history"]) == 3


def test_rows_that_cannot_be_read_any_more_are_refused_and_not_left_out_in_silence(
    site: Site, admin: str
) -> None:
    path = begin(site, admin, "bags", [*ROWS[:2], {"parent": "P8-2"}])
    formats = [
        {"name": "parent", "kind": "parent", "template": "P{number}-{count}"},
        {"name": "child", "kind": "child", "template": "K{number}"},
    ]
    put = site.ask("PUT", "/v1/formats", {"formats": formats, "samples": {}}, token=admin)
    assert put.status_code == 200, put.text
    done = commit(site, admin, path).json
    assert (done["recorded"], done["refused"]) == (1, 2)
    assert effects(site, admin, path)[0][1:3] == ("refuse", "child")


def test_a_change_that_touches_no_row_does_not_put_a_rehearsal_out_of_date(
    site: Site, admin: str, gate: Gate
) -> None:
    path = begin(site, admin, "bags", ROWS)
    gate.pack("P1-2", "C10")
    done = commit(site, admin, path).json
    assert (done["state"], done["refused"]) == ("committed", 0), "it is packed there already"
