"""The generator of the benchmarks' big site speaks the truth: its rows are what the rules make."""

from sqlalchemy import func, select

from server.db import tables
from server.db.session import Database
from server.services.check_counts import differences
from tests.bench.big_site.filling import fill
from tests.server.conftest import Opened, start_over


def test_the_big_site_of_the_benchmarks_agrees_with_its_events(open_fresh_database: Opened) -> None:
    database = open_fresh_database()
    empty(database)
    fill(database, bags=4000, stories=2)
    with database.reading() as session:
        assert differences(session) == []
        assert session.scalar(select(func.count()).select_from(tables.Event)) == 20_000
        assert session.scalar(select(func.count()).select_from(tables.Bag)) == 4000
        assert len(session.scalars(select(tables.Verdict.result).distinct()).all()) > 2
    if not database.is_sqlite:
        start_over(database)
    database.close()


def empty(database: Database) -> None:
    """Take out the places, people and stations of the other tests, but for the console."""
    with database.writing() as session:
        for kind in (tables.Station, tables.Person, tables.Location):
            for row in session.scalars(select(kind)):
                if getattr(row, "name", "") != "Console":
                    session.delete(row)
            session.flush()
