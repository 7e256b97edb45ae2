"""Practice: made-up labels, damage and network cuts through the real pipeline; no real bag.

This file knows the control card alone, so that a scan costs nothing for it.
"""

from shared.codes import ControlCode, ControlVerb

CARD = ControlCode(ControlVerb.PRACTICE).text
"""The control card that begins practice, and ends it."""


def is_practice_card(text: str) -> bool:
    """Whether a text is that of the control card."""
    return text.strip().upper() == CARD
