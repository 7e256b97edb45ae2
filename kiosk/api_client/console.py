"""What an admin asks of the server about bags, bills, movements and problems."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import quote
from uuid import UUID

from kiosk.api_client.accounts import AccountsApi
from kiosk.api_client.imports import ImportsApi
from kiosk.api_client.labels import LabelsApi
from kiosk.api_client.programs import ProgramsApi
from kiosk.api_client.repeats import Repeats
from kiosk.api_client.reports import ACCEPTED, ReportFile, ReportsApi
from kiosk.api_client.transport import Ask, Transport
from shared.console import (
    BagPage,
    BillPage,
    BillState,
    BillSummary,
    ChangeBill,
    Done,
    FoundBag,
    LinkParent,
    ManyDone,
    MoveChild,
    MovementRow,
    NewBill,
    Page,
    Plain,
    Reasoned,
    Today,
    UnlinkParent,
)
from shared.problems import Decide, DecideMany, ProblemGroup, ProblemGroups, ProblemRecord
from shared.records import BagRecord
from shared.values import value

if TYPE_CHECKING:
    from kiosk.api_client.trust import Trust
    from shared.billing import LinkMany, SplitBill

PAGE = 50
DOWNLOAD_S = 120.0
"""A report or a document may take longer to make and to fetch than a click's answer."""


@value
class MovementQuery:
    """Which movements a report is about; a field left as it is does not filter."""

    since: datetime | None = None
    until: datetime | None = None
    location_id: UUID | None = None
    what: str = ""
    person_id: UUID | None = None
    search: str = ""

    def as_query(self) -> dict[str, str]:
        """Return the filters as the query of an address."""
        return _query(
            since=self.since.isoformat() if self.since else None,
            until=self.until.isoformat() if self.until else None,
            location_id=self.location_id,
            what=self.what,
            person_id=self.person_id,
            search=self.search,
        )


