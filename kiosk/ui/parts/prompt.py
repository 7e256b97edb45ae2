"""What the operator is asked to do next, when no cue has been shown yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QCoreApplication

from kiosk.station.modes import Mode
from shared.texts import said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.station.view import StationView

MODE_ICONS: Mapping[Mode, str] = {
    Mode.PACK: "pack",
    Mode.RECEIVE: "receive",
    Mode.DISPATCH: "dispatch",
    Mode.RETURN: "return",
    Mode.CHECK: "verify",
    Mode.LOOK_UP: "look_up",
}


_MODE_NAMES: Mapping[Mode, str] = {
    Mode.PACK: said("prompt", "PACK"),
    Mode.RECEIVE: said("prompt", "RECEIVE"),
    Mode.DISPATCH: said("prompt", "DISPATCH"),
    Mode.RETURN: said("prompt", "RETURN"),
    Mode.CHECK: said("prompt", "CHECK"),
    Mode.LOOK_UP: said("prompt", "LOOK UP"),
}
_Prompt: TypeAlias = tuple[str, str]
_NEW_STATION: _Prompt = (
    said("prompt", "New station"),
    said("prompt", "Scan the enrolment card that the admin printed."),
)
_LOCKED: _Prompt = (
    said("prompt", "Sign in"),
    said("prompt", "Scan your badge, or type your PIN."),
)
_FILLING: _Prompt = (
    said("prompt", "Scan its bags"),
    said("prompt", "It closes by itself when it is full."),
)
_AIMLESS: _Prompt = (
    said("prompt", "Where to?"),
    said("prompt", "Choose the destination, or scan its card."),
)
_MODE_PROMPTS: Mapping[Mode, _Prompt] = {
    Mode.PACK: (
        said("prompt", "Scan a parent"),
        said("prompt", "Then the bags that go into it."),
    ),
    Mode.RECEIVE: (
        said("prompt", "Scan what came in"),
        said("prompt", "Parents with all they hold, or single bags."),
    ),
    Mode.DISPATCH: (
        said("prompt", "Scan what leaves"),
        said("prompt", "Parents with all they hold, or single bags."),
    ),
    Mode.RETURN: (
        said("prompt", "Scan what came back"),
        said("prompt", "A returned parent leaves its bill."),
    ),
    Mode.CHECK: (
        said("prompt", "Scan what is here"),
        said("prompt", "Each bag is noted as seen at this place."),
    ),
    Mode.LOOK_UP: (
        said("prompt", "Scan any bag"),
        said("prompt", "Its whole story comes up; nothing is recorded."),
    ),
}


def mode_name(mode: Mode) -> str:
    """A mode's name as buttons and title bar say it."""
    return QCoreApplication.translate("prompt", _MODE_NAMES[mode])


def prompt_of(view: StationView) -> tuple[str, str]:
    """A headline and a sentence."""
    headline, sentence = _prompt_for(view)
    translate = QCoreApplication.translate
    return translate("prompt", headline), translate("prompt", sentence)


def _prompt_for(view: StationView) -> _Prompt:
    if not view.is_enrolled:
        return _NEW_STATION
    if view.is_locked:
        return _LOCKED
    if view.mode is Mode.PACK and view.parent is not None:
        return _FILLING
    if view.mode is Mode.DISPATCH and view.destination is None:
        return _AIMLESS
    return _MODE_PROMPTS[view.mode]
