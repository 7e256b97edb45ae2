"""Settings: weights, and label formats that are saved once every sample reads as it should."""

from PySide6.QtCore import QDate

from kiosk.ui.admin.pages.format_form import FormatForm
from kiosk.ui.admin.words.states import bag_of_key
from shared.codes import BagKind
from shared.site import SiteSettings
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk


def format_form(desk: Desk) -> FormatForm:
    form = desk.form()
    assert isinstance(form, FormatForm)
    return form


def test_weight_and_time_are_saved(desk: Desk) -> None:
    desk.go("settings")
    page = desk.rooms.settings
    assert (page.kg.value(), page.park.value()) == (1.0, 10)
    page.kg.setValue(0.25)
    page.park.setValue(15)
    page.save_site.click()
    desk.settle()
    assert desk.books.mine.of_settings == SiteSettings(kg_per_child=0.25, park_after_s=900)


def test_a_format_is_tried_on_a_text_before_it_is_taken_over(desk: Desk) -> None:
    desk.go("settings")
    desk.rooms.settings.add.click()
    form = format_form(desk)
    form.name.setText("supplier")
    form.template.setText("LABEL NO.{number}{rest}")
    assert not form.do_it.isEnabled(), "a parent says how many it holds"
    form.count.setValue(15)
    form.trial.setText("LABEL NO.0016586 LOT 7")
    assert form.verdict.text() == "Reads as: Parent 0016586, for 15 children"
    form.kind.choose(BagKind.CHILD)
    form.kind.chosen.emit()
    assert not form.do_it.isEnabled()
    form.count.setValue(0)
    form.do_it.click()
    assert [one.name for one in desk.rooms.settings.formats.rows.rows][-1] == "supplier"
    assert len(desk.books.mine.of_formats.formats) == 2, "nothing is saved yet"


def test_formats_are_saved_together_with_what_their_samples_read_as(desk: Desk) -> None:
    desk.go("settings")
    page = desk.rooms.settings
    assert not page.save_formats.isEnabled()
    page.sample.setText("C417")
    page.sample.returnPressed.emit()
    assert page.save_formats.isEnabled()
    page.save_formats.click()
    desk.settle()
    assert desk.books.mine.of_formats.samples == {
        "P123-10": "parent::123",
        "HELLO": None,
        "C417": "child::417",
    }
    assert not page.save_formats.isEnabled()


def test_a_format_that_reads_a_sample_otherwise_can_not_be_saved(desk: Desk) -> None:
    desk.go("settings")
    page = desk.rooms.settings
    page.formats.view.selectRow(0)
    page.change.click()
    form = format_form(desk)
    form.template.setText("P{number}/{count}")
    form.do_it.click()
    assert "no longer reads as it did" in page.notice.words
    assert not page.save_formats.isEnabled()
    page.samples.view.selectRow(0)
    page.drop.click()
    assert page.save_formats.isEnabled()
    assert page.notice.words == ""


def test_a_name_is_taken_once(desk: Desk) -> None:
    desk.go("settings")
    desk.rooms.settings.add.click()
    form = format_form(desk)
    form.name.setText("child")
    form.template.setText("K{number}")
    form.kind.choose(BagKind.CHILD)
    form.kind.chosen.emit()
    assert "has this name already" in form.verdict.text()
    assert not form.do_it.isEnabled()


def test_a_sample_says_which_bag_it_reads_as(desk: Desk) -> None:
    desk.go("settings")
    model = desk.rooms.settings.samples.view.model()
    shown = {model.index(row, 0).data(): model.index(row, 1).data() for row in range(2)}
    assert shown == {"P123-10": "Parent 123", "HELLO": "No bag: refused"}
    assert bag_of_key("child:LOT:0123") == "Child 0123, series LOT"


def test_the_audit_shows_before_and_after_and_every_filter_reaches_the_server(desk: Desk) -> None:
    desk.go("audit")
    page = desk.rooms.audit
    model = page.table.view.model()
    row = next(
        at for at in range(model.rowCount()) if model.index(at, 2).data() == "Person changed"
    )
    assert [model.index(row, at).data() for at in (1, 3, 4, 5)] == [
        "Sunita Verma",
        "Ravi Kumar",
        "Role: Employee · Place: Jaipur",
        "Role: Admin · Place: –",
    ]
    page.since.setDate(QDate(2026, 11, 1))
    page.person.choose(sample.uid(100))
    page.search.setText("settings")
    page.filters_changed.emit()
    desk.settle()
    assert page.query() == {
        "since": "2026-11-01T00:00:00+05:30",
        "until": "2026-11-24T00:00:00+05:30",
        "search": "settings",
        "person_id": str(sample.uid(100)),
    }
    assert {one.action for one in page.table.rows.rows} == {"settings_saved"}


def test_what_is_not_saved_yet_is_still_there_when_one_comes_back(desk: Desk) -> None:
    desk.go("settings")
    page = desk.rooms.settings
    page.kg.setValue(0.25)
    page.take_sample("P77-10")
    for place in ("bags", "settings"):
        desk.go(place)
    assert page.kg.value() == 0.25
    assert [one.text for one in page.samples.rows.rows][-1] == "P77-10"
    page.refresh_wanted.emit()
    desk.settle()
    assert page.kg.value() == 1.0


def test_a_page_without_changes_shows_what_others_saved_meanwhile(desk: Desk) -> None:
    desk.go("settings")
    desk.go("bags")
    desk.books.mine.of_settings = SiteSettings(kg_per_child=0.75, park_after_s=900)
    desk.go("settings")
    assert (desk.rooms.settings.kg.value(), desk.rooms.settings.park.value()) == (0.75, 15)
