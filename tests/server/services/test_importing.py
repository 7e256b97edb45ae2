"""Imported facts are facts of the ledger like any others, but nobody's time at the table."""

from typing import Any
from uuid import uuid4

from server.services import ledger, reports
from server.services.reports import sums
from server.services.reports.asked import Asked, read_zones
from shared.events import ChildPacked, ParentOpened, Source
from tests.server.scanning import LUCKNOW, MORNING, RAVI, bag
from tests.server.services.test_reports import DAY
from tests.server.site import Site


def test_a_replay_of_imported_facts_gives_the_same_state_and_counts(site: Site) -> None:
    said: dict[str, Any] = {"at": MORNING, "source": Source.IMPORTED, "location_id": LUCKNOW}
    parent = bag("P1-3")
    facts = [
        (ParentOpened(**said, parent=parent), uuid4()),
        *((ChildPacked(**said, parent=parent, child=bag(f"C{n}")), uuid4()) for n in (1, 2, 3)),
    ]
    with site.database.reading() as session:
        judged = ledger.rehearse_imported(session, facts, RAVI, MORNING)
        assert [one.ruling.result.value for one in judged] == ["applied"] * 4
    assert site.differences() == []
    with site.database.writing() as session:
        ledger.record_imported(session, facts, RAVI, MORNING)
    assert (site.bag("P1-3").state.value, site.bag("C3").parent_code) == ("full", "P1-3")
    assert site.differences() == []
    with site.database.reading() as session:
        asked = Asked(DAY, DAY, read_zones(session))
        totals = sums.totals(session, reports.report_named("packing_by_day"), asked)
    assert (totals["packed"], totals["full"], totals["timed"]) == (3, 1, 0)
