"""The ledger in its order, for programs of others that follow what happens."""

from __future__ import annotations

from apiflask import APIBlueprint

from server.api.context import reading
from server.api.queries import LedgerQuery
from server.services import history
from shared.integrations import LedgerPage

ledger = APIBlueprint("ledger", __name__, url_prefix="/v1", tag="Ledger")


@ledger.get("/ledger")
@ledger.input(LedgerQuery, location="query")
@ledger.output(LedgerPage)
def follow(query_data: LedgerQuery) -> LedgerPage:
    """Return the events after a ledger position, oldest first; none is ever missing or late."""
    with reading() as session:
        return history.after(session, query_data.after, query_data.limit)
