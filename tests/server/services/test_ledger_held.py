"""While somebody has the ledger for long, stations hear so before they give their requests up."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from server.services import coalescing, recording
from server.services.coalescing import Coalescer
from server.services.recording import lock_ledger
from shared.events import BagReceived
from tests.server.services.test_coalescing import PATIENCE_S, sent, the_ledger_held, until

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from tests.server.site import Site


def test_while_the_ledger_is_held_for_long_all_who_wait_are_told_after_one_turn(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    if site.database.is_sqlite:
        pytest.skip("there nobody but this process writes")
    soon = [
        "SELECT set_config('lock_timeout', '100ms', TRUE)",
        "SELECT head FROM ledger_head FOR UPDATE",
    ]
    monkeypatch.setattr(recording, "_LOCK_HEAD_SOON", soon)
    coalescer = Coalescer(site.database, events_at_once=1)
    turns: list[Session] = []
    for outbox in site.outboxes:
        outbox.scan(BagReceived, bag="C1")
    sending = [sent(outbox, outbox.batch()) for outbox in site.outboxes]

    def lock_once_all_wait(session: Session, *, is_for_stations: bool) -> int:
        turns.append(session)
        until(lambda: coalescer.waiting == len(sending) or len(turns) > 1)
        return lock_ledger(session, is_for_stations=is_for_stations)

    monkeypatch.setattr(coalescing, "lock_ledger", lock_once_all_wait)
    with ThreadPoolExecutor(len(sending)) as threads, the_ledger_held(site.database):
        calls = [threads.submit(coalescer.take, one) for one in sending]
        errors = [call.exception(PATIENCE_S) for call in calls]
    codes = [getattr(getattr(error, "orig", None), "pgcode", None) for error in errors]
    assert codes == ["55P03"] * len(sending), "none of them got the lock"
    assert (len(turns), coalescer.waiting) == (1, 0)
    monkeypatch.undo()
    assert [coalescer.take(one).last_seq for one in sending] == [1, 1, 1]
