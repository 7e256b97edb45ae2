from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from kiosk.belt.label import label_matrix
from kiosk.scanning.galois import check_words, repair
from kiosk.scanning.payload import text_of
from kiosk.scanning.soft_decoder import SoftModules, read_modules
from kiosk.scanning.symbol import plan_of

if TYPE_CHECKING:
    import random


def soft(text: str) -> SoftModules:
    return label_matrix(text).astype(np.float32) * 2 - 1


@given(
    st.lists(st.integers(0, 255), min_size=9, max_size=9),
    st.integers(0, 17),
    st.randoms(use_true_random=False),
)
def test_a_block_is_repaired_up_to_its_bound(
    data: list[int], given_up: int, chance: random.Random
) -> None:
    words = data + check_words(data, 17)
    errors = (17 - given_up) // 2
    places = [int(place) for place in np.random.default_rng(sum(data)).permutation(26)]
    spoilt = words.copy()
    for place in places[: given_up + errors]:
        spoilt[place] ^= chance.randint(1, 255)
    assert repair(spoilt, 17, places[:given_up]) == words


def test_beyond_its_bound_a_block_is_not_passed_off_as_the_one_that_was_sent() -> None:
    words = [*range(9), *check_words(list(range(9)), 17)]
    spoilt = [word ^ 0x5A if place % 2 else word for place, word in enumerate(words)]
    assert repair(spoilt, 17) != words


@pytest.mark.parametrize("level", ["l", "m", "q", "h"])
@pytest.mark.parametrize(
    ("text", "version"),
    [("C123", 1), ("007", 1), ("tt1:undo", 2)]
    + [(f"TT1:card of version {version}", version) for version in (3, 4, 5, 6)],
)
def test_a_clean_symbol_of_any_level_is_read(text: str, level: str, version: int) -> None:
    matrix = segno.make_qr(text, error=level, version=version, boost_error=False).matrix
    modules = np.array([[int(cell) for cell in row] for row in matrix], dtype=np.float32)
    assert read_modules(modules * 2 - 1, plan_of(version)) == text


@pytest.mark.parametrize("mask", range(8))
def test_a_symbol_under_any_mask_is_read(mask: int) -> None:
    matrix = segno.make_qr("P12-10", error="h", version=1, mask=mask).matrix
    modules = np.array([[int(cell) for cell in row] for row in matrix], dtype=np.float32)
    assert read_modules(modules * 2 - 1, plan_of(1)) == "P12-10"


def test_the_fixed_patterns_are_where_an_encoder_draws_them() -> None:
    for version in (1, 2):
        text = "C1" if version == 1 else "TT1:MODE:PACK"
        fixed = plan_of(version).fixed
        drawn = soft(text)
        assert drawn.shape == fixed.shape
        assert np.array_equal(fixed[fixed != 0], drawn[fixed != 0])


def test_more_is_read_when_doubtful_modules_are_known_to_be_doubtful() -> None:
    modules = soft("C12345")
    modules[9:21, 11:17] = 0.0
    assert read_modules(modules, plan_of(1)) == "C12345"
    surely_wrong = soft("C12345")
    surely_wrong[9:21, 11:17] *= -1
    assert read_modules(surely_wrong, plan_of(1)) is None


def test_noise_is_no_code() -> None:
    rng = np.random.default_rng(1)
    for _ in range(200):
        noise = rng.uniform(-1, 1, (21, 21)).astype(np.float32)
        assert read_modules(noise, plan_of(1)) is None


def test_padding_that_no_encoder_writes_is_refused() -> None:
    # alphanumeric, one character "C", terminator, then the padding
    good = [0b00100000, 0b00001001, 0b10000000, 0xEC, 0x11]
    assert text_of(good) == "C"
    assert text_of([*good[:3], 0xEC, 0xEC]) is None
    assert text_of([*good[:2], 0b10000001, 0xEC, 0x11]) is None


def test_a_count_beyond_the_words_is_refused() -> None:
    assert text_of([0b01000000, 0b11110000]) is None


@pytest.mark.parametrize("version", [3, 4, 5, 6])
def test_each_block_of_a_larger_symbol_is_repaired_by_itself(version: int) -> None:
    text = "TT1:a control card"
    matrix = segno.make_qr(text, error="h", version=version, boost_error=False).matrix
    modules = np.array([[int(cell) for cell in row] for row in matrix], dtype=np.float32) * 2 - 1
    plan = plan_of(version)
    blocks = plan.blocks(0b10)
    for block in blocks.places:
        for word in block[: blocks.check_words // 2 - 1]:
            row, column = plan.data[word * 8]
            modules[row, column] *= -1
    assert read_modules(modules, plan) == text


def test_words_are_dealt_out_to_blocks_as_the_standard_says() -> None:
    blocks = plan_of(5).blocks(0b10)
    assert [len(places) for places in blocks.places] == [33, 33, 34, 34]
    assert [list(places[:2]) for places in blocks.places] == [[0, 4], [1, 5], [2, 6], [3, 7]]
    # the eleventh data word is the last one of the shorter blocks
    assert [int(places[11]) for places in blocks.places] == [46, 47, 44, 45]
