"""One row of the tables of words."""

from __future__ import annotations

from shared.values import value

CONTEXT = "wording"
"""The Qt Linguist context of all tables; in them it stands as a literal, for `lupdate` to see."""


@value
class Worded:
    """How a code is said: texts with `{facts}` in them, as they stand in the translations.

    `headline` is read at 2 m and holds no fact. `sentences` stand from the fullest to the barest;
    the first whose facts are all known is said. `notes` likewise, for a line of the list; without
    any the headline is taken.
    """

    headline: str
    sentences: tuple[str, ...]
    notes: tuple[str, ...] = ()
