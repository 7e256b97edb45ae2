"""People: added, changed, disabled, given a badge that is shown once."""

from kiosk.ui.admin.pages.card_form import CardForm
from kiosk.ui.admin.pages.person_form import PersonForm
from shared.records import Role
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk


def test_an_employee_is_added_with_place_and_pin(desk: Desk) -> None:
    desk.go("people")
    desk.rooms.people.add.click()
    form = desk.form()
    assert isinstance(form, PersonForm)
    form.name.setText("Kiran Das")
    form.place.choose(sample.uid(3))
    form.pin.setText("482913")
    form.do_it.click()
    desk.settle()
    added = desk.books.mine.of_people[-1]
    assert (added.name, added.role, added.location_id) == (
        "Kiran Das",
        Role.EMPLOYEE,
        sample.uid(3),
    )
    assert added.has_pin
    assert not desk.has_form()


def test_a_pin_has_six_digits_at_least_and_only_digits(desk: Desk) -> None:
    desk.go("people")
    desk.rooms.people.add.click()
    form = desk.form()
    assert isinstance(form, PersonForm)
    form.name.setText("Kiran Das")
    form.pin.insert("12ab")
    assert form.pin.text() == ""
    form.pin.setText("12345")
    assert not form.do_it.isEnabled()
    form.pin.setText("123456")
    assert form.do_it.isEnabled()
    form.reject()


def test_a_password_is_asked_of_an_admin_only(desk: Desk) -> None:
    desk.go("people")
    desk.rooms.people.add.click()
    form = desk.form()
    assert isinstance(form, PersonForm)
    form.name.setText("Kiran Das")
    assert not form.password.isVisible()
    form.role.choose(Role.ADMIN)
    assert form.password.isVisible()
    assert not form.do_it.isEnabled()
    form.password.setText("four odd words")
    assert form.do_it.isEnabled()
    form.reject()


def test_changing_a_person_leaves_out_what_was_not_typed(desk: Desk) -> None:
    desk.go("people")
    page = desk.rooms.people
    page.table.view.selectRow(1)
    page.change.click()
    form = desk.form()
    assert isinstance(form, PersonForm)
    assert form.name.text() == "Asha Rao"
    form.name.setText("Asha R. Rao")
    form.do_it.click()
    desk.settle()
    assert desk.books.mine.of_people[1].name == "Asha R. Rao"
    assert desk.books.mine.of_people[1].has_pin


def test_a_persons_place_is_set_back_to_everywhere(desk: Desk) -> None:
    desk.go("people")
    page = desk.rooms.people
    page.table.view.selectRow(1)
    for place in (sample.uid(3), None):
        page.change.click()
        form = desk.form()
        assert isinstance(form, PersonForm)
        form.place.choose(place)
        form.do_it.click()
        desk.settle()
        assert desk.books.mine.of_people[1].location_id == place
    assert page.notice.words == "Asha Rao was saved."


def test_a_person_without_a_place_is_changed_and_stays_everywhere(desk: Desk) -> None:
    everywhere = desk.books.mine.of_people[1].model_copy(update={"location_id": None})
    desk.books.mine.of_people[1] = everywhere
    desk.go("people")
    page = desk.rooms.people
    page.table.view.selectRow(1)
    page.change.click()
    form = desk.form()
    assert isinstance(form, PersonForm)
    form.name.setText("Asha R. Rao")
    form.do_it.click()
    desk.settle()
    assert desk.books.mine.of_people[1] == everywhere.model_copy(update={"name": "Asha R. Rao"})


def test_nobody_can_disable_themselves_and_the_page_says_who_can(desk: Desk) -> None:
    desk.go("people")
    page = desk.rooms.people
    page.table.view.selectRow(0)
    page.disable.click()
    desk.settle()
    assert "another admin" in page.notice.words


def test_a_person_is_disabled_and_enabled_again(desk: Desk) -> None:
    desk.go("people")
    page = desk.rooms.people
    page.table.view.selectRow(1)
    page.disable.click()
    desk.settle()
    assert not desk.books.mine.of_people[1].is_active
    assert page.enable.isVisible()
    assert not page.badge.isEnabled()
    page.enable.click()
    desk.settle()
    assert desk.books.mine.of_people[1].is_active


def test_a_badge_is_shown_as_a_code_and_printed(desk: Desk) -> None:
    desk.go("people")
    page = desk.rooms.people
    page.table.view.selectRow(1)
    page.badge.click()
    desk.settle()
    card = desk.form()
    assert isinstance(card, CardForm)
    card.do_it.click()
    desk.settle()
    assert desk.documents.opened["Asha Rao.pdf"].startswith(b"%PDF")
    card.reject()


def test_a_person_without_a_place_is_said_to_sign_in_by_badge_only(desk: Desk) -> None:
    desk.go("people")
    desk.rooms.people.add.click()
    form = desk.form()
    assert isinstance(form, PersonForm)
    form.name.setText("Kiran Das")
    assert form.badge_only.isVisible()
    assert not form.badge_only.property("tone")
    form.pin.setText("482913")
    assert form.badge_only.property("tone") == "warn"
    assert form.do_it.isEnabled()
    form.place.choose(sample.uid(3))
    assert not form.badge_only.isVisible()
    form.drop()


def test_a_pin_beside_a_badge_is_nothing_to_warn_of(desk: Desk) -> None:
    asha = desk.books.mine.of_people[1]
    assert asha.has_pin
    for has_badge, tone in ((True, ""), (False, "warn")):
        person = asha.model_copy(update={"location_id": None, "has_badge": has_badge})
        form = PersonForm(desk.rooms.people, [], person)
        assert (form.badge_only.property("tone") or "") == tone
        form.drop()
