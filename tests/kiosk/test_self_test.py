"""The self-test: honest about each part, and sound here."""

import pytest

from kiosk.self_test.parts import PARTS, Part, check_parts


def broken() -> str:
    raise OSError("no such library")


def test_a_broken_part_is_named_and_the_next_is_still_checked() -> None:
    lines: list[str] = []
    parts = [Part("first", broken), Part("second", lambda: "fine")]
    assert check_parts(parts, lines.append) == 1
    assert lines == ["FAIL first OSError: no such library", "ok second fine"]


def test_all_sound_parts_make_exit_code_0() -> None:
    lines: list[str] = []
    assert check_parts([Part("only", lambda: "fine")], lines.append) == 0
    assert lines == ["ok only fine"]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_every_part_is_sound_here(part: Part, qapp: object) -> None:
    assert part.check()
