"""C1 and C2: kill -9 a scanning station at random instants and at its n-th system call.

`./run prove kills --short` (a minute) or `--long` (10,000 kills); exits 1 if a beep was lost. The
mutant that beeps before it commits must be found, or the proof proves nothing.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from shared.log import set_up_logging
from tests.prove.beeping import beep_on, beep_too_soon
from tests.prove.checking import Found, compare

KILLS_PER_FOLDER = 40
"""A folder is killed so often before a new one is begun: restarts upon restarts."""
LATEST_S = 0.1
"""A station is killed at most so long after its start, or, every other time, after its first beep:
opening, healing and scanning all get hit."""
FIRST_BEEP_S = 10.0
"""A station that has not beeped by then is killed all the same."""
SYSCALLS = "write,pwrite64,pwritev2,fdatasync,fsync,ftruncate"
LAST_SYSCALL = 400


@dataclass
class Figures:
    """What came of all kills so far."""

    kills: int = 0
    beeps: int = 0
    faults: list[str] = field(default_factory=list[str])

    def add(self, found: Found, beeps_before: int, how: str) -> None:
        """Count one kill."""
        self.kills += 1
        self.beeps += found.beeped - beeps_before
        if not found.is_clean:
            self.faults.append(f"{how}: {found}")


class Bench:
    """One folder after the other, each with its notebook."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._count = 0
        self._kills = 0
        self.found = Found()
        self.begin()

    def begin(self) -> None:
        """Begin a new folder."""
        self._count += 1
        self._kills = 0
        self.found = Found()
        self.folder = self._root / f"station-{self._count}"
        self.notebook = self._root / f"notebook-{self._count}"

    @property
    def next_number(self) -> int:
        """A number for the next bag that no bag of this folder had."""
        return (self._kills + 1) * 100_000

    def check(self, figures: Figures, how: str) -> None:
        """Compare after one kill; start a new folder after enough of them, or after a fault."""
        before = self.found.beeped
        self.found = compare(self.folder, self.notebook)
        figures.add(self.found, before, how)
        self._kills += 1
        if self._kills >= KILLS_PER_FOLDER or not self.found.is_clean:
            shutil.rmtree(self.folder)
            self.begin()


def kill_at_random(bench: Bench, figures: Figures, seed: int) -> None:
    """Fork a station, let it work for a random while, and kill it."""
    after_s = random.Random(seed).uniform(0.0, LATEST_S)  # noqa: S311 - a seed that can be run again
    size = _size(bench.notebook)
    child = os.fork()
    if child == 0:
        try:
            beep_on(bench.folder, bench.notebook, bench.next_number)
        finally:
            os._exit(1)
    if seed % 2:
        _wait_for_beep(bench.notebook, size)
    time.sleep(after_s)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        figures.faults.append(f"seed {seed}: the station ended by itself")
    bench.check(figures, f"seed {seed}, killed after {after_s * 1000:.1f} ms")


def _wait_for_beep(notebook: Path, size: int) -> None:
    deadline_s = time.monotonic() + FIRST_BEEP_S
    while _size(notebook) == size and time.monotonic() < deadline_s:
        time.sleep(0.002)


def _size(notebook: Path) -> int:
    return notebook.stat().st_size if notebook.exists() else 0


def kill_at_syscall(bench: Bench, figures: Figures, when: int) -> None:
    """Start a station under strace, which kills it at its `when`-th write or flush."""
    inject = f"inject={SYSCALLS}:signal=KILL:when={when}"
    program = [sys.executable, "-m", "tests.prove.beeping"]
    arguments = [str(bench.folder), str(bench.notebook), str(bench.next_number)]
    subprocess.run(
        ["strace", "-f", "-qq", "-o", os.devnull, "-e", inject, *program, *arguments],  # noqa: S607 - the system's own
        check=False,
        stderr=subprocess.DEVNULL,
        timeout=120,
    )
    bench.check(figures, f"system call {when}")


def kills_until_found(root: Path, limit: int) -> int | None:
    """Return after how many kills the mutant that beeps too soon was found."""
    root.mkdir()
    bench, figures = Bench(root), Figures()
    for seed in range(limit):
        mutant = beep_too_soon(bench.notebook)
        try:
            kill_at_random(bench, figures, seed)
        finally:
            mutant.undo()
        if figures.faults:
            return seed + 1
    return None


def main() -> int:
    """Kill, compare, print figures; return the exit code."""
    parser = argparse.ArgumentParser(prog="./run prove kills", description=__doc__)
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--short", action="store_true", help="about two minutes (the default)")
    length.add_argument("--long", action="store_true", help="10,000 kills at random instants")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    random_kills, syscall_step = (10_000, 1) if options.long else (200, 20)
    with tempfile.TemporaryDirectory(prefix="tracetrack-kills-") as name:
        root = Path(name)
        set_up_logging(root / "log")
        figures = Figures()
        bench = Bench(root)
        for seed in range(options.seed, options.seed + random_kills):
            kill_at_random(bench, figures, seed)
        print(f"random instants: kills={figures.kills} beeps={figures.beeps}")
        kill_at_syscalls(bench, figures, syscall_step)
        mutant_after = kills_until_found(root / "mutant", limit=300)
    print(f"mutant that beeps before it commits: found after {mutant_after} kills")
    for fault in figures.faults:
        print(f"FAULT {fault}")
    print(f"kills: kills={figures.kills} beeps={figures.beeps} lost={len(figures.faults)}")
    return 0 if not figures.faults and mutant_after else 1


def kill_at_syscalls(bench: Bench, figures: Figures, step: int) -> None:
    """Kill at every `step`-th of the first system calls that write or flush."""
    if shutil.which("strace") is None:
        print("system calls: skipped, strace is not installed")
        return
    before = figures.kills
    bench.begin()
    for when in range(1, LAST_SYSCALL, step):
        kill_at_syscall(bench, figures, when)
    print(f"system calls {SYSCALLS}: kills={figures.kills - before}")


if __name__ == "__main__":
    sys.exit(main())
