from __future__ import annotations

import pytest

from kiosk.belt.label import QUIET_MODULES, code_box, draw_label, label_matrix
from kiosk.scanning.zxing_reader import read_zxing


@pytest.mark.parametrize("text", ["P1-2", "C123456789", "P999999-10", "TT1:MODE:PACK"])
def test_a_drawn_label_reads_as_its_text(text: str) -> None:
    (reading,) = read_zxing(draw_label(text)).readings
    assert reading.text == text


def test_ten_characters_fit_version_one_with_the_highest_repair() -> None:
    assert label_matrix("P999999-10").shape == (21, 21)
    assert label_matrix("P9999999-10").shape == (25, 25)


def test_the_code_stands_where_its_box_says() -> None:
    label = draw_label("C1", 8)
    left, top, right, bottom = (int(edge) for edge in code_box(21, 8))
    assert left == QUIET_MODULES * 8
    code = label[top:bottom, left:right]
    assert code[:8, :8].max() < 50
    assert label[:top].min() > 200
    assert label[top:bottom, :left].min() > 200


def test_the_text_stands_below_the_code() -> None:
    label = draw_label("C1", 8)
    assert label[21 * 8 + 2 * QUIET_MODULES * 8 :].min() < 100
    assert draw_label("C1", 8, caption=False).shape == (29 * 8, 29 * 8)
