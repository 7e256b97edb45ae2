"""What is heard for which cue."""

import threading
import wave
from array import array
from typing import TYPE_CHECKING

import pytest

from kiosk.station.cue import CueKind
from kiosk.ui import output_device
from kiosk.ui.output_device import PERIOD_MS, RATE_HZ, NoOutput, OutputDevice, open_output
from kiosk.ui.sound import Sound, read_tone, tone_file

if TYPE_CHECKING:
    from collections.abc import Generator

    from kiosk.ui.output_device import Frames

ACCEPTED = (CueKind.ADDED, CueKind.OPENED, CueKind.FULL)
NOT_ACCEPTED = (CueKind.REFUSED, CueKind.OUT_OF_SERVICE)


class Listening:
    """An output device that keeps what it would play."""

    def __init__(self) -> None:
        self.source: Generator[Frames, int, None] | None = None

    def start(self, callback_generator: "Generator[Frames, int, None]") -> None:
        self.source = callback_generator

    def close(self) -> None:
        self.source = None

    def hear(self, frames: int) -> "Frames":
        assert self.source is not None
        return self.source.send(frames)


def speak(kind: CueKind) -> "Frames":
    """What comes out of the loudspeaker for a cue, in pieces of 441 frames."""
    device = Listening()
    sound = Sound(open_output=lambda: device)
    sound.open()
    sound.play(kind)
    heard = array("h")
    for _ in range(41):
        heard.extend(device.hear(441))
    sound.stop()
    return heard


@pytest.mark.parametrize("kind", CueKind)
def test_a_cue_sounds_as_its_own_file(kind: CueKind) -> None:
    tone = read_tone(tone_file(kind), 1.0)
    heard = speak(kind)
    assert heard[: len(tone)] == tone
    assert not any(heard[len(tone) :])


def test_no_two_kinds_of_cue_sound_alike() -> None:
    tones = [read_tone(tone_file(kind), 1.0).tobytes() for kind in CueKind]
    assert len(set(tones)) == len(CueKind)


@pytest.mark.parametrize("refused", NOT_ACCEPTED)
@pytest.mark.parametrize("accepted", ACCEPTED)
def test_a_refused_scan_never_sounds_like_an_accepted_one(
    refused: CueKind, accepted: CueKind
) -> None:
    assert tone_file(refused) != tone_file(accepted)
    assert speak(refused) != speak(accepted)


@pytest.mark.parametrize("kind", CueKind)
def test_no_tone_is_longer_than_four_tenths_of_a_second(kind: CueKind) -> None:
    with wave.open(str(tone_file(kind)), "rb") as file:
        assert file.getframerate() == RATE_HZ
        assert 0 < file.getnframes() / RATE_HZ <= 0.4


def test_a_new_cue_cuts_the_tone_that_still_sounds() -> None:
    device = Listening()
    sound = Sound(open_output=lambda: device)
    sound.open()
    sound.play(CueKind.ADDED)
    device.hear(441)
    sound.play(CueKind.REFUSED)
    assert device.hear(441) == read_tone(tone_file(CueKind.REFUSED), 1.0)[:441]
    sound.stop()


def test_a_pc_without_an_output_device_stays_silent_and_says_so() -> None:
    told: list[bool] = []

    def none_here() -> Listening:
        raise NoOutput("no card")

    sound = Sound(on_audible=told.append, open_output=none_here)
    sound.start()
    sound.play(CueKind.ADDED)
    sound.stop()
    assert told == [False]


def test_a_muted_station_says_that_it_cannot_be_heard() -> None:
    told: list[bool] = []
    sound = Sound(volume=0.0, on_audible=told.append, open_output=Listening)
    sound.start()
    sound.stop()
    assert told == [False]
    assert not any(read_tone(tone_file(CueKind.REFUSED), 0.0))


def test_a_device_asks_for_frames_at_the_pace_that_it_plays_them() -> None:
    asked: list[int] = []
    enough = threading.Event()

    def silence() -> "Generator[Frames, int, None]":
        needed = yield array("h")
        while True:
            asked.append(needed)
            if sum(asked) > RATE_HZ // 10:
                enough.set()
            needed = yield array("h", [0] * needed)

    frames = silence()
    next(frames)
    device = OutputDevice(is_silent=True)
    device.start(frames)
    assert enough.wait(10)
    device.close()
    told = len(asked)
    assert max(asked) <= 3 * RATE_HZ * PERIOD_MS // 1000
    assert len(asked) == told


def test_a_stand_in_that_nobody_hears_is_no_output(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[OutputDevice] = []

    def make() -> OutputDevice:
        made.append(OutputDevice(is_silent=True))
        return made[-1]

    monkeypatch.setattr(output_device, "OutputDevice", make)
    monkeypatch.setattr(output_device.sys, "platform", "win32")
    with pytest.raises(NoOutput, match="no audio device"):
        open_output()
    assert made
    told: list[bool] = []
    sound = Sound(on_audible=told.append)
    sound.open()
    assert told == [False]
