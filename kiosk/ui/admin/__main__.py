"""`tracetrack-admin`: the admin window."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kiosk.self_test import run_self_test

_LANGUAGE_KEY = "admin/language"
_AGAIN = 1000
"""An exit code of the event loop's: open the window anew."""


def main(arguments: list[str] | None = None) -> int:
    """Do as the command line says; the exit code."""
    parser = argparse.ArgumentParser(prog="tracetrack-admin", description="The admin window.")
    parser.add_argument("--self-test", action="store_true", help="check this PC and this copy")
    parser.add_argument("--server", default="", metavar="URL", help="the server's address")
    parser.add_argument(
        "--authority", type=Path, metavar="FILE", help="the site's certificate authority (PEM)"
    )
    parser.add_argument(
        "--place",
        type=_read_place,
        metavar="X,Y,WIDTH,HEIGHT",
        help="where on the screen the window opens, in px; behind others, without the keyboard",
    )
    wanted = parser.parse_args(arguments)
    if wanted.self_test:
        return run_self_test()
    return _show(wanted.server, wanted.authority, wanted.place)


def _read_place(text: str) -> tuple[int, int, int, int]:
    x, y, width, height = (int(number) for number in text.split(","))
    return x, y, width, height


def _show(server: str, authority: Path | None, place: tuple[int, int, int, int] | None) -> int:
    # Qt is slow to load, and the self-test must be able to say that it is missing.
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as said

    from kiosk.ui.admin.app import Languages, open_admin  # noqa: PLC0415 - as said
    from kiosk.ui.admin.memory import Memory  # noqa: PLC0415 - as said
    from kiosk.ui.languages import speak  # noqa: PLC0415 - as said

    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    application.setApplicationName("TraceTrack")
    settings = Memory.of_this_person()

    def choose(language: str) -> None:
        settings.keep(_LANGUAGE_KEY, language)
        application.exit(_AGAIN)

    exit_code = _AGAIN
    # A window speaks one language for good: another one is another window.
    while exit_code == _AGAIN:
        spoken = speak(application, str(settings.value(_LANGUAGE_KEY, "")))
        window = open_admin(
            server,
            authority=authority,
            settings=settings,
            is_behind=place is not None,
            languages=Languages(spoken, choose),
        )
        if place is not None:
            window.setGeometry(*place)
        else:
            window.fit_screen()
        exit_code = application.exec()
        window.close()  # its threads and its line to the server end with it
        window.deleteLater()
    return exit_code


if __name__ == "__main__":
    sys.exit(main())
