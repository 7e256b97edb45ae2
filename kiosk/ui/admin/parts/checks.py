"""Choose several of a few things: a box for each, in groups that can be ticked as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

Value = TypeVar("Value")
Group = tuple[str, Sequence[tuple[str, Value]]]


class Checks(QWidget, Generic[Value]):
    """Groups beside each other; `changed` says that a person ticked or unticked something."""

    changed = Signal()

    def __init__(self, name: str, groups: Sequence[Group[Value]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        self.wholes: list[QCheckBox] = []
        self.boxes: dict[Value, QCheckBox] = {}
        for column, (title, options) in enumerate(groups):
            self._add_group(column, title, options)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    @property
    def values(self) -> list[Value]:
        """What is ticked, in the order in which it stands."""
        return [value for value, box in self.boxes.items() if box.isChecked()]

    def _add_group(self, column: int, title: str, options: Sequence[tuple[str, Value]]) -> None:
        whole = self._box(title)
        whole.setProperty("isWhole", "true")
        self.wholes.append(whole)
        self._grid.addWidget(whole, 0, column)
        boxes: list[QCheckBox] = []
        for row, (words, value) in enumerate(options, 1):
            self.boxes[value] = box = self._box(words)
            boxes.append(box)
            self._grid.addWidget(box, row, column)
            box.clicked.connect(partial(self._follow, whole, boxes))
        whole.clicked.connect(partial(self._tick_all, whole, boxes))

    def _tick_all(self, whole: QCheckBox, boxes: Sequence[QCheckBox]) -> None:
        is_whole = not all(box.isChecked() for box in boxes)
        for box in boxes:
            box.setChecked(is_whole)
        self._follow(whole, boxes)

    def _follow(self, whole: QCheckBox, boxes: Sequence[QCheckBox]) -> None:
        """Let the group's box say whether all, some or none of its own are ticked."""
        ticked = sum(box.isChecked() for box in boxes)
        blocker = QSignalBlocker(whole)
        whole.setCheckState(
            Qt.CheckState.Checked
            if ticked == len(boxes)
            else Qt.CheckState.PartiallyChecked
            if ticked
            else Qt.CheckState.Unchecked
        )
        blocker.unblock()
        self.changed.emit()

    @staticmethod
    def _box(words: str) -> QCheckBox:
        box = QCheckBox(words)
        box.setAccessibleName(words)
        return box
