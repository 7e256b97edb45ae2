"""Versioned means additive: what the last release described is still there, and asks no more.

`released_openapi.json` is the description of the last release. A release replaces it.
"""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.server.api.additive import Comparison

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.server.api.site import Json

ROOT = Path(__file__).parents[3]
RELEASED = Path(__file__).with_name("released_openapi.json")


def read(file: Path) -> Json:
    return json.loads(file.read_text(encoding="utf-8"))


def test_nothing_that_was_released_has_gone() -> None:
    assert Comparison(read(RELEASED), read(ROOT / "openapi.json")).missing() == []


def test_a_description_misses_nothing_of_itself() -> None:
    released = read(RELEASED)
    assert Comparison(released, released).missing() == []


def schema(spec: Json, name: str) -> Json:
    return spec["components"]["schemas"][name]


def drop_path(spec: Json) -> None:
    del spec["paths"]["/v1/bags"]


def drop_method(spec: Json) -> None:
    del spec["paths"]["/v1/bills"]["post"]


def drop_parameter(spec: Json) -> None:
    parameters: list[Json] = spec["paths"]["/v1/bags"]["get"]["parameters"]
    parameters[:] = [one for one in parameters if one["name"] != "search"]


def require_parameter(spec: Json) -> None:
    spec["paths"]["/v1/bags"]["get"]["parameters"][0]["required"] = True


def drop_answer_field(spec: Json) -> None:
    del schema(spec, "BagRecord")["properties"]["packed_at"]


def drop_request_field(spec: Json) -> None:
    del schema(spec, "NewBill")["properties"]["terms"]


def require_field(spec: Json) -> None:
    schema(spec, "LinkParent")["required"].append("source")


def let_a_field_be_missing(spec: Json) -> None:
    schema(spec, "Done")["required"].remove("position")


def drop_word(spec: Json) -> None:
    schema(spec, "BillState")["enum"].remove("reopened")


def change_type(spec: Json) -> None:
    schema(spec, "Done")["properties"]["position"]["type"] = "string"


def drop_alternative(spec: Json) -> None:
    schema(spec, "ChangePerson")["properties"]["name"] = {"type": "string"}


def tighten(spec: Json) -> None:
    schema(spec, "SignIn")["properties"]["password"]["maxLength"] = 50


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (drop_path, "GET /v1/bags: gone"),
        (drop_method, "POST /v1/bills: gone"),
        (drop_parameter, "GET /v1/bags: query search gone"),
        (require_parameter, "GET /v1/bags: query after newly required"),
        (drop_answer_field, ".packed_at: gone"),
        (drop_request_field, "POST /v1/bills body.terms: gone"),
        (require_field, ".source: newly required"),
        (let_a_field_be_missing, ".position: may be missing"),
        (drop_word, "no word reopened"),
        (change_type, "integer became string"),
        (drop_alternative, "no longer null"),
        (tighten, "maxLength is 50, was 200"),
    ],
)
def test_what_a_caller_would_miss_is_named(change: Callable[[Any], None], told: str) -> None:
    released = read(RELEASED)
    changed = copy.deepcopy(released)
    change(changed)
    assert any(told in line for line in Comparison(released, changed).missing())


def test_what_is_new_is_no_matter() -> None:
    released = read(RELEASED)
    grown = copy.deepcopy(released)
    grown["paths"]["/v1/new"] = grown["paths"]["/v1/bags"]
    schema(grown, "BagRecord")["properties"]["colour"] = {"type": "string"}
    schema(grown, "LinkParent")["properties"]["colour"] = {"type": "string"}
    schema(grown, "BagState")["enum"].append("lost")
    assert Comparison(released, grown).missing() == []
