"""Another admin changes what is open here: both changes stay, and a clash is said."""

from dataclasses import replace
from typing import TypeVar

from kiosk.ui.admin.pages.bill_form import BillForm
from kiosk.ui.admin.pages.person_form import PersonForm
from kiosk.ui.admin.pages.place_form import PlaceForm
from kiosk.ui.admin.parts.form import Form
from kiosk.ui.admin.parts.page import Page
from shared.accounts import Formats
from shared.codes import BagKind, CodeFormat
from shared.console import ChangeBill
from shared.errors import ServerUnreachable
from shared.events import BillTerms
from shared.records import Role
from shared.site import SiteSettings
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk

OPEN = sample.uid(500)
Kind = TypeVar("Kind", bound=Form)


def opened(desk: Desk, kind: type[Kind]) -> Kind:
    form = desk.form()
    assert isinstance(form, kind)
    return form


def save(desk: Desk, form: Form) -> None:
    form.do_it.click()
    desk.settle()


def undo(desk: Desk, page: Page) -> str:
    page.notice.undo.click()
    desk.settle()
    return page.notice.words


def bill_form(desk: Desk) -> BillForm:
    desk.staff.open_bill(OPEN)
    desk.settle()
    desk.rooms.bill.change.click()
    return opened(desk, BillForm)


def terms(desk: Desk) -> BillTerms:
    return desk.books.of_bills[OPEN].terms


def bill_elsewhere(desk: Desk, **changed: object) -> None:
    bill = desk.books.of_bills[OPEN]
    changes = {"terms": replace(bill.terms, **changed)}
    desk.books.of_bills[OPEN] = bill.model_copy(update=changes)


def test_what_another_admin_changed_meanwhile_is_not_overwritten(desk: Desk) -> None:
    form = bill_form(desk)
    bill_elsewhere(desk, vehicle="UP32 ZZ 9")
    form.customer.setText("Kisan Agro Traders")
    save(desk, form)
    assert (terms(desk).customer, terms(desk).vehicle) == ("Kisan Agro Traders", "UP32 ZZ 9")
    assert "UP32 ZZ 9" in desk.rooms.bill.facts.words()


def test_a_field_that_both_changed_is_said_and_decided_by_saving_again(desk: Desk) -> None:
    form = bill_form(desk)
    bill_elsewhere(desk, customer="Sharma Seeds", vehicle="UP32 ZZ 9")
    form.customer.setText("Kisan Agro Traders")
    save(desk, form)
    assert desk.form() is form
    assert "“Sharma Seeds”" in form.notice.words
    save(desk, form)
    assert (terms(desk).customer, terms(desk).vehicle) == ("Kisan Agro Traders", "UP32 ZZ 9")


def test_a_destination_that_both_changed_is_told_by_its_name(desk: Desk) -> None:
    form = bill_form(desk)
    places = [one for one in sample.places() if one.id != terms(desk).destination_id]
    bill_elsewhere(desk, destination_id=places[0].id)
    form.destination.choose(places[1].id)
    save(desk, form)
    assert f"“{places[0].name}”" in form.notice.words


def test_an_undo_leaves_what_another_admin_changed_since(desk: Desk) -> None:
    form, before = bill_form(desk), terms(desk)
    form.customer.setText("Kisan Agro Traders")
    save(desk, form)
    bill_elsewhere(desk, vehicle="UP32 ZZ 9")
    assert undo(desk, desk.rooms.bill) == "The bill says again what it said."
    assert terms(desk) == replace(before, vehicle="UP32 ZZ 9")


def test_an_undo_of_what_another_admin_changed_again_says_so_and_changes_nothing(
    desk: Desk,
) -> None:
    form = bill_form(desk)
    form.customer.setText("Kisan Agro Traders")
    save(desk, form)
    bill_elsewhere(desk, customer="Sharma Seeds")
    assert "to “Sharma Seeds”. It stays so." in undo(desk, desk.rooms.bill)
    assert terms(desk).customer == "Sharma Seeds"


