"""Photographs of QR codes of all kinds, if there are some: codes read, and pictures without one."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np

from tests.bench.reading.ways import (
    Way,
    ours_for_any_text,
    ours_over_frames,
    pyzbar_alone,
    zxing_alone,
)

if TYPE_CHECKING:
    from kiosk.scanning.frames import GreyImage

VARIABLE = "TRACETRACK_PHOTOS"


def read_photographs() -> None:
    folder = os.environ.get(VARIABLE)
    if not folder:
        print(f"photographs: skipped, {VARIABLE} does not name a folder with a manifest.json")
        return
    pictures = json.loads(Path(folder, "manifest.json").read_text("utf-8"))
    ways: dict[str, Way] = {
        "ours, one frame": ours_for_any_text,
        "ours, held still": ours_over_frames,
        "zxing-cpp": zxing_alone,
        "pyzbar": pyzbar_alone,
    }
    grey = {entry["file"]: _grey(Path(folder, entry["file"])) for entry in pictures}
    unopened = [name for name, picture in grey.items() if picture is None]
    pictures = [entry for entry in pictures if entry["file"] not in unopened]
    print(f"{len(pictures)} pictures; {len(unopened)} that OpenCV cannot open are left out")
    for name, way in ways.items():
        codes = right = phantom = empty = 0
        for entry in pictures:
            wanted = {_plain(text) for text in entry["texts"]}
            picture = grey[entry["file"]]
            texts = set[str]() if picture is None else {_plain(text) for text in way(picture)}
            codes += len(wanted)
            right += len(wanted & texts)
            empty += not wanted
            phantom += bool(texts) and not wanted
        print(f"{name:17} {right} of {codes} codes ({right / codes:.1%}), ", end="")
        print(f"phantoms in {phantom} of {empty} pictures without a code")


def _plain(text: str) -> str:
    return " ".join(text.split())


def _grey(path: Path) -> GreyImage | None:
    """At the size of a station's frame at most."""
    picture = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
    if picture is None:
        return None
    scale = min(1.0, 1920 / max(picture.shape))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(small, dtype=np.uint8)
