from server.db.session import Database
from server.services.intake import take_batch
from shared.events import ChildPacked, ParentOpened
from shared.wire import Result
from tests.server.conftest import STATIONS
from tests.server.scanning import Outbox


def test_smoke(database: Database) -> None:
    outbox = Outbox(STATIONS[0])
    outbox.scan(ParentOpened, parent="P1-3")
    for child in ("C1", "C2", "C3", "C4"):
        outbox.scan(ChildPacked, parent="P1-3", child=child)
    with database.writing() as session:
        reply = take_batch(session, STATIONS[0], outbox.batch(), outbox.now)
    assert [verdict.result for verdict in reply.verdicts] == [Result.APPLIED] * 4 + [
        Result.CONFLICT
    ]
    with database.writing() as session:
        again = take_batch(session, STATIONS[0], outbox.batch(), outbox.now)
    assert again.verdicts == reply.verdicts
