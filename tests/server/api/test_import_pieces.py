"""A large import is recorded piece by piece: stations go on meanwhile, and it comes to its end."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from sqlalchemy import select

from server.db import tables
from server.services.check_counts import differences
from server.services.imports import recording
from shared.events import ChildPacked, ParentOpened
from tests.server.api.site import ADMIN
from tests.server.api.test_imports import ask, begin, commit, effects
from tests.server.scanning import Outbox

if TYPE_CHECKING:
    from collections.abc import Callable

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


def test_an_import_in_which_the_server_was_stopped_is_finished_when_it_starts_again(
    site: Site, admin: str, between: Between
) -> None:
    path = begin(site, admin, "bags", ROWS)

    def stop() -> None:
        raise Stopped

    between(stop)
    with pytest.raises(Stopped):
        commit(site, admin, path)
    assert ask(site, admin, path)["state"] == "recording"
    recording.finish_all(site.database, site.clock)
    record = ask(site, admin, path)
    assert (record["state"], record["recorded"]) == ("committed", 8)
    history = ask(site, admin, "/v1/bags/P4-2")["history"]
    assert {line["person"] for line in history} == {ADMIN}
    with site.database.reading() as session:
        assert differences(session) == []


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
