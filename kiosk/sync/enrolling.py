"""How a station becomes one: a card is read, its server learnt, a token fetched and kept."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.api_client import StationApi, Trust, enrol, fetch_authority, read_enrolment
from kiosk.settings import AUTHORITY_NAME, StationToml, load_settings, save_settings
from kiosk.station.says import Says
from shared.codes import ControlCode, ControlVerb, read_code
from shared.errors import RuleBroken, ServerUnreachable, SettingsInvalid
from shared.values import value
from shared.wire import EnrolReply

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from kiosk.token_store import TokenStore


@value
class Enrolled:
    """What the server said, and the settings as they are kept now."""

    reply: EnrolReply
    settings: StationToml


def enrol_with(
    text: str, folder: Path, tokens: TokenStore, version: str, *, mine: UUID | None = None
) -> Enrolled:
    """Do what an enrolment card says; server, authority and token are kept when this returns.

    `mine` is the station that the folder belongs to. A card that is refused changes nothing.

    Raises:
        CodeRefused, SettingsInvalid: `text` is no enrolment card, or a wrong one.
        RuleBroken: `already_enrolled`: the card is another station's.
        ServerError: as the calls do.
    """
    code = read_code(text)
    if not isinstance(code, ControlCode) or code.verb is not ControlVerb.ENROL:
        raise SettingsInvalid("enrolment_invalid")
    card = read_enrolment(code.argument)
    changed = replace(
        load_settings(folder), server_url=card.server_url, has_own_authority=bool(card.fingerprint)
    )
    fresh: Path | None = None
    if card.fingerprint:
        pem = fetch_authority(card.server_url, card.fingerprint)
        folder.mkdir(parents=True, exist_ok=True)
        fresh = folder / f"{AUTHORITY_NAME}.new"
        _write_through(fresh, pem)
    reply = enrol(card.server_url, card.code, Trust(fresh), version)
    if mine is not None and mine != reply.station_id:
        # With another's token this chain would look like a fork of the other's.
        raise RuleBroken(Says.ALREADY_ENROLLED, station=str(mine))
    if fresh is not None:
        fresh.replace(folder / AUTHORITY_NAME)
    tokens.keep(reply.token)
    save_settings(folder, changed)
    return Enrolled(reply, changed)


def finish_enrolment(api: StationApi, token: str) -> EnrolReply:
    """Return what an enrolment said that was cut off after its token was kept.

    Raises:
        ServerError: as the call does.
    """
    told = api.settings()
    if told is None:
        raise ServerUnreachable("answer_unreadable")
    settings = told.settings
    return EnrolReply(station_id=settings.station_id, token=token, settings=settings)


def _write_through(file: Path, text: str) -> None:
    with file.open("w", encoding="ascii") as opened:
        opened.write(text)
        opened.flush()
        os.fsync(opened.fileno())
