"""pgbench running the statements of the intake: what PostgreSQL alone could do, the yardstick.

`single` is one event per transaction by 32 clients; `set_based` is 200 events per transaction. The
statements are those that `server.services` sends for a child put into a parent: the same tables,
columns and keys, over the same protocol (simple). `free` leaves out the ledger's one row, so that
transactions run beside each other and share their flushes: the harder yardstick.
"""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.real.postgres import OWNER, Postgres

CLIENTS = 32
SET = 200
_SCRIPTS = Path(__file__).parent
_TPS = re.compile(r"^tps = ([0-9.]+)", re.MULTILINE)


@dataclass(frozen=True)
class Script:
    """One file of statements, and how it is run."""

    file: str
    clients: int
    events_each: int


SINGLE = Script("single.sql", CLIENTS, 1)
FREE = Script("single_free.sql", CLIENTS, 1)
SET_BASED = Script("set_based.sql", 2, SET)


def pgbench(postgres: Postgres, database: str, script: Script, seconds: float) -> float:
    """Events a second.

    Raises:
        RuntimeError: a statement failed.
    """
    done = subprocess.run(
        [
            str(postgres.programs / "pgbench"),
            *("-n", "-h", str(postgres.folder), "-U", OWNER, "-T", str(max(1, round(seconds)))),
            *("-c", str(script.clients), "-j", "1", "-f", str(_SCRIPTS / script.file), database),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    found = _TPS.search(done.stdout)
    if done.returncode or found is None or "number of failed transactions: 0 " not in done.stdout:
        raise RuntimeError(done.stdout + done.stderr)
    return float(found[1]) * script.events_each
