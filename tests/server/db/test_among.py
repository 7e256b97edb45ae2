"""Rows asked for by one parameter are looked up in an index, on both databases."""

from sqlalchemy import Connection, not_, select, text

from server.db import tables
from server.db.among import among
from server.db.base import table_of
from server.db.session import Database
from tests.server.statements import Statement, recorded

_BAG = table_of(tables.Bag)


def plan_of(connection: Connection, statement: Statement) -> str:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL enable_seqscan = off"))
        return "\n".join(statement.explain(connection))
    asked = f"EXPLAIN QUERY PLAN {statement.sql}"
    return "\n".join(row[3] for row in connection.exec_driver_sql(asked, statement.parameters))


def test_what_is_among_some_is_looked_up_and_not_searched_for(database: Database) -> None:
    wanted = select(_BAG.c.code).where(among(_BAG.c.id), _BAG.c.version > 0)
    with database.reading() as session:
        with recorded(database.reader) as statements:
            assert session.execute(wanted, {"wanted": [2, 4]}).all() == []
        plan = plan_of(session.connection(), statements[0])
    assert "Seq Scan" not in plan
    assert "SCAN bags" not in plan


def test_what_is_not_among_some_is_the_rest(database: Database) -> None:
    numbers = table_of(tables.LedgerHead)
    rest = select(numbers.c.id).where(not_(among(numbers.c.id)))
    with database.reading() as session:
        assert session.scalars(rest, {"wanted": [7]}).all() == [0]
        assert session.scalars(rest, {"wanted": [0, 7]}).all() == []
