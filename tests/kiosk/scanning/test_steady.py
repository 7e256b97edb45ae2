from __future__ import annotations

from kiosk.scanning.frames import Corners, Reading
from kiosk.scanning.steady import SteadyReader
from kiosk.scanning.steady import SteadySettings as Settings

FRAME_S = 1 / 15


def reading(text: str, x: float = 100.0) -> Reading:
    corners: Corners = ((x, 100.0), (x + 60, 100.0), (x + 60, 160.0), (x, 160.0))
    return Reading(text, corners, "test")


class Watch:
    """Shows a steady reader one frame after the other, at 15 frames a second."""

    def __init__(self) -> None:
        self.reader = SteadyReader(lambda text: text[:1] in {"C", "P"})
        self.now_s = 100.0

    def see(self, *readings: Reading, is_still: bool = False) -> tuple[str, ...]:
        self.now_s += FRAME_S
        return self.reader.see(readings, self.now_s, is_still=is_still)

    def see_nothing_for(self, seconds: float, *, is_still: bool = False) -> None:
        for _ in range(round(seconds / FRAME_S)):
            assert self.see(is_still=is_still) == ()


def test_a_full_match_without_a_rival_counts_at_once() -> None:
    assert Watch().see(reading("C1")) == ("C1",)


def test_a_text_of_unknown_format_counts_after_two_agreeing_readings() -> None:
    watch = Watch()
    assert watch.see(reading("http://x")) == ()
    assert watch.see(reading("http://x")) == ("http://x",)


def test_two_readings_of_one_frame_do_not_confirm_each_other() -> None:
    assert Watch().see(reading("http://x"), reading("http://x", 101)) == ()


def test_two_texts_at_one_place_wait_for_the_one_that_is_read_again() -> None:
    watch = Watch()
    assert watch.see(reading("C1"), reading("C7")) == ()
    assert watch.see(reading("C1")) == ("C1",)


def test_a_code_that_stays_in_view_is_one_scan() -> None:
    watch = Watch()
    taken = [text for _ in range(200) for text in watch.see(reading("C1"))]
    assert taken == ["C1"]


def test_a_code_that_cannot_be_read_for_a_moment_is_still_the_same_presentation() -> None:
    watch = Watch()
    watch.see(reading("C1"))
    watch.see_nothing_for(0.8)
    assert watch.see(reading("C1")) == ()


def test_a_code_counts_again_after_it_was_out_of_view() -> None:
    watch = Watch()
    watch.see(reading("C1"))
    watch.see_nothing_for(1.6)
    assert watch.see(reading("C1")) == ("C1",)


def test_a_code_that_cannot_be_read_in_an_unchanged_picture_is_in_view() -> None:
    watch = Watch()
    watch.see(reading("C1"))
    watch.see_nothing_for(10, is_still=True)
    assert watch.see(reading("C1")) == ()


def test_a_code_that_was_taken_away_is_gone_although_the_empty_picture_stands_still() -> None:
    watch = Watch()
    watch.see(reading("C1"))
    watch.see()
    watch.see_nothing_for(1.6, is_still=True)
    assert watch.see(reading("C1")) == ("C1",)


def test_a_stalled_camera_is_no_time_out_of_view() -> None:
    watch = Watch()
    watch.see(reading("C1"))
    watch.now_s += 30
    assert watch.see(reading("C1")) == ()


def test_different_codes_are_never_throttled() -> None:
    watch = Watch()
    taken = [text for number in range(50) for text in watch.see(reading(f"C{number}", number * 90))]
    assert taken == [f"C{number}" for number in range(50)]


def test_one_bag_after_another_at_the_same_place_counts_at_once() -> None:
    watch = Watch()
    watch.see(reading("C1"))
    watch.see()
    watch.see()
    assert watch.see(reading("C2")) == ("C2",)


def test_all_codes_of_one_frame_count_together() -> None:
    assert Watch().see(reading("C1"), reading("C2", 300), reading("P1-2", 500)) == (
        "C1",
        "C2",
        "P1-2",
    )


def test_an_undone_code_in_view_does_not_count_again() -> None:
    watch = Watch()
    watch.see(reading("C1"))
    watch.reader.forget("C1")
    assert watch.see(reading("C1")) == ()


def test_an_undone_code_counts_at_its_next_presentation() -> None:
    watch = Watch()
    watch.see(reading("C1"))
    watch.reader.forget("C1")
    watch.see(reading("C1"))
    watch.see_nothing_for(0.7)
    assert watch.see(reading("C1")) == ("C1",)


def test_after_a_restart_what_is_in_view_counts() -> None:
    watch = Watch()
    watch.see(reading("C1"))
    watch.reader.restart()
    assert watch.see(reading("C1")) == ("C1",)


def test_a_taken_code_is_told_from_one_that_waits() -> None:
    watch = Watch()
    watch.see(reading("C1"), reading("other", 400))
    assert watch.reader.is_taken("C1")
    assert not watch.reader.is_taken("other")


def test_how_long_out_of_view_is_is_a_setting() -> None:
    reader = SteadyReader(lambda _: True, Settings(gone_s=0.1))
    assert reader.see([reading("C1")], 0.0) == ("C1",)
    reader.see([], 0.11)
    assert reader.see([reading("C1")], 0.12) == ("C1",)
