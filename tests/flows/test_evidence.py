"""What the camera saw, from the belt to the office: after the scans, and never instead of them."""

from kiosk.belt.belt import Belt
from kiosk.belt.server import BeltServer
from kiosk.settings import CameraToml
from shared.console import HistoryLine
from tests.flows.conftest import Family, Stands
from tests.flows.site import Site
from tests.kiosk.eventually import eventually


def pictured(site: Site, code: str) -> list[HistoryLine]:
    return [line for line in site.console.bag(code).history if line.has_picture]


def test_the_office_sees_what_the_camera_saw(site: Site, stands: Stands, family: Family) -> None:
    stand = stands.at(site, site.lucknow.id, site.asha)
    child = family.children[0]
    belt = Belt([family.parent, child], 7, size=(960, 540), dwell_s=2.0, lead_s=2.0)
    with BeltServer(belt, fps=12) as playing:
        stand.kiosk.use_camera(CameraToml(source=playing.url, keeps_pictures=True))
        stand.screen.wait_for(lambda view: view.parent is not None and view.parent.packed == 1)
        stand.wait_until_synced()
        eventually(lambda: len(pictured(site, child)) == 1)
        stand.kiosk.use_camera(CameraToml(is_on=False))
    (line,) = pictured(site, child)
    assert line.kind == "child_packed"
    jpeg = site.console.picture(line.position)
    assert jpeg.startswith(b"\xff\xd8\xff")
    assert len(jpeg) < 32 * 1024
