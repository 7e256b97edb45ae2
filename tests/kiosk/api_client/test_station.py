"""What a station's calls make of good answers."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from shared.codes import BagKind
from shared.records import BagRecord, BagState, Result
from shared.wire import StationReport
from tests.kiosk.api_client.conftest import EPOCH, Calling, batch_of
from tests.kiosk.honest import HonestServer
from tests.kiosk.loopback import Heard, Said

pytestmark = pytest.mark.loopback


def test_a_submitted_batch_comes_back_with_a_verdict_for_each_event(
    calling: Calling, honest: HonestServer
) -> None:
    reply = calling.talking_to(honest).submit(batch_of(honest, "{}", "{}"))
    assert [(verdict.seq, verdict.result) for verdict in reply.verdicts] == [
        (1, Result.APPLIED),
        (2, Result.APPLIED),
    ]
    assert reply.last_seq == 2


def test_every_call_carries_the_stations_token(calling: Calling, honest: HonestServer) -> None:
    server = calling.server(honest)
    api = calling.station(server.url)
    api.cursor(EPOCH)
    api.submit(batch_of(honest, "{}"))
    assert {heard.headers["authorization"] for heard in server.heard} == {"Bearer token"}


def test_settings_are_sent_again_only_when_they_changed(
    calling: Calling, honest: HonestServer
) -> None:
    api = calling.talking_to(honest)
    first = api.settings()
    assert first is not None
    assert first.settings == honest.settings
    assert api.settings(first.etag) is None
    honest.etag = '"2"'
    assert api.settings(first.etag) is not None


def test_the_feed_is_asked_for_from_a_position_on(calling: Calling, honest: HonestServer) -> None:
    honest.bags = [
        BagRecord(
            key=f"child::{number}",
            kind=BagKind.CHILD,
            code=f"C{number}",
            state=BagState.LOOSE,
            version=number,
        )
        for number in (1, 2, 3)
    ]
    honest.feed_page = 1
    page = calling.talking_to(honest).changes(1)
    assert [bag.code for bag in page.bags] == ["C2"]
    assert (page.next, page.more) == (2, True)


def test_a_report_needs_no_answer_but_that_it_arrived(
    calling: Calling, honest: HonestServer
) -> None:
    report = StationReport(recorded=3, waiting=1, last_seq=3, at=datetime.now(UTC))
    calling.talking_to(honest).report(report)
    assert honest.reports == [report]


def test_a_newer_server_may_say_more_than_this_program_knows(
    calling: Calling, honest: HonestServer
) -> None:
    def newer(heard: Heard) -> Said:
        answer = honest(heard)
        return replace(answer, body=answer.body.replace(b"{", b'{"invented_later": 1,', 1))

    assert calling.talking_to(newer).cursor(EPOCH).last_seq == 0
