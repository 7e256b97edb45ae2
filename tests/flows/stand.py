"""One station at its place: the whole kiosk but for its screen, its scanner, its network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from kiosk.compose import Kiosk, Watchers
from kiosk.settings import CameraToml, StationToml
from tests.flows.keys import Handheld
from tests.flows.line import Line
from tests.kiosk.view_watch import ViewWatch

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType
    from uuid import UUID

    from kiosk.station.cue import Cue
    from tests.flows.site import Badge, Site

NO_CAMERA = StationToml(camera=CameraToml(is_on=False))


class Stand:
    """A context manager: a station that is enrolled by its card, and somebody signed in."""

    def __init__(self, site: Site, folder: Path, location_id: UUID, worker: Badge) -> None:
        self.screen = ViewWatch()
        self.line = Line(site.server.port)
        self._site = site
        self._location_id = location_id
        self._worker = worker
        self._handheld = Handheld()
        self._name = folder.name
        watchers = Watchers(on_view=self.screen.show, on_cue=self.screen.hear)
        self.kiosk = Kiosk(folder, NO_CAMERA, watchers)

    def __enter__(self) -> Self:
        self.line.__enter__()
        self.kiosk.start()
        card = self._site.enrolment_card(self._name, self._location_id)
        self.kiosk.enrol(card_through(self.line, card))
        self.screen.wait_for(lambda view: view.is_enrolled and view.connection.is_online)
        self.scan(self._worker.text)
        self.screen.wait_for(lambda view: view.operator == self._worker.name)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.kiosk.stop()
        self.line.__exit__(kind, error, at)

    def scan(self, *texts: str) -> Cue:
        """Type codes with the handheld, each recorded before the next; return the last cue."""
        for text in texts:
            self.kiosk.desk.scan([self._handheld.read(text)]).result()
        return self.screen.cues[-1]

    def wait_until_synced(self) -> None:
        """Wait until the server has settled all that was scanned."""
        self.screen.wait_for(lambda view: view.connection.is_online and not view.connection.waiting)

    def wait_until_offline(self) -> None:
        """Wait until the station says itself that it is offline."""
        self.screen.wait_for(lambda view: not view.connection.is_online)


def card_through(line: Line, card: str) -> str:
    """Return an enrolment card that leads over a line instead of straight to the server."""
    code, fingerprint = card.split(":")[2:4]
    return f"TT1:ENROL:{code}:{fingerprint}:{line.url.upper()}"
