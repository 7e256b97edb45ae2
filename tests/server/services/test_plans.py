"""What is asked all day is answered from indexes in PostgreSQL, however big the tables are.

Tables as small as a test's are always read whole, so that is forbidden here: a plan that still does
it has no index to look into.
"""

import re
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection, event, text
from sqlalchemy.orm import Session

from server.db.session import Database
from server.services import bags, bill_parents, code_parts, feed, finding, problems
from shared.events import BagDispatched, BagReceived
from tests.server.conftest import Opened
from tests.server.scanning import DELHI
from tests.server.site import Site

READ_WHOLE = re.compile(
    r"Seq Scan on (?:events\w*|verdicts|bags|movements|bill_lines|problems|bag_codes)\b"
)
QUESTIONS: dict[str, Callable[[Session], object]] = {
    "a bag with its history": lambda session: bags.page_of(session, "P1-3"),
    "the history before a position": lambda session: bags.page_of(session, "C1", "3"),
    "labels that begin with": lambda session: finding.find(session, "C"),
    "numbers that begin with": lambda session: finding.find(session, "1"),
    "the next page of a search": lambda session: finding.find(session, "C", "code|C1|3"),
    "labels that hold": lambda session: finding.find(session, "001-"),
    "the next page of what holds": lambda session: finding.find(session, "001-", "part|9"),
    "parents on a bill": lambda session: finding.find(session, "b1"),
    "labels of a lot": lambda session: finding.find(session, "L24"),
    "the newest bags": finding.find,
    "parents on no bill": bill_parents.linkable,
    "parents on no bill that begin with": lambda session: bill_parents.linkable(session, "P1"),
    "the problems of one kind": lambda session: problems.find(session, reason="child_elsewhere"),
    "problems by kind and station": problems.groups,
    "what changed": lambda session: feed.changes(session, 2, 100),
}


@pytest.fixture
def busy(open_postgres: Opened) -> Iterator[Database]:
    database = open_postgres()
    site = Site(database)
    site.pack("P1-3", "C1", "C2")
    site.scan(BagDispatched, bag="P1-3", destination_id=DELHI)
    site.scan(BagReceived, bag="C7")
    site.bill("B1", "P1-3")
    code_parts.bring_up_to_date(database)
    yield database
    database.close()


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_big_table_is_read_whole_for(busy: Database, question: str) -> None:
    with busy.reading() as session, plans_of(session) as plans:
        QUESTIONS[question](session)
    assert plans
    assert [plan for plan in plans if READ_WHOLE.search(plan)] == []


def test_a_question_without_an_index_is_noticed(busy: Database) -> None:
    with busy.reading() as session, plans_of(session) as plans:
        session.execute(text("SELECT * FROM events WHERE kind = 'parent_opened'"))
    assert READ_WHOLE.search(plans[0])


def test_a_history_is_not_looked_for_in_parts_that_end_before_its_bag_was_known(
    busy: Database,
) -> None:
    with busy.writing() as session:
        session.execute(text("UPDATE ledger_head SET head = 1500000"))
    Site(busy).scan(BagReceived, station=1, bag="C9")
    asked: dict[str, str] = {}
    for bag in ("C1", "C9"):
        with busy.reading() as session, plans_of(session) as plans:
            assert bags.page_of(session, bag).history
        (asked[bag],) = [plan for plan in plans if "events_rest" in plan]
    assert " on events_1 " in asked["C1"]
    assert " on events_1 " not in asked["C9"]


@contextmanager
def plans_of(session: Session) -> Generator[list[str]]:
    """The plans of all that is asked in the block."""
    connection = session.connection()
    connection.execute(text("SET LOCAL enable_seqscan = off"))
    plans: list[str] = []

    def explain(_: Connection, cursor: object, statement: str, parameters: object, *more: object) -> None:  # fmt: skip  # noqa: E501 - the event's own arguments
        del cursor, more
        if not statement.startswith("EXPLAIN"):
            found = connection.exec_driver_sql(f"EXPLAIN {statement}", parameters)  # pyright: ignore[reportArgumentType] - as they came
            plans.append("\n".join(found.scalars()))

    event.listen(connection, "before_cursor_execute", explain)
    yield plans
    event.remove(connection, "before_cursor_execute", explain)
