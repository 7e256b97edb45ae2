"""A bag's state in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from shared.records import BagState
from shared.texts import said

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMES: Mapping[str, str] = {
    BagState.OPEN: said("state", "open parent"),
    BagState.FULL: said("state", "full parent"),
    BagState.SHORT: said("state", "parent, closed short"),
    BagState.LOOSE: said("state", "child, in no parent"),
    BagState.PACKED: said("state", "child, packed"),
    BagState.VOID: said("state", "out of use"),
    BagState.OTHER: said("state", "state not known to this station"),
    "": said("state", "never seen"),
}


def state_name(state: str) -> str:
    """The words for a bag's state."""
    return QCoreApplication.translate("state", _NAMES.get(state, state))
