"""Keep and give the pictures that stations send of what their cameras saw; best effort, bounded."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from server.db import tables
from shared.errors import RuleBroken
from shared.evidence import MAX_PICTURE_BYTES

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from shared.evidence import EvidencePicture

MOST_KEPT = 20_000
"""Pictures of about 10 kB: some 200 MB. The oldest go first."""
_JPEG_BEGINS, _JPEG_ENDS = b"\xff\xd8\xff", b"\xff\xd9"


def keep(
    session: Session,
    station_id: UUID,
    sent: EvidencePicture,
    now: datetime,
    most: int = MOST_KEPT,
) -> None:
    """Keep a station's picture of an event of its own; a second one replaces the first.

    Raises:
        RuleBroken: `evidence_unusable`: it is no small JPEG; `event_unknown`: this station sent no
            event under this number.
    """
    jpeg = _jpeg_of(sent.jpeg)
    verdict = session.get(tables.Verdict, (station_id, sent.epoch, sent.seq))
    if verdict is None:
        raise RuleBroken("event_unknown", seq=sent.seq)
    session.merge(tables.Evidence(position=verdict.position, jpeg=jpeg, received_at=now))
    session.flush()
    _let_the_oldest_go(session, most)


def picture_of(session: Session, position: int) -> bytes:
    """Return the JPEG of the event at a ledger position.

    Raises:
        RuleBroken: `evidence_unknown`: there never was one, or it was let go.
    """
    found = session.get(tables.Evidence, position)
    if found is None:
        raise RuleBroken("evidence_unknown")
    return found.jpeg


def _jpeg_of(text: str) -> bytes:
    try:
        jpeg = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise RuleBroken("evidence_unusable") from error
    is_jpeg = jpeg.startswith(_JPEG_BEGINS) and jpeg.endswith(_JPEG_ENDS)
    if not is_jpeg or len(jpeg) > MAX_PICTURE_BYTES:
        raise RuleBroken("evidence_unusable")
    return jpeg


def _let_the_oldest_go(session: Session, most: int) -> None:
    position = tables.Evidence.position
    first_to_go = select(position).order_by(position.desc()).offset(most).limit(1)
    last = session.scalar(first_to_go)
    if last is not None:
        session.execute(delete(tables.Evidence).where(position <= last))
