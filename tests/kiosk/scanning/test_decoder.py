from __future__ import annotations

import json
import os
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from kiosk.belt.canvas import draw_sack, finish
from kiosk.belt.station_frames import StationFrame, draw_frame
from kiosk.belt.troubles import Trouble
from kiosk.scanning import decoder as decoding
from kiosk.scanning.decoder import Decoder
from kiosk.scanning.fallback import Fallback
from kiosk.scanning.frames import Frame
from kiosk.scanning.places import share_a_place
from kiosk.scanning.zxing_reader import read_zxing

if TYPE_CHECKING:
    from collections.abc import Iterator

WITHOUT_LIMIT_S = 10.0


def read(drawn: StationFrame, budget_s: float = WITHOUT_LIMIT_S) -> set[str]:
    readings = Decoder(budget_s=budget_s).read(Frame(drawn.pixels, 0.0, 1))
    return {reading.text for reading in readings}


@pytest.mark.parametrize("trouble", [Trouble.NOMINAL, Trouble.ROTATED, Trouble.SMALL, Trouble.JPEG])
def test_a_fair_label_is_read(trouble: Trouble) -> None:
    for seed in range(4):
        drawn = draw_frame(trouble, seed)
        assert read(drawn) == {code.text for code in drawn.codes}


@pytest.mark.parametrize("trouble", [Trouble.MOTION, Trouble.DIRT, Trouble.DARK, Trouble.CUT])
def test_labels_are_read_that_zxing_alone_does_not_read(trouble: Trouble) -> None:
    frames = [draw_frame(trouble, seed) for seed in range(10)]
    alone = sum(bool(read_zxing(drawn.pixels).readings) for drawn in frames)
    ours = sum(read(drawn) == {drawn.codes[0].text} for drawn in frames)
    assert ours > alone


@pytest.mark.parametrize("trouble", Trouble)
def test_nothing_is_read_that_is_not_there(trouble: Trouble) -> None:
    for seed in range(2):
        drawn = draw_frame(trouble, seed)
        assert read(drawn) <= {code.text for code in drawn.codes}


def test_every_code_of_a_stack_stands_where_it_was_drawn() -> None:
    drawn = draw_frame(Trouble.STACK, 5)
    outlines = {code.text: code.corners for code in drawn.codes}
    readings = Decoder(budget_s=WITHOUT_LIMIT_S).read(Frame(drawn.pixels, 0.0, 1))
    assert len(readings) > 1
    assert all(share_a_place(reading.corners, outlines[reading.text]) for reading in readings)
    assert len({reading.text for reading in readings}) == len(readings)


def test_a_sack_without_a_label_holds_no_code() -> None:
    rng = np.random.default_rng(4)
    for _ in range(3):
        pixels = finish(draw_sack(rng, (640, 360)), rng, noise=2.0, blur_px=0.6)
        assert Decoder(budget_s=WITHOUT_LIMIT_S).read(Frame(pixels, 0.0, 1)) == ()


def hard_frame() -> StationFrame:
    """A label that zxing-cpp does not read and the steps after it do."""
    frames = (draw_frame(Trouble.DIRT, seed) for seed in count())
    return next(
        drawn
        for drawn in frames
        if not read_zxing(drawn.pixels).readings and read(drawn) == {drawn.codes[0].text}
    )


class TickingAtEachLook:
    """A CPU clock that moves by a millisecond whenever it is looked at."""

    def __init__(self) -> None:
        self.looks = 0

    def __call__(self) -> float:
        self.looks += 1
        return self.looks / 1000


def test_what_does_not_fit_the_budget_goes_on_in_the_next_still_frame() -> None:
    drawn = hard_frame()
    # two looks at the clock a frame: room for one step
    decoder = Decoder(budget_s=0.0015, cpu_s=TickingAtEachLook())
    texts = [
        {reading.text for reading in decoder.read(Frame(drawn.pixels, 0.0, n), is_still=n > 0)}
        for n in range(60)
    ]
    assert {drawn.codes[0].text} in texts


def test_nothing_costly_is_tried_without_a_budget() -> None:
    drawn = hard_frame()
    clock = TickingAtEachLook()
    assert Decoder(budget_s=0.0, cpu_s=clock).read(Frame(drawn.pixels, 0.0, 1)) == ()
    assert clock.looks == 2


def test_a_still_picture_is_left_alone_once_all_was_tried() -> None:
    rng = np.random.default_rng(4)
    pixels = finish(draw_sack(rng, (640, 360)), rng, noise=2.0, blur_px=0.6)
    clock = TickingAtEachLook()
    decoder = Decoder(budget_s=WITHOUT_LIMIT_S, cpu_s=clock)
    decoder.read(Frame(pixels, 0.0, 1))
    spent = clock.looks
    decoder.read(Frame(pixels, 0.1, 2), is_still=True)
    assert clock.looks == spent
    decoder.read(Frame(pixels, 9.0, 3), is_still=True)
    assert clock.looks > spent


def test_what_was_begun_on_a_picture_is_dropped_once_the_picture_moves() -> None:
    hard, other = hard_frame(), draw_frame(Trouble.BLUR, 1)
    decoder = Decoder(budget_s=0.0015, cpu_s=TickingAtEachLook())
    assert decoder.read(Frame(hard.pixels, 0.0, 1)) == ()
    decoder.read(Frame(draw_frame(Trouble.NOMINAL, 1).pixels, 0.0, 2))
    texts = {
        reading.text
        for number in range(3, 60)
        for reading in decoder.read(Frame(other.pixels, 0.0, number), is_still=True)
    }
    assert hard.codes[0].text not in texts


def test_the_costly_last_resort_waits_for_a_frame_of_its_own() -> None:
    pixels = np.full((720, 1280), 128, dtype=np.uint8)
    steps = list(Fallback(pixels, ()).steps())
    assert steps[-2] is None
    assert steps.count(None) == 1
    small = list(Fallback(pixels[:200, :200], ()).steps())
    assert None not in small


def test_what_took_much_repair_is_taken_only_as_a_full_match() -> None:
    drawn = hard_frame()
    decoder = Decoder(lambda _: False, budget_s=WITHOUT_LIMIT_S)
    assert decoder.read(Frame(drawn.pixels, 0.0, 1)) == ()


def test_odd_pictures_are_no_error() -> None:
    for shape in ((1, 1), (8, 8), (3, 900), (900, 3), (60, 60)):
        for pixels in (np.zeros(shape, np.uint8), np.full(shape, 255, np.uint8)):
            assert Decoder(budget_s=WITHOUT_LIMIT_S).read(Frame(pixels, 0.0, 1)) == ()


def photographs() -> Iterator[tuple[Path, set[str]]]:
    folder = os.environ.get("TRACETRACK_PHOTOS")
    if not folder:
        pytest.skip("TRACETRACK_PHOTOS does not name the folder of photographs")
    for entry in json.loads(Path(folder, "manifest.json").read_text("utf-8"))[::6]:
        yield Path(folder, entry["file"]), {" ".join(text.split()) for text in entry["texts"]}


def test_more_photographs_are_read_than_by_zxing_alone() -> None:
    alone = ours = 0
    for path, texts in photographs():
        picture = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
        if picture is None:
            continue  # a format that this OpenCV was built without
        pixels = np.asarray(picture, dtype=np.uint8)
        found = read_zxing(pixels).readings
        more = Decoder(budget_s=decoding.BUDGET_S).read(Frame(pixels, 0.0, 1))
        alone += len(texts & {" ".join(reading.text.split()) for reading in found})
        ours += len(texts & {" ".join(reading.text.split()) for reading in more})
    assert ours > alone > 0
