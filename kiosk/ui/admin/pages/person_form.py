"""A person to add or change: name, role, place, PIN, and a password for an admin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from kiosk.ui.admin.parts.fields import Choice, labelled, line_edit, secret_edit
from kiosk.ui.admin.parts.form import Form
from kiosk.ui.admin.parts.text import Text, TextRole, set_tone
from kiosk.ui.admin.words import states
from shared.accounts import ChangePerson, NewPerson, PersonRecord
from shared.records import LocationRecord, Role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

_SHORTEST_PASSWORD = 12
_SHORTEST_PIN, _LONGEST_PIN = 6, 12


class PersonForm(Form):
    """Gives NewPerson for a new one, ChangePerson for one that is there."""

    person_given = Signal(object)

    def __init__(
        self, parent: QWidget, places: Sequence[LocationRecord], person: PersonRecord | None = None
    ) -> None:
        super().__init__(
            parent,
            self.tr("Add person") if person is None else self.tr("Change person"),
            self.tr("Add") if person is None else self.tr("Save"),
        )
        self._person = person
        self.name = line_edit(self.tr("Name"), longest=100)
        self.role = Choice(self.tr("Role"), [(states.role(one), one) for one in Role])
        nowhere: list[tuple[str, UUID | None]] = [(self.tr("Everywhere"), None)]
        self.place: Choice[UUID | None] = Choice(
            self.tr("Place"), nowhere + [(place.name, place.id) for place in places]
        )
        self.pin = line_edit(self.tr("PIN"), longest=_LONGEST_PIN)
        self.pin.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self.pin))
        self.badge_only = Text(
            self.tr("At stations by badge only: a PIN is taken just at those of one's own place."),
            TextRole.CAPTION,
            wraps=True,
        )
        """Stands under the place while a person has none."""
        self.password = secret_edit(self.tr("Password"))
        self._password_area = QWidget()
        self._lay_out(is_new=person is None)
        if person is not None:
            self.name.setText(person.name)
            self.role.choose(person.role)
            self.place.choose(person.location_id)
        for field in (self.name, self.pin, self.password):
            field.textChanged.connect(self._judge)
        for choice in (self.role, self.place):
            choice.currentIndexChanged.connect(self._judge)
        self.submitted.connect(self._give)
        self._judge()
        self.name.setFocus()

    def _judge(self) -> None:
        is_admin = self.role.value is Role.ADMIN
        self._password_area.setVisible(is_admin)
        self._say_what_a_pin_is_good_for()
        pin, password = self.pin.text(), self.password.text() if is_admin else ""
        needs_password = is_admin and not (self._person and self._person.has_password)
        self.do_it.setEnabled(
            bool(self.name.text().strip())
            and (not pin or len(pin) >= _SHORTEST_PIN)
            and (len(password) >= _SHORTEST_PASSWORD or not (password or needs_password))
        )

    def _say_what_a_pin_is_good_for(self) -> None:
        """Without a place it is good for nothing: who has no badge either signs in nowhere."""
        is_anywhere = self.place.value is None
        self.badge_only.setVisible(is_anywhere)
        self.place.setAccessibleDescription(self.badge_only.text() if is_anywhere else "")
        had_pin, has_badge = (
            (self._person.has_pin, self._person.has_badge) if self._person else (False, False)
        )
        is_in_vain = not has_badge and (had_pin or bool(self.pin.text()))
        set_tone(self.badge_only, "warn" if is_in_vain else "")

    def _give(self) -> None:
        if not self.do_it.isEnabled():
            return
        is_admin = self.role.value is Role.ADMIN
        person = NewPerson(
            name=self.name.text().strip(),
            role=self.role.value,
            location_id=self.place.value,
            pin=self.pin.text() or None,
            password=(self.password.text() or None) if is_admin else None,
        )
        self.person_given.emit(person if self._person is None else _changed(self._person, person))

    def _lay_out(self, *, is_new: bool) -> None:
        keep = "" if is_new else " " + self.tr("Leave empty to keep the one that is set.")
        self.add_field(self.tr("&Name"), self.name)
        self.add_field(self.tr("&Role"), self.role)
        place = labelled(self.tr("&Place"), self.place)
        place.addWidget(self.badge_only)
        self.fields.addLayout(place)
        self.add_field(
            self.tr("P&IN"), self.pin, self.tr("6 to 12 digits, to sign in at a station.") + keep
        )
        password = labelled(
            self.tr("Pass&word"),
            self.password,
            self.tr("At least 12 characters, for this admin window.") + keep,
        )
        password.setContentsMargins(0, 0, 0, 0)
        self._password_area.setLayout(password)
        self.fields.addWidget(self._password_area)


def _changed(was: PersonRecord, now: NewPerson) -> ChangePerson:
    """Return what was changed alone: what others change meanwhile stays."""
    changed = {name: one for name, one in now if one != getattr(was, name, None)}
    is_everywhere = now.location_id is None and was.location_id is not None
    return ChangePerson(**changed, is_everywhere=is_everywhere)
