"""Times in the site's zone with the zone shown, numbers by locale."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QLocale

from kiosk.ui.admin.site import Site
from tests.kiosk.ui.admin import sample

SITE = Site("Asia/Kolkata", tuple(sample.places()), QLocale("en_IN"))
MOMENT = datetime(2026, 11, 22, 20, 5, 7, tzinfo=UTC)


def test_a_time_is_the_sites_and_so_is_its_day() -> None:
    assert SITE.when(MOMENT) == "23 Nov 2026, 01:35"
    assert SITE.time(MOMENT) == "01:35:07"


def test_the_year_is_left_out_only_when_it_is_this_one() -> None:
    assert SITE.lately(MOMENT, MOMENT + timedelta(days=1)) == "23 Nov, 01:35"
    assert SITE.lately(MOMENT, MOMENT + timedelta(days=60)) == "23 Nov 2026, 01:35"


def test_no_time_is_no_text() -> None:
    assert SITE.when(None) == SITE.time(None) == SITE.lately(None, MOMENT) == ""


def test_the_zone_is_named_with_its_offset() -> None:
    assert SITE.zone_name(MOMENT) == "Asia/Kolkata (UTC+05:30)"
    assert Site("America/St_Johns").zone_name(MOMENT) == "America/St_Johns (UTC-03:30)"


def test_a_zone_that_this_computer_does_not_know_is_shown_as_utc_times() -> None:
    assert Site("Mars/Olympus", locale=QLocale("en_IN")).when(MOMENT) == "22 Nov 2026, 20:05"


def test_numbers_and_weights_follow_the_locale() -> None:
    assert SITE.number(1234567) == "12,34,567"
    assert Site(locale=QLocale("de_DE")).kg(1234.5) == "1.234,5 kg"
    assert SITE.kg(240.0) == "240 kg"


def test_a_day_is_written_with_its_weekday_and_what_is_no_day_stays() -> None:
    assert SITE.day("2026-11-23") == "Monday, 23 November 2026"
    assert SITE.day("?") == "?"


def test_a_place_is_named_by_its_id() -> None:
    assert SITE.location_name(sample.uid(2)) == "Jaipur"
    assert SITE.location_name(None) == ""
