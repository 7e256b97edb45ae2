"""What the set-up page asks of the program around the window; every call may take seconds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Protocol, TypeAlias

from shared.errors import FactValue
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.scanning.camera_controls import Control, ControlName, Turn
    from kiosk.scanning.camera_rounds import Glance
    from kiosk.scanning.frames import GreyImage
    from kiosk.scanning.wedge import WedgeSettings


@value
class CameraChoice:
    """A camera that is attached: its name for people, and its identity for the settings file."""

    name: str
    identity: str
    is_chosen: bool = False


@value
class ScannerChoice:
    """A scanner that can be this lane's alone: its name for people, and what is remembered."""

    name: str
    identity: str
    is_chosen: bool = False


@value
class CameraFit:
    """The size in px that a camera is used in, and what was measured in it."""

    width: int
    height: int
    fps: float
    read_ms: float


Region: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom as shares (0..1) of the picture's width and height."""


@value
class CheckLine:
    """What one check came to: a code with its facts, as `kiosk.ui.words.checks` has words for.

    Where `is_ok` is False the code may be one of an error, too. `part_works` and `part_fails` are
    those of the self-test; a `fault` is in the words of whatever library raised it.
    """

    name: str
    is_ok: bool
    code: str
    facts: Mapping[str, FactValue] = field(default_factory=dict[str, FactValue])


class SetUpPort(Protocol):
    """Called on threads of the set-up page's own, one call at a time."""

    def may_enter(self, pin: str) -> bool:
        """Whether this PIN opens the set-up page; any does on a station that is not enrolled."""
        ...

    def watch_cameras(
        self,
        show_cameras: Callable[[tuple[CameraChoice, ...]], None],
        show_glance: Callable[[str, Glance], None],
    ) -> None:
        """Tell of the cameras until `leave_cameras`: which there are, at first and at each change.

        And now and then what each sees, by its identity, but for the one in use. Both are called on
        threads that are not Qt's.
        """
        ...

    def leave_cameras(self) -> None:
        """Tell no more of them."""
        ...

    def choose_camera(self, identity: str | None) -> CameraFit | None:
        """Use this camera from now on, in the size that serves best; None for no camera."""
        ...

    def region(self) -> Region | None:
        """The part of the picture that is looked at; None for all of it."""
        ...

    def show_whole(self) -> None:
        """Look at the whole picture for a while, so that a part of it can be chosen."""
        ...

    def keep_region(self, region: Region | None) -> None:
        """Look at this part of the picture from now on; None for all of it."""
        ...

    def controls(self) -> tuple[Control, ...] | None:
        """The controls that the camera in use takes; None while it gives no picture."""
        ...

    def turn_control(self, name: ControlName, turn: Turn) -> Control | None:
        """Turn one from now on; how it stands, or None while the camera gives no picture."""
        ...

    def scanners(self) -> tuple[ScannerChoice, ...]:
        """The scanners that can be taken for this lane alone."""
        ...

    def choose_scanner(self, identity: str) -> tuple[ScannerChoice, ...]:
        """Take this one from now on, any keyboard for an empty one; the scanners there are."""
        ...

    def keep_scanner(self, settings: WedgeSettings) -> None:
        """Read this scanner as the test learnt it, from now on."""
        ...

    def test_code(self, text: str) -> GreyImage:
        """A QR code of `text` to be scanned off the screen, (H, W) uint8."""
        ...

    def check(self, say: Callable[[CheckLine], None]) -> None:
        """Check disk, server and the program's parts, and say a line for each as it is known."""
        ...
