"""Sacks without a label: no reads, and what watching them costs at 30 frames a second."""

from __future__ import annotations

import time

import numpy as np

from kiosk.belt.canvas import draw_sack, finish
from kiosk.scanning.decoder import Decoder
from kiosk.scanning.frames import Frame
from kiosk.scanning.motion import MotionGate
from tests.bench.reading.ways import pyzbar_alone, zxing_alone

_SIZE = (1280, 720)
_FPS = 30
_STILL_FRAMES = 120


def watch_nothing(seed: int, pictures: int) -> None:
    rng = np.random.default_rng(seed)
    reads = 0
    for number in range(pictures):
        picture = finish(draw_sack(rng, _SIZE), rng, noise=2.0, blur_px=0.6)
        reads += len(Decoder(budget_s=1.0).read(Frame(picture, 0.0, number)))
    print(f"{pictures} sacks without a label, everything tried: {reads} reads")
    _idle(rng)


def _idle(rng: np.random.Generator) -> None:
    sack = draw_sack(rng, _SIZE)
    frames = [finish(sack, rng, noise=2.0, blur_px=0.6) for _ in range(8)]
    decoder, gate = Decoder(), MotionGate()
    start_s = time.thread_time()
    for number in range(_STILL_FRAMES):
        pixels = frames[number % len(frames)]
        still = gate.is_still(pixels)
        decoder.read(Frame(pixels, number / _FPS, number), is_still=still)
    shares = {"ours": time.thread_time() - start_s}
    for name, way in (("zxing-cpp", zxing_alone), ("pyzbar", pyzbar_alone)):
        start_s = time.thread_time()
        for number in range(_STILL_FRAMES // 4):
            way(frames[number % len(frames)])
        shares[name] = 4 * (time.thread_time() - start_s)
    seconds = _STILL_FRAMES / _FPS
    told = ", ".join(f"{name} {share / seconds:.0%}" for name, share in shares.items())
    print(f"idle at {_FPS} frames a second, share of a core: {told}")
