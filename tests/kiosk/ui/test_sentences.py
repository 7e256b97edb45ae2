"""What the station's own cues say: each names the bag, the place or the parent that it is about."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.station.modes import Button, Mode
from kiosk.station.view import Connection
from kiosk.ui.parts.sync_words import sync_words
from kiosk.ui.site_time import SiteTime
from kiosk.ui.wording import word_cue
from tests.kiosk.station.shift import Shift, parent

NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
SITE = SiteTime.of("Asia/Kolkata", lambda: NOW)


@pytest.fixture
def shift() -> Shift:
    return Shift()


def sentence(shift: Shift) -> str:
    """The sentence of the last cue."""
    return word_cue(shift.cue, SITE).sentence


@pytest.mark.parametrize(
    ("scanned", "said"),
    [
        ("C12X", "C12X has something after the code."),
        ("P7", "P7 does not say how many bags it holds."),
        ("NONSENSE", "NONSENSE is no label of this site."),
        ("TT1:TO:XYZ", "This station knows no place XYZ"),
        ("TT1:TO:LKO", "Bags are at Lucknow already. Choose another place."),
        ("TT1:TO:JPR", "Bags now go to Jaipur"),
    ],
)
def test_a_card_or_a_text_is_answered_by_its_name(shift: Shift, scanned: str, said: str) -> None:
    shift.scan(scanned)
    assert sentence(shift) == said


def test_a_label_with_another_count_is_told_which_bag_it_is(shift: Shift) -> None:
    shift.hear_of(parent("P123-10"))
    shift.scan("P123-12")
    assert sentence(shift) == "P123-12 is known as P123-10 here. Call an admin."


def test_a_child_for_a_parent_that_was_closed_meanwhile_is_not_called_closed(shift: Shift) -> None:
    shift.scan("P1-3")
    shift.change("parent::1", state="short")
    shift.scan("C5")
    assert sentence(shift) == "P1-3 is closed. Take another parent."


def test_undoing_a_finish_says_that_the_parent_is_open_again(shift: Shift) -> None:
    shift.scan("P1-3")
    shift.scan("C1")
    shift.press(Button.FINISH)
    shift.press(Button.UNDO)
    assert sentence(shift) == "P1-3 is open again"


def test_looking_up_a_bag_never_seen_does_not_claim_that_it_was_found(shift: Shift) -> None:
    shift.choose(Mode.LOOK_UP)
    shift.scan("C77777")
    assert word_cue(shift.cue, SITE).headline == "Looked up"


def test_offline_says_how_much_waits_and_for_how_long() -> None:
    connection = Connection(
        offline_since=NOW - timedelta(minutes=20),
        waiting=37,
        oldest_waiting_at=NOW - timedelta(minutes=19),
        trouble="no_connection",
    )
    words = sync_words(connection, SITE)
    assert (words.state, words.detail) == ("Offline since 10:10", "37 waiting, oldest 19 min")


def test_a_trouble_that_offline_does_not_say_is_told() -> None:
    words = sync_words(Connection(trouble="tls_failed"), SITE)
    assert "certificate" in words.detail
