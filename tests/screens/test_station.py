"""Every page of the station at every size, light and dark; the pictures are to be looked at."""

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui.look import Look
from kiosk.ui.theme import Shade, load_theme
from kiosk.ui.window import StationWindow
from tests.screens.rendering import SIZES, cut_off_texts, draw
from tests.screens.station_views import VIEWS, now


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
