"""Why a text is no code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ui.words.worded import Worded
from shared.texts import said

if TYPE_CHECKING:
    from collections.abc import Mapping

_NO_CODE = said("wording", "Not a bag code")
_NOTE = (said("wording", "not a bag code"),)

CODE_WORDS: Mapping[str, Worded] = {
    "empty": Worded(
        _NO_CODE, (said("wording", "The code is empty. Scan the label again."),), _NOTE
    ),
    "too_long": Worded(
        _NO_CODE, (said("wording", "This code is far too long to be a bag label."),), _NOTE
    ),
    "control_character": Worded(
        _NO_CODE,
        (said("wording", "The code holds signs that no label has. Scan it again."),),
        _NOTE,
    ),
    "not_ascii": Worded(
        _NO_CODE,
        (
            said(
                "wording", "The code holds letters that no label has. Check the scanner's keyboard."
            ),
        ),
        _NOTE,
    ),
    "control_card_unknown": Worded(
        said("wording", "Unknown card"),
        (said("wording", "This station does not know the card. Ask for a new one."),),
        (said("wording", "unknown card"),),
    ),
    "is_a_link": Worded(
        _NO_CODE, (said("wording", "This is a web link. Scan the bag label instead."),), _NOTE
    ),
    "number_missing": Worded(
        _NO_CODE,
        (
            said("wording", "{text} has no number after its letter."),
            said("wording", "The code has no number."),
        ),
        _NOTE,
    ),
    "number_too_long": Worded(
        _NO_CODE,
        (
            said("wording", "The number in {text} has more than 12 digits."),
            said("wording", "The code's number has more than 12 digits."),
        ),
        _NOTE,
    ),
    "count_missing": Worded(
        _NO_CODE,
        (
            said("wording", "{text} does not say how many bags it holds."),
            said("wording", "The code does not say how many bags it holds."),
        ),
        _NOTE,
    ),
    "count_zero": Worded(
        _NO_CODE,
        (
            said("wording", "{text} says that it holds no bags."),
            said("wording", "The code says that it holds no bags."),
        ),
        _NOTE,
    ),
    "count_too_large": Worded(
        _NO_CODE,
        (
            said("wording", "{text} says more than 999 bags."),
            said("wording", "The code says more than 999 bags."),
        ),
        _NOTE,
    ),
    "trailing_text": Worded(
        _NO_CODE,
        (
            said("wording", "{text} has something after the code."),
            said("wording", "There is something after the code."),
        ),
        _NOTE,
    ),
    "format_unknown": Worded(
        _NO_CODE,
        (
            said("wording", "{text} is no label of this site."),
            said("wording", "This is no label of this site."),
        ),
        _NOTE,
    ),
}
