"""Notes what the product does with disk or network on the main thread, where a window would wait.

Sees what Python does. What Qt itself does with files, `test_never_waits` looks for in the source.
"""

import inspect
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from zoneinfo import TZPATH

_ROOT = Path(__file__).resolve().parents[4]
_KIOSK = str(_ROOT / "kiosk")
_OURS = (_KIOSK, str(_ROOT / "shared"), str(_ROOT / "tests"))
_OWN_FILES = (str(_ROOT), sys.prefix, sys.base_prefix, *TZPATH)
"""The program, its pictures and the time zones: loaded with it, and by no deed of a person."""
_ACTS = ("open", "os.", "shutil.", "socket.", "subprocess.", "tempfile.")
_NO_WAIT = {"os.putenv", "os.unsetenv", "socket.__new__"}

Acts = list[tuple[str, object]]


@contextmanager
def what_the_main_thread_waits_for() -> Generator[Acts]:
    """Collect the events of Python's audit that the product's own code caused, with its place."""
    acts: Acts = []
    watchers = _watchers()
    watchers.append(acts)
    try:
        yield acts
    finally:
        watchers[:] = [one for one in watchers if one is not acts]


@contextmanager
def nobody_watching() -> Generator[None]:
    """Do what comes before a window opens while other windows are open, and watched."""
    watchers = _watchers()
    kept, watchers[:] = watchers[:], []
    try:
        yield
    finally:
        watchers[:] = kept


@cache
def _watchers() -> list[Acts]:
    # A hook can't be taken away again: there is one, and it looks at this list.
    watchers: list[Acts] = []
    main = threading.main_thread().ident

    def note(event: str, args: tuple[object, ...]) -> None:
        if not watchers or not event.startswith(_ACTS) or threading.get_ident() != main:
            return
        place = _place_in_the_product()
        if place and event not in _NO_WAIT and not _is_own_file(event, args):
            for acts in watchers:
                acts.append((event, place))

    sys.addaudithook(note)
    return watchers


def _place_in_the_product() -> str:
    """Which line of `kiosk` did it; nothing when a test did, and no line of ours at all either."""
    frame = inspect.currentframe()  # a traceback would read the source
    while frame is not None:
        file = frame.f_code.co_filename
        if file.startswith(_OURS) and file != __file__:
            return f"{file}:{frame.f_lineno}" if file.startswith(_KIOSK) else ""
        frame = frame.f_back
    return ""


def _is_own_file(event: str, args: tuple[object, ...]) -> bool:
    is_look = event in {"open", "os.scandir", "os.listdir"}
    return is_look and isinstance(args[0], str) and args[0].startswith(_OWN_FILES)
