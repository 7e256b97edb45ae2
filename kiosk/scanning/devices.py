"""Which cameras are attached: a name for people, and an identity that outlives a reboot."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from urllib.parse import urlsplit

from shared.values import value


@value
class CameraDevice:
    """A camera: what it is called, the identity to remember, and the source to open now."""

    name: str
    identity: str
    source: str | int


def list_cameras(root: Path = Path("/")) -> tuple[CameraDevice, ...]:
    """List the cameras; ``root`` is where ``dev`` and ``sys`` stand (Linux)."""
    return _on_linux(root) if sys.platform == "linux" else _elsewhere()


def find_camera(identity: str, devices: tuple[CameraDevice, ...]) -> CameraDevice | None:
    """Find a remembered camera among those attached."""
    return next((device for device in devices if device.identity == identity), None)


def name_of(identity: str) -> str:
    """Name a remembered camera that is not attached, by its identity; a URL by its host alone."""
    if "://" in identity:
        return urlsplit(identity).hostname or identity
    return Path(identity).name.removesuffix("-video-index0").removeprefix("usb-").replace("_", " ")


def _on_linux(root: Path) -> tuple[CameraDevice, ...]:
    """Udev's links by serial number first, by USB socket for those without, bare nodes last."""
    found: dict[Path, CameraDevice] = {}
    for folder in ("by-id", "by-path"):
        for link in sorted((root / "dev/v4l" / folder).glob("*-video-index0")):
            node = link.resolve()
            device = CameraDevice(_name(root, node), str(link), str(link))
            found.setdefault(node, device)
    if found:
        return tuple(found.values())
    return tuple(
        CameraDevice(_name(root, node), str(node), str(node))
        for node in sorted((root / "dev").glob("video[0-9]*"))
        if _is_picture_node(root, node)
    )


def _name(root: Path, node: Path) -> str:
    try:
        return (root / "sys/class/video4linux" / node.name / "name").read_text("utf-8").strip()
    except OSError:
        return node.name


def _is_picture_node(root: Path, node: Path) -> bool:
    """Whether a node gives pictures: a webcam has a second one for metadata, with index 1."""
    try:
        index = (root / "sys/class/video4linux" / node.name / "index").read_text("ascii")
    except OSError:
        return True
    return index.strip() == "0"


def _elsewhere() -> tuple[CameraDevice, ...]:
    listing = import_module("cv2_enumerate_cameras")  # not installed on Linux
    return tuple(
        CameraDevice(camera.name, camera.path or f"{camera.name}:{camera.index}", camera.index)
        for camera in listing.enumerate_cameras()
    )
