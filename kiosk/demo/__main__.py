"""`./run demo`: server, station and admin window on this PC, with a made-up belt or a real camera.

./run demo                 a belt of made-up labels, again and again, until the window is closed
./run demo --once          one belt; says what the server has of it, and ends
./run demo --fresh         forget the data of the runs before
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import platformdirs

from kiosk.demo.notebook import FILE_NAME as NOTEBOOK_NAME
from kiosk.demo.server_process import ServerProcess
from shared.errors import TraceTrackError
from shared.log import set_up_logging

if TYPE_CHECKING:
    from types import FrameType

_OURS = ("server", "station", "screenshots", NOTEBOOK_NAME, "labels.png", "window.json", "demo.log")
_ENDED_BY_SIGTERM = 143


def main(arguments: list[str] | None = None) -> int:
    """Run the demo; the exit code is 0 if all that was played adds up."""
    wanted = _parser().parse_args(arguments)
    folder: Path = wanted.data.resolve()
    if wanted.fresh:
        _clear(folder)
    folder.mkdir(parents=True, exist_ok=True)
    has_screen = choose_screen()
    set_up_logging(folder / "demo.log")
    signal.signal(signal.SIGTERM, _end_in_order)
    say(f"The data is in {folder}")
    say("Starting the server …")
    try:
        with ServerProcess(folder / "server") as server:
            # Qt is asked for a screen when it is loaded, and that was chosen only just now.
            from kiosk.demo.show import Show  # noqa: PLC0415 - as said

            show = Show(server, folder, say)
            return show.run(once=wanted.once, has_screen=has_screen, wants_belt=wanted.belt)
    except TraceTrackError as error:
        say(f"demo: {error}")
        say("If data of an earlier run is in the way, ./run demo --fresh starts over.")
        return 1
    except KeyboardInterrupt:
        return 130  # as shells count a program ended by Ctrl-C


def choose_screen() -> bool:
    """Whether there is a screen to show windows on; without one they are drawn in memory."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    is_bare = sys.platform == "linux" and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
    if is_bare:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return not is_bare


def say(line: str) -> None:
    """Tell the person at the terminal."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="./run demo", description="Server, station and admin window on this PC."
    )
    parser.add_argument("--once", action="store_true", help="play one belt, check it, and end")
    parser.add_argument("--fresh", action="store_true", help="start over without the old data")
    parser.add_argument("--belt", action="store_true", help="the belt even if there is a camera")
    parser.add_argument(
        "--data",
        type=Path,
        metavar="FOLDER",
        default=platformdirs.user_data_path("tracetrack-demo", appauthor=False),
        help="where the data lies",
    )
    return parser


def _clear(folder: Path) -> None:
    """Remove what the demo has made there, and nothing else."""
    for name in _OURS:
        path = folder / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _end_in_order(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(_ENDED_BY_SIGTERM)


if __name__ == "__main__":
    sys.exit(main())
