"""What Prometheus may know: counted here as it happens, and asked of the database when scraped.

Verdicts and batch times are this process's own counts. How stations are and what waits for people
is read from the database, so it is the same whichever worker is asked.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector
from sqlalchemy import func, select

from server.db import tables
from server.db.tables.bags import ProblemState
from server.db.tables.ledger import CONSOLE_STATION
from server.services import webhooks
from server.services.stations import settled_of
from shared.accounts import StationState

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from prometheus_client import Metric
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from server.db.session import Database
    from shared.records import Result, Verdict

_MOST_WEBHOOKS = 500
_BATCH_BUCKETS_S = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0)


class Metrics:
    """This process's counts, with a registry of their own.

    Where several processes serve, prometheus_client was told so by PROMETHEUS_MULTIPROC_DIR before
    it was imported; it keeps the counts in files there, and they are added up here.
    """

    def __init__(self, database: Database) -> None:
        self._registry = CollectorRegistry()
        self._verdicts = Counter(
            "tracetrack_verdicts",
            "Verdicts given, repeated answers included",
            ["result", "reason"],
            registry=self._registry,
        )
        # `labels` takes a lock and looks at every word.
        self._verdicts_of: dict[tuple[Result, str | None], Counter] = {}
        self._batch_s = Histogram(
            "tracetrack_batch_seconds",
            "Time to take one batch",
            registry=self._registry,
            buckets=_BATCH_BUCKETS_S,
        )
        self._cache = Counter(
            "tracetrack_cache",
            "Questions that may be answered from the cache, by what became of it",
            ["outcome"],
            registry=self._registry,
        )
        self._site = _Site(database)

    def batch_taken(self, verdicts: Iterable[Verdict], seconds: float) -> None:
        """Count one batch that was taken."""
        self._batch_s.observe(seconds)
        counts: dict[tuple[Result, str | None], int] = {}
        for verdict in verdicts:
            kind = verdict.result, verdict.reason
            counts[kind] = counts.get(kind, 0) + 1
        for kind, count in counts.items():
            counter = self._verdicts_of.get(kind)
            if counter is None:
                result, reason = kind
                counter = self._verdicts.labels(result.value, reason or "")
                self._verdicts_of[kind] = counter
            counter.inc(count)

    def cache_asked(self, outcome: str) -> None:
        """Count one question: `hit`, `miss`, or `changed` since it was kept."""
        self._cache.labels(outcome).inc()

    def text(self) -> bytes:
        """Return all of it in Prometheus' text format."""
        site = CollectorRegistry()
        site.register(self._site)
        counts = self._registry
        if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
            counts = CollectorRegistry()
            MultiProcessCollector(counts)
        return generate_latest(counts) + generate_latest(site)


class _Site(Collector):
    """What the database says at the moment of asking."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def describe(self) -> Iterable[Metric]:
        """Return nothing: naming the metrics must not need a database."""
        return []

    def collect(self) -> Generator[Metric]:
        """Return the site's gauges."""
        with self._database.reading() as session:
            yield from _of_stations(session)
            yield from _of_webhooks(session)
            yield GaugeMetricFamily(
                "tracetrack_problems_open",
                "Problems that wait for a person",
                _count(session, tables.Problem.state == ProblemState.OPEN),
            )
            yield GaugeMetricFamily(
                "tracetrack_forks",
                "Outboxes frozen because two histories claim their name",
                _count(session, tables.Cursor.is_frozen.is_(True)),
            )


def _of_stations(session: Session) -> list[GaugeMetricFamily]:
    last_seen, waiting, oldest, recorded, settled, skew = (
        GaugeMetricFamily(f"tracetrack_station_{name}", words, labels=["station"])
        for name, words in (
            ("last_seen_timestamp_seconds", "When the station last reported"),
            ("waiting", "Events in the station's outbox that the server has not settled"),
            ("oldest_waiting_timestamp_seconds", "When the oldest of them was recorded"),
            ("recorded", "Events that the station has recorded"),
            ("settled", "Events of the station that have a verdict"),
            ("clock_skew_seconds", "How far the station's clock is ahead of the server's"),
        )
    )
    settled_by = settled_of(session)
    stations = session.scalars(
        select(tables.Station).where(
            tables.Station.id != CONSOLE_STATION, tables.Station.state != StationState.NEW
        )
    )
    for station in stations:
        name = [station.name]
        recorded.add_metric(name, station.recorded)
        settled.add_metric(name, settled_by.get(station.id, 0))
        if station.last_seen_at is not None:
            last_seen.add_metric(name, station.last_seen_at.timestamp())
        if station.waiting is not None:
            waiting.add_metric(name, station.waiting)
        if station.oldest_waiting_at is not None:
            oldest.add_metric(name, station.oldest_waiting_at.timestamp())
        if station.clock_skew_s is not None:
            skew.add_metric(name, station.clock_skew_s)
    return [last_seen, waiting, oldest, recorded, settled, skew]


def _of_webhooks(session: Session) -> list[GaugeMetricFamily]:
    since, letters = (
        GaugeMetricFamily(f"tracetrack_webhook_{name}", words, labels=["webhook"])
        for name, words in (
            ("failing_since_timestamp_seconds", "Since when the webhook's receiver takes nothing"),
            ("dead_letters", "Deliveries that were given up"),
        )
    )
    for hook in webhooks.find(session, limit=_MOST_WEBHOOKS).items:
        letters.add_metric([hook.name], hook.dead)
        if hook.is_on and hook.failing_since is not None:
            since.add_metric([hook.name], hook.failing_since.timestamp())
    return [since, letters]


def _count(session: Session, condition: ColumnElement[bool]) -> int:
    return session.scalars(select(func.count()).where(condition)).one()
