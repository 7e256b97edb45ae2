"""The window never waits for a disk or a server; `open_desk` holds every test of it to that."""

import re
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

import kiosk.ui.admin
from kiosk.ui.admin.documents import DesktopDocuments
from kiosk.ui.admin.export import save
from kiosk.ui.admin.memory import Memory
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk, OpenDesk
from tests.kiosk.ui.admin.thread_watch import what_the_main_thread_waits_for

QT_FILES = re.compile(
    r"\bQ(File|SaveFile|TemporaryFile|TemporaryDir|LockFile|Printer|TextDocumentWriter|"
    r"NetworkAccessManager|TcpSocket|Process|Settings)\b"
)


def test_the_watch_sees_a_file_written_on_the_windows_thread(tmp_path: Path) -> None:
    with what_the_main_thread_waits_for() as acts:
        save(tmp_path / "bill.pdf", b"%PDF")
    assert {event for event, _ in acts} >= {"open", "os.rename"}


def test_the_watch_lets_another_thread_write(tmp_path: Path) -> None:
    with what_the_main_thread_waits_for() as acts:
        writing = threading.Thread(target=save, args=(tmp_path / "bill.pdf", b"%PDF"))
        writing.start()
        writing.join()
    assert (tmp_path / "bill.pdf").exists()
    assert acts == []


def test_the_window_has_qt_touch_neither_files_nor_the_network() -> None:
    folder = Path(kiosk.ui.admin.__file__).parent
    found = {
        file.name: names
        for file in folder.rglob("*.py")
        if (names := {found[0] for found in QT_FILES.finditer(file.read_text("utf-8"))})
    }
    assert found == {}


class SlowDisk(DesktopDocuments):
    """A disk that takes a document only once `gate` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = threading.Event()
        self.begun = threading.Event()

    def lay_out(self, name: str, content: bytes) -> Path:
        self.begun.set()
        assert self.gate.wait(60)
        return super().lay_out(name, content)


def test_the_window_answers_while_the_disk_takes_a_document(
    open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[bytes] = []
    files: list[Path] = []

    def show(url: QUrl) -> bool:
        files.append(Path(url.toLocalFile()))
        shown.append(files[-1].read_bytes())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    disk = SlowDisk()
    desk: Desk = open_desk(own_documents=disk)
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    page = desk.rooms.bill
    page.print_it.click()
    desk.qtbot.waitUntil(disk.begun.is_set)
    desk.window.show_page("bags")
    desk.qtbot.waitUntil(lambda: desk.rooms.bags.table.rows.rowCount() > 0)
    assert shown == []
    disk.gate.set()
    desk.settle()
    assert [content[:4] for content in shown] == [b"%PDF"]
    assert "is open in the viewer" in page.notice.words
    desk.window.close()
    desk.qtbot.waitUntil(lambda: not files[0].parent.exists(), timeout=60_000)


class SlowToLook(DesktopDocuments):
    """A disk that says only once `gate` is set whether a folder is there; notes who asks."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = threading.Event()
        self.asked_on: list[int] = []

    def place(self) -> str:
        self.asked_on.append(threading.get_ident())
        assert self.gate.wait(60)
        return super().place()


def file_dialogs(desk: Desk) -> list[QFileDialog]:
    return [one for one in desk.window.findChildren(QFileDialog) if one.isVisible()]


def test_the_window_answers_while_the_disk_looks_for_the_last_folder(open_desk: OpenDesk) -> None:
    disk = SlowToLook()
    desk: Desk = open_desk(own_documents=disk)
    desk.go("movements")
    for _ in range(2):
        desk.rooms.movements.export.click()
    desk.qtbot.waitUntil(lambda: bool(disk.asked_on))
    desk.rooms.movements.refresh_wanted.emit()
    desk.settle()
    assert file_dialogs(desk) == []
    disk.gate.set()
    desk.qtbot.waitUntil(lambda: len(file_dialogs(desk)) == 1)
    assert threading.main_thread().ident not in disk.asked_on
    assert len(disk.asked_on) == 1, "pressed twice, it asks once"
    file_dialogs(desk)[0].reject()


def test_a_dialog_that_comes_late_opens_on_no_other_page(open_desk: OpenDesk) -> None:
    disk = SlowToLook()
    desk: Desk = open_desk(own_documents=disk)
    desk.go("movements")
    desk.rooms.movements.export.click()
    desk.go("people")
    disk.gate.set()
    desk.rooms.people.setFocus()
    desk.qtbot.waitUntil(lambda: not disk.is_looking)
    assert file_dialogs(desk) == []


def test_a_disk_that_does_not_take_a_document_is_told(
    open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk: Desk = open_desk(own_documents=DesktopDocuments())
    monkeypatch.setattr("tempfile.tempdir", str(desk.documents.folder / "gone"))
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    desk.rooms.bill.print_it.click()
    desk.settle()
    assert "No such file or directory" in desk.rooms.bill.notice.words


def test_what_the_window_remembers_is_written_while_it_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, begun = threading.Event(), threading.Event()

    def save_slowly(file: Path, content: bytes) -> None:
        begun.set()
        assert gate.wait(60)
        save(file, content)

    monkeypatch.setattr("kiosk.ui.admin.memory.save", save_slowly)
    file = tmp_path / "of a person" / "window.json"
    memory = Memory(file)
    memory.keep("admin/server", "https://one")
    assert begun.wait(60)
    memory.keep("admin/server", "https://two")
    memory.keep("bags/widths", QByteArray(b"\x00\xff"))
    assert memory.value("admin/server") == "https://two"
    assert not file.exists()
    gate.set()
    memory.close()
    again = Memory(file)
    assert again.value("admin/server") == "https://two"
    assert again.value("bags/widths") == QByteArray(b"\x00\xff")
    assert again.value("bags/other", "as ever") == "as ever"


def test_two_windows_of_a_person_keep_what_each_of_them_remembers(tmp_path: Path) -> None:
    file = tmp_path / "window.json"
    first, second = Memory(file), Memory(file)
    first.keep("one", "1")
    first.close()
    second.keep("two", "2")
    second.close()
    again = Memory(file)
    assert (again.value("one"), again.value("two")) == ("1", "2")


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe"])
def test_a_memory_that_was_spoilt_is_an_empty_one(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "window.json"
    file.write_bytes(content)
    memory = Memory(file)
    assert memory.value("a") is None
    memory.keep("a", "b")
    memory.close()
    assert Memory(file).value("a") == "b"


def test_a_disk_that_takes_nothing_costs_the_window_only_its_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    memory = Memory(tmp_path / "file" / "window.json")
    memory.keep("a", "b")
    memory.close()
    assert memory.value("a") == "b"
