"""Every route, every kind of caller: generated from the URL map, judged by the policies alone."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from server.api.policies import POLICIES, SCOPES, Policy, check_policies
from server.app import api_description, create_app
from server.services.sessions import IDLE_S
from shared.errors import SettingsInvalid
from shared.integrations import Scope
from tests.server.api.site import EMPLOYEE, EMPLOYEE_PASSWORD, Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from werkzeug.routing import Rule

    from tests.server.api.site import Json

ANYWHERE = {"run_id": 1, "print_id": 1, "code": "P1-10", "problem": "1", "position": "1"}
SOME_ID = str(UUID(int=0x99))
REFUSING_IN_THEIR_OWN_WAY = {"session.sign_in", "enrolment.enrol"}
LET_IN = {
    "nobody": {Policy.PUBLIC},
    "station": {Policy.PUBLIC, Policy.STATION, Policy.SENDER},
    "revoked station": {Policy.PUBLIC, Policy.SENDER},
    "replaced token": {Policy.PUBLIC, Policy.SENDER},
    "employee": {Policy.PUBLIC, Policy.EMPLOYEE},
    "admin": {Policy.PUBLIC, Policy.EMPLOYEE, Policy.ADMIN, Policy.WATCHER},
    "expired session": {Policy.PUBLIC},
    "disabled admin": {Policy.PUBLIC},
    "made-up token": {Policy.PUBLIC},
    "made-up program": {Policy.PUBLIC},
    "revoked program": {Policy.PUBLIC},
    "expired program": {Policy.PUBLIC},
    **{f"program with {scope}": {Policy.PUBLIC} for scope in Scope},
}


def routes(site: Site) -> Iterator[tuple[str, str, str]]:
    """Every endpoint with a method and a path that leads to it."""
    for rule in site.app.url_map.iter_rules():
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            yield rule.endpoint, method, path_of(rule)


def path_of(rule: Rule) -> str:
    parts = {name: ANYWHERE.get(name, SOME_ID) for name in rule.arguments}
    built = rule.build(parts)
    assert built is not None
    return built[1]


def callers(site: Site, admin: str) -> dict[str, str]:
    """One token of each kind of caller, made through the API."""
    gate, old_gate = site.add_station(admin, "Gate 7"), site.add_station(admin, "Gate 8")
    replaced_gate = site.add_station(admin, "Gate 9")
    tokens = {
        "nobody": "",
        "station": site.enrol(admin, gate),
        "revoked station": site.enrol(admin, old_gate),
        "replaced token": site.enrol(admin, replaced_gate),
        "made-up token": "ttc_" + "x" * 43,
        "made-up program": "tti_" + "x" * 43,
    }
    site.enrol(admin, replaced_gate)
    site.ask("POST", f"/v1/stations/{old_gate}/revoke", token=admin)
    site.add_employee(admin)
    tokens["disabled admin"] = disabled_admin(site, admin)
    for scope in Scope:
        tokens[f"program with {scope}"] = program(site, admin, f"ERP {scope}", scope)
    tokens["expired program"] = program(site, admin, "Old ERP", *Scope, lasts_s=IDLE_S)
    tokens["revoked program"] = program(site, admin, "Bad ERP", *Scope)
    shut_out(site, admin, "Bad ERP")
    tokens["expired session"] = site.sign_in()
    site.clock.advance(IDLE_S + 1)
    tokens["admin"] = site.sign_in()
    tokens["employee"] = site.sign_in(EMPLOYEE, EMPLOYEE_PASSWORD)
    return tokens


def program(site: Site, admin: str, name: str, *scopes: Scope, lasts_s: int = 86_400) -> str:
    until = site.clock.now() + timedelta(seconds=lasts_s)
    wanted = {"name": name, "scopes": [*scopes], "expires_at": until.isoformat()}
    return site.ask("POST", "/v1/integrations", wanted, token=admin).json["token"]


def shut_out(site: Site, admin: str, name: str) -> None:
    held: list[Json] = site.ask("GET", "/v1/integrations", token=admin).json["items"]
    [its_id] = [one["id"] for one in held if one["name"] == name]
    site.ask("POST", f"/v1/integrations/{its_id}/revoke", token=admin)


def disabled_admin(site: Site, admin: str) -> str:
    wanted = {"name": "Old Boss", "role": "admin", "password": "paper-lantern-93"}
    person_id = site.ask("POST", "/v1/people", wanted, token=admin).json["id"]
    token = site.sign_in("Old Boss", "paper-lantern-93")
    site.ask("PATCH", f"/v1/people/{person_id}", {"is_active": False}, token=admin)
    return token


def was_let_in(site: Site, method: str, path: str, token: str) -> bool:
    body = {} if method in {"POST", "PUT", "PATCH"} else None
    return site.ask(method, path, body, token=token).status_code not in {401, 403}


def test_a_caller_is_let_in_where_the_policies_say_so_and_nowhere_else(
    site: Site, admin: str
) -> None:
    tokens = callers(site, admin)
    assert tokens.keys() == LET_IN.keys()
    wrong = [
        f"{caller}: {method} {path} let in: {not expected}"
        for caller, token in tokens.items()
        for method, path, expected in expectations(site, caller)
        if was_let_in(site, method, path, token) is not expected
    ]
    assert wrong == []


def expectations(site: Site, caller: str) -> list[tuple[str, str, bool]]:
    """Every route with whether `caller` is let in; signing out comes last, as it ends a session."""
    asked = [route for route in routes(site) if route[0] not in REFUSING_IN_THEIR_OWN_WAY]
    asked.sort(key=lambda route: route[0] == "session.sign_out")
    return [(method, path, may_pass(caller, endpoint)) for endpoint, method, path in asked]


def may_pass(caller: str, endpoint: str) -> bool:
    by_scope = endpoint in SCOPES and caller == f"program with {SCOPES[endpoint]}"
    return by_scope or POLICIES[endpoint] in LET_IN[caller]


def test_a_route_without_a_policy_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    without_one = {name: policy for name, policy in POLICIES.items() if name != "bills.close"}
    monkeypatch.setattr("server.api.policies.POLICIES", without_one)
    with pytest.raises(SettingsInvalid) as refusal:
        api_description()
    assert refusal.value.code == "route_without_policy"
    assert refusal.value.facts == {"endpoint": "bills.close"}


def test_a_policy_without_a_route_does_not_start() -> None:
    with pytest.raises(SettingsInvalid) as refusal:
        check_policies(POLICIES.keys() - {"bills.close"})
    assert refusal.value.code == "policy_without_route"


def test_metrics_are_for_this_machine_and_for_admins(site: Site) -> None:
    client = site.app.test_client()
    here = {"REMOTE_ADDR": "127.0.0.1"}
    assert client.get("/metrics", environ_overrides=here).status_code == 200
    proxied = client.get(
        "/metrics", environ_overrides=here, headers={"X-Forwarded-For": "192.0.2.9"}
    )
    assert proxied.status_code == 401


def test_a_head_request_passes_the_same_gate_as_its_get(site: Site) -> None:
    assert site.ask("HEAD", "/v1/people").status_code == 401


def test_the_application_can_be_made_twice_in_one_process(site: Site) -> None:
    again = create_app(
        site.database,
        keys=site.keys,
        address=site.app.extensions["tracetrack"].address,
        hasher=site.hasher,
        clock=site.clock,
        random_bytes=site.random_bytes,
    )
    assert again.test_client().get("/healthz").status_code == 200
