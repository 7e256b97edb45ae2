"""What admins decide for the whole site, and the audit of what they changed, as both travel."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.errors import FactValue
from shared.wire import Reply, Request


class SiteSettings(Request):
    """The site's weights and times; the label formats have a call of their own.

    `park_after_s` is how long an open parent may lie untouched before its station parks it.
    """

    kg_per_child: Annotated[float, Field(gt=0, le=1000, allow_inf_nan=False)] = 1.0
    park_after_s: Annotated[int, Field(ge=60, le=86_400)] = 600


class SaveSettings(SiteSettings):
    """Weights and times to be saved; `based_on` are those that were read, if it matters."""

    based_on: SiteSettings | None = None


class AuditRecord(Reply):
    """A line of the audit; `facts` name people and stations, and what was `before` and `after`.

    `person` is who acted, None for the command line or a station.
    """

    position: int
    at: AwareDatetime
    person_id: UUID | None = None
    person: str | None = None
    action: str
    facts: dict[str, FactValue] = Field(default_factory=dict[str, FactValue])
