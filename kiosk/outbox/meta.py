"""The few named values that a station's file keeps: who it is, how far the feed came, settings."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from shared.plain import from_json, to_json
from shared.records import StationSettings

if TYPE_CHECKING:
    import sqlite3


class Meta:
    """Named values in the station's database."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @property
    def epoch(self) -> str:
        """The random name of this file; empty before it was made."""
        return self._get("epoch")

    @epoch.setter
    def epoch(self, epoch: str) -> None:
        self._set("epoch", epoch)

    @property
    def station_id(self) -> UUID | None:
        """Which station this is, once it was enrolled."""
        text = self._get("station_id")
        return UUID(text) if text else None

    @station_id.setter
    def station_id(self, station_id: UUID) -> None:
        self._set("station_id", str(station_id))

    @property
    def settings(self) -> StationSettings | None:
        """What the server last told about this station, its place and its people."""
        text = self._get("settings")
        return from_json(StationSettings, text) if text else None

    @settings.setter
    def settings(self, settings: StationSettings) -> None:
        self._set("settings", to_json(settings))

    @property
    def generation(self) -> str:
        """The server's ledger generation; it changes when a backup was restored."""
        return self._get("generation")

    @generation.setter
    def generation(self, generation: str) -> None:
        self._set("generation", generation)

    @property
    def feed_since(self) -> int:
        """How far the change feed was read."""
        return int(self._get("feed_since") or 0)

    @feed_since.setter
    def feed_since(self, since: int) -> None:
        self._set("feed_since", str(since))

    @property
    def forked_at(self) -> int:
        """The number from which on the server has other events under this file's name; or 0."""
        return int(self._get("forked_at") or 0)

    @forked_at.setter
    def forked_at(self, seq: int) -> None:
        self._set("forked_at", str(seq))

    @property
    def book_words(self) -> str:
        """Which kinds and states of bags the program knew that read the feed; empty before that."""
        return self._get("book_words")

    @book_words.setter
    def book_words(self, words: str) -> None:
        self._set("book_words", words)

    @property
    def must_ask_cursor(self) -> bool:
        """Whether the server may have lost events, so that it must be asked how far it has them."""
        return self._get("must_ask_cursor") == "yes"

    @must_ask_cursor.setter
    def must_ask_cursor(self, must_ask: bool) -> None:
        self._set("must_ask_cursor", "yes" if must_ask else "")

    def _get(self, name: str) -> str:
        row = self._connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def _set(self, name: str, value: str) -> None:
        self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))
