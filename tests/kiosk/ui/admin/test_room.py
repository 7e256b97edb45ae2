"""The window and its texts in less room than they would like."""

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kiosk.ui.admin.documents import DesktopDocuments
from kiosk.ui.admin.parts.text import OneLine
from kiosk.ui.theme import Shade
from tests.kiosk.ui.admin.conftest import Desk, OpenDesk


def test_a_window_larger_than_its_screen_takes_the_whole_of_it(desk: Desk) -> None:
    screen = desk.window.screen().availableGeometry()
    desk.window.resize(screen.width(), screen.height())  # without room for a title bar
    desk.window.fit_screen()
    assert desk.window.windowState() & Qt.WindowState.WindowMaximized


def test_a_window_with_room_around_it_stays_as_it_is(desk: Desk) -> None:
    half = desk.window.screen().availableGeometry().size() / 2
    desk.window.setMinimumSize(half)
    desk.window.resize(half)
    desk.window.fit_screen()
    assert not desk.window.windowState() & Qt.WindowState.WindowMaximized


def test_every_page_can_be_reached_by_the_rail_of_the_smallest_window(desk: Desk) -> None:
    desk.window.resize(800, 440)
    QApplication.processEvents()
    rail = desk.window.rail
    shown = [one for one in rail.findChildren(QPushButton) if one.isVisible()]
    assert len(shown) == len(rail.buttons) + 1, "and the way out"
    places = sorted((one.geometry() for one in shown), key=QRect.top)
    assert all(rail.rect().contains(one) for one in places)
    assert all(above.bottom() < below.top() for above, below in pairwise(places))
    assert min(one.height() for one in places) >= 26


def test_a_line_with_too_little_room_ends_before_its_edge(qtbot: QtBot) -> None:
    line = OneLine("_" * 200)
    qtbot.addWidget(line)
    line.resize(120, line.sizeHint().height())
    drawn = line.grab().toImage()
    last = {drawn.pixel(drawn.width() - 1, y) for y in range(drawn.height())}
    assert len(last) == 1, "cut off in the midst of a letter"


def file_dialogs(window: QWidget) -> list[QFileDialog]:
    return [one for one in window.findChildren(QFileDialog) if one.isVisible()]


def test_the_next_file_is_offered_where_the_last_one_went(desk: Desk, tmp_path: Path) -> None:
    documents, chosen = DesktopDocuments(), list[Path]()

    def dialog() -> QFileDialog:
        documents.choose_file(desk.window, "Save", "a.csv", "CSV (*.csv)", chosen.append)
        desk.qtbot.waitUntil(lambda: len(file_dialogs(desk.window)) == 1)
        return file_dialogs(desk.window)[0]

    folder = tmp_path / "for the driver"
    folder.mkdir()
    first = dialog()
    first.fileSelected.emit(str(folder / "a.csv"))
    first.close()
    second = dialog()
    assert Path(second.directory().absolutePath()) == folder
    second.close()
    assert chosen == [folder / "a.csv"]


def test_a_file_dialog_is_dark_where_the_window_is(open_desk: OpenDesk) -> None:
    desk, documents = open_desk(shade=Shade.DARK), DesktopDocuments()
    documents.choose_file(desk.window, "Save", "a.csv", "CSV (*.csv)", lambda _file: None)
    desk.qtbot.waitUntil(lambda: len(file_dialogs(desk.window)) == 1)
    (dialog,) = file_dialogs(desk.window)
    lists = [one for one in dialog.findChildren(QAbstractItemView) if one.isVisible()]
    grounds = [one.grab().toImage().pixelColor(one.rect().center()) for one in (dialog, *lists)]
    dialog.close()
    assert len(lists) >= 2
    assert max(one.lightness() for one in grounds) < 100
