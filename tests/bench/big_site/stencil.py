"""Copies the rows of a pattern: other positions, ids, labels, days and places in the chains.

A table's rows become one text, as COPY reads it, in which every number that differs from copy to
copy is a `%d`. So a copy of thousands of rows costs two replacements and one formatting.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import numpy as np

from server.db.base import Base, table_of
from server.services.rules.tallying import COUNTS
from tests.bench.big_site.marks import COPY, DAY

FIXED, POSITION, BAG, OUTBOX = 0, 1, 2, 3
"""What a number goes up by: nothing, positions, bags' ids, or from here on an outbox's length."""
KINDS: Mapping[str, int] = {
    **dict.fromkeys(("packed", "count", "children", "planned_parents"), FIXED),
    **dict.fromkeys(("position", "linked", "trip", "moved", "line", "registered"), POSITION),
    **dict.fromkeys(("version", "undone_by", "pair", "created"), POSITION),
    **dict.fromkeys(("id", "bag_id", "other_bag_id", "from_bag_id", "parent_id"), BAG),
    **dict.fromkeys(COUNTS, FIXED),
    "seq": OUTBOX,
}
IN_TEXT = re.compile(
    r'(?P<bag>(?<="parent_id":)\d+|(?<=[{,]")\d+(?=":\{))'
    r'|(?P<position>(?<="problem":)\d+|(?<="standing":)\d+|(?<="linked":)\d+'
    r'|(?<="trip":)\d+|(?<="moved":)\d+|(?<="line":)\d+)'
    r'|(?P<outbox>(?<="target_seq":)\d+)'
)
TEXTS_WITH_NUMBERS = frozenset({"payload", "facts", "before"})
LATER = "hash"
"""A column whose text is given with each copy."""


@dataclass(frozen=True)
class Stencil:
    """Rows of one table as a text to fill in: `numbers` go up by `raises[kinds]`."""

    text: str
    numbers: np.ndarray[Any, np.dtype[np.int64]]
    kinds: np.ndarray[Any, np.dtype[np.int64]]
    later: tuple[int, ...]

    def copy(
        self,
        raises: np.ndarray[Any, np.dtype[np.int64]],
        copy: str,
        day: str,
        texts: Sequence[str] = (),
    ) -> str:
        """The rows of one copy, a line each; `texts` are for the column that comes later."""
        values: list[Any] = (self.numbers + raises[self.kinds]).tolist()
        for place, text in zip(self.later, texts, strict=True):
            values[place] = text
        return self.text.replace(COPY, copy).replace(DAY, day) % tuple(values)


class Cutter:
    """Makes stencils of rows; `outboxes` tells the kind of a sequence number by its station."""

    def __init__(self, outboxes: Mapping[UUID, int]) -> None:
        self._outboxes = outboxes
        self._numbers: list[int] = []
        self._kinds: list[int] = []
        self._later: list[int] = []

    def cut(self, kind: type[Base], rows: Sequence[tuple[Any, ...]]) -> Stencil:
        """A stencil of a table's rows."""
        names = [column.name for column in table_of(kind).columns]
        station = names.index("station_id") if "station_id" in names else None
        lines: list[str] = []
        for row in rows:
            outbox = FIXED if station is None else self._outboxes.get(row[station], FIXED)
            cells = (self._cell(name, it, outbox) for name, it in zip(names, row, strict=True))
            lines.append("\t".join(cells) + "\n")
        return self._done("".join(lines))

    def cut_texts(self, rows: Sequence[tuple[UUID, str]]) -> Stencil:
        """A stencil of texts alone, each with its station, a line each."""
        lines = (self._in_text(text, self._outboxes[station]) for station, text in rows)
        return self._done("\n".join(lines))

    def _done(self, text: str) -> Stencil:
        made = Stencil(
            text,
            np.array(self._numbers, dtype=np.int64),
            np.array(self._kinds, dtype=np.int64),
            tuple(self._later),
        )
        self._numbers, self._kinds, self._later = [], [], []
        return made

    def _cell(self, name: str, value: object, outbox: int) -> str:  # noqa: PLR0911 - one per type
        match value:
            case None:
                return r"\N"
            case _ if name == LATER:
                self._later.append(len(self._numbers))
                self._add(0, FIXED)
                return "%s"
            case bool():
                return str(int(value))
            case int():
                kind = KINDS[name]
                return self._mark(value, outbox if kind == OUTBOX else kind)
            case UUID():
                return value.hex
            case datetime():
                return value.isoformat(sep=" ", timespec="microseconds")
            case StrEnum():
                return value.value
            case bytes():
                return self._in_text(value.decode(), outbox)
            case _:
                text = str(value)
                if name in TEXTS_WITH_NUMBERS:
                    return self._in_text(text, outbox)
                return text.replace("%", "%%")

    def _in_text(self, text: str, outbox: int) -> str:
        # Neither COPY nor bytea has to be told of anything: no text of the story needs escaping.
        assert not set(text) & set("\\\t\n"), text
        kinds = {"bag": BAG, "position": POSITION, "outbox": outbox}

        def mark(found: re.Match[str]) -> str:
            return self._mark(int(found.group()), kinds[found.lastgroup or ""])

        return IN_TEXT.sub(mark, text.replace("%", "%%"))

    def _mark(self, number: int, kind: int) -> str:
        self._add(number, kind)
        return "%d"

    def _add(self, number: int, kind: int) -> None:
        self._numbers.append(number)
        self._kinds.append(kind)
