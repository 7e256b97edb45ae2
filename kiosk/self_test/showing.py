"""Whether Qt draws both windows on this PC."""

from __future__ import annotations


def check_station() -> str:
    """Open the station's window, draw it and look at the picture."""
    from kiosk.ui.glimpse import glimpse_of_the_station

    return glimpse_of_the_station()


def check_office() -> str:
    """Do the same with the admin window, all its pages and charts."""
    from kiosk.ui.glimpse import glimpse_of_the_office

    return glimpse_of_the_office()
