"""Every page of the station at every size, light and dark; the pictures are to be looked at."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui.look import Look
from kiosk.ui.pages.look_up_page import Story
from kiosk.ui.site_time import SiteTime
from kiosk.ui.theme import Shade, load_theme
from kiosk.ui.window import StationWindow
from tests.screens.rendering import SIZES, cut_off_texts, draw
from tests.screens.station_views import STORY, VIEWS, now


@pytest.mark.parametrize("size_px", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_story_too_long_for_its_page_says_how_many_lines_are_left_out(
    fonts: QApplication, size_px: tuple[int, int]
) -> None:
    window = StationWindow(Look(load_theme(Shade.LIGHT, size_px)), now)
    window.show_view(VIEWS["look_up"])
    draw(window, size_px, f"station/look_up-whole-{size_px[0]}x{size_px[1]}")
    window.show_view(VIEWS["look_up_long"])
    draw(window, size_px, f"station/look_up-long-{size_px[0]}x{size_px[1]}")
    [story] = [one for one in window.findChildren(Story) if one.isVisible()]
    count = len(STORY.lines) * 10
    assert story.words_for_more() == f"and {count - story.rows()} more"
    story.show_story(replace(STORY, has_more=True), SiteTime.of("Asia/Kolkata", now))
    assert story.words_for_more().startswith("and more than ")
    window.close()
    window.deleteLater()


@pytest.mark.parametrize("size_px", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("shade", Shade)
@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("moment", ["cue", "calm"])
def test_no_text_of_a_page_is_cut_off(
    fonts: QApplication, name: str, shade: Shade, size_px: tuple[int, int], moment: str
) -> None:
    look = Look(load_theme(shade, size_px))
    window = StationWindow(look, now)
    window.show_view(VIEWS[name])
    if moment == "calm":
        window.cue_panel.calm_down()
    draw(window, size_px, f"station/{name}-{moment}-{shade}-{size_px[0]}x{size_px[1]}")
    assert cut_off_texts(window) == []
    window.close()
    window.deleteLater()
