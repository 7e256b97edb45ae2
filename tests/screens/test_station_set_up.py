"""The pages that no view opens: set-up, manual entry, and the camera's picture in the work page."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.scanning.camera_controls import Control, ControlName
from kiosk.scanning.camera_state import LostReason
from kiosk.ui.look import Look
from kiosk.ui.parts.camera_pane import BoxTone, CodeBox
from kiosk.ui.practice import PracticeMark
from kiosk.ui.preview import image_of, loss_in_words
from kiosk.ui.set_up_port import CameraChoice
from kiosk.ui.theme import Shade, load_theme
from kiosk.ui.window import Picture, StationWindow
from tests.screens import station_pages
from tests.screens.rendering import SIZES, cut_off_texts, draw
from tests.screens.station_views import VIEWS, now, picture_of_a_bag

at_every_size = pytest.mark.parametrize("size_px", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
in_both_shades = pytest.mark.parametrize("shade", Shade)


def make_window(shade: Shade, size_px: tuple[int, int], view: str = "added") -> StationWindow:
    window = StationWindow(Look(load_theme(shade, size_px)), now)
    window.show_view(VIEWS[view])
    window.cue_panel.calm_down()
    return window


@at_every_size
@in_both_shades
def test_no_text_of_the_set_up_page_is_cut_off(
    fonts: QApplication, shade: Shade, size_px: tuple[int, int]
) -> None:
    window = StationWindow(Look(load_theme(shade, size_px)), now)
    station_pages.set_up(window)
    draw(window, size_px, f"station/set_up-{shade}-{size_px[0]}x{size_px[1]}")
    assert cut_off_texts(window) == []
    window.close()
    window.deleteLater()


@at_every_size
@in_both_shades
def test_no_text_is_cut_off_where_the_pin_for_set_up_is_asked_for(
    fonts: QApplication, shade: Shade, size_px: tuple[int, int]
) -> None:
    window = StationWindow(Look(load_theme(shade, size_px)), now)
    station_pages.pin_for_set_up(window)
    draw(window, size_px, f"station/set_up_pin-{shade}-{size_px[0]}x{size_px[1]}")
    assert cut_off_texts(window) == []
    window.close()
    window.deleteLater()


def test_six_cameras_find_room_on_the_smallest_screen(fonts: QApplication) -> None:
    window = make_window(Shade.DARK, (800, 480), "sign_in")
    window.pages.set_up.show_cameras(tuple(CameraChoice(f"Camera {n}", str(n)) for n in range(6)))
    for n in range(6):
        window.pages.set_up.show_trouble(str(n), loss_in_words(LostReason.BUSY))
    window.open_set_up()
    draw(window, (800, 480), "station/set_up-six_cameras-dark-800x480")
    assert cut_off_texts(window) == []
    window.close()
    window.deleteLater()


@at_every_size
@in_both_shades
@pytest.mark.parametrize("sheet", [0, 1, 2])
def test_no_key_of_manual_entry_is_cut_off(
    fonts: QApplication, shade: Shade, size_px: tuple[int, int], sheet: int
) -> None:
    window = make_window(shade, size_px)
    window.title_bar.type_pressed.emit()
    for key in ("C", "4", "1", "7", *("\t" * sheet)):
        window.pages.manual_entry.press(key)
    draw(window, size_px, f"station/manual_entry-{sheet}-{shade}-{size_px[0]}x{size_px[1]}")
    assert cut_off_texts(window) == []
    window.close()
    window.deleteLater()


@at_every_size
@in_both_shades
@pytest.mark.parametrize("advice", ["", "Too far"])
def test_the_camera_shows_boxes_and_advice(
    fonts: QApplication, shade: Shade, size_px: tuple[int, int], advice: str
) -> None:
    window = make_window(shade, size_px)
    window.set_camera_on(is_on=True)
    image = image_of(picture_of_a_bag())
    square = ((240.0, 70.0), (400.0, 70.0), (400.0, 230.0), (240.0, 230.0))
    tone = BoxTone.SEEN if advice else BoxTone.TAKEN
    window.show_picture(Picture(image, (CodeBox(square, tone),), advice))
    name = "advice" if advice else "camera"
    draw(window, size_px, f"station/{name}-{shade}-{size_px[0]}x{size_px[1]}")
    assert cut_off_texts(window) == []
    window.close()
    window.deleteLater()


@at_every_size
@in_both_shades
@pytest.mark.parametrize("has_dials", [True, False])
@pytest.mark.parametrize("has_area", [True, False])
def test_the_area_is_drawn_on_the_live_picture(
    fonts: QApplication, shade: Shade, size_px: tuple[int, int], *, has_area: bool, has_dials: bool
) -> None:
    window = make_window(shade, size_px, "sign_in")
    window.open_set_up()
    window.resize(*size_px)
    window.show()
    page = window.pages.set_up.region
    page.drawing.show_picture(image_of(picture_of_a_bag()))
    page.open((0.3, 0.1, 0.7, 0.75) if has_area else None)
    exposure, focus = Control(ControlName.EXPOSURE, None), Control(ControlName.FOCUS, 120.0)
    page.show_controls((exposure, focus) if has_dials else ())
    name = ("drawn" if has_area else "whole") + ("-dials" if has_dials else "")
    draw(window, size_px, f"station/area-{name}-{shade}-{size_px[0]}x{size_px[1]}")
    assert page.size() == window.pages.set_up.size()
    assert cut_off_texts(window) == []
    window.close()
    window.deleteLater()


@at_every_size
@in_both_shades
@pytest.mark.parametrize("is_cue", [True, False])
def test_practice_is_never_taken_for_work(
    fonts: QApplication, shade: Shade, size_px: tuple[int, int], *, is_cue: bool
) -> None:
    look = Look(load_theme(shade, size_px))
    window = StationWindow(look, now)
    mark = PracticeMark(window, look)
    window.begin_practice(is_on=True)
    window.set_camera_on(is_on=True)
    window.show_view(
        replace(VIEWS["already"], location_name="PRACTICE", station_name="nothing counts")
    )
    window.show_picture(Picture(image_of(picture_of_a_bag())))
    mark.show()
    if not is_cue:
        window.cue_panel.calm_down()
    moment = "cue" if is_cue else "calm"
    draw(window, size_px, f"station/practice-{moment}-{shade}-{size_px[0]}x{size_px[1]}")
    assert mark.isVisible()
    assert mark.size() == window.size()
    assert cut_off_texts(window) == []
    window.close()
    window.deleteLater()


@in_both_shades
def test_a_lost_camera_says_why(fonts: QApplication, shade: Shade) -> None:
    window = make_window(shade, (1280, 720))
    window.set_camera_on(is_on=True)
    window.title_bar.set_audible(is_audible=False)
    window.show_picture(Picture(trouble="Camera unplugged"))
    draw(window, (1280, 720), f"station/camera_lost-{shade}-1280x720")
    assert cut_off_texts(window) == []
    window.close()
    window.deleteLater()
