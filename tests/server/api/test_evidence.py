"""A station brings a picture after its event and an admin looks at it; what is kept is bounded."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from sqlalchemy import select

from server.db import tables
from server.services import evidence
from shared.events import ChildPacked, ParentOpened
from shared.evidence import MAX_PICTURE_BYTES, EvidencePicture
from tests.server.scanning import Outbox

if TYPE_CHECKING:
    from tests.server.api.site import Answer, Json, Site

JPEG = b"\xff\xd8\xff\xe0" + b"bag" * 100 + b"\xff\xd9"
TOO_LARGE = JPEG[:-2] + b"x" * (MAX_PICTURE_BYTES - len(JPEG) + 1) + JPEG[-2:]


@pytest.fixture
def outbox(site: Site, admin: str) -> Outbox:
    return Outbox(station_id=UUID(site.add_station(admin)))


@pytest.fixture
def token(site: Site, admin: str, outbox: Outbox) -> str:
    """The token of a station that packed C1 and C2 into P1-2."""
    token = site.enrol(admin, str(outbox.station_id))
    outbox.scan(ParentOpened, parent="P1-2")
    for child in ("C1", "C2"):
        outbox.scan(ChildPacked, parent="P1-2", child=child)
    sent = site.ask("POST", "/v1/events", outbox.batch().model_dump(mode="json"), token=token)
    assert sent.status_code == 200
    return token


def bring(site: Site, token: str, outbox: Outbox, seq: int, jpeg: bytes = JPEG) -> Answer:
    body: Json = {"epoch": outbox.epoch, "seq": seq, "jpeg": base64.b64encode(jpeg).decode()}
    return site.ask("PUT", "/v1/evidence", body, token=token)


def history(site: Site, admin: str) -> list[Json]:
    return site.ask("GET", "/v1/bags/C1", token=admin).json["history"]


def test_a_picture_is_seen_from_the_bags_history(
    site: Site, admin: str, token: str, outbox: Outbox
) -> None:
    assert [line["has_picture"] for line in history(site, admin)] == [False]
    assert bring(site, token, outbox, 2).status_code == 204
    (line,) = history(site, admin)
    assert line["has_picture"] is True
    answer = site.ask("GET", f"/v1/evidence/{line['position']}", token=admin)
    assert (answer.status_code, answer.response.data) == (200, JPEG)
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_picture_brought_again_takes_the_place_of_the_first(
    site: Site, token: str, outbox: Outbox
) -> None:
    other = JPEG[:-2] + b"again" + JPEG[-2:]
    assert bring(site, token, outbox, 2).status_code == 204
    assert bring(site, token, outbox, 2, other).status_code == 204
    with site.database.reading() as session:
        assert session.scalars(select(tables.Evidence.jpeg)).all() == [other]


def test_a_picture_of_an_event_that_did_not_come_is_refused(
    site: Site, token: str, outbox: Outbox
) -> None:
    answer = bring(site, token, outbox, 99)
    assert (answer.status_code, answer.json["code"]) == (404, "event_unknown")


def test_a_station_brings_no_picture_of_anothers_event(
    site: Site, admin: str, token: str, outbox: Outbox
) -> None:
    other = site.enrol(admin, site.add_station(admin, "Gate 8"))
    answer = bring(site, other, outbox, 2)
    assert (answer.status_code, answer.json["code"]) == (404, "event_unknown")


@pytest.mark.parametrize("jpeg", [b"GIF89a, not a JPEG", JPEG[:-2], b"<svg onload=x>", b"bags"])
def test_what_is_no_jpeg_is_refused(site: Site, token: str, outbox: Outbox, jpeg: bytes) -> None:
    answer = bring(site, token, outbox, 2, jpeg)
    assert answer.json["code"] == "evidence_unusable"


def test_a_picture_that_is_too_large_is_refused(site: Site, token: str, outbox: Outbox) -> None:
    assert bring(site, token, outbox, 2, TOO_LARGE).status_code in {400, 409, 422}
    assert bring(site, token, outbox, 2, JPEG).status_code == 204


def test_a_picture_that_is_not_kept_is_said(site: Site, admin: str, token: str) -> None:
    answer = site.ask("GET", "/v1/evidence/1", token=admin)
    assert (answer.status_code, answer.json["code"]) == (404, "evidence_unknown")


def test_the_oldest_pictures_go_when_there_are_too_many(
    site: Site, token: str, outbox: Outbox
) -> None:
    text = base64.b64encode(JPEG).decode()
    for seq in (1, 2, 3):
        sent = EvidencePicture(epoch=outbox.epoch, seq=seq, jpeg=text)
        with site.database.writing() as session:
            evidence.keep(session, outbox.station_id, sent, site.clock.now(), most=2)
    with site.database.reading() as session:
        kept = session.scalars(select(tables.Evidence.position)).all()
        positions = session.scalars(
            select(tables.Verdict.position).where(tables.Verdict.seq.in_([2, 3]))
        ).all()
    assert sorted(kept) == sorted(positions)
