"""A report with its filters as one line of text, to be copied to somebody and pasted there."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

from kiosk.api_client import ReportQuery
from shared.errors import RequestRefused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shared.reports import ReportDefinition

_BEGIN = "tracetrack:report/"
LONGEST = 2000
_ORDER = {"sort", "is_descending"}


def link_of(query: ReportQuery) -> str:
    """Return the line that stands for a report with its filters and its order."""
    said = urlencode(sorted(query.as_query().items()))
    return f"{_BEGIN}{query.report}" + (f"?{said}" if said else "")


def read_link(text: str, known: Iterable[ReportDefinition]) -> ReportQuery:
    """Return what a pasted line stands for.

    Raises:
        RequestRefused: `report_link_unreadable`, or `report_unknown` to this server.
    """
    text = text.strip()
    if not text.startswith(_BEGIN) or len(text) > LONGEST:
        raise RequestRefused("report_link_unreadable")
    name, _, said = text.removeprefix(_BEGIN).partition("?")
    definition = next((one for one in known if one.name == name), None)
    if definition is None:
        raise RequestRefused("report_unknown")
    given = dict(parse_qsl(said))
    filters = {kind.value: given[kind.value] for kind in definition.filters if kind in given}
    if given.keys() - filters.keys() - _ORDER:
        raise RequestRefused("report_link_unreadable")
    sorted_by = given.get("sort", "")
    if sorted_by and sorted_by not in {one.name for one in definition.columns if one.can_sort}:
        raise RequestRefused("report_link_unreadable")
    return ReportQuery(name, filters, sorted_by, given.get("is_descending") == "true")
