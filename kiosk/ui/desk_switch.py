"""What stands between the window and the desk: a switch to the desk of practice and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.practice import is_practice_card

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.scanning.frames import Scan
    from kiosk.station.cue import Cue
    from kiosk.station.modes import Button, Mode
    from kiosk.ui.bridge import DeskPort


class DeskSwitch:
    """A desk in front of the real one and of that of practice; `desk` is the one that hears.

    `on_practice` begins practice, or ends it, where there is practice.
    """

    def __init__(self, desk: DeskPort) -> None:
        self.desk = desk
        self.on_practice: Callable[[], object] | None = None

    def scan(self, scans: Sequence[Scan]) -> object:
        """Take what a scanner read."""
        return self.desk.scan(scans)

    def type_text(self, text: str) -> object:
        """Take a text that was typed; the card of practice may be typed like any other."""
        if self.on_practice is not None and is_practice_card(text):
            return self.on_practice()
        return self.desk.type_text(text)

    def press(self, button: Button) -> object:
        """Take a press."""
        return self.desk.press(button)

    def choose_mode(self, mode: Mode) -> object:
        """Change what the next bag means."""
        return self.desk.choose_mode(mode)

    def choose_destination(self, code: str) -> object:
        """Say where the next bags go."""
        return self.desk.choose_destination(code)

    def sign_in_pin(self, pin: str) -> object:
        """Let the person work whose PIN this is."""
        return self.desk.sign_in_pin(pin)

    def tell(self, cue: Cue) -> object:
        """Show something that is no scan."""
        return self.desk.tell(cue)
