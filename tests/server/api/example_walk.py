"""A day at a small site, walked through the API: every example of `openapi.json` is taken from it.

`python -m tests.server.api.example_walk` writes `server/api/examples.json`. Ids, tokens and times
come from a counter and a clock set by hand, so the walk gives the same texts each time.
"""

from __future__ import annotations

import base64
import json
import tempfile
from pathlib import Path
from uuid import UUID

from sqlalchemy import text

from server.db.migrate import migrate
from server.db.session import open_database
from server.services import deliveries
from server.services.webhook_sender import WebhookSender
from shared.events import ChildPacked, ParentOpened
from tests.server.api.receiver import receiving
from tests.server.api.site import ADMIN, ADMIN_PASSWORD, Json, Site
from tests.server.api.walking import Believing, Leading, Walk
from tests.server.scanning import Outbox

EXAMPLES = Path(__file__).parents[3] / "server/api/examples.json"
_JPEG = b"\xff\xd8\xff\xe0" + b"bag" * 10 + b"\xff\xd9"
_GENERATION = "4f1d0c5e9a7b4c3d8e2f6a1b0c9d8e7f"


def walk_through(folder: Path) -> dict[str, Json]:
    """Return the examples of all routes, by endpoint, from a new site in `folder`."""
    database = open_database(f"sqlite:///{folder / 'example.db'}")
    migrate(database)
    with database.writing() as session:
        session.execute(text("UPDATE ledger_head SET generation = :it"), {"it": _GENERATION})
    walk = Walk(Site(database, targets=Believing()))
    try:
        _walk(walk)
    finally:
        database.close()
    return dict(sorted(walk.examples.items()))


def _walk(walk: Walk) -> None:
    for path in ("/healthz", "/readyz"):
        walk.ask("GET", path)
    said = {"name": ADMIN, "password": ADMIN_PASSWORD}
    admin = walk.ask("POST", "/v1/session", said)["token"]
    walk.ask("GET", "/v1/session", token=admin)
    places = _furnish(walk, admin)
    _stations(walk, admin, places)
    _bills(walk, admin)
    _ask_about_bags(walk, admin)
    _problems(walk, admin)
    _labels(walk, admin)
    _reports(walk, admin)
    _imports(walk, admin)
    was = walk.ask("GET", "/v1/site-settings", token=admin)
    said = {"kg_per_child": 0.5, "park_after_s": 900, "based_on": was}
    walk.ask("PUT", "/v1/site-settings", said, token=admin)
    walk.ask("GET", "/v1/audit?search=settings", token=admin)
    _programs(walk, admin)
    walk.ask("DELETE", "/v1/session", token=walk.site.sign_in())


def _imports(walk: Walk, admin: str) -> None:
    given_up, done = _checked_import(walk, admin), _checked_import(walk, admin)
    walk.ask("GET", f"{done}/rows", token=admin)
    walk.ask("POST", f"{done}/commit", token=admin)
    walk.ask("DELETE", f"{given_up}/rehearsal", token=admin)
    walk.ask("DELETE", given_up, token=admin)


def _checked_import(walk: Walk, admin: str) -> str:
    new = {"id": walk.new_id(), "kind": "bags", "file": "stock.xlsx"}
    path = f"/v1/imports/{walk.ask('POST', '/v1/imports', new, token=admin)['id']}"
    cells = ({"parent": "P500-2", "child": "C5001", "place": "LKO"}, {"parent": "P500"})
    rows = [{"number": number, "cells": one} for number, one in enumerate(cells, 2)]
    walk.ask("POST", f"{path}/rows", {"rows": rows}, token=admin)
    walk.ask("POST", f"{path}/rehearsal", token=admin)
    walk.ask("GET", path, token=admin)
    return path


def _furnish(walk: Walk, admin: str) -> dict[str, str]:
    places: dict[str, str] = {}
    for code, name in (("LKO", "Lucknow"), ("JAI", "Jaipur")):
        said = {"code": code, "name": name, "time_zone": "Asia/Kolkata"}
        places[code] = walk.ask("POST", "/v1/locations", said, token=admin)["id"]
    changed = said | {"name": "Jaipur depot", "based_on": said}
    walk.ask("PATCH", f"/v1/locations/{places['JAI']}", changed, token=admin)
    walk.ask("GET", "/v1/locations", token=admin)
    formats = walk.ask("GET", "/v1/formats", token=admin)["formats"]
    change = {
        "formats": formats,
        "samples": {"P123-10": "parent::123", "HELLO": None},
        "based_on": {"formats": formats, "samples": {}},
    }
    walk.ask("PUT", "/v1/formats", change, token=admin)
    return places


