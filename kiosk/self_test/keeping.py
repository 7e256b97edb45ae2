"""Whether scans are kept on this disk, and whether the program's own files came along."""

from __future__ import annotations

import tempfile
from contextlib import closing
from pathlib import Path

SYNCHRONOUS_FULL = 2
"""SQLite's number for it."""


def check_database() -> str:
    """Commit a row as the station does, and read it back from the disk.

    Raises:
        ValueError: the row is gone, or SQLite flushes less than it must.
    """
    from kiosk.outbox.database import FILE_NAME, open_database

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / FILE_NAME
        with closing(open_database(file)) as connection:
            connection.execute("INSERT INTO meta VALUES ('self_test', ?)", ["kept"])
        with closing(open_database(file)) as connection:
            row = connection.execute("SELECT value FROM meta WHERE name = 'self_test'").fetchone()
            journal, *_ = connection.execute("PRAGMA journal_mode").fetchone()
            flushing, *_ = connection.execute("PRAGMA synchronous").fetchone()
            version, *_ = connection.execute("SELECT sqlite_version()").fetchone()
    if row != ("kept",) or journal != "wal" or flushing < SYNCHRONOUS_FULL:
        raise ValueError(f"read {row} back, journal {journal}, synchronous {flushing}")
    return f"SQLite {version}, WAL, synchronous FULL, one connection"


def check_assets() -> str:
    """Fill in both style sheets from the palette, and find icons and fonts.

    Raises:
        ValueError: there are no icons or no fonts.
    """
    from kiosk.ui.assets import asset
    from kiosk.ui.theme import load_theme

    rules = load_theme().style_sheet().count("{")
    icons = len(list(asset("icons").rglob("*.svg")))
    fonts = len(list(asset("fonts").glob("*.ttf")))
    if not icons or not fonts:
        raise ValueError(f"{icons} icons, {fonts} fonts")
    return f"{rules} style rules, {icons} icons, {fonts} fonts"


def check_sounds() -> str:
    """Read every sound and open a device for it, without playing it aloud.

    Raises:
        ValueError: there is none, or one is empty.
    """
    from kiosk.ui.assets import asset
    from kiosk.ui.output_device import RATE_HZ, OutputDevice
    from kiosk.ui.sound import read_tone

    OutputDevice(is_silent=True).close()
    sounds = sorted(asset("sounds").glob("*.wav"))
    lengths_s = [len(read_tone(sound, 1.0)) / RATE_HZ for sound in sounds]
    if not lengths_s or min(lengths_s) <= 0:
        raise ValueError(f"{len(sounds)} sounds, of {lengths_s} s")
    return f"{len(sounds)} read, the longest {max(lengths_s):.2f} s"
