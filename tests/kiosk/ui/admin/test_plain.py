"""A label is an attacker, on the screen and on the clipboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.admin.plain import as_cell, shown


@pytest.mark.parametrize("hidden", ["\0", "\x1b", "\u202e", "\u200b", "\ud800", "\ufeff"])
def test_a_character_that_cannot_be_seen_is_shown_as_one_that_can(hidden: str) -> None:
    assert shown(f"P1{hidden}2") == "P1\N{REPLACEMENT CHARACTER}2"


def test_a_line_break_is_a_blank_where_there_is_one_line() -> None:
    assert shown("a\nb\tc") == "a b c"
    assert shown("a\nb", lines=True) == "a\nb"


@given(st.text())
def test_what_is_shown_holds_only_printable_characters(text: str) -> None:
    assert shown(text).isprintable() or any(not char.isprintable() for char in text)
    assert len(shown(text)) == len(text)


@pytest.mark.parametrize("text", ["=1+1", "+1", "@SUM(A1)", "-cmd", "\tx", "\rx"])
def test_a_cell_that_starts_like_a_formula_is_defused(text: str) -> None:
    assert as_cell(text).startswith("'")


@pytest.mark.parametrize("text", ["P123-10", "-26 kg", "Asha"])
def test_any_other_cell_is_copied_as_it_is(text: str) -> None:
    assert as_cell(text) == text
