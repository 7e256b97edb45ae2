"""What the made-up belt carries: the cards and labels of one round, and what each must come to."""

from __future__ import annotations

from itertools import count, islice
from typing import TYPE_CHECKING

from kiosk.station.says import Says
from shared.values import value

if TYPE_CHECKING:
    from kiosk.station.view import OpenParent

_COUNTS = (3, 4, 2)
"""How many children the three parents of a round are to hold."""
_FIRST_PARENT = 101
_FIRST_CHILD = 1001
_FIRST_SPARE = 900_000


@value
class Passing:
    """One label on the belt, and what the station may say to it."""

    text: str
    wanted: frozenset[Says]


@value
class Family:
    """A parent and the children that are packed into it."""

    parent: str
    children: tuple[str, ...]


@value
class Round:
    """One belt: what passes, in order, and what the server is to have of it afterwards."""

    number: int
    families: tuple[Family, ...]
    passings: tuple[Passing, ...]
    children: int
    movements: int

    @property
    def parents(self) -> tuple[str, ...]:
        """The parents of this round."""
        return tuple(family.parent for family in self.families)


def tell_round(number: int, badge: str, other_place: str, left_open: OpenParent | None) -> Round:
    """Return the round of this number (1, 2, …); no two rounds share a label.

    Three parents are packed and closed by their last child. The first one is sent to `other_place`
    and comes back: one dispatch, one receipt. A parent that an earlier run left open is finished
    before, with a child more if it has none.
    """
    families = _families(number)
    packing = [passing for family in families for passing in _pack(family)]
    sent = families[0].parent
    finishing = _finish(number, left_open) if left_open else []
    passings = [
        _pass(badge, Says.SIGNED_IN),
        _pass("TT1:MODE:PACK", Says.MODE_CHOSEN),
        *finishing,
        *packing,
        _pass("TT1:MODE:DISPATCH", Says.MODE_CHOSEN),
        _pass(f"TT1:TO:{other_place}", Says.DESTINATION_CHOSEN),
        _pass(sent, Says.BAG_DISPATCHED, Says.ALREADY_DISPATCHED),
        _pass("TT1:MODE:RECEIVE", Says.MODE_CHOSEN),
        _pass(sent, Says.BAG_RECEIVED, Says.ALREADY_HERE),
    ]
    children = sum(_COUNTS) + max(len(finishing) - 1, 0)
    return Round(number, families, tuple(passings), children, movements=2)


def _families(number: int) -> tuple[Family, ...]:
    before = number - 1
    parents = count(_FIRST_PARENT + before * len(_COUNTS))
    children = count(_FIRST_CHILD + before * sum(_COUNTS))
    return tuple(
        Family(f"P{next(parents)}-{size}", tuple(f"C{one}" for one in islice(children, size)))
        for size in _COUNTS
    )


def _finish(number: int, left_open: OpenParent) -> list[Passing]:
    finish = _pass("TT1:FINISH", Says.PARENT_FINISHED)
    if left_open.packed:
        return [finish]
    return [_pass(f"C{_FIRST_SPARE + number}", Says.CHILD_ADDED, Says.ALREADY_IN_PARENT), finish]


def _pack(family: Family) -> list[Passing]:
    first = _pass(family.parent, Says.PARENT_OPENED, Says.PARENT_RESUMED, Says.ALREADY_OPEN)
    packed = (Says.CHILD_ADDED, Says.PARENT_FILLED, Says.ALREADY_IN_PARENT)
    return [first, *(_pass(child, *packed) for child in family.children)]


def _pass(text: str, *wanted: Says) -> Passing:
    return Passing(text, frozenset(wanted))
