"""A made-up site for benchmarks: a data folder that is enrolled and has somebody signed in."""

import hashlib
import threading
from pathlib import Path
from uuid import UUID

from kiosk.compose import Kiosk, Watchers
from kiosk.scanning.frames import Scan
from kiosk.settings import CameraToml, StationToml, save_settings
from kiosk.station.view import StationView
from shared.codes import DEFAULT_FORMATS
from shared.events import Source
from shared.records import LocationRecord, OperatorRecord, Role, StationSettings
from shared.wire import EnrolReply

BADGE = "0123456789ABCDEF0123456789ABCDEF"
HERE = UUID(int=2)
NO_CAMERA = StationToml(camera=CameraToml(is_on=False))


def enrol_folder(folder: Path) -> None:
    """Make `folder` a station's, with a person signed in and no server to be reached."""
    ready = threading.Event()

    def see(view: StationView) -> None:
        if view.is_enrolled and not view.is_locked:
            ready.set()

    save_settings(folder, NO_CAMERA)
    kiosk = Kiosk(folder, NO_CAMERA, Watchers(on_view=see))
    kiosk.start()
    kiosk.desk.enrolled(EnrolReply(station_id=UUID(int=1), token="none", settings=settings()))
    card = f"TT1:BADGE:{BADGE}"
    kiosk.scan([Scan(card, card, 0.0, Source.HANDHELD)])
    assert ready.wait(20), "nobody could sign in"
    kiosk.stop()


def settings() -> StationSettings:
    """What a server would tell this station."""
    person = OperatorRecord(
        id=UUID(int=3),
        name="Asha",
        role=Role.EMPLOYEE,
        badge_hash=hashlib.sha256(BADGE.encode()).hexdigest(),
    )
    place = LocationRecord(id=HERE, code="LKO", name="Lucknow", time_zone="Asia/Kolkata")
    return StationSettings(
        station_id=UUID(int=1),
        station_name="Station 3",
        location_id=HERE,
        locations=[place],
        formats=list(DEFAULT_FORMATS),
        operators=[person],
    )
