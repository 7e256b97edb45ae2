"""The demo's two programs on one real screen: both are seen, or the station is in front."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.kiosk.eventually import eventually
from tests.real.absence import dying_with_us
from tests.real.xserver import XServer, private_x_server

ROOT = Path(__file__).resolve().parents[2]
ENDS_WITHIN_S = 120
Box = tuple[int, int, int, int]


def windows_from_below(x_server: XServer) -> list[tuple[str, Box]]:
    """Name and place (left, top, right, bottom) of each window, the one in front last."""
    from Xlib import X  # noqa: PLC0415 - Linux only
    from Xlib.error import BadWindow  # noqa: PLC0415 - the same

    found: list[tuple[str, Box]] = []
    with closing(x_server.connect()) as display:
        root = display.screen().root
        stacking = display.intern_atom("_NET_CLIENT_LIST_STACKING")
        listed = root.get_full_property(stacking, X.AnyPropertyType)
        for number in listed.value if listed else ():
            try:
                window = display.create_resource_object("window", number)
                name = window.get_full_property(
                    display.intern_atom("_NET_WM_NAME"), X.AnyPropertyType
                )
                size, corner = window.get_geometry(), window.translate_coords(root, 0, 0)
            except BadWindow:
                continue
            left, top = -corner.x, -corner.y
            box = (left, top, left + size.width, top + size.height)
            found.append((name.value.decode() if name else "", box))
    return found


@pytest.mark.parametrize(
    ("size_px", "are_apart"), [((1920, 1080), True), ((1280, 720), False)], ids=["large", "small"]
)
def test_the_admins_window_never_covers_the_stations(
    tmp_path: Path, size_px: tuple[int, int], *, are_apart: bool
) -> None:
    command = [sys.executable, "-m", "kiosk.demo", "--belt", "--data", str(tmp_path / "demo")]
    with private_x_server(*size_px) as x_server:
        demo = subprocess.Popen(
            [*dying_with_us(), *command],
            cwd=ROOT,
            env=x_server.environment() | {"XDG_CONFIG_HOME": str(tmp_path)},
            stdout=subprocess.DEVNULL,
        )
        try:
            eventually(lambda: len(windows_from_below(x_server)) == 2)
            eventually(lambda: windows_from_below(x_server)[-1][0].startswith("TraceTrack:"))
            if are_apart:
                eventually(lambda: stand_apart(windows_from_below(x_server)))
        finally:
            demo.terminate()
            demo.wait(ENDS_WITHIN_S)


def stand_apart(windows: list[tuple[str, Box]]) -> bool:
    """Whether both windows are listed, which one that is being moved may not be, and apart."""
    match [box for _, box in windows]:
        case [(left, top, right, bottom), (its_left, its_top, its_right, its_bottom)]:
            is_beside = right <= its_left or its_right <= left
            return is_beside or bottom <= its_top or its_bottom <= top
        case _:
            return False
