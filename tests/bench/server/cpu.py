"""How much processor time a program and everything that it started have used, from /proc."""

import os
from contextlib import suppress
from pathlib import Path

_TICKS_PER_S = os.sysconf("SC_CLK_TCK")


def cpu_s(root: int) -> float:
    """Seconds of user and system time of process `root`, its living tree, and its dead children."""
    return sum(_used(number) for number in tree(root)) / _TICKS_PER_S


def tree(root: int) -> list[int]:
    """A process and all that descend from it, as far as they still live."""
    found = [root]
    for number in found:
        # each of them, and each of their threads, may end before it is looked at
        with suppress(OSError):
            for task in Path(f"/proc/{number}/task").iterdir():
                with suppress(OSError):
                    found += map(int, (task / "children").read_text("ascii").split())
    return found


def _used(number: int) -> int:
    try:
        stat = Path(f"/proc/{number}/stat").read_text(encoding="utf-8")
    except OSError:
        return 0
    # user, system, and the same of children that have ended (fields 14 to 17)
    return sum(map(int, stat.rpartition(")")[2].split()[11:15]))
