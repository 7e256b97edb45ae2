"""Everything that a judgement may look at: the place, the bags, the past, the moment, the text."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from typing import Protocol
from uuid import UUID

from shared.events import Source, StationEvent
from shared.records import BagRecord, LocationRecord, OperatorRecord, StationSettings
from shared.values import value


@value
class Moment:
    """A point in time: the wall clock's label, and the uptime in seconds within one boot."""

    at: datetime
    boot_id: str
    uptime_s: float

    def seconds_since(self, boot_id: str, uptime_s: float) -> float | None:
        """Return the seconds since an uptime, or None if that was another boot."""
        return self.uptime_s - uptime_s if boot_id == self.boot_id else None


@value
class Look:
    """One text as it came in; `raw` is what arrived before anything was taken off."""

    text: str
    raw: str
    source: Source


@value
class Recorded:
    """One of this station's own events, with the bags as they were before it.

    `is_conflict` says that the server kept it as a conflict, without effect.
    """

    seq: int
    event_id: UUID
    event: StationEvent
    is_conflict: bool = False
    before: Mapping[str, BagRecord | None] = field(default_factory=dict[str, "BagRecord | None"])


class BagBook(Protocol):
    """The station's local copy of bags."""

    def find(self, key: str) -> BagRecord | None:
        """Return what is known of a bag, or None for one never heard of."""
        ...


class Past(Protocol):
    """This station's own events."""

    def last_effective(self) -> Recorded | None:
        """Return the newest event that had an effect and was not undone."""
        ...

    def last_movement(self, key: str) -> Recorded | None:
        """Return the newest movement of a bag that had an effect and was not undone."""
        ...


@value
class Pages:
    """A bag book with changes laid over it that are not written yet.

    It lives for one judgement, in which nothing else writes: each bag is looked up once.
    """

    book: BagBook
    changes: Mapping[str, BagRecord]
    _found: dict[str, BagRecord | None] = field(default_factory=dict[str, "BagRecord | None"])

    def find(self, key: str) -> BagRecord | None:
        """Return the changed record, or else the book's."""
        changed = self.changes.get(key)
        if changed is not None:
            return changed
        if key not in self._found:
            self._found[key] = self.book.find(key)
        return self._found[key]


@value
class Site:
    """The station's place and people, as the server's settings tell them."""

    settings: StationSettings

    @property
    def here(self) -> UUID:
        """The location where the station stands."""
        return self.settings.location_id

    def location(self, location_id: UUID | None) -> LocationRecord | None:
        """Return a place by its id."""
        return next((one for one in self.settings.locations if one.id == location_id), None)

    def location_called(self, code: str) -> LocationRecord | None:
        """Return a place by the code on its card."""
        return next((one for one in self.settings.locations if one.code == code), None)

    def location_name(self, location_id: UUID | None) -> str:
        """Return a place's name, empty if it is unknown."""
        place = self.location(location_id)
        return place.name if place else ""

    def person_name(self, person_id: UUID | None) -> str:
        """Return a person's name, empty if unknown here."""
        people = self.settings.operators
        return next((one.name for one in people if one.id == person_id), "")

    def badge_holder(self, token: str) -> OperatorRecord | None:
        """Return who carries a badge; badges are known by the SHA-256 of their token only."""
        digest = hashlib.sha256(token.encode("ascii")).hexdigest()
        return next((one for one in self.settings.operators if one.badge_hash == digest), None)


@value
class Scene:
    """What one judgement sees."""

    site: Site
    book: BagBook
    past: Past
    moment: Moment
