from __future__ import annotations

import cv2
import numpy as np
import pytest

from kiosk.belt.belt import Belt
from kiosk.belt.server import BeltServer
from kiosk.scanning.zxing_reader import read_zxing

SIZE = (640, 360)


def texts_at(belt: Belt, at_s: float) -> list[str]:
    return [reading.text for reading in read_zxing(belt.picture(at_s)).readings]


def seen_until(belt: Belt, end_s: float) -> list[str]:
    """Texts in the order in which they come into view, looking 20 times a second."""
    seen: list[str] = []
    for tick in range(int(end_s * 20)):
        texts = texts_at(belt, tick / 20)
        assert len(texts) <= 1
        seen += [text for text in texts if seen[-1:] != [text]]
    return seen


def test_labels_come_one_after_the_other_and_never_two_in_view() -> None:
    belt = Belt(["P1-2", "C1", "C2"], 5, size=SIZE)
    assert seen_until(belt, 4.0) == ["P1-2", "C1", "C2"]
    assert belt.is_done
    assert texts_at(belt, 9.0) == []


def test_a_looping_belt_begins_again() -> None:
    belt = Belt(["C1", "C2"], 5, size=SIZE, loop=True)
    assert seen_until(belt, 4.0)[:4] == ["C1", "C2", "C1", "C2"]
    assert not belt.is_done


def test_labels_can_be_put_on_a_belt_that_has_run_empty() -> None:
    belt = Belt(["C1"], 5, size=SIZE)
    assert texts_at(belt, 10.0) == []
    assert belt.is_done
    belt.feed(["C2"])
    assert (belt.is_done, belt.waiting) == (False, 1)
    assert texts_at(belt, 10.4) == ["C2"]


def test_one_seed_makes_one_belt() -> None:
    one, other, another = (Belt(["C1"], seed, size=SIZE).picture(1.0) for seed in (5, 5, 6))
    assert np.array_equal(one, other)
    assert not np.array_equal(one, another)


@pytest.mark.loopback
def test_a_belt_is_watched_like_a_camera() -> None:
    with BeltServer(Belt(["C1"], 5, size=SIZE, loop=True), fps=20) as server:
        capture = cv2.VideoCapture(server.url)
        assert capture.isOpened()
        is_read, picture = capture.read()
        capture.release()
    assert is_read
    assert picture.shape == (SIZE[1], SIZE[0], 3)


@pytest.mark.loopback
def test_an_unplugged_belt_cannot_be_opened_until_it_is_mended() -> None:
    with BeltServer(Belt(["C1"], 5, size=SIZE), fps=20) as server:
        server.unplug()
        assert not cv2.VideoCapture(server.url).isOpened()
        server.mend()
        assert cv2.VideoCapture(server.url).isOpened()
