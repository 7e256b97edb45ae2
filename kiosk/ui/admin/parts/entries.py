"""What stands in the fields of a form, to tell whether anything would be lost with it."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from kiosk.ui.admin.parts.fields import SearchEdit


class Entries:
    """The fields of a form as they are now; later says whether a person changed any.

    What is searched for is no entry: nothing is lost with it.
    """

    def __init__(self, form: QWidget) -> None:
        begun = ((field, _entry_in(field)) for field in form.findChildren(QWidget))
        self._begun = {field: entry for field, entry in begun if entry is not None}

    @property
    def are_changed(self) -> bool:
        """Whether some field says something else than at first."""
        return any(_entry_in(field) != entry for field, entry in self._begun.items())


def _entry_in(field: QWidget) -> object:
    """What is typed, chosen or ticked; numbers and days have a line inside that says them."""
    match field:
        case SearchEdit():
            return None
        case QLineEdit():
            return field.text()
        case QPlainTextEdit():
            return field.toPlainText()
        case QComboBox():
            return field.currentText()
        case QCheckBox():
            return field.checkState()
        case _:
            return None
