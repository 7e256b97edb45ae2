"""The station's pages that no view opens, each as a picture shows it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from kiosk.belt.label import draw_label
from kiosk.scanning.camera_controls import Control, ControlName
from kiosk.scanning.camera_state import LostReason
from kiosk.scanning.scanner_setup import TEST_TEXT
from kiosk.ui.look import Look
from kiosk.ui.parts.camera_pane import BoxTone, CodeBox
from kiosk.ui.practice import PracticeMark
from kiosk.ui.preview import image_of, loss_in_words
from kiosk.ui.set_up_port import CameraChoice, CameraFit, CheckLine
from kiosk.ui.theme import Shade, load_theme
from kiosk.ui.window import Picture, StationWindow
from tests.screens.station_views import VIEWS, picture_of_a_bag

CHECKS = (
    CheckLine("sound", is_ok=False, code="no_sound"),
    CheckLine("disk", is_ok=True, code="flush_takes", facts={"ms": 0.4}),
    CheckLine("server", is_ok=True, code="answers_in", facts={"ms": 34}),
    CheckLine("zxing", is_ok=True, code="part_works"),
    CheckLine(
        "zbar",
        is_ok=False,
        code="part_fails",
        facts={"fault": "ImportError: Unable to find zbar shared library"},
    ),
    *(
        CheckLine(name, is_ok=True, code="part_works")
        for name in ("camera", "database", "assets", "sounds", "tls", "token", "pins")
    ),
)
CAMERAS = (
    CameraChoice("Logitech C920 (1)", "a", is_chosen=True),
    CameraChoice("Logitech C920 (2)", "b"),
    CameraChoice("Integrated_Webcam_HD: Integrated Webcam", "c"),
)
_LEARNT = (
    ("The keyboard's layout is repaired. Press KEEP to use it.", ""),
    ("It ends with Enter.", ""),
    ("AIM identifier {text}", "]Q1"),
    ("Prefix {text}", "~~"),
    ("Suffix {text}", "#"),
)


def set_up(window: StationWindow) -> None:
    window.show_view(VIEWS["sign_in"])
    window.cue_panel.calm_down()
    page = window.pages.set_up
    page.show_cameras(CAMERAS)
    page.show_thumbnail("a", image_of(picture_of_a_bag()))
    page.show_thumbnail("b", image_of(picture_of_a_bag()[::-1, ::-1]))
    page.show_trouble("c", loss_in_words(LostReason.BUSY))
    page.show_scanner_device("Zebra Technologies DS2208 Handheld Scanner")
    page.show_fit(CameraFit(1920, 1080, 29.97, 11.4))
    page.show_test_code(image_of(draw_label(TEST_TEXT)))
    learnt = (
        QCoreApplication.translate("SetUp", words).format(text=text) for words, text in _LEARNT
    )
    page.show_scanner("QBCDEFGHIJKL,NOP", " ".join(learnt), can_keep=True)
    for line in CHECKS:
        page.show_check(line)
    window.open_set_up()


def pin_for_set_up(window: StationWindow) -> None:
    window.cue_panel.offer_set_up()
    window.show_view(VIEWS["sign_in"])
    window.cue_panel.set_up_pressed.emit()


def manual_entry(window: StationWindow) -> None:
    window.show_view(VIEWS["added"])
    window.title_bar.type_pressed.emit()
    for key in ("C", "4", "1", "7"):
        window.pages.manual_entry.press(key)


def area(window: StationWindow) -> None:
    window.show_view(VIEWS["sign_in"])
    window.open_set_up()
    page = window.pages.set_up.region
    page.drawing.show_picture(image_of(picture_of_a_bag()))
    page.open((0.3, 0.1, 0.7, 0.75))
    page.show_controls((Control(ControlName.EXPOSURE, None), Control(ControlName.FOCUS, 120.0)))


def advice(window: StationWindow) -> None:
    window.show_view(VIEWS["added"])
    window.cue_panel.calm_down()
    window.set_camera_on(is_on=True)
    square = ((240.0, 70.0), (400.0, 70.0), (400.0, 230.0), (240.0, 230.0))
    said = QCoreApplication.translate("preview", "Too far")
    picture = image_of(picture_of_a_bag())
    window.show_picture(Picture(picture, (CodeBox(square, BoxTone.SEEN),), said))


def camera_lost(window: StationWindow) -> None:
    window.show_view(VIEWS["added"])
    window.cue_panel.calm_down()
    window.set_camera_on(is_on=True)
    window.title_bar.set_audible(is_audible=False)
    window.show_picture(Picture(trouble=loss_in_words(LostReason.BUSY)))


def practice(window: StationWindow) -> None:
    mark = PracticeMark(window, Look(load_theme(Shade.DARK, (window.width(), window.height()))))
    window.begin_practice(is_on=True)
    window.show_view(replace(VIEWS["already"], location_name="", station_name=""))
    mark.show()


PAGES: Mapping[str, Callable[[StationWindow], None]] = {
    "set_up": set_up,
    "set_up_pin": pin_for_set_up,
    "manual_entry": manual_entry,
    "area": area,
    "advice": advice,
    "camera_lost": camera_lost,
    "practice": practice,
}
