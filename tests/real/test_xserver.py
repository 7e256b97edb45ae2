"""The private X server: it manages windows, and its layout can be switched."""

import subprocess

from tests.real.absence import need_program
from tests.real.xserver import XServer


def test_the_layout_is_the_one_that_was_asked_for(x_server: XServer) -> None:
    x_server.use_layout("fr")
    query = subprocess.run(
        [need_program("setxkbmap"), "-display", x_server.name, "-query"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert "layout:     fr" in query.stdout
