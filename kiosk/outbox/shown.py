"""The scan list and the running list: made from the rows, and kept up with each commit."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.outbox.rows import line_of
from kiosk.station.cue import Cue
from kiosk.station.says import Says
from kiosk.station.view import LineResult, LookedUp, ScanLine
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from kiosk.outbox.rows import Row
    from kiosk.outbox.store import Store

SHOWN_LINES = 50
SHOWN_OLD_PROBLEMS = 5
"""Problems older than the shown lines that stay in sight below them."""
_COUNTED_PROBLEMS = 1_000
_MOVED = frozenset({Says.BAG_RECEIVED, Says.BAG_DISPATCHED, Says.BAG_RETURNED, Says.BAG_CHECKED})


@value
class Link:
    """What the sync worker says of the connection; `since` is when it was lost."""

    is_online: bool = False
    since: datetime | None = None
    trouble: str = ""


@value
class Moved:
    """One entry of the running list."""

    seq: int
    code: str
    is_extra: bool


@value
class Shown:
    """What the screen shows beyond the session; all but the cue can be made anew from the file."""

    cue: Cue | None = None
    cue_number: int = 0
    lines: tuple[ScanLine, ...] = ()
    moved: tuple[Moved, ...] = ()
    problems: int = 0
    trouble: str = ""
    looked_up: LookedUp | None = None
    out_of_service: Cue | None = None
    link: Link = Link()


def with_cue(shown: Shown, cue: Cue) -> Shown:
    """Return the screen with one more cue."""
    return replace(shown, cue=cue, cue_number=shown.cue_number + 1)


def with_story(shown: Shown, story: LookedUp) -> Shown:
    """Return the screen with a bag's story, unless another was asked for meanwhile."""
    asked = shown.looked_up
    if asked is None or asked.code != story.code or (asked.state and not story.state):
        return shown
    return replace(shown, looked_up=story)


def without_trouble(shown: Shown) -> Shown:
    """Return the screen without what was said to be wrong with the way to the server."""
    return replace(shown, link=replace(shown.link, trouble=""))


def read_again(shown: Shown, store: Store) -> Shown:
    """Return the screen with its lists read from the file."""
    rows = store.outbox.newest(SHOWN_LINES)
    oldest = rows[-1].seq if rows else 0
    problems = store.outbox.problems(store.head.seq, _COUNTED_PROBLEMS)
    rows += [row for row in problems if row.seq < oldest][:SHOWN_OLD_PROBLEMS]
    return replace(
        shown,
        lines=tuple(line_of(row) for row in rows),
        moved=_moved(line_of(row) for row in store.outbox.after(store.session.list_since)),
        problems=len(problems),
    )


def with_rows(shown: Shown, rows: Sequence[Row], list_since: int) -> Shown:
    """Return the screen with what was just recorded on top; what was undone is marked so."""
    undone = {row.undoes for row in rows}
    new = [line_of(row) for row in rows]
    lines = tuple(
        _undone(line) if line.seq in undone else line for line in (*reversed(new), *shown.lines)
    )
    older = [line for line in lines[SHOWN_LINES:] if line.result is LineResult.PROBLEM]
    moved = (*shown.moved, *_moved(new))
    return replace(
        shown,
        lines=lines[:SHOWN_LINES] + tuple(older[:SHOWN_OLD_PROBLEMS]),
        moved=tuple(one for one in moved if one.seq not in undone and one.seq > list_since),
    )


def with_verdicts(shown: Shown, store: Store, seqs: Collection[int]) -> Shown:
    """Return the screen with the lines that the server answered, and the problems counted anew."""
    problems = store.outbox.problems(store.head.seq, _COUNTED_PROBLEMS)
    lines = tuple(_again(line, store) if line.seq in seqs else line for line in shown.lines)
    listed = {line.seq for line in lines}
    older = [line_of(row) for row in problems if row.seq not in listed]
    old = [line for line in lines[SHOWN_LINES:] if line.result is LineResult.PROBLEM]
    kept = tuple((old + older)[:SHOWN_OLD_PROBLEMS])
    is_back = any(
        was.result is LineResult.UNDONE and line.result is not LineResult.UNDONE
        for was, line in zip(shown.lines, lines, strict=True)
        if line.note.code in _MOVED
    )
    # An undo that the server refused puts its movement on the running list again.
    moved = (
        _moved(line_of(row) for row in store.outbox.after(store.session.list_since))
        if is_back
        else shown.moved
    )
    return replace(shown, lines=lines[:SHOWN_LINES] + kept, moved=moved, problems=len(problems))


def _again(line: ScanLine, store: Store) -> ScanLine:
    row = store.outbox.row(line.seq)
    return line_of(row) if row else line


def _undone(line: ScanLine) -> ScanLine:
    return replace(line, result=LineResult.UNDONE)


def _moved(lines: Iterable[ScanLine]) -> tuple[Moved, ...]:
    return tuple(
        Moved(line.seq, line.code, is_extra=bool(line.note.facts.get("is_extra")))
        for line in lines
        if line.result is LineResult.TAKEN and line.note.code in _MOVED
    )
