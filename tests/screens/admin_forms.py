"""The admin window's forms as a picture shows them, each with something filled in or refused."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.ui.admin.pages.decide_forms import DecideForm
from kiosk.ui.admin.pages.format_form import FormatForm
from kiosk.ui.admin.pages.person_form import PersonForm
from kiosk.ui.admin.pages.pick_form import PickForm
from kiosk.ui.admin.pages.program_forms import ProgramForm
from kiosk.ui.admin.pages.split_form import SplitForm
from shared.errors import RequestRefused
from shared.events import Decision
from shared.integrations import Scope
from shared.records import Role
from shared.webhooks import EventKind
from tests.screens.admin_views import bag, bill, decided_with_gaps, problems_marked, report

if TYPE_CHECKING:
    from tests.kiosk.ui.admin.conftest import Desk


def bill_form(desk: "Desk") -> None:
    desk.go("bills")
    desk.books.trouble = RequestRefused("bill_number_taken")
    form = desk.staff.bills.open_form()
    form.number.setText("B-2026-0412")
    form.customer.setText("Green Field Co-operative Society")
    form.do_it.click()
    desk.settle()
    desk.books.trouble = None


def left_form(desk: "Desk") -> None:
    desk.go("bills")
    form = desk.staff.bills.open_form()
    form.number.setText("B-2026-0412")
    form.leave.click()


def print_form(desk: "Desk") -> None:
    desk.go("labels")
    desk.rooms.labels.table.view.selectRow(2)
    desk.rooms.labels.print_it.click()
    desk.settle()


def person_form(desk: "Desk") -> None:
    desk.go("people")
    desk.rooms.people.table.view.selectRow(1)
    desk.rooms.people.change.click()
    form = desk.form()
    assert isinstance(form, PersonForm)
    form.role.choose(Role.ADMIN)


def pressed(name: str, button: str) -> Callable[["Desk"], None]:
    def prepare(desk: "Desk") -> None:
        desk.go(name)
        room = getattr(desk.rooms, name)
        room.table.choose_first()
        getattr(room, button).click()
        desk.settle()

    return prepare


def reason_form(desk: "Desk") -> None:
    bill(503).prepare(desk)
    desk.rooms.bill.reopen.click()


def cancel_form(desk: "Desk") -> None:
    bill(502).prepare(desk)
    desk.rooms.bill.cancel.trigger()


def change_form(desk: "Desk") -> None:
    bill(500).prepare(desk)
    desk.rooms.bill.change.click()


def of_a_child(button: str) -> Callable[["Desk"], None]:
    def prepare(desk: "Desk") -> None:
        bag("C12030").prepare(desk)
        getattr(desk.rooms.bag, button).click()

    return prepare


def picture_form(desk: "Desk") -> None:
    bag("P1203-10").prepare(desk)
    line = next(one for one in desk.books.bag("P1203-10").history if one.has_picture)
    desk.rooms.bag.picture_wanted.emit(line)
    desk.settle()


def new_person_form(desk: "Desk") -> None:
    desk.go("people")
    desk.rooms.people.add.click()


def new_place_form(desk: "Desk") -> None:
    desk.go("places")
    desk.rooms.places.add.click()


def new_format_form(desk: "Desk") -> None:
    desk.go("settings")
    desk.rooms.settings.add.click()


def pick_form(desk: "Desk") -> None:
    bill(500).prepare(desk)
    desk.rooms.bill.from_list.click()
    desk.settle()
    form = desk.form()
    assert isinstance(form, PickForm)
    form.table.view.selectRow(1)
    form.table.view.selectRow(3)


def split_form(desk: "Desk") -> None:
    bill(500).prepare(desk)
    desk.rooms.bill.split.trigger()
    form = desk.form()
    assert isinstance(form, SplitForm)
    form.table.view.selectRow(0)
    form.number.setText("B-2026-0412b")


def duplicate_form(desk: "Desk") -> None:
    bill(503).prepare(desk)
    desk.rooms.bill.duplicate.trigger()


def report_form(desk: "Desk") -> None:
    report("missing").prepare(desk)
    desk.rooms.report.save.click()


def report_link_form(desk: "Desk") -> None:
    desk.go("reports")
    form = desk.staff.reports.ask_for_link()
    form.link.setText("https://tracetrack.example/report")
    form.do_it.click()


def daily_form(desk: "Desk") -> None:
    desk.go("reports")
    desk.rooms.reports.daily.click()


def label_format_form(desk: "Desk") -> None:
    desk.go("settings")
    desk.rooms.settings.formats.view.selectRow(0)
    desk.rooms.settings.change.click()
    form = desk.form()
    assert isinstance(form, FormatForm)
    form.trial.setText("P123-10")


def keys_form(desk: "Desk") -> None:
    bill(500).prepare(desk)
    desk.window.show_keys()


def decide_form(desk: "Desk") -> None:
    problems_marked(desk)
    desk.rooms.problems.many.buttons[Decision.MOVE_OVER].click()
    form = desk.form()
    assert isinstance(form, DecideForm)
    form.reason.setPlainText("Both bags were counted by Meena")


def webhook_form(desk: "Desk") -> None:
    desk.go("webhooks")
    form = desk.staff.webhooks.ask_to_add()
    desk.settle()
    form.name.setText("Bookkeeping")
    form.url.setText("https://erp.example/tracetrack")
    form.kinds.wholes[1].click()
    form.kinds.boxes[EventKind.BAG_DISPATCHED].click()


def program_form(desk: "Desk") -> None:
    desk.go("programs")
    desk.rooms.programs.add.click()
    form = desk.form()
    assert isinstance(form, ProgramForm)
    form.name.setText("Bookkeeping")
    form.scopes.boxes[Scope.BILLS_READ].click()


def secret_form(desk: "Desk") -> None:
    program_form(desk)
    form = desk.form()
    assert isinstance(form, ProgramForm)
    form.do_it.click()
    desk.settle()


def delivery_form(desk: "Desk") -> None:
    desk.go("webhooks")
    desk.staff.webhooks.show_letter(desk.books.guests.of_letters[0])
    desk.settle()


def webhook_facts(desk: "Desk") -> None:
    desk.go("webhooks")
    desk.rooms.webhooks.webhook_opened.emit(desk.books.guests.of_webhooks[0])


FORMS: Mapping[str, Callable[["Desk"], None]] = {
    "bill": bill_form,
    "left": left_form,
    "person": person_form,
    "labels": pressed("labels", "add"),
    "print": print_form,
    "badge": pressed("people", "badge"),
    "station": pressed("stations", "add"),
    "enrol": pressed("stations", "enrol"),
    "revoke": pressed("stations", "revoke"),
    "place": pressed("places", "change"),
    "place-new": new_place_form,
    "reason": reason_form,
    "cancel": cancel_form,
    "change": change_form,
    "move": of_a_child("move_over"),
    "unpack": of_a_child("unpack"),
    "void": of_a_child("void"),
    "picture": picture_form,
    "person-new": new_person_form,
    "format-new": new_format_form,
    "format": label_format_form,
    "keys": keys_form,
    "decide": decide_form,
    "decided": decided_with_gaps,
    "webhook": webhook_form,
    "webhook-facts": webhook_facts,
    "delivery": delivery_form,
    "program": program_form,
    "secret": secret_form,
    "pick": pick_form,
    "split": split_form,
    "duplicate": duplicate_form,
    "report-save": report_form,
    "report-link": report_link_form,
    "daily": daily_form,
}
