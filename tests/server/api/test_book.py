"""A bag book's first fill is one answer; the change feed goes on where it ended, without a gap."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from server.services import book, feed
from shared.events import BagDispatched, BagReceived, ChildPacked, ParentOpened
from shared.wire import FeedReply
from tests.server.api.test_repeats import again, bill, statements
from tests.server.scanning import JAIPUR, LUCKNOW, Outbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.server.api.site import Answer, Site


@pytest.fixture
def outbox(site: Site, admin: str) -> Outbox:
    return Outbox(UUID(site.add_station(admin)))


@pytest.fixture
def token(site: Site, admin: str, outbox: Outbox) -> str:
    return site.enrol(admin, str(outbox.station_id))


def send(site: Site, token: str, outbox: Outbox, since: int = 1) -> None:
    batch = outbox.batch(since).model_dump(mode="json")
    assert site.ask("POST", "/v1/events", batch, token=token).status_code == 200


def pack(site: Site, token: str, outbox: Outbox, parents: int) -> None:
    """Pack so many parents with two children each."""
    first = len(outbox.envelopes) + 1
    for number in range(first, first + parents):
        outbox.scan(ParentOpened, parent=f"P{number}-2")
        for child in (0, 1):
            outbox.scan(ChildPacked, parent=f"P{number}-2", child=f"C{number}{child}")
    send(site, token, outbox, first)


def pages_of(answer: Answer) -> list[FeedReply]:
    assert answer.status_code == 200, answer.text
    body = answer.response.get_data()
    if answer.headers.get("Content-Encoding") == "gzip":
        body = gzip.decompress(body)
    return [FeedReply.model_validate_json(line) for line in body.splitlines()]


def codes(pages: list[FeedReply]) -> list[str]:
    return [bag.code for page in pages for bag in page.bags]


def test_one_answer_holds_all_bags_as_the_feed_gives_them(
    site: Site, token: str, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(book, "PAGE", 4)
    pack(site, token, outbox, 5)
    pages = pages_of(site.ask("GET", "/v1/station/book", token=token))
    with site.database.reading() as session:
        assert [bag for page in pages for bag in page.bags] == feed.changes(session, 0, 99).bags
    assert len(pages) > 2
    assert [page.more for page in pages] == [True] * (len(pages) - 1) + [False]
    following = f"/v1/station/bags?since={pages[-1].next}"
    assert site.ask("GET", following, token=token).json["bags"] == []


def test_the_answer_is_compressed_for_who_takes_that(
    site: Site, token: str, outbox: Outbox
) -> None:
    pack(site, token, outbox, 30)
    plain = site.ask("GET", "/v1/station/book", token=token)
    packed = site.ask("GET", "/v1/station/book", token=token, headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert codes(pages_of(packed)) == codes(pages_of(plain))
    assert len(packed.response.get_data()) < len(plain.response.get_data()) / 4


def test_what_changes_while_it_is_read_comes_later_and_is_not_missed(
    site: Site, token: str, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(book, "PAGE", 2)
    pack(site, token, outbox, 4)
    lines = book.lines(site.database, book.Wanted(0), site.clock)
    known: dict[str, Any] = {}
    for count, line in enumerate(lines):
        page = json.loads(line)
        known |= {bag["code"]: bag for bag in page["bags"]}
        if count < 3:
            # A bag that was read already, one that was not, and one that is new.
            first = len(outbox.envelopes) + 1
            outbox.scan(BagReceived, bag="P1-2")
            outbox.scan(BagReceived, bag="P10-2")
            outbox.scan(ChildPacked, parent="P10-2", child=f"C99{count}")
            send(site, token, outbox, first)
    with site.database.reading() as session:
        now = {bag.code: bag.version for bag in feed.changes(session, 0, 999).bags}
    assert {code: bag["version"] for code, bag in known.items()} == now


def test_an_answer_that_takes_too_long_ends_and_says_where_to_go_on(
    site: Site, token: str, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(book, "PAGE", 2)
    pack(site, token, outbox, 4)

    def slowly() -> Iterator[bytes]:
        for line in book.lines(site.database, book.Wanted(0), site.clock):
            yield line
            site.clock.advance(book.LONGEST_S / 2)

    lines = list(slowly())
    last = json.loads(lines[-1])
    assert (len(lines), last["more"]) == (2, True)
    rest = pages_of(site.ask("GET", f"/v1/station/book?since={last['next']}", token=token))
    told = [bag["code"] for line in lines for bag in json.loads(line)["bags"]] + codes(rest)
    assert len(told) == len(set(told)) == 12


def test_a_book_by_age_holds_what_changed_since(site: Site, token: str, outbox: Outbox) -> None:
    pack(site, token, outbox, 2)
    for wait_days in (10, 10):
        site.clock.advance(wait_days * 86400)
        outbox.wait(wait_days * 86400)
        pack(site, token, outbox, 1)
    for days, count in ((25, 12), (15, 6), (5, 3)):
        pages = pages_of(site.ask("GET", f"/v1/station/book?days={days}", token=token))
        assert len(codes(pages)) == count
        assert pages[-1].next == 12


def test_a_book_of_a_place_holds_what_is_there_or_on_its_way(
    site: Site, token: str, outbox: Outbox
) -> None:
    pack(site, token, outbox, 1)
    first = len(outbox.envelopes) + 1
    outbox.location_id = JAIPUR
    outbox.scan(ParentOpened, parent="P50-2")
    outbox.scan(ChildPacked, parent="P50-2", child="C501")
    outbox.scan(ParentOpened, parent="P60-2")
    outbox.scan(BagDispatched, bag="P60-2", destination_id=LUCKNOW)
    send(site, token, outbox, first)
    pages = pages_of(site.ask("GET", "/v1/station/book?is_here=true", token=token))
    assert codes(pages) == ["C10", "P1-2", "C11", "P60-2"]
    assert pages[-1].next == 7


def test_a_bag_that_leaves_while_the_book_of_a_place_is_read_is_told_all_the_same(
    site: Site, token: str, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(book, "PAGE", 2)
    pack(site, token, outbox, 3)
    with site.database.reading() as session:
        until = feed.head(session)
    lines = book.lines(site.database, book.Wanted(0, LUCKNOW, until), site.clock)
    known = {bag["code"]: bag for bag in json.loads(next(lines))["bags"]}
    assert known["P1-2"]["location_id"] == str(LUCKNOW)
    first = len(outbox.envelopes) + 1
    outbox.location_id = JAIPUR
    outbox.scan(BagReceived, bag="P1-2")
    send(site, token, outbox, first)
    for line in lines:
        known |= {bag["code"]: bag for bag in json.loads(line)["bags"]}
    assert known["P1-2"]["location_id"] == str(JAIPUR)


def test_an_answer_of_a_place_says_up_to_where_it_was_narrowed(
    site: Site, token: str, outbox: Outbox
) -> None:
    pack(site, token, outbox, 1)
    path = "/v1/station/book?is_here=true"
    assert site.ask("GET", path, token=token).headers["TraceTrack-Book-Until"] == "3"
    again_from = site.ask("GET", f"{path}&until=2", token=token)
    assert again_from.headers["TraceTrack-Book-Until"] == "2"


def test_polling_a_feed_that_is_quiet_costs_no_query(
    site: Site, admin: str, token: str, outbox: Outbox
) -> None:
    pack(site, token, outbox, 1)
    other = site.enrol(admin, site.add_station(admin, "Gate 9"))
    path = "/v1/station/bags?since=3"
    first = site.ask("GET", path, token=token)
    site.ask("GET", "/v1/station/settings", token=other)
    with statements(site) as seen:
        assert again(site, path, token, first.headers["ETag"]).status_code == 304
        # The feed is the same for all stations, and so is what is kept of it.
        assert again(site, path, other, first.headers["ETag"]).status_code == 304
    assert seen == []
    bill(site, admin, "B1")
    send_one = len(outbox.envelopes) + 1
    outbox.scan(ParentOpened, parent="P77-2")
    send(site, token, outbox, send_one)
    changed = again(site, path, token, first.headers["ETag"])
    assert [bag["code"] for bag in changed.json["bags"]] == ["P77-2"]
