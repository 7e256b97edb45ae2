"""The private PostgreSQL: durable as in production, and a fresh database for each test."""

import psycopg2
from sqlalchemy import create_engine, text

from tests.real.postgres import Postgres


def test_a_fresh_database_is_reached_by_its_url(postgres_url: str) -> None:
    engine = create_engine(postgres_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE bag (code text)"))
        assert connection.execute(text("SELECT count(*) FROM bag")).scalar_one() == 0
    engine.dispose()


def test_a_database_copied_from_a_template_holds_what_the_template_held(postgres: Postgres) -> None:
    template = postgres.create_database()
    engine = create_engine(postgres.url(template))
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE bag (code text)"))
    engine.dispose()
    copied = create_engine(postgres.url(postgres.create_database(template)))
    with copied.begin() as connection:
        assert connection.execute(text("SELECT count(*) FROM bag")).scalar_one() == 0
    copied.dispose()


def test_it_is_as_durable_as_in_production(postgres: Postgres) -> None:
    connection = psycopg2.connect(host=str(postgres.folder), user="tracetrack", dbname="postgres")
    with connection, connection.cursor() as cursor:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            cursor.execute(f"SHOW {setting}")
            assert cursor.fetchone() == ("on",)
    connection.close()
