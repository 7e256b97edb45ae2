"""Frames until a typical label has become a scan, through decoder, motion gate, steady reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.belt.sequences import draw_sequence
from kiosk.scanning.decoder import Decoder
from kiosk.scanning.frames import Frame, Reading
from kiosk.scanning.motion import MotionGate
from kiosk.scanning.steady import SteadyReader
from kiosk.scanning.zbar_reader import read_zbar
from kiosk.scanning.zxing_reader import read_zxing
from tests.bench.reading.ways import is_full_match

if TYPE_CHECKING:
    from collections.abc import Sequence

_LENGTH = 8


def frames_until_read(seed: int, sequences: int) -> None:
    counts: dict[str, list[int]] = {"ours": [], "zxing-cpp": [], "pyzbar": []}
    wrong = 0
    for number in range(sequences):
        frames = list(draw_sequence(seed * 1_000_003 + number, _LENGTH))
        text = frames[0].codes[0].text
        readers: dict[str, Decoder | None] = {
            "ours": Decoder(is_full_match), "zxing-cpp": None, "pyzbar": None,
        }  # fmt: skip
        for name, decoder in readers.items():
            gate, steady, taken_at = MotionGate(), SteadyReader(is_full_match), _LENGTH + 1
            for place, drawn in enumerate(frames, start=1):
                frame = Frame(drawn.pixels, place / 15, place)
                is_still = gate.is_still(frame.pixels)
                readings: Sequence[Reading]
                if decoder is not None:
                    readings = decoder.read(frame, is_still=is_still)
                elif name == "pyzbar":
                    readings = read_zbar(frame.pixels)
                else:
                    readings = read_zxing(frame.pixels).readings
                texts = steady.see(readings, frame.at_s, is_still=is_still)
                wrong += sum(other != text for other in texts)
                if text in texts:
                    taken_at = place
                    break
            counts[name].append(taken_at)
    for name, places in counts.items():
        first = sum(place == 1 for place in places) / len(places)
        fifth = sum(place <= 5 for place in places) / len(places)
        print(f"{name:10} first frame {first:.1%}, by the fifth {fifth:.1%}")
    print(f"wrong scans, all three: {wrong}")
