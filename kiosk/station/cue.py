"""What the operator sees and hears: one kind decides colour, icon and tone together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from shared.errors import FactValue
from shared.values import value


class CueKind(StrEnum):
    """The kinds of cue; each has a tone, a colour and an icon of its own.

    `ALREADY` is the amber one: a repeated scan, or a parent closed short.
    """

    ADDED = "added"
    OPENED = "opened"
    FULL = "full"
    ALREADY = "already"
    REFUSED = "refused"
    UNDONE = "undone"
    OUT_OF_SERVICE = "out_of_service"
    NOTICE = "notice"


@value
class Cue:
    """One cue: its kind, the wording's code (`child_added`, `child_elsewhere` …) and the facts."""

    kind: CueKind
    code: str
    facts: Mapping[str, FactValue] = field(default_factory=dict[str, "FactValue"])
