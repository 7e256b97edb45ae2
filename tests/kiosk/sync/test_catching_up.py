"""What the server knows reaches the station: bags of others, its settings; and it hears back."""

from dataclasses import replace

import pytest

from shared.codes import BagKind
from shared.records import BagRecord, BagState
from shared.wire import CursorReply
from tests.kiosk.loopback import LoopbackServer, Said, problem, said
from tests.kiosk.sync.conftest import Bench

pytestmark = pytest.mark.loopback


def packed_child(number: int) -> BagRecord:
    return BagRecord(
        key=f"child::{number}",
        kind=BagKind.CHILD,
        code=f"C{number}",
        state=BagState.PACKED,
        parent_key="parent::45",
        parent_code="P45-10",
        packed_by="Ravi",
        packed_in="Jaipur",
        version=number,
    )


def test_the_feed_is_read_page_by_page_until_there_is_no_more(bench: Bench) -> None:
    bench.honest.bags = [packed_child(number) for number in range(1, 8)]
    bench.honest.feed_page = 3
    bench.serve()
    with bench.honest.changed:
        assert bench.honest.changed.wait_for(
            lambda: bench.desk.sync_state().result().feed_since == 7, 30
        )


def feeds_asked(server: LoopbackServer) -> list[str]:
    return [
        heard.path.partition("?")[0]
        for heard in server.heard
        if heard.path.startswith(("/v1/station/book", "/v1/station/bags"))
    ]


def test_more_than_a_page_comes_in_one_answer(bench: Bench) -> None:
    bench.honest.bags = [packed_child(number) for number in range(1, 101)]
    bench.honest.feed_page = 3
    server = bench.serve()
    with bench.honest.changed:
        assert bench.honest.changed.wait_for(
            lambda: bench.desk.sync_state().result().feed_since == 100, 30
        )
    assert feeds_asked(server)[:2] == ["/v1/station/bags", "/v1/station/book"]
    assert feeds_asked(server).count("/v1/station/book") == 1


def test_an_empty_book_is_filled_by_age_where_the_station_is_told_so(bench: Bench) -> None:
    bench.honest.bags = [packed_child(number) for number in range(1, 8)]
    bench.honest.feed_page = 3
    server = bench.serve(book_days=30)
    with bench.honest.changed:
        assert bench.honest.changed.wait_for(
            lambda: bench.desk.sync_state().result().feed_since == 7, 30
        )
    asked = [heard.path for heard in server.heard if heard.path.startswith("/v1/station/b")]
    assert asked[0] == "/v1/station/book?since=0&days=30"
    assert len([path for path in asked if "days" in path]) == 1


def test_an_answer_cut_short_is_gone_on_with_after_its_last_whole_page(bench: Bench) -> None:
    bench.honest.bags = [packed_child(number) for number in range(1, 101)]
    bench.honest.feed_page = 3
    bench.honest.book_cut_after = 5000
    server = bench.serve()
    with bench.honest.changed:
        assert bench.honest.changed.wait_for(
            lambda: bench.desk.sync_state().result().feed_since == 100, 30
        )
    asked = [heard.path for heard in server.heard if "/v1/station/book" in heard.path]
    assert asked[0] == "/v1/station/book?since=3"
    assert len(asked) == 2
    assert 3 < int(asked[1].partition("=")[2]) < 100
    bench.scan("P123-3", "C77")
    assert bench.screen.cues[-1].code == "child_elsewhere"


def test_a_child_packed_elsewhere_is_refused_with_the_network_cut(bench: Bench) -> None:
    bench.honest.bags = [packed_child(390)]
    server = bench.serve()
    bench.wait_until_settled()
    with bench.honest.changed:
        assert bench.honest.changed.wait_for(
            lambda: bench.desk.sync_state().result().feed_since == 390, 30
        )
    server.stop()
    bench.scan("P123-3", "C390")
    refusal = bench.screen.cues[-1]
    assert refusal.code == "child_elsewhere"
    assert refusal.facts["parent"] == "P45-10"
    assert refusal.facts["person"] == "Ravi"


def test_changed_settings_are_worked_by_at_once(bench: Bench) -> None:
    bench.serve()
    bench.wait_until_settled()
    bench.honest.settings = replace(bench.honest.settings, station_name="Gate 2")
    bench.honest.etag = '"2"'
    assert bench.worker is not None
    bench.worker.hurry()
    bench.screen.wait_for(lambda view: view.station_name == "Gate 2")


def test_the_server_hears_how_much_waits(bench: Bench) -> None:
    bench.scan("P123-3", "C1")
    bench.serve()
    with bench.honest.changed:
        assert bench.honest.changed.wait_for(lambda: bool(bench.honest.reports), 30)
    report = bench.honest.reports[0]
    assert (report.version, report.recorded, report.last_seq, report.waiting) == ("1.0", 2, 2, 0)


def test_a_line_that_failed_is_told_with_the_time_since_when(bench: Bench) -> None:
    server = bench.serve()
    bench.wait_until_settled()
    server.stop()
    bench.scan("P123-3")
    view = bench.screen.wait_for(lambda view: not view.connection.is_online)
    assert view.connection.offline_since is not None
    assert view.connection.offline_since <= bench.clock.now()
    assert view.connection.trouble == "no_connection"


@pytest.mark.parametrize(
    "unusable",
    [said(CursorReply(epoch="", last_seq=0, last_hash="")), problem(500, "internal_error")],
)
def test_settings_that_cannot_be_had_keep_no_bag_away(bench: Bench, unusable: Said) -> None:
    bench.honest.bags = [packed_child(390)]
    bench.serve(lambda heard: unusable if "settings" in heard.path else bench.honest(heard))
    with bench.honest.changed:
        assert bench.honest.changed.wait_for(
            lambda: bench.desk.sync_state().result().feed_since == 390, 30
        )
