"""A site of three stations and a console against a real database, in the words of the trade."""

from dataclasses import dataclass, field
from uuid import UUID, uuid4

from pydantic import TypeAdapter

from server.db.session import Database
from server.services import bags, bills, check_counts, ledger, problems
from server.services.check_counts import Difference
from server.services.intake import Sent, take_batch
from shared import events
from shared.console import BillPage, Done
from shared.errors import OutOfStep
from shared.events import BillTerms, ConsoleEvent, Fact, Source
from shared.problems import ProblemRecord
from shared.records import BagRecord, Envelope, Verdict
from shared.wire import Batch, BatchReply
from tests.server.conftest import STATIONS
from tests.server.scanning import LUCKNOW, MORNING, RAVI, Outbox, bag


@dataclass
class Site:
    """What stations scan is sent at once; `say` is what the server makes of it."""

    database: Database
    outboxes: list[Outbox] = field(
        default_factory=lambda: [Outbox(station_id) for station_id in STATIONS]
    )
    bill_ids: dict[str, UUID] = field(default_factory=dict[str, UUID])

    def scan(self, kind: type[Fact], station: int = 0, **said: object) -> Verdict:
        """Scan at a station, send it, and return the verdict."""
        return self.send(self.outboxes[station].scan(kind, **said), station)

    def undo(self, target: Verdict, station: int = 0) -> Verdict:
        """Undo at the same station what got this verdict."""
        outbox = self.outboxes[station]
        return self.send(outbox.undo(outbox.envelopes[target.seq - 1]), station)

    def send(self, envelope: Envelope, station: int = 0) -> Verdict:
        """Send one event; the server's answer."""
        outbox = self.outboxes[station]
        return self.send_batch(outbox.batch_of([envelope]), station).verdicts[0]

    def send_all(self, station: int = 0) -> list[Verdict]:
        """Send all that a station ever recorded."""
        return self.send_batch(self.outboxes[station].batch(), station).verdicts

    def send_batch(self, batch: Batch, station: int = 0) -> BatchReply:
        outbox = self.outboxes[station]
        with self.database.taking() as session:
            answer = take_batch(session, Sent(outbox.station_id, batch, outbox.now))
        if isinstance(answer, OutOfStep):
            raise answer
        return answer

    def pack(self, parent: str, *children: str, station: int = 0) -> list[Verdict]:
        """Open a parent and put children in; the verdicts of all these scans."""
        opened = self.scan(events.ParentOpened, station, parent=parent)
        return [
            opened,
            *(self.scan(events.ChildPacked, station, parent=parent, child=c) for c in children),
        ]

    def bill(self, number: str, *parents: str, planned: int = 0) -> UUID:
        """Create a bill with these parents on it."""
        bill_id = self.bill_ids[number] = uuid4()
        terms = BillTerms(number=number, planned_parents=planned)
        self.command(events.BillCreated, bill_id=bill_id, terms=terms)
        for parent in parents:
            self.command(events.ParentBilled, bill_id=bill_id, parent=parent)
        return bill_id

    def command(
        self, kind: type[ConsoleEvent], command_id: UUID | None = None, **said: object
    ) -> Done:
        """Do something at the console, as the admin Ravi."""
        read = {
            name: bag(str(value)) if name in {"parent", "child", "bag"} else value
            for name, value in said.items()
        }
        event = TypeAdapter(kind).validate_python({"at": MORNING, "source": Source.CONSOLE, **read})
        with self.database.writing() as session:
            return ledger.record_command(
                session, event, command_id or uuid4(), RAVI, self.outboxes[0].now
            )

    def bag(self, text: str) -> BagRecord:
        with self.database.reading() as session:
            return bags.page_of(session, text).bag

    def children(self, text: str) -> list[str]:
        with self.database.reading() as session:
            return [child.code for child in bags.page_of(session, text).children]

    def bill_page(self, number: str) -> BillPage:
        with self.database.reading() as session:
            return bills.page_of(session, self.bill_ids[number])

    def problems(self, *, is_open: bool = True) -> list[ProblemRecord]:
        with self.database.reading() as session:
            return problems.find(session, is_open=is_open).items

    def differences(self) -> list[Difference]:
        with self.database.reading() as session:
            return check_counts.differences(session)

    def go_to(self, location_id: UUID = LUCKNOW, station: int = 0) -> None:
        """Carry a station to another place."""
        self.outboxes[station].location_id = location_id