def _stations(walk: Walk, admin: str, places: dict[str, str]) -> None:
    site, lucknow = walk.site, places["LKO"]
    kiran = {"name": "Kiran Patel", "location_id": lucknow, "password": "given-by-admin-1"}
    person = walk.ask("POST", "/v1/people", kiran, token=admin)["id"]
    change = {"pin": "402177", "is_active": True}
    own = site.sign_in("Kiran Patel", "given-by-admin-1")
    passwords = {"old": "given-by-admin-1", "new": "harvest-window-17"}
    walk.ask("POST", "/v1/session/password", passwords, token=own)
    walk.ask("POST", f"/v1/people/{person}/badge", token=admin)
    station = {"name": "Gate 1", "location_id": lucknow}
    station_id = walk.ask("POST", "/v1/stations", station, token=admin)["id"]
    card = walk.ask("POST", f"/v1/stations/{station_id}/enrolment", token=admin)["text"]
    code = {"code": card.split(":")[2], "version": "0.1.0"}
    token = walk.ask("POST", "/v1/enrol", code)["token"]
    outbox = Outbox(UUID(station_id), UUID(lucknow), UUID(person), make_id=site.new_id)
    outbox.scan(ParentOpened, parent="P123-2")
    for child in ("C417", "C418"):
        outbox.scan(ChildPacked, parent="P123-2", child=child)
    outbox.scan(ParentOpened, parent="P124-2")
    outbox.scan(ChildPacked, parent="P124-2", child="C419")
    outbox.scan(ParentOpened, parent="P125-2")
    outbox.scan(ChildPacked, parent="P125-2", child="C418")
    outbox.scan(ChildPacked, parent="P125-2", child="C419")
    for first, last in ((1, 2), (3, 8)):
        batch = outbox.batch(first, last).model_dump(mode="json")
        walk.ask("POST", "/v1/events", batch, token=token)
    walk.ask("GET", f"/v1/cursor?epoch={outbox.epoch}", token=token)
    walk.ask("GET", "/v1/station/settings", token=token)
    walk.ask("GET", "/v1/station/bags?since=0", token=token)
    walk.ask("GET", "/v1/station/bags/P123-2", token=token)
    jpeg = {"epoch": outbox.epoch, "seq": 2, "jpeg": base64.b64encode(_JPEG).decode()}
    walk.ask("PUT", "/v1/evidence", jpeg, token=token)
    report = {
        "version": "0.1.0",
        "recorded": 8,
        "waiting": 0,
        "last_seq": 8,
        "at": site.clock.now().isoformat(),
    }
    walk.ask("PUT", "/v1/station/report", report, token=token)
    walk.ask("PATCH", f"/v1/people/{person}", change, token=admin)
    walk.ask("GET", "/v1/people", token=admin)
    walk.ask("GET", "/v1/stations", token=admin)
    for what in ("revoke", "release"):
        walk.ask("POST", f"/v1/stations/{station_id}/{what}", token=admin)


def _bills(walk: Walk, admin: str) -> None:
    def create(number: str) -> str:
        terms = {"number": number, "customer": "Green Field", "planned_parents": 2}
        bill_id = walk.new_id()
        said = {"command_id": walk.new_id(), "bill_id": bill_id, "terms": terms}
        walk.ask("POST", "/v1/bills", said, token=admin)
        return bill_id

    bill = create("B-2026-0412")
    path = f"/v1/bills/{bill}"
    was = {"number": "B-2026-0412", "customer": "Green Field", "planned_parents": 2}
    terms = was | {"customer": "Green Field Co-operative"}
    change = {"command_id": walk.new_id(), "terms": terms, "based_on": was}
    walk.ask("PUT", path, change, token=admin)
    walk.ask("GET", "/v1/bills/linkable", token=admin)
    link = {"command_id": walk.new_id(), "text": "P123-2"}
    walk.ask("POST", f"{path}/parents", link, token=admin)
    many = {"command_id": walk.new_id(), "parents": ["P124-2", "P125-2"]}
    walk.ask("POST", f"{path}/parents/many", many, token=admin)
    remove = {"command_id": walk.new_id(), "text": "P125-2", "reason": "Another truck"}
    walk.ask("POST", f"{path}/parents/remove", remove, token=admin)
    other = {"number": "B-2026-0413"}
    split = {
        "command_id": walk.new_id(),
        "bill_id": walk.new_id(),
        "terms": other,
        "parents": ["P124-2"],
    }
    walk.ask("POST", f"{path}/split", split, token=admin)
    walk.ask("GET", "/v1/bills", token=admin)
    walk.ask("GET", path, token=admin)
    walk.ask("POST", f"{path}/close", {"command_id": walk.new_id()}, token=admin)
    refused = {"command_id": walk.new_id(), "text": "P125-2"}
    walk.refuse("POST", f"{path}/parents", refused, token=admin)
    because = {"command_id": walk.new_id(), "reason": "The customer wants more"}
    walk.ask("POST", f"{path}/reopen", because, token=admin)
    because = {"command_id": walk.new_id(), "reason": "Ordered twice"}
    walk.ask("POST", f"/v1/bills/{create('B-2026-0414')}/cancel", because, token=admin)


