"""The rows of the bench: what each measures, and the bar that it is held to."""

import statistics
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench.server.console_users import console_users
from tests.bench.server.flushing import bare_commits_a_second
from tests.bench.server.measuring import Api, Pace, api
from tests.bench.server.pairs import in_turn
from tests.bench.server.pgbench import FREE, SET, SET_MADE, SET_SENT, SINGLE
from tests.bench.server.report import Report
from tests.bench.server.rig import Rig, on_postgres, on_sqlite
from tests.bench.server.slow_flush import FLUSH_MS, slow_flush

MOST_CPU_MS = 0.6
Row = Callable[[Report, Pace], None]


def singles(report: Report, pace: Pace) -> None:
    """100 stations, one event in each request, beside pgbench doing the same."""
    with on_postgres() as rig:
        _singles(report, pace, rig, "singles, 100 stations")


def singles_slow_flush(report: Report, pace: Pace) -> None:
    """The same on a disk whose flush takes 2.5 ms."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        environment = slow_flush(Path(name))
        if environment is None:
            report.say("singles, slow flush", "skipped: there is no gcc to build the delay with")
            return
        with on_postgres(environment) as rig:
            _singles(report, pace, rig, f"singles, flush of {FLUSH_MS} ms")


def _singles(report: Report, pace: Pace, rig: Rig, row: str) -> None:
    with api(rig, pace, 100) as them:
        ratio = in_turn(pace.pairs, lambda: them.yardstick(SINGLE), them.rate)
        report.hold(f"{row} / pgbench", ratio, holds=ratio.median >= 0.7, bar="0.70")
        _tell_of(report, row, them)
        free = in_turn(2, lambda: them.yardstick(FREE), them.rate)
        report.say(f"{row} / pgbench without a ledger", free)
        figure, spent_ms = _cpu_of(them)
        report.hold(
            f"{row}, CPU of an event",
            figure,
            holds=spent_ms <= MOST_CPU_MS,
            bar=f"{MOST_CPU_MS} ms",
        )


def thousand(report: Report, pace: Pace) -> None:
    """1,000 stations beside 100."""
    with on_postgres() as rig, api(rig, pace, 100) as few, api(rig, pace, 1000) as many:
        ratio = in_turn(pace.pairs, few.rate, many.rate)
        holds = ratio.median >= 0.9 and not many.unlike
        report.hold("1,000 stations / 100 stations", ratio, holds=holds, bar="0.90, no errors")
        _tell_of(report, "1,000 stations", many)


def beside_console(report: Report, pace: Pace) -> None:
    """100 stations with and without 100 console users and reports."""
    with on_postgres() as rig, api(rig, pace, 100) as them:

        def beside() -> float:
            with console_users(rig, them.server) as users:
                rate = them.rate()
            report.say("  the console meanwhile", users.told())
            return rate

        ratio = in_turn(pace.pairs, them.rate, beside)
        report.hold(
            "beside 100 at the console / alone", ratio, holds=ratio.median >= 0.9, bar="0.90"
        )
        _tell_of(report, "beside the console", them)


def coalescing(report: Report, pace: Pace) -> None:
    """100 stations, with requests put together and one by one."""
    with (
        on_postgres() as rig,
        api(rig, pace, 100) as together,
        api(rig, pace, 100, events_at_once=1) as apart,
    ):
        ratio = in_turn(pace.pairs, apart.rate, together.rate)
        report.hold("coalescing on / off", ratio, holds=ratio.median >= 1.8, bar="1.80")
        for name, them in (("on", together), ("off", apart)):
            _tell_of(report, f"coalescing {name}", them)


def batches(report: Report, pace: Pace) -> None:
    """20 stations sending 200 events at once, beside pgbench sending as many in a transaction."""
    with on_postgres() as rig, api(rig, pace, 20, SET) as them:
        ratio = in_turn(pace.pairs, lambda: them.yardstick(SET_SENT), them.rate)
        report.hold("batches of 200 / pgbench", ratio, holds=ratio.median >= 0.35, bar="0.35")
        _tell_of(report, "batches of 200", them)
        made = in_turn(2, lambda: them.yardstick(SET_MADE), them.rate)
        report.say("batches of 200 / pgbench whose rows PostgreSQL makes", made)
        report.say("batches of 200, CPU of an event", _cpu_of(them)[0])


def embedded(report: Report, pace: Pace) -> None:
    """SQLite, 20 stations, beside one program's bare durable commits."""
    with on_sqlite() as rig, api(rig, pace, 20) as them:
        ratio = in_turn(
            pace.pairs, lambda: bare_commits_a_second(rig.folder, pace.seconds), them.rate
        )
        report.say("SQLite, 20 stations / bare commit", ratio)
        _tell_of(report, "SQLite, 20 stations", them)


def _cpu_of(them: Api) -> tuple[str, float]:
    """The processor time of an event as words, and in milliseconds."""
    python_ms, postgres_ms = map(statistics.median, (them.python_ms, them.postgres_ms))
    figure = f"Python {python_ms:.3f} ms + PostgreSQL {postgres_ms:.3f} ms"
    return figure, python_ms + postgres_ms


def _tell_of(report: Report, row: str, them: Api) -> None:
    p50, p99 = statistics.median(them.p50_ms), statistics.median(them.p99_ms)
    report.say(f"{row}, answer after", f"p50 {p50:.0f} ms, p99 {p99:.0f} ms")
    report.hold(
        f"{row}, at the end",
        f"{them.lost} lost, {them.unlike} not applied, {them.differences} differences",
        holds=not (them.lost or them.unlike or them.differences),
        bar="0",
    )


ROWS: Sequence[Row] = (
    singles,
    singles_slow_flush,
    thousand,
    beside_console,
    coalescing,
    batches,
    embedded,
)
