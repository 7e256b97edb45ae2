from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.scanning.devices import CameraDevice, find_camera, list_cameras, name_of

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="udev's links are Linux's")


def attach(root: Path, node: str, name: str, link: str = "", index: str = "0") -> None:
    (root / "dev/v4l/by-id").mkdir(parents=True, exist_ok=True)
    (root / "dev" / node).touch()
    about = root / "sys/class/video4linux" / node
    about.mkdir(parents=True)
    (about / "name").write_text(name + "\n", "utf-8")
    (about / "index").write_text(index, "ascii")
    if link:
        (root / "dev/v4l/by-id" / link).symlink_to(root / "dev" / node)


def test_a_camera_is_known_by_its_serial_number_whatever_node_it_has(tmp_path: Path) -> None:
    attach(tmp_path, "video4", "HD Webcam", "usb-Acme_HD_0815-video-index0")
    (camera,) = list_cameras(tmp_path)
    assert camera.name == "HD Webcam"
    assert camera.identity.endswith("by-id/usb-Acme_HD_0815-video-index0")
    assert find_camera(camera.identity, (camera,)) == camera


def test_without_links_the_bare_nodes_that_give_pictures_are_listed(tmp_path: Path) -> None:
    attach(tmp_path, "video0", "Plain camera")
    attach(tmp_path, "video1", "Plain camera", index="1")
    assert [camera.source for camera in list_cameras(tmp_path)] == [str(tmp_path / "dev/video0")]


def test_no_camera_is_an_empty_list(tmp_path: Path) -> None:
    assert list_cameras(tmp_path) == ()


def test_a_camera_that_is_gone_is_not_found() -> None:
    assert find_camera("x", (CameraDevice("a", "b", 0),)) is None


@pytest.mark.parametrize(
    ("identity", "name"),
    [
        ("/dev/v4l/by-id/usb-046d_HD_Pro_Webcam_C920-video-index0", "046d HD Pro Webcam C920"),
        ("/dev/video2", "video2"),
        ("http://admin:secret@10.0.0.7:8080/stream", "10.0.0.7"),
    ],
)
def test_a_camera_that_is_not_there_is_named_by_what_is_remembered(
    identity: str, name: str
) -> None:
    assert name_of(identity) == name
