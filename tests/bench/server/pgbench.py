"""pgbench running the statements of the intake: what PostgreSQL alone could do, the yardstick.

`single` is one event per transaction by 32 clients; `set_sent` is 200 events per transaction. The
statements are those that `server.services` sends for a child put into a parent: the same tables,
columns and keys, over the same protocol (simple). Two yardsticks do less than that: `free` leaves
out the ledger's one row, so that transactions run beside each other and share their flushes;
`set_made` has PostgreSQL make the rows of 200 events, so that none is sent to it and read by it.
"""

import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from string import Template

from tests.bench.server.arrays import arrays_of
from tests.real.postgres import OWNER, Postgres

CLIENTS = 32
SET = 200
_TPS = re.compile(r"^tps = ([0-9.]+)", re.MULTILINE)


@dataclass(frozen=True)
class Script:
    """Statements, in which arrays of a real batch may stand, and how they are run."""

    statements: str
    clients: int
    events_each: int

    @property
    def text(self) -> str:
        """The statements as pgbench gets them."""
        template = Template(self.statements)
        if not template.get_identifiers():
            return self.statements
        return template.substitute(arrays_of(self.events_each))


def _read(name: str, rows: str = "") -> str:
    statements = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return statements.replace("$rows", rows)


_FRAME = "set_frame.sql"
SINGLE = Script(_read("single.sql"), CLIENTS, 1)
FREE = Script(_read("single_free.sql"), CLIENTS, 1)
SET_SENT = Script(_read(_FRAME, _read("set_sent.sql")), 2, SET)
SET_MADE = Script(_read(_FRAME, _read("set_made.sql")), 2, SET)


def pgbench(postgres: Postgres, database: str, script: Script, seconds: float) -> float:
    """Events a second.

    Raises:
        RuntimeError: a statement failed.
    """
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
        file.write(script.text)
        file.flush()
        done = subprocess.run(
            [
                str(postgres.programs / "pgbench"),
                *("-n", "-h", str(postgres.folder), "-U", OWNER, "-T", str(max(1, round(seconds)))),
                *("-c", str(script.clients), "-j", "1", "-f", file.name, database),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
    found = _TPS.search(done.stdout)
    if done.returncode or found is None or "number of failed transactions: 0 " not in done.stdout:
        raise RuntimeError(done.stdout + done.stderr)
    return float(found[1]) * script.events_each
