"""Pictures follow their events, and no event ever waits for one."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np
import pytest

from kiosk.outbox.desk import Desk
from kiosk.outbox.evidence import Evidence, EvidenceFolder
from kiosk.outbox.telling import Told
from kiosk.scanning.frames import Scan
from kiosk.sync.sending_evidence import EvidenceSender
from shared.errors import RequestRefused, ServerUnreachable, TraceTrackError
from shared.events import Source
from shared.wire import EnrolReply
from tests.kiosk.eventually import eventually

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from tests.kiosk.sync.conftest import Bench

pytestmark = pytest.mark.loopback
OFTEN_S = 0.02


class Receiving:
    """A server's side that takes pictures; `trouble` is raised instead while it is set."""

    def __init__(self) -> None:
        self.came: list[tuple[str, int, bytes]] = []
        self.asked = 0
        self.trouble: TraceTrackError | None = None
        self.gate = threading.Event()
        self.gate.set()

    def send_evidence(self, epoch: str, seq: int, jpeg: bytes) -> None:
        self.asked += 1
        self.gate.wait(30)
        if self.trouble is not None:
            raise self.trouble
        self.came.append((epoch, seq, jpeg))


@contextmanager
def sending(bench: Bench, api: Receiving, folder: EvidenceFolder) -> Generator[None]:
    sender = EvidenceSender(api, bench.desk, folder, OFTEN_S)
    sender.start()
    try:
        yield
    finally:
        api.gate.set()
        sender.stop(30)


def test_a_picture_goes_only_after_its_event_was_settled(bench: Bench, tmp_path: Path) -> None:
    folder, api = EvidenceFolder(tmp_path / "evidence"), Receiving()
    bench.scan("P1-2", "C1")
    newest = bench.desk.sync_state().result().last_seq
    folder.keep(bench.epoch, newest, b"jpeg")
    with sending(bench, api, folder):
        threading.Event().wait(10 * OFTEN_S)
        assert api.asked == 0
        bench.serve()
        bench.wait_until_settled()
        eventually(lambda: api.came == [(bench.epoch, newest, b"jpeg")])
        eventually(lambda: folder.waiting() == [])


def test_events_are_settled_while_a_picture_hangs(bench: Bench, tmp_path: Path) -> None:
    folder, api = EvidenceFolder(tmp_path / "evidence"), Receiving()
    bench.serve()
    bench.scan("P1-2")
    bench.wait_until_settled()
    folder.keep(bench.epoch, 1, b"jpeg")
    api.gate.clear()
    with sending(bench, api, folder):
        eventually(lambda: api.asked == 1)
        bench.scan("C1", "C2")
        bench.wait_until_settled()
        assert api.came == []


def test_a_picture_that_is_refused_is_let_go(bench: Bench, tmp_path: Path) -> None:
    folder, api = EvidenceFolder(tmp_path / "evidence"), Receiving()
    bench.serve()
    bench.scan("P1-2")
    bench.wait_until_settled()
    folder.keep(bench.epoch, 1, b"no jpeg")
    api.trouble = RequestRefused("evidence_unusable")
    with sending(bench, api, folder):
        eventually(lambda: folder.waiting() == [])
    assert api.asked == 1


def test_a_picture_waits_while_the_server_is_away(bench: Bench, tmp_path: Path) -> None:
    folder, api = EvidenceFolder(tmp_path / "evidence"), Receiving()
    bench.serve()
    bench.scan("P1-2")
    bench.wait_until_settled()
    folder.keep(bench.epoch, 1, b"jpeg")
    api.trouble = ServerUnreachable("timed_out")
    with sending(bench, api, folder):
        eventually(lambda: api.asked == 1)
        assert [kept.seq for kept in folder.waiting()] == [1]


def test_a_picture_of_another_outbox_is_let_go_unsent(bench: Bench, tmp_path: Path) -> None:
    folder, api = EvidenceFolder(tmp_path / "evidence"), Receiving()
    folder.keep("ffffffffffffffff", 1, b"jpeg")
    with sending(bench, api, folder):
        eventually(lambda: folder.waiting() == [])
    assert api.asked == 0


def test_the_frame_of_a_recorded_scan_is_told_with_its_numbers(
    bench: Bench, tmp_path: Path
) -> None:
    told: list[Evidence] = []
    desk = Desk(
        tmp_path / "other",
        bench.clock,
        Told(on_evidence=told.append),
        verify_pin=lambda _verifier, _pin: False,
    )
    desk.start()
    settings = bench.honest.settings
    desk.enrolled(EnrolReply(station_id=settings.station_id, token="t", settings=settings)).result()
    frame = np.zeros((9, 16), np.uint8)
    for text in ("TT1:BADGE:ASHA0123456789", "P1-2", "C1"):
        desk.scan([Scan(text, text, 0.0, Source.CAMERA, frame)]).result()
    desk.scan([Scan("C2", "C2", 0.0, Source.HANDHELD)]).result()
    last_seq = desk.sync_state().result().last_seq
    desk.stop()
    assert [one.seqs for one in told] == [(last_seq - 2,), (last_seq - 1,)]
    assert all(one.picture is frame for one in told)
