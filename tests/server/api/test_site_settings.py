"""What admins decide for the whole site, and the audit in which each change is found again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.server.api.site import ADMIN
from tests.server.scanning import JAIPUR

if TYPE_CHECKING:
    from tests.server.api.site import Json, Site


def audit(site: Site, admin: str, query: str = "") -> list[Json]:
    answer = site.ask("GET", f"/v1/audit?{query}", token=admin)
    assert answer.status_code == 200, answer.text
    return answer.json["items"]


def test_a_weight_is_saved_and_the_audit_says_from_what_to_what(site: Site, admin: str) -> None:
    assert site.ask("GET", "/v1/site-settings", token=admin).json["kg_per_child"] == 1.0
    said = {"kg_per_child": 0.5, "park_after_s": 600}
    assert site.ask("PUT", "/v1/site-settings", said, token=admin).status_code == 200
    assert site.ask("GET", "/v1/site-settings", token=admin).json == said
    (line,) = audit(site, admin, "search=settings")
    assert (line["action"], line["person"]) == ("settings_saved", ADMIN)
    assert line["facts"] == {"before": "kg_per_child: 1.0", "after": "kg_per_child: 0.5"}


@pytest.mark.parametrize(
    "said",
    [{"kg_per_child": 0}, {"kg_per_child": 1e9}, {"park_after_s": 5}, {"kg_per_child": "many"}],
)
def test_a_setting_out_of_range_is_refused(site: Site, admin: str, said: dict[str, Any]) -> None:
    refused = site.ask("PUT", "/v1/site-settings", said, token=admin)
    assert (refused.status_code, refused.json["code"]) == (422, "fields_invalid")


def test_a_change_of_a_person_a_place_and_the_formats_says_before_and_after(
    site: Site, admin: str
) -> None:
    added = site.ask("POST", "/v1/people", {"name": "Meena Joshi"}, token=admin).json
    path = f"/v1/people/{added['id']}"
    change = {"role": "admin", "location_id": str(JAIPUR), "pin": "246813"}
    site.ask("PATCH", path, change, token=admin)
    line = audit(site, admin, "search=person changed")[0]
    assert line["facts"]["person"] == "Meena Joshi"
    assert line["facts"]["before"] == "role: employee; place: –"
    assert line["facts"]["after"] == "role: admin; place: Jaipur"
    assert "246813" not in str(line)
    place = {"code": "JAI", "name": "Jaipur depot", "time_zone": "Asia/Kolkata"}
    site.ask("PATCH", f"/v1/locations/{JAIPUR}", place, token=admin)
    facts = audit(site, admin, "search=location_changed")[0]["facts"]
    assert (facts["before"], facts["after"]) == ("name: Jaipur", "name: Jaipur depot")
    formats = site.ask("GET", "/v1/formats", token=admin).json["formats"]
    wanted = {"formats": [formats[0], {**formats[1], "template": "K{number}"}]}
    assert site.ask("PUT", "/v1/formats", wanted, token=admin).status_code == 200
    facts = audit(site, admin, "search=formats")[0]["facts"]
    assert (facts["before"], facts["after"]) == (
        "child: child C{number}",
        "child: child K{number}",
    )


def test_the_audit_is_found_by_name_person_and_time_page_by_page(site: Site, admin: str) -> None:
    for name in ("Divya Nair", "Imran Khan"):
        site.ask("POST", "/v1/people", {"name": name}, token=admin)
    (line,) = audit(site, admin, "search=divya")
    assert line["facts"]["person"] == "Divya Nair"
    me = site.ask("GET", "/v1/session", token=admin).json["person_id"]
    mine = audit(site, admin, f"person_id={me}")
    assert {one["person"] for one in mine} == {ADMIN}
    assert audit(site, admin, "until=2020-01-01T00:00:00Z") == []
    first = site.ask("GET", "/v1/audit?limit=1", token=admin).json
    second = site.ask("GET", f"/v1/audit?limit=1&after={first['next']}", token=admin).json
    assert second["items"][0]["position"] == first["items"][0]["position"] - 1


def test_the_chain_of_the_audit_holds(site: Site, admin: str) -> None:
    from server.services.audit import first_broken  # noqa: PLC0415 - as the command line does

    site.ask("PUT", "/v1/site-settings", {"kg_per_child": 2}, token=admin)
    with site.database.reading() as session:
        assert first_broken(session) is None
