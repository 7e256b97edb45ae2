"""A server whose books are kept in memory: the admin window's calls without a network."""

from typing import BinaryIO
from uuid import UUID

from typing_extensions import override

from kiosk.api_client import MovementQuery, ReportFile
from kiosk.belt.label import draw_label
from kiosk.scanning.thumbnail import make_thumbnail
from shared.billing import LinkMany, SplitBill
from shared.console import (
    BagPage,
    BillPage,
    BillState,
    BillSummary,
    ChangeBill,
    Done,
    FoundBag,
    FoundBy,
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
from shared.errors import FactValue, RequestRefused
from shared.records import BagRecord, Result
from tests.kiosk.ui.admin import sample, sample_ledger
from tests.kiosk.ui.admin.accounts import AccountsInMemory, paged, refuse_if_changed
from tests.kiosk.ui.admin.imports import ImportsInMemory
from tests.kiosk.ui.admin.inbox import InboxInMemory
from tests.kiosk.ui.admin.labels import LabelsInMemory
from tests.kiosk.ui.admin.programs import ProgramsInMemory
from tests.kiosk.ui.admin.reports import ReportsInMemory

APPLIED = Done(position=1, result=Result.APPLIED)


class BooksInMemory(InboxInMemory):
    """Bags, bills, movements, and the inbox; `trouble` is raised by every call while it is set.

    While `gate` is not set, calls wait at it: a slow server.
    """

    def __init__(self, *, is_empty: bool = False) -> None:
        InboxInMemory.__init__(self, is_empty=is_empty)
        self.mine = AccountsInMemory()
        self.accounts = self.mine
        self.drawer = LabelsInMemory(is_empty=is_empty)
        self.labels = self.drawer
        self.shelf = ReportsInMemory(self._answer, is_empty=is_empty)
        self.reports = self.shelf
        self.stack = ImportsInMemory(self._answer)
        self.imports = self.stack
        self.guests = ProgramsInMemory(self._answer, is_empty=is_empty)
        self.programs = self.guests
        self.is_empty = is_empty
        self.of_bags = [] if is_empty else sample.bags()
        self.of_bills = {} if is_empty else {bill.id: bill for bill in sample_ledger.bills()}
        self.of_movements = [] if is_empty else sample_ledger.movements()
        self.is_closed = False

    @override
    def close(self) -> None:
        self.is_closed = True

    @override
    def today(self, location_id: UUID | None = None) -> Today:
        self._answer()
        return sample.today(is_quiet=self.is_empty)

    @override
    def bags(self, search: str = "", after: str | None = None, limit: int = 50) -> Page[FoundBag]:
        self._answer()
        wanted = search.upper()
        found = [
            sample.found(bag, way)
            for way in (FoundBy.CODE, FoundBy.BILL, FoundBy.PART)
            for bag in self.of_bags
            if sample.first_way(bag, wanted) is way
        ]
        return paged(found if wanted else [sample.found(bag, None) for bag in self.of_bags], after)

    @override
    def picture(self, position: int) -> bytes:
        self._answer()
        return make_thumbnail(draw_label("C12031", 8))

    @override
    def bag(self, code: str, after: str | None = None) -> BagPage:
        self._answer()
        found = next((bag for bag in self.of_bags if code.upper() in (bag.code, bag.key)), None)
        if found is None:
            raise RequestRefused("bag_unknown")
        children = sample.children(found)
        return BagPage(
            bag=found,
            children=children,
            location=next(one.name for one in sample.places() if one.id == found.location_id),
            destination=None,
            bill_id=sample.uid(500) if found.bill else None,
            history=sample_ledger.history(),
        )

    @override
    def move_child(self, code: str, command: MoveChild) -> Done:
        self._answer(command)
        return APPLIED

    @override
    def unpack(self, code: str, command: Reasoned) -> Done:
        self._answer(command)
        return APPLIED

    @override
    def void(self, code: str, command: Reasoned) -> Done:
        self._answer(command)
        return APPLIED

    @override
    def bills(
        self,
        state: BillState | None = None,
        search: str = "",
        after: str | None = None,
        limit: int = 50,
    ) -> Page[BillSummary]:
        self._answer()
        found = [
            bill
            for bill in self.of_bills.values()
            if state in (None, bill.state)
            and search.lower() in f"{bill.terms.number} {bill.terms.customer}".lower()
        ]
        return paged([BillSummary.model_validate(bill.model_dump()) for bill in found], after)

    @override
    def bill(self, bill_id: UUID) -> BillPage:
        self._answer()
        return self.of_bills[bill_id]

    @override
    def create_bill(self, command: NewBill) -> BillPage:
        self._answer(command)
        if any(bill.terms.number == command.terms.number for bill in self.of_bills.values()):
            raise RequestRefused("bill_number_taken")
        bill = sample_ledger.bill(2, BillState.DRAFT).model_copy(
            update={"id": command.bill_id, "terms": command.terms, "history": []}
        )
        self.of_bills[bill.id] = bill
        return bill

    @override
    def change_bill(self, bill_id: UUID, command: ChangeBill) -> BillPage:
        self._answer(command)
        refuse_if_changed(self.of_bills[bill_id].terms, command.based_on)
        return self._update(bill_id, terms=command.terms)

    @override
    def link_parent(self, bill_id: UUID, command: LinkParent) -> Done:
        self._answer(command)
        bill = self.of_bills[bill_id]
        if not command.text.startswith("P"):
            raise RequestRefused("not_a_parent")
        if command.text.startswith("P1101"):
            raise RequestRefused("on_other_bill", bill="B-2026-0399")
        if any(line.parent.code == command.text for line in bill.lines):
            return Done(position=1, result=Result.ALREADY)
        number, count = command.text[1:].split("-")
        packed = 6 if number.endswith("9") else int(count)
        line = (
            sample_ledger.bill(0, BillState.OPEN)
            .lines[0]
            .model_copy(
                update={"parent": sample.parent(int(number), packed, int(count), bill.terms.number)}
            )
        )
        lines = [line, *bill.lines]
        self._update(
            bill_id,
            state=BillState.OPEN,
            lines=lines,
            linked_parents=len(lines),
            actual_kg=float(sum(one.parent.packed for one in lines)),
        )
        if packed < int(count):
            facts: dict[str, FactValue] = {"packed": packed, "count": int(count)}
            return Done(position=1, result=Result.APPLIED, warning="parent_incomplete", facts=facts)
        return APPLIED

    @override
    def unlink_parent(self, bill_id: UUID, command: UnlinkParent) -> Done:
        self._answer(command)
        lines = [one for one in self.of_bills[bill_id].lines if one.parent.code != command.text]
        self._update(bill_id, lines=lines, linked_parents=len(lines))
        return APPLIED

    @override
    def close_bill(self, bill_id: UUID, command: Plain) -> BillPage:
        self._answer(command)
        if not self.of_bills[bill_id].lines:
            raise RequestRefused("bill_empty")
        return self._update(bill_id, state=BillState.CLOSED)

    @override
    def reopen_bill(self, bill_id: UUID, command: Reasoned) -> BillPage:
        self._answer(command)
        return self._update(bill_id, state=BillState.REOPENED)

    @override
    def cancel_bill(self, bill_id: UUID, command: Reasoned) -> BillPage:
        self._answer(command)
        return self._update(bill_id, state=BillState.CANCELLED, lines=[], linked_parents=0)

    @override
    def linkable_parents(self, search: str = "", after: str | None = None) -> Page[BagRecord]:
        self._answer()
        free = [] if self.is_empty else [sample.parent(number) for number in range(1501, 1541)]
        return paged([one for one in free if search.upper() in one.code], after)

    @override
    def link_many(self, bill_id: UUID, command: LinkMany) -> ManyDone:
        self._answer(command)
        if "parent::1503" in command.parents:
            raise RequestRefused("on_other_bill", parent="P1503-10", bill="B-2026-0399")
        late = Done(position=2, result=Result.APPLIED, warning="parent_incomplete")
        return ManyDone(items=[late, *[APPLIED] * (len(command.parents) - 1)])

    @override
    def split_bill(self, bill_id: UUID, command: SplitBill) -> BillPage:
        self._answer(command)
        lines = self.of_bills[bill_id].lines
        going = [line for line in lines if line.parent.key in command.parents]
        update = {"id": command.bill_id, "lines": going, "linked_parents": len(going)}
        new = self.of_bills[bill_id].model_copy(update={"terms": command.terms, **update})
        self.of_bills[new.id] = new
        return new

    @override
    def save_bill(self, bill_id: UUID, kind: ReportFile, into: BinaryIO) -> None:
        self._answer()
        into.write(b"%PDF-1.7 made up" if kind is ReportFile.PDF else b"parent,children")

    @override
    def bill_pdf(self, bill_id: UUID) -> bytes:
        self._answer()
        return b"%PDF-1.7 made up"

    @override
    def movements(
        self, wanted: MovementQuery, after: str | None = None, limit: int = 50
    ) -> Page[MovementRow]:
        self._answer()
        found = [row for row in self.of_movements if wanted.what in ("", row.what)]
        return paged([row for row in found if wanted.search.upper() in row.bag_code], after)

    @override
    def save_movements_csv(self, wanted: MovementQuery, into: BinaryIO) -> None:
        into.write(b"bag,what\r\n")
        self._answer()
        into.writelines(f"{row.bag_code},{row.what}\r\n".encode() for row in self.of_movements)

    def _update(self, bill_id: UUID, **fields: object) -> BillPage:
        self.of_bills[bill_id] = self.of_bills[bill_id].model_copy(update=fields)
        return self.of_bills[bill_id]
