"""What a day comes to, summed up from the ledger's lines alone; knows nothing of the server's sums.

Each line is taken as the verdict says: what was undone, refused or a conflict moves no bag.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from shared.codes import BagCode, read_code
from shared.events import Source
from shared.integrations import LedgerLine
from shared.records import Result

FROM_THE_OFFICE = {Source.CONSOLE, Source.IMPORTED}
NO_SCANS = {"scan_undone", "parent_closed_short"}
MOVED = {
    "bag_received": "received",
    "bag_dispatched": "dispatched",
    "bag_checked": "checked",
    "bag_returned": "returned",
}


@dataclass
class Parent:
    """A parent as the facts have it; one `is_coming` that was sent and has not arrived."""

    count: int
    place: str | None
    children: set[str] = field(default_factory=set[str])
    is_short: bool = False
    is_billed: bool = False
    is_coming: bool = False
    received_at: set[str] = field(default_factory=set[str])

    @property
    def is_closed(self) -> bool:
        return self.is_short or len(self.children) == self.count


class DaySums:
    """Takes lines in ledger order; `counts` are what happened, by its name in the reports."""

    def __init__(self, lines: Iterable[LedgerLine]) -> None:
        self.parents: dict[str, Parent] = {}
        self.labels: set[str] = set()
        self.counts: Counter[str] = Counter()
        self.packed_by: dict[str, Counter[str]] = {"person": Counter(), "station": Counter()}
        self.moved_children = 0
        self.dispatched: list[str] = []
        self.extra: list[str] = []
        for line in lines:
            self._take(line)

    def stock(self) -> dict[str, int]:
        """The stock report's totals; every bag of the day is a parent or in one."""
        here = [one for one in self.parents.values() if not one.is_coming]
        coming = [one for one in self.parents.values() if one.is_coming]
        return {
            "parents": len(here),
            "children_in_parents": sum(len(one.children) for one in here),
            "coming_parents": len(coming),
            "coming_children": sum(len(one.children) for one in coming),
        }

    def closed(self, *, is_billed: bool) -> list[Parent]:
        """The closed parents that stand on a bill, or on none."""
        every = self.parents.values()
        return [one for one in every if one.is_closed and one.is_billed is is_billed]

    def _take(self, line: LedgerLine) -> None:
        is_scan = line.source not in FROM_THE_OFFICE and line.kind not in NO_SCANS
        self.counts["scans"] += is_scan
        self.counts["undone"] += line.kind == "scan_undone" and line.result is Result.APPLIED
        self.counts["refused"] += line.kind == "scan_refused"
        if line.kind != "scan_refused" and is_scan:
            self.counts["conflicts"] += line.result is Result.CONFLICT
            self.counts["repeated"] += line.result is Result.ALREADY
        is_conflict = line.result is Result.CONFLICT
        self.counts["over"] += is_conflict and line.reason == "parent_full"
        self.labels |= {code for code in (line.bag, line.parent) if code}
        if line.result is not Result.APPLIED or line.is_undone:
            return
        match line.kind:
            case "parent_opened" if line.bag is not None:
                self._register(line.bag, line.location)
            case "child_packed" if line.bag is not None and line.parent is not None:
                self._pack(line, line.bag, line.parent)
            case "parent_closed_short" if line.bag is not None:
                self.parents[line.bag].is_short = True
                self.counts["short"] += 1
            case "parent_billed" if line.bag is not None:
                self.parents[line.bag].is_billed = True
            case "parent_unbilled" if line.bag is not None:
                self.parents[line.bag].is_billed = False
            case kind if kind in MOVED and line.bag is not None:
                self._move(line, line.bag, MOVED[kind])
            case _:
                pass

    def _register(self, code: str, place: str | None) -> Parent:
        read = read_code(code)
        assert isinstance(read, BagCode)
        assert read.count is not None
        return self.parents.setdefault(code, Parent(read.count, place))

    def _pack(self, line: LedgerLine, child: str, code: str) -> None:
        parent = self._register(code, line.location)
        parent.children.add(child)
        self.counts["packed"] += 1
        self.counts["full"] += len(parent.children) == parent.count
        self.packed_by["person"][line.person or ""] += 1
        self.packed_by["station"][line.station or ""] += 1

    def _move(self, line: LedgerLine, code: str, what: str) -> None:
        parent = self.parents[code]
        self.counts["movements"] += 1
        self.counts[what] += 1
        self.moved_children += len(parent.children)
        match what:
            case "dispatched":
                parent.is_coming = True
                self.dispatched.append(code)
            case "received":
                if parent.is_coming:
                    self.dispatched.remove(code)
                else:
                    self.extra.append(code)
                parent.is_coming, parent.place = False, line.location
                parent.received_at.add(line.location or "")
            case "returned":
                parent.is_billed, parent.is_coming, parent.place = False, False, line.location
                if code in self.dispatched:
                    self.dispatched.remove(code)
            case _:
                pass
