"""Play the tone of a cue at once, from memory, on the output device's own thread.

A PC without an output device stays silent and says so; a tone is never queued behind another.
"""

from __future__ import annotations

import threading
import wave
from array import array
from typing import TYPE_CHECKING, Protocol

from kiosk.station.cue import CueKind
from kiosk.ui.assets import asset
from kiosk.ui.output_device import Frames, NoOutput, open_output
from shared.log import Log

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

_LOG = Log(__name__)


class Output(Protocol):
    """A device that asks for frames, as `OutputDevice` does."""

    def start(self, callback_generator: Generator[Frames, int, None]) -> None:
        """Begin to ask `callback_generator` for so many frames at a time.

        Raises:
            NoOutput: the device does not play.
        """
        ...

    def close(self) -> None:
        """Fall silent and let the device go."""
        ...


def tone_file(kind: CueKind) -> Path:
    """The file that a kind of cue plays."""
    return asset("sounds", f"{kind.value}.wav")


class Sound:
    """The station's voice. `play` may be called from any thread and returns at once.

    `volume` is from 0 (mute) to 1. `on_audible` is told on the opening thread whether there is
    something to be heard through.
    """

    def __init__(
        self,
        volume: float = 1.0,
        on_audible: Callable[[bool], None] = lambda _is_audible: None,
        open_output: Callable[[], Output] = open_output,
    ) -> None:
        self._volume = volume
        self._on_audible = on_audible
        self._open_output = open_output
        self._output: Output | None = None
        self._tones: dict[CueKind, Frames] = {}
        self._wanted: Frames | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Load the tones and open the device, on a thread of its own."""
        self._thread = threading.Thread(target=self.open, name="sound", daemon=True)
        self._thread.start()

    def open(self) -> None:
        """Load the tones and open the device; takes up to a second."""
        self._tones = {kind: read_tone(tone_file(kind), self._volume) for kind in CueKind}
        frames = self._frames()
        next(frames)
        try:
            self._output = self._open_output()
            self._output.start(frames)
        except NoOutput as error:
            _LOG.warning("no_sound", reason=str(error))
            self._on_audible(False)  # noqa: FBT003 - a callback's one argument
            return
        self._on_audible(self._volume > 0)

    def stop(self) -> None:
        """Fall silent."""
        if self._thread is not None:
            self._thread.join()
        if self._output is not None:
            self._output.close()
            self._output = None

    def play(self, kind: CueKind) -> None:
        """Play a cue's tone, in place of one that still sounds."""
        self._wanted = self._tones.get(kind)

    def _frames(self) -> Generator[Frames, int, None]:
        """Give the device what it asks for: the wanted tone, else silence."""
        tone, at = array("h"), 0
        needed = yield array("h")
        while True:
            wanted, self._wanted = self._wanted, None
            if wanted is not None:
                tone, at = wanted, 0
            given = tone[at : at + needed]
            at += len(given)
            given.extend([0] * (needed - len(given)))
            needed = yield given


def read_tone(file: Path, volume: float) -> Frames:
    """Read a WAV file of one 16-bit channel, made as loud as `volume` says.

    Raises:
        OSError, wave.Error, EOFError: this copy of the program is incomplete.
    """
    with wave.open(str(file), "rb") as sound:
        frames = array("h", sound.readframes(sound.getnframes()))
    if volume >= 1:
        return frames
    return array("h", [round(sample * volume) for sample in frames])
