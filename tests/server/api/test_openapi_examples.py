"""Every body in the description has an example, which is a real one and fits its schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from openapi_schema_validator import OAS31Validator, oas31_format_checker

from tests.server.api.example_walk import EXAMPLES, walk_through

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.server.api.site import Json

DESCRIPTION: Json = json.loads(
    (Path(__file__).parents[3] / "openapi.json").read_text(encoding="utf-8")
)


def bodies() -> Iterator[tuple[str, Json]]:
    """Every body of JSON with what is said of it."""
    for operations in DESCRIPTION["paths"].values():
        for operation in operations.values():
            name: str = operation["operationId"]
            if "requestBody" in operation:
                yield f"{name} request", operation["requestBody"]["content"]["application/json"]
            for status, answer in operation["responses"].items():
                if "application/json" in answer.get("content", {}):
                    yield f"{name} {status}", answer["content"]["application/json"]
    problem = DESCRIPTION["components"]["responses"]["Problem"]["content"]
    yield "Problem", problem["application/problem+json"]


BODIES = dict(bodies())


def test_the_committed_examples_are_those_of_the_walk(tmp_path: Path) -> None:
    hint = "take them anew: python -m tests.server.api.example_walk, then server openapi"
    committed = json.loads(EXAMPLES.read_text(encoding="utf-8"))
    assert committed == json.loads(json.dumps(walk_through(tmp_path))), hint


@pytest.mark.parametrize("name", BODIES)
def test_a_body_has_an_example_that_fits_its_schema(name: str) -> None:
    body = BODIES[name]
    assert "example" in body
    assert faults(body["example"], body["schema"]) == []


def test_an_example_that_does_not_fit_is_noticed() -> None:
    body = BODIES["bags_find 200"]
    wrong = {"items": [body["example"]["items"][0] | {"version": "1"}]}
    assert faults(wrong, body["schema"]) != []


def faults(example: Any, schema: Json) -> list[str]:  # noqa: ANN401 - JSON is any value
    whole = {**schema, "components": DESCRIPTION["components"]}
    validator = OAS31Validator(whole, format_checker=oas31_format_checker)
    return [error.message for error in validator.iter_errors(example)]
