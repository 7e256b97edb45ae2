"""Make the station's tones, as files beside this program.

Each is told from the others by its melody, not by pitch alone: up for yes, down and rough for no.
Mono, 16 bit, 44,100 samples a second, none longer than 0.4 s.
"""

from __future__ import annotations

import math
import struct
import wave
from dataclasses import dataclass
from pathlib import Path

RATE_HZ = 44_100
LONGEST_S = 0.4
PEAK = 0.8
_FADE_S = 0.006
_RINGING = 5.0


@dataclass(frozen=True)
class Note:
    """A tone of `hertz` for `seconds`; a rough one has the odd overtones of a buzzer."""

    hertz: float
    seconds: float
    is_rough: bool = False


E5, G5, A5, C6, D6, E6, G6, C7 = 659.3, 784.0, 880.0, 1046.5, 1174.7, 1318.5, 1568.0, 2093.0

TONES = {
    "added": (Note(C7, 0.11),),
    "opened": (Note(G5, 0.10), Note(C6, 0.16)),
    "full": (Note(C6, 0.09), Note(E6, 0.09), Note(G6, 0.20)),
    "already": (Note(A5, 0.09), Note(0, 0.05), Note(A5, 0.12)),
    "refused": (Note(196.0, 0.16, is_rough=True), Note(146.8, 0.22, is_rough=True)),
    "undone": (Note(D6, 0.09), Note(A5, 0.09), Note(E5, 0.14)),
    "out_of_service": tuple(Note(110.0 if n % 2 else 92.5, 0.1, is_rough=True) for n in range(4)),
    "notice": (Note(E5, 0.06),),
}


def samples(notes: tuple[Note, ...]) -> list[float]:
    """The notes one after the other, between -1 and 1."""
    sound: list[float] = []
    for note in notes:
        length = round(note.seconds * RATE_HZ)
        sound += [_sample(note, n / RATE_HZ) * _envelope(n, length) for n in range(length)]
    loudest = max(map(abs, sound))
    return [value / loudest * PEAK for value in sound]


def _sample(note: Note, at_s: float) -> float:
    overtones = (1, 3, 5, 7) if note.is_rough else (1, 2)
    weights = (1.0, 0.6, 0.4, 0.25) if note.is_rough else (1.0, 0.22)
    return sum(
        weight * math.sin(2 * math.pi * note.hertz * overtone * at_s)
        for overtone, weight in zip(overtones, weights, strict=True)
    )


def _envelope(number: int, length: int) -> float:
    fade = _FADE_S * RATE_HZ
    edges = min(1.0, number / fade, (length - number) / fade)
    return edges * math.exp(-_RINGING * number / RATE_HZ)


def write(folder: Path) -> None:
    """Write every tone as a WAV file."""
    for name, notes in TONES.items():
        sound = samples(notes)
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE_HZ)
            file.writeframes(b"".join(struct.pack("<h", round(v * 32767)) for v in sound))


if __name__ == "__main__":
    write(Path(__file__).parent)
