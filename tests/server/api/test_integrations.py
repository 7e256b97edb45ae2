"""Programs of others: a token with scopes, shown once, in the name of the admin who made it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from sqlalchemy import select

from server.db import tables
from server.services import audit
from server.services.tokens import hash_of
from shared.integrations import Scope
from tests.server.api.site import ADMIN

if TYPE_CHECKING:
    from tests.server.api.site import Answer, Json, Site

OTHER = {"name": "Old Boss", "role": "admin", "password": "paper-lantern-93"}


def let_in(site: Site, admin: str, *scopes: Scope, **more: object) -> Json:
    """The answer to letting a program in."""
    wanted = {"name": "ERP", "scopes": [scope.value for scope in scopes], **more}
    answer = site.ask("POST", "/v1/integrations", wanted, token=admin)
    assert answer.status_code == 201, answer.text
    return answer.json


def bill(site: Site, token: str) -> Answer:
    said = {"command_id": str(uuid4()), "bill_id": str(uuid4()), "terms": {"number": "ERP-1"}}
    return site.ask("POST", "/v1/bills", said, token=token)


def test_a_token_opens_what_its_scopes_say_and_nothing_else(site: Site, admin: str) -> None:
    token = let_in(site, admin, Scope.BAGS_READ)["token"]
    assert site.ask("GET", "/v1/bags", token=token).status_code == 200
    refused = site.ask("GET", "/v1/bills", token=token)
    assert (refused.status_code, refused.json["code"]) == (403, "scope_missing")
    assert refused.json["facts"] == {"scope": "bills:read"}
    closed = site.ask("GET", "/v1/people", token=token)
    assert (closed.status_code, closed.json["code"]) == (403, "not_for_you")


def test_a_token_is_shown_once_and_kept_as_its_hash(site: Site, admin: str) -> None:
    token = let_in(site, admin, Scope.BAGS_READ)["token"]
    assert token not in site.ask("GET", "/v1/integrations", token=admin).text
    with site.database.reading() as session:
        assert session.scalars(select(tables.Integration.token_hash)).all() == [hash_of(token)]


def test_what_a_program_does_is_its_admins_deed(site: Site, admin: str) -> None:
    token = let_in(site, admin, Scope.BILLS_WRITE)["token"]
    made = bill(site, token)
    assert (made.status_code, made.json["created_by"]) == (200, ADMIN)


def test_a_revoked_token_opens_nothing_at_once(site: Site, admin: str) -> None:
    made = let_in(site, admin, Scope.BAGS_READ)
    path = f"/v1/integrations/{made['integration']['id']}/revoke"
    assert site.ask("POST", path, token=admin).json["revoked_at"] is not None
    refused = site.ask("GET", "/v1/bags", token=made["token"])
    assert (refused.status_code, refused.json["code"]) == (403, "token_revoked")
    with site.database.reading() as session:
        actions = session.scalars(select(tables.Audit.action)).all()
        assert actions[-2:] == ["integration_added", "integration_revoked"]
        assert audit.first_broken(session) is None


def test_a_token_runs_out(site: Site, admin: str) -> None:
    until = (site.clock.now() + timedelta(days=1)).isoformat()
    token = let_in(site, admin, Scope.BAGS_READ, expires_at=until)["token"]
    assert site.ask("GET", "/v1/bags", token=token).status_code == 200
    site.clock.advance(24 * 3600)
    refused = site.ask("GET", "/v1/bags", token=token)
    assert (refused.status_code, refused.json["code"]) == (401, "token_expired")


@pytest.mark.parametrize("change", [{"is_active": False}, {"role": "employee"}])
def test_a_token_is_worth_no_more_than_the_admin_who_made_it(
    site: Site, admin: str, change: Json
) -> None:
    person_id = site.ask("POST", "/v1/people", OTHER, token=admin).json["id"]
    other = site.sign_in("Old Boss", "paper-lantern-93")
    own = {"old": "paper-lantern-93", "new": "paper-lantern-94"}
    assert site.ask("POST", "/v1/session/password", own, token=other).status_code == 204
    token = let_in(site, other, Scope.BAGS_READ)["token"]
    assert site.ask("GET", "/v1/bags", token=token).status_code == 200
    site.ask("PATCH", f"/v1/people/{person_id}", change, token=admin)
    refused = site.ask("GET", "/v1/bags", token=token)
    assert (refused.status_code, refused.json["code"]) == (403, "person_disabled")


def test_a_name_is_given_once(site: Site, admin: str) -> None:
    let_in(site, admin, Scope.BAGS_READ)
    again = {"name": " ERP ", "scopes": ["bags:read"]}
    refused = site.ask("POST", "/v1/integrations", again, token=admin)
    assert (refused.status_code, refused.json["code"]) == (409, "integration_name_taken")


def test_an_unknown_scope_is_refused(site: Site, admin: str) -> None:
    wanted = {"name": "ERP", "scopes": ["people:write"]}
    refused = site.ask("POST", "/v1/integrations", wanted, token=admin)
    assert (refused.status_code, refused.json["code"]) == (422, "fields_invalid")


def test_a_program_that_asks_without_end_is_slowed_down(site: Site, admin: str) -> None:
    token = let_in(site, admin, Scope.SITE_READ)["token"]
    answers = [site.ask("GET", "/v1/formats", token=token) for _ in range(101)]
    assert {answer.status_code for answer in answers[:-1]} == {200}
    assert (answers[-1].status_code, answers[-1].headers["Retry-After"]) == (429, "1")


def test_the_ledger_is_followed_from_a_position_on(site: Site, admin: str) -> None:
    token = let_in(site, admin, Scope.EVENTS_READ, Scope.BILLS_WRITE)["token"]
    for _ in range(3):
        bill(site, admin)
    seen = site.ask("GET", "/v1/ledger?limit=1", token=token).json
    assert [line["kind"] for line in seen["items"]] == ["bill_created"]
    assert (seen["next"], seen["more"]) == (1, False)
    nothing = site.ask("GET", "/v1/ledger?after=1", token=token).json
    assert nothing == {"items": [], "next": 1, "more": False}
