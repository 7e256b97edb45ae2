"""Whether labels are read and cameras can be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.scanning.frames import GreyImage, Reading

LABEL = "P123-10"


def check_zxing() -> str:
    """Read a drawn label with zxing-cpp."""
    from kiosk.scanning.zxing_reader import read_zxing

    return read_label(lambda label: read_zxing(label).readings)


def check_zbar() -> str:
    """Read a drawn label with zbar."""
    from kiosk.scanning.zbar_reader import read_zbar

    return read_label(read_zbar)


def check_camera() -> str:
    """Decode a drawn JPEG and name the ways to reach a camera.

    Raises:
        ValueError: the picture came back different.
    """
    import cv2

    from kiosk.belt.label import draw_label

    label = draw_label(LABEL)
    _, jpeg = cv2.imencode(".jpg", label)
    picture = cv2.imdecode(jpeg, cv2.IMREAD_GRAYSCALE)
    if picture is None or picture.shape != label.shape:
        raise ValueError("a JPEG that was written can't be read")
    registry = cv2.videoio_registry
    ways = [registry.getBackendName(way) for way in registry.getCameraBackends()]
    streams = [registry.getBackendName(way) for way in registry.getStreamBackends()]
    return f"cameras by {' '.join(ways)}, streams by {' '.join(streams)}"


def read_label(read: Callable[[GreyImage], tuple[Reading, ...]]) -> str:
    """Draw a label and have it read.

    Raises:
        ValueError: something else was read, or nothing.
    """
    from kiosk.belt.label import draw_label

    texts = [reading.text for reading in read(draw_label(LABEL))]
    if texts != [LABEL]:
        raise ValueError(f"drew {LABEL}, read {texts}")
    return f"reads {LABEL}"
