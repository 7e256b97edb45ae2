"""The windowed program under a real X server, scanned into by a keyboard-like scanner."""

import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from kiosk.demo.server_process import ServerProcess
from shared.records import BagState
from tests.flows.site import Site
from tests.kiosk.eventually import eventually
from tests.ports import free_port
from tests.real.absence import dying_with_us
from tests.real.typing_scanner import scan, wait_for_title
from tests.real.xserver import XServer

ROOT = Path(__file__).resolve().parents[2]
ENDS_WITHIN_S = 120


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    server = ServerProcess(tmp_path / "server", port=free_port())
    with server, closing(Site(server)) as made:
        yield made


@contextmanager
def station_window(x_server: XServer, folder: Path, card: str) -> Generator[None]:
    """The station's program with its window open, ended as a service manager ends it."""
    command = [sys.executable, "-m", "kiosk", "--windowed", "--camera", "none"]
    station = subprocess.Popen(
        [*dying_with_us(), *command, "--data", str(folder), "--enrol", card],
        cwd=ROOT,
        env=x_server.environment(),
    )
    try:
        yield
    finally:
        station.terminate()
        assert station.wait(ENDS_WITHIN_S) == 0


@pytest.mark.parametrize("layout", ["us", "fr"])
def test_a_typed_parent_is_packed_on_screen_and_server_in_any_layout(
    x_server: XServer, site: Site, tmp_path: Path, layout: str
) -> None:
    x_server.use_layout(layout)
    card = site.enrolment_card("Station 1", site.lucknow.id)
    with station_window(x_server, tmp_path / "station", card):
        wait_for_title(x_server, "Sign in")
        scan(x_server, site.asha.text)
        wait_for_title(x_server, "Scan a parent")
        scan(x_server, "P123-3", "C1", "C2", "C3")
        wait_for_title(x_server, "Parent full", "3 / 3")
        eventually(lambda: site.state_of("P123-3") is BagState.FULL)
    page = site.console.bag("P123-3")
    assert page.bag.state is BagState.FULL
    assert [child.code for child in page.children] == ["C1", "C2", "C3"]
