"""Whether Qt draws on this PC."""

from __future__ import annotations


def check_window() -> str:
    """Open a window in the product's look, draw it and look at the picture."""
    from kiosk.ui.glimpse import glimpse_of_a_window

    return glimpse_of_a_window()


def check_chart() -> str:
    """Draw a chart as the admin window does."""
    from kiosk.ui.glimpse import glimpse_of_a_chart

    return glimpse_of_a_chart()
