"""The pictures of `docs/`: which view each shows, and how it is kept small."""

from collections.abc import Mapping
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"
LARGEST_BYTES = 100_000
COLOURS = 256
COARSE = 0xFFF0F0F0
"""Leaves of each of red, green and blue what the eye tells apart in a small spot."""

PAGES: Mapping[str, str] = {
    "admin": "bill-open",
    "admin-sign-in": "sign-in-code",
    "admin-today": "today",
    "admin-unreachable": "failed-today",
    "admin-bags": "bags-found",
    "admin-bag": "bag-parent",
    "admin-bills": "bills",
    "admin-bill-refused": "bill-refused",
    "admin-bill-closed": "bill-closed",
    "admin-import": "import",
    "admin-problems": "problems",
    "admin-problems-marked": "problems-marked",
    "admin-report": "report-day",
    "admin-people": "people",
    "admin-stations": "stations",
    "admin-settings": "settings",
    "admin-audit": "audit",
    "admin-webhooks": "webhooks",
}
"""Pictures of the admin window, each with its name in `admin_views`."""

FORMS: Mapping[str, str] = {
    "admin-labels-form": "labels",
    "admin-print-form": "print",
    "admin-enrol-form": "enrol",
    "admin-decide-form": "decide",
    "admin-webhook-form": "webhook",
}
"""Pictures of the admin window's forms, each with its name in `admin_forms`."""


def save_small(picture: QImage, file: Path) -> None:
    """Save a picture as PNG with few colours: the same to the eye."""
    whole = picture.convertToFormat(QImage.Format.Format_RGB32)
    found, counts = np.unique(np.frombuffer(whole.constBits(), np.uint32), return_counts=True)
    by_use = found[np.argsort(-counts, kind="stable")]
    # After those used most, one of each that differ by much: a green dot is a few pixels.
    _, firsts = np.unique(by_use & COARSE, return_index=True)
    palette = dict.fromkeys([*by_use[: COLOURS // 4], *by_use[np.sort(firsts)]])
    plain = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    few = whole.convertToFormat(
        QImage.Format.Format_Indexed8, [int(colour) for colour in palette][:COLOURS], plain
    )
    smallest = 0  # of Qt's "qualities" of a PNG
    file.parent.mkdir(parents=True, exist_ok=True)
    assert few.save(str(file), quality=smallest)


def is_same(one: Path, other: Path) -> bool:
    """Whether two pictures look the same; a colour may be off by a shade, as other drawers do."""
    first, second = cv2.imread(str(one)), cv2.imread(str(other))
    if first is None or second is None or first.shape != second.shape:
        return False
    return bool((cv2.absdiff(first, second) <= 64).all())
