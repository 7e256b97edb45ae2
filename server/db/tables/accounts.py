"""People, places, stations and their secrets (as hashes only), settings, and the audit chain."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from server.db.base import Base, Position
from shared.accounts import StationState
from shared.records import Role


class Location(Base):
    """A place; `time_zone` is an IANA name, and decides where its day begins."""

    __tablename__ = "locations"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(20), unique=True)
    name: Mapped[str] = mapped_column(String(100))
    time_zone: Mapped[str] = mapped_column(String(64))


class Person(Base):
    """One record with badge, PIN, password and role. A deleted person stays, for what they did."""

    __tablename__ = "persons"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    role: Mapped[Role]
    location_id: Mapped[UUID | None] = mapped_column(ForeignKey("locations.id"))
    is_active: Mapped[bool]
    badge_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    pin_verifier: Mapped[str | None] = mapped_column(String(200))
    password_hash: Mapped[str | None] = mapped_column(String(200))
    must_change_password: Mapped[bool]
    totp_secret: Mapped[str | None] = mapped_column(String(200))
    created_at: Mapped[datetime]


class Station(Base):
    """A station and its last report about itself."""

    __tablename__ = "stations"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    location_id: Mapped[UUID | None] = mapped_column(ForeignKey("locations.id"))
    state: Mapped[StationState]
    version: Mapped[str] = mapped_column(String(50))
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime | None]
    recorded: Mapped[Position]
    waiting: Mapped[Position | None]
    oldest_waiting_at: Mapped[datetime | None]
    clock_skew_s: Mapped[float | None]


class StationToken(Base):
    """A station's token as its SHA-256 in hexadecimal; a revoked one is kept."""

    __tablename__ = "station_tokens"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    station_id: Mapped[UUID] = mapped_column(ForeignKey("stations.id"), index=True)
    created_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class Enrolment(Base):
    """A one-time code as its SHA-256; at most one waits for a station."""

    __tablename__ = "enrolments"

    code_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    station_id: Mapped[UUID] = mapped_column(ForeignKey("stations.id"), index=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    tries: Mapped[int]


class ConsoleSession(Base):
    """A signed-in person's session, by its token's SHA-256."""

    __tablename__ = "sessions"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("persons.id"), index=True)
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime]


class SignInAttempt(Base):
    """One attempt to sign in, so that guesses can be counted; `name` is as it was typed."""

    __tablename__ = "sign_in_attempts"
    __table_args__ = (Index("ix_sign_in_attempts_name", "name", "at"),)

    id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True
    )
    name: Mapped[str] = mapped_column(String(100))
    address: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]
    succeeded: Mapped[bool]


class Setting(Base):
    """One setting of the site as JSON: `formats`, `kg_per_child` and the like."""

    __tablename__ = "settings"

    key: Mapped[str] = mapped_column(String(50), primary_key=True)
    value: Mapped[str] = mapped_column(Text)
    changed_at: Mapped[datetime]


class Audit(Base):
    """One line of the audit, chained by hash; it can be neither changed nor deleted."""

    __tablename__ = "audit"

    position: Mapped[Position] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    person_id: Mapped[UUID | None]
    action: Mapped[str] = mapped_column(String(50))
    facts: Mapped[str] = mapped_column(Text)
    hash: Mapped[str] = mapped_column(String(64))
