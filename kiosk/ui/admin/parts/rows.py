"""A table's rows as Qt asks for them: typed rows in, columns by functions, more as one scrolls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from kiosk.ui.admin.plain import shown
from shared.overriding import override
from shared.values import value

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

SORT_ROLE = int(Qt.ItemDataRole.UserRole)
TONE_ROLE = SORT_ROLE + 1
SHARE_ROLE = SORT_ROLE + 2
WRAPS_ROLE = SORT_ROLE + 3
_NOWHERE = QModelIndex()


@value
class Column(Generic[Row]):
    """One column: what it shows of a row, what it sorts by, how wide it starts (px).

    `tone` gives a state its colour and a dot; `share` is a fraction 0 … 1 drawn as a
    bar; the column that `stretches` takes the room that the others leave; texts of one that
    `wraps` go on in further lines. The server sorts all of the list by a column that is
    `sorted_there`; by any other, what is loaded is sorted.
    """

    name: str
    title: str
    text: Callable[[Row], str]
    width_px: int = 120
    order: Callable[[Row], str | float] | None = None
    tone: Callable[[Row], str | None] | None = None
    share: Callable[[Row], float] | None = None
    is_number: bool = False
    stretches: bool = False
    wraps: bool = False
    sorted_there: bool = False


@dataclass(slots=True)
class _Shown(Generic[Row]):
    rows: list[Row] = field(default_factory=list[Any])
    has_more: bool = False
    is_asking: bool = False


class Rows(QAbstractTableModel, Generic[Row]):
    """The rows of one table; asks for the next page with `more_wanted`."""

    more_wanted = Signal()

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._shown: _Shown[Row] = _Shown()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is loaded, in the server's order."""
        return tuple(self._shown.rows)

    @property
    def has_more(self) -> bool:
        """Whether the server has more than is loaded."""
        return self._shown.has_more

    def show_rows(self, rows: Sequence[Row], *, has_more: bool) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._shown = _Shown(list(rows), has_more)
        self.endResetModel()

    def add_rows(self, rows: Sequence[Row], *, has_more: bool) -> None:
        """Append the next page."""
        first = len(self._shown.rows)
        if rows:
            self.beginInsertRows(_NOWHERE, first, first + len(rows) - 1)
            self._shown.rows.extend(rows)
            self.endInsertRows()
        self._shown.has_more = has_more
        self._shown.is_asking = False

    def give_up_asking(self) -> None:
        """The next page did not come; scrolling asks again."""
        self._shown.is_asking = False

    def row(self, index: Index) -> Row:
        """The row at a model index."""
        return self._shown.rows[index.row()]

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown.rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return self._shown.has_more and not self._shown.is_asking and not parent.isValid()

    @override
    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._shown.is_asking = True
            self.more_wanted.emit()

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(self.columns[section])
            case _:
                return None

    @override
    def data(  # noqa: PLR0911 - one answer per role
        self, index: Index, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self._shown.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return shown(column.text(row))
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case _ if role == SORT_ROLE:
                return (column.order or column.text)(row)
            case _ if role == TONE_ROLE:
                return column.tone(row) if column.tone else None
            case _ if role == SHARE_ROLE:
                return column.share(row) if column.share else None
            case _ if role == WRAPS_ROLE:
                return column.wraps
            case _:
                return None


def _alignment(column: Column[Row]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
