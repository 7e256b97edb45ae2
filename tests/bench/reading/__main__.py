"""`./run bench reading`: ours beside pyzbar alone and zxing-cpp alone, on the same frames."""

from __future__ import annotations

import argparse
import os
import platform
import time
from importlib.metadata import version

import cv2

from tests.bench.reading.damage import read_damaged
from tests.bench.reading.empty_frames import watch_nothing
from tests.bench.reading.photographs import read_photographs
from tests.bench.reading.sequences import frames_until_read
from tests.bench.reading.single_frames import compare

_LIBRARIES = ("zxing-cpp", "pyzbar", "opencv-python-headless", "numpy")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=20261123, help="fresh for each release")
    parser.add_argument("--frames", type=int, default=60, help="frames of each kind of trouble")
    parser.add_argument("--sequences", type=int, default=100)
    parser.add_argument("--symbols", type=int, default=100_000)
    parser.add_argument("--sacks", type=int, default=100)
    wanted = parser.parse_args()
    cv2.setNumThreads(1)
    versions = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    print(f"seed {wanted.seed}; {versions}; {platform.machine()}, {os.cpu_count()} cores", end="; ")
    print(time.strftime("%Y-%m-%d", time.gmtime()))
    _title("Labels in one frame")
    compare(wanted.seed, wanted.frames)
    _title("Typical sequences")
    frames_until_read(wanted.seed, wanted.sequences)
    _title("Frames without a code")
    watch_nothing(wanted.seed, wanted.sacks)
    _title("Photographs")
    read_photographs()
    _title("Damaged symbols")
    read_damaged(wanted.seed, wanted.symbols)


def _title(text: str) -> None:
    print(f"\n## {text}\n", flush=True)


if __name__ == "__main__":
    main()
