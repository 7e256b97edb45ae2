"""The bare durable commit: one program, one row, one flush, as fast as the disk takes it."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path


def bare_commits_a_second(folder: Path, seconds: float) -> float:
    """How many rows of an event's size one connection commits in a second, one by one."""
    file = folder / "bare.sqlite"
    with closing(sqlite3.connect(file, isolation_level=None)) as bare:
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("PRAGMA synchronous = FULL")
        bare.execute("CREATE TABLE IF NOT EXISTS bare (seq INTEGER PRIMARY KEY, payload TEXT)")
        began_s = time.perf_counter()
        rows = 0
        while time.perf_counter() < began_s + seconds:
            bare.execute("INSERT INTO bare (payload) VALUES (?)", ("x" * 500,))
            rows += 1
        return rows / (time.perf_counter() - began_s)
