"""A PostgreSQL that stays in its folder from one run of a benchmark to the next.

Big sites take minutes to make. While they are made nothing is flushed; measured runs flush.
"""

import shutil
import signal
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from tests.real.absence import as_nobody
from tests.real.postgres import Postgres, installed_programs, make_cluster

MEASURED = (
    "max_connections=200",
    "shared_buffers=2GB",
    "effective_cache_size=8GB",
    "random_page_cost=1.1",
    "max_wal_size=16GB",
    "checkpoint_timeout=30min",
)
LOADING = (*MEASURED, "fsync=off", "full_page_writes=off", "autovacuum=off")


@contextmanager
def kept_postgres(folder: Path, options: tuple[str, ...] = MEASURED) -> Generator[Postgres]:
    """The cluster in `folder`, made if there is none, running until the block ends."""
    programs = installed_programs()
    if not (folder / "data").exists():
        folder.mkdir(parents=True, exist_ok=True)
        if as_nobody():
            shutil.chown(folder, "nobody", "nogroup")
        make_cluster(programs, folder)
    postgres = Postgres(folder, programs, options)
    postgres.start()
    try:
        yield postgres
    finally:
        if postgres.process is not None:
            postgres.process.send_signal(signal.SIGINT)
            postgres.process.wait()