class ConsoleApi:
    """The calls of the admin window; those about people, stations and places are `accounts`'s.

    Those about labels are `labels`'s, those about reports `reports`'s, about
    imports `imports`'s.
    Every method may raise ServerUnreachable, AccessDenied (sign in again) or RequestRefused, whose
    code names the broken rule. A command sent again with the same `command_id` changes nothing.
    """

    def __init__(
        self,
        base_url: str,
        trust: Trust,
        *,
        token: str = "",
        version: str = "0",
        language: str = "",
    ) -> None:
        """Take where the server is, and in which language (ISO 639-1) its documents are wanted."""
        agent = f"tracetrack-console/{version}"
        self._transport = Transport(base_url, trust, user_agent=agent)
        self._transport.token, self._transport.language = token, language
        self._repeats = Repeats(self._transport)
        self.accounts = AccountsApi(self._transport)
        self.labels = LabelsApi(self._transport)
        self.programs = ProgramsApi(self._transport)
        self.reports = ReportsApi(self._transport)
        self.imports = ImportsApi(self._transport)

    def close(self) -> None:
        """Let every connection go."""
        self._transport.close()

    def today(self, location_id: UUID | None = None) -> Today:
        """Return the site's day, or one location's, at a glance."""
        return self._repeats.reply("/v1/today", _query(location=location_id), Today)

    def bags(self, search: str = "", after: str | None = None, limit: int = PAGE) -> Page[FoundBag]:
        """Return one page of the bags that `search` fits: code, part of it, bill, lot."""
        ask = Ask("GET", "/v1/bags", _query(search=search, after=after, limit=limit))
        return self._transport.reply(ask, Page[FoundBag])

    def bag(self, code: str, after: str | None = None) -> BagPage:
        """Return everything about the bag that a label's text or a key names."""
        return self._transport.reply(Ask("GET", _bag(code), _query(after=after)), BagPage)

    def picture(self, position: int) -> bytes:
        """Return what the camera saw at the event of a ledger position, as JPEG."""
        ask = Ask("GET", f"/v1/evidence/{position}", accept="image/jpeg")
        return self._transport.answer(ask).body

    def move_child(self, code: str, command: MoveChild) -> Done:
        """Move a child over into another parent."""
        return self._transport.reply(Ask("POST", _bag(code) + "/move", body=command), Done)

    def unpack(self, code: str, command: Reasoned) -> Done:
        """Take a child out of its parent."""
        return self._transport.reply(Ask("POST", _bag(code) + "/unpack", body=command), Done)

    def void(self, code: str, command: Reasoned) -> Done:
        """Take a bag out of use for good."""
        return self._transport.reply(Ask("POST", _bag(code) + "/void", body=command), Done)

    def bills(
        self,
        state: BillState | None = None,
        search: str = "",
        after: str | None = None,
        limit: int = PAGE,
    ) -> Page[BillSummary]:
        """Return one page of the bills."""
        query = _query(state=state, search=search, after=after, limit=limit)
        return self._transport.reply(Ask("GET", "/v1/bills", query), Page[BillSummary])

    def bill(self, bill_id: UUID) -> BillPage:
        """Return a bill with its lines and its history."""
        return self._transport.reply(Ask("GET", _bill(bill_id)), BillPage)

    def create_bill(self, command: NewBill) -> BillPage:
        """Create a bill, as a draft."""
        return self._transport.reply(Ask("POST", "/v1/bills", body=command), BillPage)

    def change_bill(self, bill_id: UUID, command: ChangeBill) -> BillPage:
        """Change what a bill says."""
        return self._transport.reply(Ask("PUT", _bill(bill_id), body=command), BillPage)

    def link_parent(self, bill_id: UUID, command: LinkParent) -> Done:
        """Put a parent on a bill."""
        return self._transport.reply(Ask("POST", _bill(bill_id) + "/parents", body=command), Done)

    def unlink_parent(self, bill_id: UUID, command: UnlinkParent) -> Done:
        """Take a parent off a bill."""
        path = _bill(bill_id) + "/parents/remove"
        return self._transport.reply(Ask("POST", path, body=command), Done)

    def close_bill(self, bill_id: UUID, command: Plain) -> BillPage:
        """Close a bill: it and its lines are locked."""
        return self._transport.reply(Ask("POST", _bill(bill_id) + "/close", body=command), BillPage)

    def reopen_bill(self, bill_id: UUID, command: Reasoned) -> BillPage:
        """Open a closed bill again."""
        path = _bill(bill_id) + "/reopen"
        return self._transport.reply(Ask("POST", path, body=command), BillPage)

    def cancel_bill(self, bill_id: UUID, command: Reasoned) -> BillPage:
        """Give a bill up; its parents are free again."""
        path = _bill(bill_id) + "/cancel"
        return self._transport.reply(Ask("POST", path, body=command), BillPage)

    def linkable_parents(self, search: str = "", after: str | None = None) -> Page[BagRecord]:
        """Return one page of the parents on no bill whose label starts with `search`."""
        ask = Ask("GET", "/v1/bills/linkable", _query(search=search, after=after, limit=PAGE))
        return self._transport.reply(ask, Page[BagRecord])

    def link_many(self, bill_id: UUID, command: LinkMany) -> ManyDone:
        """Put parents on a bill, all of them or none."""
        ask = Ask("POST", _bill(bill_id) + "/parents/many", body=command)
        return self._transport.reply(ask, ManyDone)

    def split_bill(self, bill_id: UUID, command: SplitBill) -> BillPage:
        """Take parents over to a new bill, which is returned."""
        ask = Ask("POST", _bill(bill_id) + "/split", body=command)
        return self._transport.reply(ask, BillPage)

    def save_bill(self, bill_id: UUID, kind: ReportFile, into: BinaryIO) -> None:
        """Write a bill into a file."""
        ask = Ask(
            "GET",
            f"{_bill(bill_id)}/{kind}",
            self._transport.in_own_language(),
            accept=ACCEPTED[kind],
            total_s=DOWNLOAD_S,
        )
        self._transport.download(ask, into)

    def bill_pdf(self, bill_id: UUID) -> bytes:
        """Return the bill as a PDF document."""
        ask = Ask("GET", _bill(bill_id) + "/pdf", accept="application/pdf", total_s=DOWNLOAD_S)
        return self._transport.answer(ask).body

    def movements(
        self, wanted: MovementQuery, after: str | None = None, limit: int = PAGE
    ) -> Page[MovementRow]:
        """Return one page of the movements report."""
        query = wanted.as_query() | _query(after=after, limit=limit)
        return self._transport.reply(Ask("GET", "/v1/movements", query), Page[MovementRow])

    def save_movements_csv(self, wanted: MovementQuery, into: BinaryIO) -> None:
        """Write the whole movements report into a file, as CSV."""
        query = wanted.as_query() | self._transport.in_own_language()
        ask = Ask("GET", "/v1/movements.csv", query, accept="text/csv", total_s=DOWNLOAD_S)
        self._transport.download(ask, into)

    def problems(
        self,
        *,
        is_open: bool | None = None,
        reason: str = "",
        station_id: UUID | None = None,
        after: str | None = None,
    ) -> Page[ProblemRecord]:
        """Return one page of the problems: those that wait, or those that do no longer.

        With `reason` only those of this kind, with `station_id` only what this station sent.
        """
        wanted = None if is_open is None else str(is_open).lower()
        query = _query(is_open=wanted, reason=reason, station_id=station_id, after=after)
        return self._repeats.reply("/v1/problems", query, Page[ProblemRecord])

    def problem_groups(self, *, is_open: bool = True) -> list[ProblemGroup]:
        """Return how many problems there are of each kind from each station, the most first."""
        query = _query(is_open=str(is_open).lower())
        return self._repeats.reply("/v1/problems/groups", query, ProblemGroups).items

    def decide(self, problem: int, command: Decide) -> Done:
        """Settle the problem at this ledger position."""
        ask = Ask("POST", f"/v1/problems/{problem}/decision", body=command)
        return self._transport.reply(ask, Done)

    def decide_many(self, command: DecideMany) -> ManyDone:
        """Settle several problems alike, all of them or none."""
        return self._transport.reply(Ask("POST", "/v1/problems/decisions", body=command), ManyDone)


def _query(**named: object) -> dict[str, str]:
    return {name: str(value) for name, value in named.items() if value not in (None, "")}


def _bag(code: str) -> str:
    return f"/v1/bags/{quote(code, safe='')}"


def _bill(bill_id: UUID) -> str:
    return f"/v1/bills/{bill_id}"
