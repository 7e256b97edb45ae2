"""What a missing program means: a skip with its reason on a person's machine, a failure in CI."""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest


def absent(what: str) -> NoReturn:
    """Skip the test because `what` is not installed here.

    Raises:
        pytest.fail.Exception: in CI, where nothing may be left out in silence.
    """
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing, and CI leaves nothing out", pytrace=False)
    pytest.skip(f"{what} is not installed (as root, ./run test installs it)")


def need_program(name: str, *folders: Path) -> str:
    """The path of a program, looked for on the PATH, then in `folders`; `absent` without it."""
    for place in (None, *folders):
        found = shutil.which(name, path=None if place is None else str(place))
        if found:
            return found
    absent(name)


def dying_with_us() -> list[str]:
    """Words before a command on Linux that end it when the test run dies, kill -9 included."""
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "KILL"] if setpriv else []


def as_nobody() -> list[str]:
    """Words before a command that give up root, which some servers refuse to run as."""
    if os.name != "posix" or os.geteuid() != 0:
        return []
    return [need_program("setpriv"), "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