def _ask_about_bags(walk: Walk, admin: str) -> None:
    walk.ask("GET", "/v1/bags?search=12", token=admin)
    walk.ask("GET", "/v1/bags/C417", token=admin)
    move = {"command_id": walk.new_id(), "parent": "P125-2", "reason": "Packed by mistake"}
    walk.ask("POST", "/v1/bags/C417/move", move, token=admin)
    because = {"command_id": walk.new_id(), "reason": "Torn"}
    walk.ask("POST", "/v1/bags/C417/unpack", because, token=admin)
    because = {"command_id": walk.new_id(), "reason": "Burnt"}
    walk.ask("POST", "/v1/bags/C417/void", because, token=admin)
    walk.ask("GET", "/v1/movements", token=admin)
    walk.ask("GET", "/v1/today", token=admin)
    walk.ask("GET", "/v1/ledger?limit=3", token=admin)


def _problems(walk: Walk, admin: str) -> None:
    first, second = walk.ask("GET", "/v1/problems", token=admin)["items"]
    walk.ask("GET", "/v1/problems/groups", token=admin)
    decide = {"command_id": walk.new_id(), "decision": "keep", "note": "Counted by hand"}
    path = f"/v1/problems/{first['problem']}/decision"
    walk.ask("POST", path, decide | {"decision": first["decisions"][0]}, token=admin)
    many = {
        "command_id": walk.new_id(),
        "problems": [second["problem"]],
        "decision": second["decisions"][0],
    }
    walk.ask("POST", "/v1/problems/decisions", many, token=admin)


def _labels(walk: Walk, admin: str) -> None:
    wanted = {"command_id": walk.new_id(), "bags": 2, "children_per_parent": 10, "lot": "KHARIF-26"}
    run = walk.ask("POST", "/v1/labels", wanted, token=admin)["id"]
    walk.ask("GET", "/v1/labels", token=admin)
    walk.ask("GET", f"/v1/labels/{run}", token=admin)
    sheet = walk.ask("GET", "/v1/labels/sheets", token=admin)["items"][0]["name"]
    printing = {"command_id": walk.new_id(), "sheet": sheet}
    walk.ask("POST", f"/v1/labels/{run}/prints", printing, token=admin)


def _reports(walk: Walk, admin: str) -> None:
    walk.ask("GET", "/v1/reports", token=admin)
    walk.ask("GET", "/v1/reports/packing_by_day?days=7", token=admin)
    saving = {
        "id": walk.new_id(),
        "report": "packing_by_day",
        "name": "The last week",
        "filters": {"days": "7"},
        "is_shared": True,
    }
    walk.ask("POST", "/v1/saved-reports", saving, token=admin)
    walk.ask("GET", "/v1/saved-reports", token=admin)
    walk.ask("DELETE", f"/v1/saved-reports/{saving['id']}", token=admin)


def _programs(walk: Walk, admin: str) -> None:
    site = walk.site
    program = {"name": "ERP", "scopes": ["bags:read", "bills:write"]}
    made = walk.ask("POST", "/v1/integrations", program, token=admin)["integration"]["id"]
    walk.ask("GET", "/v1/integrations", token=admin)
    walk.ask("POST", f"/v1/integrations/{made}/revoke", token=admin)
    url = "https://erp.example.com/tracetrack"
    hook = {"name": "ERP", "url": url, "kinds": ["bill_created", "bill_closed"]}
    webhook = walk.ask("POST", "/v1/webhooks", hook, token=admin)["webhook"]["id"]
    terms = {"number": "B-2026-0415"}
    said = {"command_id": walk.new_id(), "bill_id": walk.new_id(), "terms": terms}
    walk.ask("POST", "/v1/bills", said, token=admin)
    walk.ask("GET", "/v1/webhooks", token=admin)
    with receiving() as receiver:
        receiver.status = 400
        targets = Leading(port=receiver.port)
        sender = WebhookSender(site.database, targets, site.keys, site.clock, site.random_bytes)
        for wait_s in (0, *deliveries.WAITS_S):
            site.clock.advance(wait_s)
            sender.send_all()
    admin = site.sign_in()
    letter = walk.ask("GET", "/v1/webhooks/dead-letters", token=admin)["items"][0]["id"]
    path = f"/v1/webhooks/dead-letters/{letter}"
    walk.ask("GET", path, token=admin)
    walk.ask("POST", f"{path}/again", token=admin)
    many = {"deliveries": [letter]}
    walk.ask("POST", "/v1/webhooks/dead-letters/again", many, token=admin)
    walk.ask("POST", f"/v1/webhooks/{webhook}/stop", token=admin)
    walk.ask("POST", f"/v1/webhooks/{webhook}/start", token=admin)
    walk.ask("GET", "/v1/webhooks/targets", token=admin)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        examples = walk_through(Path(folder))
    EXAMPLES.write_text(json.dumps(examples, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
