"""This PC's sound output, through the compiled half of `miniaudio`.

Its Python half loads numpy and an HTTP client, half a second in which a scan would make no sound.
What it does to play (`miniaudio.PlaybackDevice` of version 1.71) is done here with the same calls.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

# A compiled module has no types.
import _miniaudio  # pyright: ignore[reportMissingModuleSource]

if TYPE_CHECKING:
    from array import array
    from collections.abc import Generator

RATE_HZ = 44_100
PERIOD_MS = 10
"""How much sound the device asks for at a time, and so the longest that a tone waits for it."""
_SAMPLE_BYTES = 2

Frames: TypeAlias = "array[int]"
"""16-bit samples, one channel, `RATE_HZ` a second."""

ffi: Any = _miniaudio.ffi
lib: Any = _miniaudio.lib


class NoOutput(Exception):
    """This PC has no device that sound could come out of."""


class OutputDevice:
    """An open device; asks for frames on a thread of its own once it was started."""

    def __init__(self, *, is_silent: bool = False) -> None:
        """Open the standard device, or one that keeps a device's pace and that nobody hears.

        Raises:
            NoOutput: it cannot be opened.
        """
        self._frames: Generator[Frames, int, None] | None = None
        self._is_open = False
        self._handle = ffi.new_handle(self)
        self._context = ffi.new("ma_context *")
        self._device = ffi.new("ma_device *")
        backends = [lib.ma_backend_null] if is_silent else []
        wanted = ffi.new("ma_backend[]", backends) if backends else ffi.NULL
        config = lib.ma_context_config_init()
        _check(
            lib.ma_context_init(wanted, len(backends), ffi.addressof(config), self._context),
            "no sound system",
        )
        opened = lib.ma_device_init(self._context, self._config(), self._device)
        if opened != lib.MA_SUCCESS:
            lib.ma_context_uninit(self._context)
        _check(opened, "no audio device")
        self._is_open = True
        self.is_silent = self._device.pContext.backend == lib.ma_backend_null
        """Whether nothing can be heard of it: miniaudio opens this one where there is no other."""

    def start(self, callback_generator: Generator[Frames, int, None]) -> None:
        """Begin to ask a generator, which stands at its first `yield`, for so many frames.

        Raises:
            NoOutput: the device does not play.
        """
        self._frames = callback_generator
        _check(lib.ma_device_start(self._device), "the audio device does not start")

    def close(self) -> None:
        """Fall silent and let the device go."""
        if self._is_open:
            self._is_open = False
            lib.ma_device_uninit(self._device)
            lib.ma_context_uninit(self._context)

    def fill(self, output: object, frames: int) -> None:
        """Write what is heard next into the device's buffer, which is silent before."""
        if self._frames is not None:
            samples = self._frames.send(frames)
            ffi.memmove(output, samples, min(len(samples), frames) * _SAMPLE_BYTES)

    def _config(self) -> object:
        config = lib.ma_device_config_init(lib.ma_device_type_playback)
        config.sampleRate = RATE_HZ
        config.playback.channels = 1
        config.playback.format = lib.ma_format_s16
        config.periodSizeInMilliseconds = PERIOD_MS
        config.pUserData = self._handle
        config.dataCallback = lib._internal_data_callback  # noqa: SLF001 - the only one it has
        return ffi.addressof(config)


# `device` is a C struct.
def _asked_for_frames(device: Any, output: object, _input: object, frames: int) -> None:  # noqa: ANN401
    ffi.from_handle(device.pUserData).fill(output, frames)


ffi.def_extern(name="_internal_data_callback")(_asked_for_frames)


def open_output() -> OutputDevice:
    """Open this PC's standard output device.

    Raises:
        NoOutput: there is none.
    """
    if sys.platform == "linux" and not any(map(Path.exists, _linux_outputs())):
        raise NoOutput("neither a sound card nor a sound server")
    output = OutputDevice()
    if output.is_silent:
        output.close()
        raise NoOutput("no audio device")
    return output


def _linux_outputs() -> tuple[Path, ...]:
    """Where a sound card or server would be; asking ALSA for none fills the log with its woes."""
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere"))
    return Path("/dev/snd"), runtime / "pulse", runtime / "pipewire-0"


def _check(result: int, failed: str) -> None:
    if result != lib.MA_SUCCESS:
        raise NoOutput(f"{failed} ({result})")
