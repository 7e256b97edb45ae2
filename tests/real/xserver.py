"""A private X server, with a window manager because full screen needs one."""

import os
import select
import subprocess
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.real.absence import dying_with_us, need_program

if TYPE_CHECKING:
    from Xlib.display import Display

START_S = 30


@dataclass(frozen=True)
class XServer:
    """A running X server."""

    name: str

    def environment(self) -> dict[str, str]:
        """Our environment, changed so that a Qt program opens its windows here."""
        inherited = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
        return inherited | {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}

    def connect(self) -> "Display":
        """A client of this server (python-xlib); the caller closes it."""
        from Xlib.display import Display  # noqa: PLC0415 - Linux only, the tests of other systems load this file

        return Display(self.name)

    def use_layout(self, layout: str) -> None:
        """Switch the keyboard layout, such as `us` or `fr`."""
        setxkbmap = need_program("setxkbmap")
        subprocess.run([setxkbmap, "-display", self.name, layout], check=True, capture_output=True)


@contextmanager
def private_x_server(width_px: int = 1280, height_px: int = 720) -> Generator[XServer]:
    """Xvfb on a free display, with openbox managing it."""
    xvfb, openbox = need_program("Xvfb"), need_program("openbox")
    its_name, given_name = os.pipe()
    screen = f"{width_px}x{height_px}x24"
    server = subprocess.Popen(
        [
            *dying_with_us(),
            *(xvfb, "-displayfd", str(given_name), "-screen", "0", screen, "-nolisten", "tcp"),
        ],
        pass_fds=[given_name],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(given_name)
    try:
        with open(its_name, encoding="ascii") as reply:  # noqa: PTH123 - a pipe, not a path
            x_server = XServer(f":{reply.readline().strip()}")
        manager = subprocess.Popen(
            [*dying_with_us(), openbox, "--sm-disable"],
            env=x_server.environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            wait_for_manager(x_server)
            yield x_server
        finally:
            manager.kill()
            manager.wait()
    finally:
        server.terminate()
        server.wait()


def wait_for_manager(x_server: XServer) -> None:
    """Return when a window manager has announced itself on the root window.

    Raises:
        TimeoutError: none did.
    """
    from Xlib import X  # noqa: PLC0415 - Linux only, as above

    with closing(x_server.connect()) as display:
        root = display.screen().root
        root.change_attributes(event_mask=X.PropertyChangeMask)
        announcement = display.intern_atom("_NET_SUPPORTING_WM_CHECK")
        while root.get_full_property(announcement, X.AnyPropertyType) is None:
            if not display.pending_events() and not select.select([display], [], [], START_S)[0]:
                raise TimeoutError("no window manager")
            display.next_event()


@pytest.fixture
def x_server() -> Iterator[XServer]:
    """A fresh 1280×720 screen with a window manager and a US keyboard."""
    with private_x_server() as running:
        running.use_layout("us")
        yield running
