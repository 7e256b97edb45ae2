"""What the Undo button of a page's line does: the opposite, as an act of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.parts.notice import Notice


def taking_back(
    office: Office, notice: Notice, act: Callable[[], object], words: str, then: Callable[[], None]
) -> Callable[[], None]:
    """Return what asks the server to `act`, says `words` or why not, and then shows the page again.

    The history keeps both: what was done, and what took it back.
    """

    def press() -> None:
        def done(_answer: object) -> None:
            notice.say(words, "good")
            then()

        office.ask(act, done, lambda error: notice.say(office.trouble(error), "bad"))

    return press
