"""Rule 12: a command recomputes every count from the facts, and reports any difference."""

import pytest
from sqlalchemy import text

from server.db.session import Database
from server.services import replay
from server.services.check_counts import differences
from shared.events import BagDispatched, ChildPacked
from tests.server.scanning import JAIPUR
from tests.server.site import Site

pytestmark = pytest.mark.breaks_the_tables

TAMPERED = {
    "a counter that drifted": ("UPDATE bags SET packed = 3 WHERE code = 'P1-3'", "bags"),
    "a child moved by hand": ("UPDATE bags SET parent_id = NULL WHERE code = 'C1'", "bags"),
    "a bag that vanished": ("DELETE FROM bags WHERE code = 'C1'", "bags"),
    "a movement that vanished": ("DELETE FROM movements", "movements"),
    "a bill line that vanished": ("DELETE FROM bill_lines", "bill_lines"),
    "a bill's state": ("UPDATE bills SET state = 'closed'", "bills"),
    "a problem nobody decided": ("UPDATE problems SET state = 'decided'", "problems"),
    "a cursor that jumped": ("UPDATE cursors SET last_seq = last_seq + 1", "cursors"),
    "a head that jumped": ("UPDATE ledger_head SET head = 99", "ledger_head"),
    "an undo that never was": ("UPDATE verdicts SET undone_by = 1", "undone_by"),
}


@pytest.mark.parametrize(("statement", "what"), TAMPERED.values(), ids=list(TAMPERED))
def test_what_the_events_do_not_say_is_reported(
    database: Database, statement: str, what: str
) -> None:
    site = Site(database)
    site.pack("P1-3", "C1", "C2")
    site.scan(ChildPacked, parent="P2-3", child="C1")
    site.bill("B1", "P1-3")
    site.scan(BagDispatched, bag="P1-3", destination_id=JAIPUR)
    assert site.differences() == []
    with database.writing() as session:
        session.execute(text(statement))
    assert what in {difference.what for difference in site.differences()}


def test_a_ledger_longer_than_one_reading_of_it_is_counted_whole(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replay, "EVENTS_AT_ONCE", 2)
    site = Site(database)
    site.pack("P1-9", "C1", "C2", "C3", "C4")
    assert site.differences() == []
    with database.writing() as session:
        session.execute(text("UPDATE bags SET parent_id = NULL WHERE code = 'C4'"))
    assert "bags" in {difference.what for difference in site.differences()}


def test_an_event_altered_behind_the_programs_back_breaks_the_chain(database: Database) -> None:
    site = Site(database)
    site.pack("P1-3", "C1")
    with database.writing() as session:
        if database.is_sqlite:
            session.execute(text("DROP TRIGGER events_no_update"))
        else:
            session.execute(text("SET LOCAL session_replication_role = replica"))
        session.execute(
            text(
                "UPDATE events SET payload = (SELECT payload FROM events WHERE position = 2) "
                "WHERE position = 1"
            )
        )
    with database.reading() as session:
        found = {(difference.what, difference.where) for difference in differences(session)}
    assert ("chain", "position 1") in found
