"""Fetches a list page by page: the first on demand, the next as one scrolls.

What did not come because the server was away is asked for again by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject

from kiosk.ui.admin.clerks.again import Again
from shared.console import Page

if TYPE_CHECKING:
    from kiosk.ui.admin.calls import Call
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.parts.notice import Notice
    from kiosk.ui.admin.parts.table import Table
    from shared.errors import TraceTrackError

Item = TypeVar("Item")
Fetch = Callable[[str | None], Page[Item]]


_MOST_PAGES = 100
"""A list to choose from has an end."""


def every(fetch: Fetch[Item]) -> list[Item]:
    """Return a whole list that is not long, page after page; to be asked on another thread."""
    page = fetch(None)
    items = list(page.items)
    for _ in range(_MOST_PAGES):
        if page.next is None:
            break
        page = fetch(page.next)
        items += page.items
    return items


class Listing(QObject, Generic[Item]):
    """The pages of one table; a new first page drops whatever was on its way."""

    def __init__(
        self,
        office: Office,
        table: Table[Item],
        notice: Notice,
        show_first: Callable[[Page[Item]], None],
    ) -> None:
        super().__init__(table)
        self._office, self._table = office, table
        self._again = Again(table, notice, self._ask_again)
        self._show_first = show_first
        self._fetch: Fetch[Item] | None = None
        self._next: str | None = None
        self._call: Call[Any] | None = None
        self._is_first_due = self._is_fetching = False
        self._then: Callable[[], None] | None = None
        table.more_wanted.connect(self._fetch_more)
        table.destroyed.connect(self._drop)  # a form was closed: nobody waits for its list

    def start(self, fetch: Fetch[Item]) -> None:
        """Fetch the first page; `fetch(after)` returns the page after a key, on another thread."""
        self._drop()
        self._fetch, self._then = fetch, None
        self._again.begin()
        self._table.show_loading()
        self._ask_first(lambda: fetch(None))

    def fetch_rest(self, then: Callable[[], None]) -> None:
        """Fetch page after page until the list is whole, and then do what follows."""
        self._then = then
        if self._next is not None:
            self._fetch_more()
        elif not self._is_fetching:
            self._do_what_follows()

    def stop_fetching(self) -> None:
        """Leave the list as far as it came."""
        self._then = None

    def _drop(self) -> None:
        if self._call is not None:
            self._call.cancel()

    def _ask_first(self, question: Callable[[], Page[Item]]) -> None:
        self._is_first_due = self._is_fetching = True
        self._call = self._office.ask(question, self._first_came, self._fail)

    def _ask_again(self) -> None:
        fetch, length = self._fetch, len(self._table.rows.rows)
        if fetch is None or self._is_fetching:
            return
        if self._is_first_due:
            self._ask_first(lambda: _as_long(fetch, length))
        else:
            self._fetch_more()

    def _fetch_more(self) -> None:
        fetch, after = self._fetch, self._next
        if fetch is not None and after is not None and not self._is_fetching:
            self._is_fetching = True
            self._call = self._office.ask(lambda: fetch(after), self._next_came, self._fail)

    def _do_what_follows(self) -> None:
        if self._then is None:
            return
        if self._next is not None:
            self._fetch_more()
            return
        then, self._then = self._then, None
        then()

    def _first_came(self, page: Page[Item]) -> None:
        self._next, self._is_first_due, self._is_fetching = page.next, False, False
        self._again.came()
        self._show_first(page)
        self._do_what_follows()

    def _next_came(self, page: Page[Item]) -> None:
        self._next, self._is_fetching = page.next, False
        self._again.came()
        self._table.add_rows(page.items, has_more=page.next is not None)
        self._do_what_follows()

    def _fail(self, error: TraceTrackError) -> None:
        self._is_fetching, self._then = False, None
        words = self._office.trouble(error)
        self._table.show_failed(words)
        if self._table.rows.rows:
            self._again.complain(words)
        self._again.after(error)


def _as_long(fetch: Fetch[Item], length: int) -> Page[Item]:
    """The first page; more of them where so many rows are in view: whoever looks stays there."""
    page = fetch(None)
    items = list(page.items)
    while page.next is not None and len(items) < length:
        page = fetch(page.next)
        items += page.items
    return page.model_copy(update={"items": items})
