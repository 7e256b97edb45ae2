"""How a command from the console becomes an event: who, when, and sent as one of the console's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from server.api.callers import acting_id
from server.api.context import context
from server.services import bags, ledger
from server.services.bill_parents import Said
from server.services.formats import site_settings
from shared.codes import BagCode, read_code
from shared.errors import CodeRefused
from shared.events import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from sqlalchemy.orm import Session

    from shared.console import Done
    from shared.events import ConsoleEvent

_KEY = re.compile(r"(parent|child):[A-Z0-9_-]*:[0-9]{1,12}")


def said_now(source: Source = Source.CONSOLE) -> Said:
    """Return who says it and when, for the event to be made."""
    clock = context().clock
    return Said(
        at=clock.now(),
        boot_id=clock.boot_id,
        uptime_s=clock.uptime_s(),
        person_id=acting_id(),
        source=source,
    )


def record(
    session: Session,
    event: ConsoleEvent,
    command_id: UUID,
    check: Callable[[], None] | None = None,
) -> Done:
    """Record a command in the ledger; one that was recorded before answers the same.

    `check` may refuse one that was not, with the ledger locked.

    Raises:
        RuleBroken: the rule that it breaks; nothing was done.
    """
    now = context().clock.now()
    return ledger.record_command(session, event, command_id, acting_id(), now, check=check)


def record_all(session: Session, commands: Sequence[tuple[ConsoleEvent, UUID]]) -> list[Done]:
    """Record several commands, all of them or none.

    Raises:
        RuleBroken: the rule that one of them breaks; nothing was done.
    """
    return ledger.record_commands(session, commands, acting_id(), context().clock.now())


def bag_named(session: Session, text: str) -> BagCode:
    """Return the bag that a label's text names, with the count it bears; or a known bag's key.

    Raises:
        CodeRefused: the text names no bag.
        RuleBroken: `bag_unknown`.
    """
    if _KEY.fullmatch(text):
        return bags.code_of(session, text)
    found = read_code(text, site_settings(session).formats)
    if not isinstance(found, BagCode):
        raise CodeRefused("control_card", text=found.text)
    return found
