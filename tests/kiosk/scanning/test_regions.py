from __future__ import annotations

from kiosk.belt.station_frames import draw_frame
from kiosk.belt.troubles import Trouble
from kiosk.scanning.finders import find_symbols
from kiosk.scanning.places import centre, side
from kiosk.scanning.regions import are_others_in_view, find_regions
from kiosk.scanning.variants import cut_out
from kiosk.scanning.zxing_reader import read_zxing


def test_the_label_is_among_the_busiest_patches() -> None:
    for seed in range(6):
        drawn = draw_frame(Trouble.NOMINAL, seed)
        corners = drawn.codes[0].corners
        x, y = centre(corners)
        regions = find_regions(drawn.pixels, 3)
        near = [r for r in regions if (r.x - x) ** 2 + (r.y - y) ** 2 < (side(corners) / 4) ** 2]
        assert near
        assert 0.6 < near[0].side / side(corners) < 1.6


def test_the_three_finders_give_the_outline() -> None:
    drawn = draw_frame(Trouble.NOMINAL, 3)
    corners = drawn.codes[0].corners
    region = find_regions(drawn.pixels, 1)[0]
    patch = cut_out(drawn.pixels, region, 73.5)
    module_px = side(corners) / 21 * patch.scale
    best = find_symbols(patch.pixels, (module_px,))[0]
    found = patch.in_frame(best.corners)
    assert best.version == 1
    tolerance_px = 1.5 * side(corners) / 21
    for (x, y), (true_x, true_y) in zip(found, corners, strict=True):
        assert abs(x - true_x) < tolerance_px
        assert abs(y - true_y) < tolerance_px


def test_a_stack_shows_others_besides_the_one_that_was_read() -> None:
    stack = draw_frame(Trouble.STACK, 5)
    assert are_others_in_view(stack.pixels, read_zxing(stack.pixels).readings[:1])


def test_one_label_alone_is_mostly_seen_to_be_alone() -> None:
    frames = [draw_frame(Trouble.NOMINAL, 900 + seed) for seed in range(12)]
    others = [are_others_in_view(one.pixels, read_zxing(one.pixels).readings) for one in frames]
    # large lettering on the sack can look busy, which costs time and nothing else
    assert sum(others) < len(frames) / 2
