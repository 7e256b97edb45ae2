"""What holds for the whole site: weights, and the label formats with samples to prove them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.admin.parts.fields import count_edit, labelled, line_edit, weight_edit
from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.parts.text import Text, TextRole
from kiosk.ui.admin.words import states
from shared.accounts import Formats
from shared.codes import MAX_TEXT, BagCode, CodeFormat, read_code
from shared.errors import CodeRefused
from shared.site import SiteSettings
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look

_SIDE_PX, _MOST_KG, _MINUTE_S, _MOST_MIN = 280, 1000.0, 60, 1440


@value
class Sample:
    """A text, how the formats in view read it, and how those that are saved do."""

    text: str
    reads_as: str | None
    expected: str | None
    is_new: bool

    @property
    def fits(self) -> bool:
        """Whether it reads as it did when it was saved."""
        return self.is_new or self.reads_as == self.expected


class SettingsPage(Page):
    """Change settings; formats are saved together, once every sample reads as it should."""

    settings_given = Signal(object)
    formats_given = Signal(object)
    format_pressed = Signal(object)
    """Change this CodeFormat; None adds one."""

    def __init__(self, look: Look, settings: Memory) -> None:
        super().__init__(self.tr("Settings"))
        self.summary.show_text(self.tr("For the whole site; stations hear of it by themselves."))
        self._saved = Formats.model_construct(formats=[], samples={})
        self._formats: list[CodeFormat] = []
        self._samples: dict[str, str | None] = {}
        self.kg = weight_edit(self.tr("Weight of a child in kg"), _MOST_KG)
        self.park = count_edit(self.tr("Minutes until an open parent is parked"), _MOST_MIN)
        self.park.setMinimum(1)
        self.save_site = self._button(self.tr("Save"), self.tr("Save weight and time"))
        self.formats: Table[CodeFormat] = Table(
            "formats",
            self.tr("Label formats"),
            self._format_columns(),
            look,
            settings,
            is_part=True,
        )
        self.samples: Table[Sample] = Table(
            "samples", self.tr("Sample texts"), self._sample_columns(), look, settings, is_part=True
        )
        self.samples.when_empty(
            self.tr("No sample yet"), self.tr("Scan or type a label's text below and press Enter.")
        )
        self.add = self._button(self.tr("Add …"), self.tr("Add a label format"))
        self.change = self._button(self.tr("Change …"), self.tr("Change the label format"))
        self.remove = self._button(self.tr("Remove"), self.tr("Remove the label format"))
        self.sample = line_edit(
            self.tr("Sample text"),
            hint=self.tr("P123-10, or whatever a label says"),
            longest=MAX_TEXT,
        )
        self.drop = self._button(self.tr("Leave out"), self.tr("Leave the sample text out"))
        self.save_formats = self.add_action(self.tr("Save formats"), "Ctrl+S", is_primary=True)
        self._connect()
        self._lay_out()
        self._judge()
        self._site_saved = self._settings()

    def show_settings(self, settings: SiteSettings) -> None:
        """Show the weights and times as they are."""
        self.kg.setValue(settings.kg_per_child)
        self.park.setValue(settings.park_after_s // _MINUTE_S)
        self._site_saved = self._settings()

    @property
    def is_edited(self) -> bool:
        """Whether something here is not saved yet."""
        return self._site_saved != self._settings() or self._is_changed

    def show_formats(self, formats: Formats) -> None:
        """Show the formats as they are saved, dropping what was changed here."""
        self._saved = formats
        self._formats, self._samples = list(formats.formats), dict(formats.samples)
        self._show()

    def keep_format(self, old: CodeFormat | None, new: CodeFormat) -> None:
        """Put a format in the place of another, or at the end; nothing is saved yet."""
        if old in self._formats:
            self._formats[self._formats.index(old)] = new
        else:
            self._formats.append(new)
        self._show()

    def take_sample(self, text: str) -> None:
        """Try a text: it is saved with the formats as what it reads as now."""
        if text.strip():
            self._samples[text.strip()] = self._key_of(text)
            self._show()

    def _show(self) -> None:
        self.formats.show_rows(self._formats)
        self.samples.show_rows(
            [
                Sample(
                    text,
                    self._key_of(text),
                    self._saved.samples.get(text),
                    text not in self._saved.samples,
                )
                for text in self._samples
            ]
        )
        self._judge()

    def _key_of(self, text: str) -> str | None:
        try:
            found = read_code(text, self._formats)
        except CodeRefused:
            return None
        return found.key if isinstance(found, BagCode) else None

    def _judge(self) -> None:
        samples: Sequence[Sample] = self.samples.rows.rows
        saved = (list(self._saved.formats), dict(self._saved.samples))
        self._is_changed = (self._formats, self._samples) != saved
        self.save_formats.setEnabled(
            self._is_changed and bool(self._formats) and all(one.fits for one in samples)
        )
        for button in (self.change, self.remove):
            button.setEnabled(self.formats.chosen() is not None)
        self.drop.setEnabled(self.samples.chosen() is not None)
        if any(not one.fits for one in samples):
            self.notice.say(
                self.tr(
                    "A sample no longer reads as it did. Correct the formats, or leave the sample "
                    "out if it is to change."
                ),
                "bad",
            )
        elif self.notice.tone == "bad":
            self.notice.clear()

    def _settings(self) -> SiteSettings:
        park_after_s = self.park.value() * _MINUTE_S
        return SiteSettings(kg_per_child=self.kg.value(), park_after_s=park_after_s)

    def _give_formats(self) -> None:
        samples = {text: self._key_of(text) for text in self._samples}
        self.formats_given.emit(Formats(formats=self._formats, samples=samples))

    def _enter_sample(self) -> None:
        self.take_sample(self.sample.text())
        self.sample.clear()

    def _remove_format(self) -> None:
        chosen = self.formats.chosen()
        if chosen is not None:
            self._formats.remove(chosen)
            self._show()

    def _drop_sample(self) -> None:
        chosen = self.samples.chosen()
        if chosen is not None:
            del self._samples[chosen.text]
            self._show()

    def _change_format(self) -> None:
        chosen = self.formats.chosen()
        if chosen is not None:
            self.format_pressed.emit(chosen)

    def _button(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(name)
        return button

    def _connect(self) -> None:
        self.save_site.clicked.connect(lambda: self.settings_given.emit(self._settings()))
        self.save_formats.clicked.connect(self._give_formats)
        self.add.clicked.connect(lambda: self.format_pressed.emit(None))
        self.change.clicked.connect(self._change_format)
        self.remove.clicked.connect(self._remove_format)
        self.drop.clicked.connect(self._drop_sample)
        self.sample.returnPressed.connect(self._enter_sample)
        self.formats.row_opened.connect(self.format_pressed)
        for table in (self.formats, self.samples):
            table.row_chosen.connect(self._judge)
            table.placeholder_pressed.connect(self.refresh_wanted)

    def _format_columns(self) -> list[Column[CodeFormat]]:
        return [
            Column("name", self.tr("Name"), lambda one: one.name, 120),
            Column("kind", self.tr("Kind"), lambda one: states.bag_kind(one.kind), 80),
            Column("template", self.tr("Template"), lambda one: one.template, 200, stretches=True),
            Column("namespace", self.tr("Series"), lambda one: one.namespace or "–", 80),
            Column("count", self.tr("Holds"), lambda one: str(one.fixed_count or "–"), 70),
        ]

    def _sample_columns(self) -> list[Column[Sample]]:
        return [
            Column("text", self.tr("Text"), lambda one: one.text, 200, stretches=True),
            Column(
                "reads",
                self.tr("Reads as"),
                lambda one: self._in_words(one.reads_as),
                170,
                tone=lambda one: "good" if one.fits else "bad",
            ),
            Column(
                "expected",
                self.tr("Saved as"),
                lambda one: "" if one.is_new else self._in_words(one.expected),
                150,
            ),
        ]

    def _in_words(self, key: str | None) -> str:
        return self.tr("No bag: refused") if key is None else states.bag_of_key(key)

    def _lay_out(self) -> None:
        site = QFrame()
        site.setObjectName("card")
        inside = QVBoxLayout(site)
        inside.setContentsMargins(16, 12, 16, 14)
        inside.setSpacing(12)
        inside.addWidget(Text(self.tr("Weights and times"), TextRole.STRONG))
        inside.addLayout(
            labelled(
                self.tr("Weight of a &child (kg)"),
                self.kg,
                self.tr("A bill's expected and actual weight follow from it."),
            )
        )
        inside.addLayout(
            labelled(
                self.tr("&Park an open parent after (minutes)"),
                self.park,
                self.tr("It stays open and goes on at its next scan."),
            )
        )
        across_save = QHBoxLayout()
        across_save.addStretch(1)
        across_save.addWidget(self.save_site)
        inside.addLayout(across_save)
        inside.addStretch(1)
        self.fix_when_wide(site, _SIDE_PX)
        right = QVBoxLayout()
        right.setSpacing(10)
        for table, parts in (
            (self.formats, (self.remove, self.change, self.add)),
            (self.samples, (self.sample, self.drop)),
        ):
            right.addWidget(table, 1)
            right.addLayout(_row(parts))
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addLayout(right, 1)
        across.addWidget(site)
        self.stack_when_narrow(across)
        self.body.addLayout(across, 1)
        self.start_at(self.formats)


def _row(parts: Sequence[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    if isinstance(parts[0], QPushButton):
        row.addStretch(1)
    for part in parts:
        row.addWidget(part)
    return row
