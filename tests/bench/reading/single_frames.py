"""Codes read in one frame by kind of trouble, wrong reads, CPU time; all on the same frames."""

from __future__ import annotations

from collections import Counter

import numpy as np

from kiosk.belt.station_frames import SIZES, draw_frame
from kiosk.belt.troubles import Trouble
from tests.bench.reading.ways import Way, measured, ours, pyzbar_alone, zxing_alone

WAYS: dict[str, Way] = {"ours": ours, "zxing-cpp": zxing_alone, "pyzbar": pyzbar_alone}
_READABLE = ("nominal", "rotated", "small", "jpeg")


def compare(seed: int, frames_a_kind: int) -> None:
    drawn: Counter[str] = Counter()
    read: Counter[tuple[str, str]] = Counter()
    wrong: Counter[str] = Counter()
    cpu: dict[tuple[str, str], list[float]] = {}
    for trouble in Trouble:
        for number in range(frames_a_kind):
            # one frame in four at 1080p
            size = SIZES[1] if number % 4 == 3 else SIZES[0]
            frame = draw_frame(trouble, seed * 1_000_003 + number, size)
            texts = {code.text for code in frame.codes}
            drawn[trouble] += len(texts)
            for name, way in WAYS.items():
                tried = measured(way, frame.pixels)
                read[name, trouble] += len(tried.texts & texts)
                wrong[name] += len(tried.texts - texts)
                if size == SIZES[0]:
                    kinds = ("all", "readable") if trouble in _READABLE else ("all",)
                    for kind in kinds:
                        cpu.setdefault((name, kind), []).append(tried.cpu_ms)
    _print(drawn, read, wrong, cpu)


def _print(
    drawn: Counter[str],
    read: Counter[tuple[str, str]],
    wrong: Counter[str],
    cpu: dict[tuple[str, str], list[float]],
) -> None:
    print(f"| {'kind':10} | codes | {' | '.join(f'{name:>9}' for name in WAYS)} |")
    print("| --- " * (2 + len(WAYS)) + "|")
    for trouble in Trouble:
        shares = [f"{read[name, trouble] / drawn[trouble]:9.1%}" for name in WAYS]
        print(f"| {trouble:10} | {drawn[trouble]:5} | {' | '.join(shares)} |")
    total = drawn.total()
    sums = {name: sum(read[name, trouble] for trouble in Trouble) for name in WAYS}
    print(f"| {'all':10} | {total:5} | {' | '.join(f'{sums[n] / total:9.1%}' for n in WAYS)} |")
    print(f"| wrong texts |  | {' | '.join(f'{wrong[name]:9}' for name in WAYS)} |")
    for kind in ("readable", "all"):
        for label, share in (("median", 50), ("p95", 95)):
            values = [f"{np.percentile(cpu[name, kind], share):9.1f}" for name in WAYS]
            print(f"| CPU ms {label}, 720p {kind} |  | {' | '.join(values)} |")
