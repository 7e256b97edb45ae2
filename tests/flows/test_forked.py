"""A station's folder copied to a second PC: noticed, frozen, and put right without a lost scan."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.compose import Kiosk, Watchers
from kiosk.outbox.renewing import renew_outbox
from kiosk.settings import load_settings, save_settings
from shared.accounts import StationState
from shared.clock import SystemClock
from tests.flows.keys import Handheld
from tests.flows.stand import NO_CAMERA, Stand
from tests.kiosk.view_watch import ViewWatch

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from tests.flows.conftest import Family
    from tests.flows.site import Site


class Copy:
    """The kiosk on one copy of the folder."""

    def __init__(self, folder: Path) -> None:
        self.screen = ViewWatch()
        self._handheld = Handheld()
        watchers = Watchers(on_view=self.screen.show, on_cue=self.screen.hear)
        self.kiosk = Kiosk(folder, load_settings(folder), watchers)

    def scan(self, text: str) -> str:
        """Type a code with the handheld; return the cue's code."""
        self.kiosk.desk.scan([self._handheld.read(text)]).result()
        return self.screen.cues[-1].code

    def wait_until_synced(self) -> None:
        """Wait until the server has settled all that was scanned."""
        self.screen.wait_for(lambda view: view.connection.is_online and not view.connection.waiting)


@contextmanager
def running(folder: Path) -> Generator[Copy]:
    copy = Copy(folder)
    copy.kiosk.start()
    try:
        copy.screen.wait_for(lambda view: view.connection.is_online)
        yield copy
    finally:
        copy.kiosk.stop()


def test_both_copies_go_on_after_a_fork_and_every_scan_is_there_once(
    own_site: Site, tmp_path: Path, family: Family
) -> None:
    console, first, second = own_site.console, tmp_path / "Station 1", tmp_path / "Station 2"
    save_settings(first, NO_CAMERA)
    with Stand(own_site, first, own_site.lucknow.id, own_site.asha) as stand:
        stand.scan(family.parent, family.children[0])
        stand.wait_until_synced()
    # The line ends with the stand: straight to the server from now on.
    save_settings(first, replace(load_settings(first), server_url=own_site.server.url))
    shutil.copytree(first, second)

    with running(first) as one, running(second) as two:
        one.wait_until_synced()
        two.wait_until_synced()
        assert one.scan(family.children[1]) == "child_added"
        one.wait_until_synced()
        assert two.scan(family.children[2]) == "child_added"
        two.screen.wait_for(lambda view: view.connection.trouble == "fork")
        assert two.scan(family.children[3]) == "child_added"
        one.scan(family.children[4])
        one.screen.wait_for(lambda view: view.connection.trouble == "fork")
        stations = console.accounts.stations().items
        (station,) = (one for one in stations if one.name == first.name)
        assert station.state is StationState.FROZEN

    for folder, waiting in ((first, 1), (second, 2)):
        assert renew_outbox(folder, SystemClock(), os.urandom).carried == waiting
    console.accounts.release_station(station.id)
    for folder in (first, second):
        with running(folder) as copy:
            copy.wait_until_synced()
            assert copy.screen.view.connection.trouble == ""
    page = console.bag(family.parent)
    assert sorted(child.code for child in page.children) == family.children[:5]
    assert page.bag.packed == 5
    assert console.problems(is_open=True).items == []
