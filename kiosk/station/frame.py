"""Several codes at once: read each text, drop repetitions, put them in the order to judge."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from kiosk.station.scene import Look
from shared.codes import BagCode, BagKind, ControlCode, read_code
from shared.errors import CodeRefused
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shared.codes import CodeFormat

Code: TypeAlias = BagCode | ControlCode | CodeRefused


@value
class InView:
    """One text of a presentation, and what it names."""

    look: Look
    code: Code


@value
class SortedView:
    """A presentation in the order to judge it; `parents` counts the different parents."""

    seen: tuple[InView, ...]
    parents: int


def sort_view(looks: Sequence[Look], formats: Sequence[CodeFormat]) -> SortedView:
    """Return what is in view: cards, then parents, then children, then what is no code."""
    by_name: dict[str, InView] = {}
    for look in looks:
        code = _read(look, formats)
        by_name.setdefault(_name(look, code), InView(look, code))
    seen = tuple(sorted(by_name.values(), key=_rank))
    parents = sum(_rank(one) == _PARENT for one in seen)
    return SortedView(seen, parents)


_CARD, _PARENT, _CHILD, _NO_CODE = range(4)


def _rank(seen: InView) -> int:
    match seen.code:
        case ControlCode():
            return _CARD
        case BagCode(kind=BagKind.PARENT):
            return _PARENT
        case BagCode(kind=BagKind.CHILD):
            return _CHILD
        case _:
            return _NO_CODE


def _read(look: Look, formats: Sequence[CodeFormat]) -> Code:
    try:
        return read_code(look.text, formats)
    except CodeRefused as refused:
        return refused


def _name(look: Look, code: Code) -> str:
    match code:
        case BagCode():
            return code.code
        case ControlCode():
            return code.text
        case _:
            return look.text