def test_words_that_are_sent_again_are_the_same_command_and_others_are_another(
    desk: Desk,
) -> None:
    form = bill_form(desk)
    desk.books.trouble = ServerUnreachable("timed_out")
    for customer in ("Kisan Agro Traders", "Kisan Agro Traders", "Kisan Agro"):
        form.customer.setText(customer)
        save(desk, form)
    desk.books.trouble = None
    form.reject()
    sent = [one.command_id for one in desk.books.commands if isinstance(one, ChangeBill)]
    assert sent[0] == sent[1] != sent[2]


def test_a_place_keeps_what_another_admin_made_of_it(desk: Desk) -> None:
    desk.go("places")
    page = desk.rooms.places
    page.table.view.selectRow(0)
    page.change.click()
    desk.settle()
    form, before = opened(desk, PlaceForm), desk.books.mine.of_places[0]
    desk.books.mine.of_places[0] = replace(before, code="ELSEWHERE")
    form.name.setText("Another name")
    save(desk, form)
    changed = replace(before, code="ELSEWHERE", name="Another name")
    assert desk.books.mine.of_places[0] == changed
    assert undo(desk, page).endswith("is as it was.")
    assert desk.books.mine.of_places[0] == replace(before, code="ELSEWHERE")


def test_settings_that_wait_to_be_saved_do_not_overwrite_what_others_saved(desk: Desk) -> None:
    desk.go("settings")
    page = desk.rooms.settings
    page.kg.setValue(0.25)
    desk.books.mine.of_settings = SiteSettings(kg_per_child=1.0, park_after_s=900)
    page.save_site.click()
    desk.settle()
    assert desk.books.mine.of_settings == SiteSettings(kg_per_child=0.25, park_after_s=900)
    assert page.park.value() == 15
    desk.books.mine.of_settings = SiteSettings(kg_per_child=0.75, park_after_s=1200)
    page.kg.setValue(0.5)
    page.park.setValue(25)
    page.save_site.click()
    desk.settle()
    assert "to “0.75”" in page.notice.words
    page.save_site.click()
    desk.settle()
    assert "to “20”" in page.notice.words
    page.save_site.click()
    desk.settle()
    assert desk.books.mine.of_settings == SiteSettings(kg_per_child=0.5, park_after_s=1500)


def test_label_formats_of_two_admins_are_both_saved(desk: Desk) -> None:
    desk.go("settings")
    page, mine = desk.rooms.settings, desk.books.mine
    before = mine.of_formats
    lot = CodeFormat(name="lot", kind=BagKind.CHILD, template="LOT{number}", namespace="LOT")
    mine.of_formats = Formats(
        formats=[*before.formats, lot], samples={**before.samples, "LOT7": "child:LOT:7"}
    )
    page.take_sample("C417")
    page.save_formats.click()
    desk.settle()
    assert [one.name for one in mine.of_formats.formats] == ["parent", "child", "lot"]
    assert mine.of_formats.samples == {
        **before.samples,
        "C417": "child::417",
        "LOT7": "child:LOT:7",
    }
    page.notice.undo.click()
    desk.settle()
    assert "C417" not in mine.of_formats.samples
    assert lot in mine.of_formats.formats


def test_a_person_that_two_admins_change_has_both_changes(desk: Desk) -> None:
    desk.go("people")
    page = desk.rooms.people
    page.table.view.selectRow(1)
    page.change.click()
    form = opened(desk, PersonForm)
    person = desk.books.mine.of_people[1]
    desk.books.mine.of_people[1] = person.model_copy(update={"role": Role.ADMIN})
    form.name.setText("Asha R. Rao")
    save(desk, form)
    now = desk.books.mine.of_people[1]
    assert (now.name, now.role) == ("Asha R. Rao", Role.ADMIN)
