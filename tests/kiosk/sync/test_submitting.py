"""Recorded scans reach the server once and in order, whatever the network does."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.outbox.store import Store
from kiosk.station.view import LineResult
from shared.records import Result
from shared.wire import Batch
from tests.kiosk.loopback import (
    AnsweringHtml,
    BlackHole,
    DuplicatingLate,
    Heard,
    LosingTheReply,
    PartialReply,
    Refusing,
    Said,
    problem,
)
from tests.kiosk.sync.conftest import Bench

pytestmark = pytest.mark.loopback
PACKING = ("P123-3", "C1", "C2", "C3")
PACKED = [1, 2, 3, 4]


def test_what_was_scanned_before_the_server_was_there_arrives_once_in_order(bench: Bench) -> None:
    bench.scan(*PACKING)
    bench.serve()
    bench.wait_until_settled()
    assert bench.stored == PACKED


def test_a_scan_made_while_online_is_submitted_at_once(bench: Bench) -> None:
    bench.serve()
    bench.wait_until_settled()
    bench.scan(*PACKING)
    bench.wait_until_settled()
    assert bench.stored == PACKED
    assert all(line.is_sent for line in bench.screen.view.lines)


@pytest.mark.parametrize("misbehaving", [LosingTheReply, PartialReply])
def test_an_event_whose_reply_was_lost_is_stored_once(
    bench: Bench, misbehaving: type[LosingTheReply | PartialReply]
) -> None:
    bench.scan(*PACKING)
    bench.serve(misbehaving(bench.honest, times=6))
    bench.wait_until_settled()
    assert bench.stored == PACKED


def test_a_batch_that_the_network_delivers_twice_is_stored_once(bench: Bench) -> None:
    bench.serve(DuplicatingLate(bench.honest))
    for text in PACKING:
        bench.scan(text)
        bench.wait_until_settled()
    assert bench.stored == PACKED


def test_a_captive_portal_takes_nothing_out_of_the_outbox(bench: Bench) -> None:
    bench.scan(*PACKING)
    server = bench.serve(AnsweringHtml())
    view = bench.screen.wait_for(lambda view: view.connection.offline_since is not None)
    assert (view.connection.trouble, view.connection.waiting) == ("not_our_server", 4)
    server.behaviour = bench.honest
    bench.wait_until_settled()
    assert bench.stored == PACKED


def test_a_server_that_takes_smaller_bodies_gets_smaller_batches(bench: Bench) -> None:
    sizes: list[int] = []

    def narrow(heard: Heard) -> Said:
        if heard.method == "POST":
            size = len(Batch.model_validate_json(heard.body).events)
            sizes.append(size)
            if size > 2:
                return problem(413, "too_large")
        return bench.honest(heard)

    bench.scan(*PACKING)
    bench.serve(narrow)
    bench.wait_until_settled()
    assert (sizes, bench.stored) == ([4, 2, 2], PACKED)


def test_what_the_server_lost_is_sent_again_when_it_names_the_gap(bench: Bench) -> None:
    bench.serve()
    bench.scan(*PACKING)
    bench.wait_until_settled()
    bench.honest.forget_after(bench.epoch, 1)
    bench.scan("P124-1")
    bench.screen.wait_for(lambda _: bench.stored == [1, 2, 3, 4, 5])


def test_what_the_server_lost_while_the_station_was_off_is_sent_again_at_the_start(
    bench: Bench,
) -> None:
    bench.serve()
    bench.scan(*PACKING)
    bench.wait_until_settled()
    assert bench.worker is not None
    assert bench.worker.stop()
    bench.honest.forget_after(bench.epoch, 2)
    bench.serve()
    bench.screen.wait_for(lambda _: bench.stored == PACKED)


def test_a_server_restored_from_a_backup_gets_again_what_it_lost(bench: Bench) -> None:
    bench.serve()
    bench.scan(*PACKING)
    bench.wait_until_settled()
    bench.honest.forget_after(bench.epoch, 0)
    bench.honest.generation = "second"
    assert bench.worker is not None
    bench.worker.hurry()
    bench.screen.wait_for(lambda _: bench.stored == PACKED)


def test_a_fork_is_shown_and_nothing_leaves_the_outbox(bench: Bench) -> None:
    bench.scan(*PACKING)

    def forked(heard: Heard) -> Said:
        return problem(409, "fork") if heard.method == "POST" else bench.honest(heard)

    bench.serve(forked)
    view = bench.screen.wait_for(lambda view: view.connection.trouble == "fork")
    assert view.connection.is_online
    assert view.connection.waiting == 4


def test_where_the_servers_history_parts_from_ours_is_kept(bench: Bench, tmp_path: Path) -> None:
    bench.scan(*PACKING)

    def forked(heard: Heard) -> Said:
        if heard.method == "POST":
            return problem(409, "fork", why="other_hash", seq=3)
        return bench.honest(heard)

    bench.serve(forked)
    bench.screen.wait_for(lambda view: view.connection.trouble == "fork")
    bench.desk.stop()
    store = Store.open(tmp_path / "station", bench.clock, os.urandom)
    assert store.meta.forked_at == 3
    store.close()


def test_an_older_copy_of_the_outbox_is_told_from_the_servers_cursor(bench: Bench) -> None:
    bench.scan("P123-3")

    def ahead(heard: Heard) -> Said:
        answer = bench.honest(heard)
        if heard.path.startswith("/v1/cursor"):
            return replace(answer, body=answer.body.replace(b'"last_seq":0', b'"last_seq":9'))
        return answer

    bench.serve(ahead)
    view = bench.screen.wait_for(lambda view: view.connection.trouble == "fork")
    assert (view.connection.waiting, bench.honest.batches) == (1, 0)


def test_a_revoked_station_says_so_and_still_submits_what_it_recorded(bench: Bench) -> None:
    bench.scan(*PACKING)

    def revoked(heard: Heard) -> Said:
        return bench.honest(heard) if heard.method == "POST" else problem(403, "station_revoked")

    bench.serve(revoked)
    bench.wait_until_settled()
    bench.screen.wait_for(lambda view: view.connection.trouble == "station_revoked")
    assert bench.stored == PACKED


def test_a_conflict_becomes_visible_on_its_line(bench: Bench) -> None:
    bench.honest.results[2] = Result.CONFLICT
    bench.scan(*PACKING)
    bench.serve()
    view = bench.screen.wait_for(lambda view: view.connection.problems == 1)
    results = {line.code: line.result for line in view.lines}
    assert results["C1"] is LineResult.PROBLEM
    assert results["C2"] is LineResult.TAKEN


def test_a_server_in_trouble_is_shown_as_offline_and_tried_again(bench: Bench) -> None:
    bench.scan(*PACKING)
    bench.serve(Refusing(problem(503, "not_ready"), bench.honest, times=5))
    view = bench.screen.wait_for(lambda view: view.connection.trouble == "server_busy")
    assert view.connection.offline_since is not None
    bench.wait_until_settled()
    assert bench.screen.view.connection.trouble == ""


def test_a_call_under_way_does_not_keep_a_station_from_ending(bench: Bench) -> None:
    hole = BlackHole()
    bench.serve(hole)
    assert hole.swallowed.wait(30)
    assert bench.worker is not None
    assert not bench.worker.stop(wait_s=0.05)
    hole.release()
    assert bench.worker.stop(wait_s=30)
