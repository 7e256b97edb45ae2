"""A label format to add or change, tried on a text while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.ui.admin.parts.fields import Choice, count_edit, labelled, line_edit
from kiosk.ui.admin.parts.form import Form
from kiosk.ui.admin.parts.text import Text, TextRole, set_tone
from kiosk.ui.admin.words import states
from shared.codes import MAX_COUNT, MAX_TEXT, BagCode, BagKind, CodeFormat, check_format, read_code
from shared.errors import CodeRefused, SettingsInvalid

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtWidgets import QWidget

    from shared.errors import TraceTrackError


class FormatForm(Form):
    """Gives a CodeFormat that can be read back."""

    format_given = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        trouble: Callable[[TraceTrackError], str],
        taken: Collection[str],
        form: CodeFormat | None = None,
    ) -> None:
        super().__init__(
            parent,
            self.tr("Add label format") if form is None else self.tr("Change label format"),
            self.tr("Take over"),
            explanation=self.tr(
                "Write the label's text with {number}, {count}, {lot} and {rest} where they stand."
            ),
        )
        self._trouble, self._taken = trouble, taken
        self.name = line_edit(self.tr("Name"), longest=50)
        self.kind: Choice[BagKind] = Choice(
            self.tr("Kind"), [(states.bag_kind(kind), kind) for kind in BagKind]
        )
        self.template = line_edit(
            self.tr("Template"), hint="LABEL NO.{number} LOT NO.:{lot}{rest}", longest=200
        )
        self.namespace = line_edit(self.tr("Series"), longest=32)
        self.count = count_edit(self.tr("Children of every parent"), MAX_COUNT)
        self.trial = line_edit(self.tr("Try a text"), longest=MAX_TEXT)
        self.verdict = Text(role=TextRole.STRONG, wraps=True)
        self._lay_out()
        if form is not None:
            self.name.setText(form.name)
            self.kind.choose(form.kind)
            self.template.setText(form.template)
            self.namespace.setText(form.namespace)
            self.count.setValue(form.fixed_count or 0)
        for field in (self.name, self.template, self.namespace, self.trial):
            field.textChanged.connect(self._judge)
        self.count.valueChanged.connect(self._judge)
        self.kind.chosen.connect(self._judge)
        self.submitted.connect(self._give)
        self._judge()
        self.name.setFocus()

    def wanted(self) -> CodeFormat:
        """What the fields say."""
        return CodeFormat(
            name=self.name.text().strip(),
            kind=self.kind.value,
            template=self.template.text().strip(),
            namespace=self.namespace.text().strip().upper(),
            fixed_count=self.count.value() or None,
        )

    def _judge(self) -> None:
        wanted = self.wanted()
        fault = self._fault_of(wanted)
        self.do_it.setEnabled(bool(wanted.name and wanted.template) and not fault)
        words, tone = fault, "bad"
        if not fault and self.trial.text().strip():
            words, tone = self._read(wanted)
        self.verdict.show_text(words)
        set_tone(self.verdict, tone)

    def _fault_of(self, wanted: CodeFormat) -> str:
        if wanted.name in self._taken:
            return self._trouble(SettingsInvalid("format_name_taken"))
        if not wanted.template:
            return ""
        if not all(one.isascii() and (one.isalnum() or one in "_-") for one in wanted.namespace):
            return self.tr("A series has letters, digits, - and _ only.")
        try:
            check_format(wanted)
        except SettingsInvalid as error:
            return self._trouble(error)
        return ""

    def _read(self, wanted: CodeFormat) -> tuple[str, str]:
        try:
            found = read_code(self.trial.text(), [wanted])
        except CodeRefused as error:
            return self._trouble(error), "bad"
        if not isinstance(found, BagCode):
            return self.tr("That is a control card."), "bad"
        words = self.tr("Reads as: {bag}")
        if found.count is not None:
            words = self.tr("Reads as: {bag}, for {count} children")
        return words.format(bag=states.bag_of_key(found.key), count=found.count), "good"

    def _give(self) -> None:
        if self.do_it.isEnabled():
            self.format_given.emit(self.wanted())
            self.accept()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(labelled(self.tr("&Name"), self.name), 2)
        row.addLayout(labelled(self.tr("&Kind"), self.kind), 1)
        self.fields.addLayout(row)
        self.add_field(self.tr("&Template"), self.template)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(
            labelled(self.tr("&Series"), self.namespace, self.tr("Only where numbers begin anew.")),
            1,
        )
        row.addLayout(
            labelled(
                self.tr("Children (&fixed)"), self.count, self.tr("0: the label says how many.")
            ),
            1,
        )
        self.fields.addLayout(row)
        self.add_field(self.tr("T&ry a text"), self.trial)
        self.fields.addWidget(self.verdict)
