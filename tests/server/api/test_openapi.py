"""The committed description is the API's, and is valid OpenAPI."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from server.api.policies import POLICIES, Policy
from server.app import api_description

COMMITTED = Path(__file__).parents[3] / "openapi.json"


@pytest.fixture(scope="module")
def description() -> str:
    return api_description()


def test_the_committed_description_is_the_applications(description: str) -> None:
    hint = "write it anew: python -m server openapi --output openapi.json"
    assert COMMITTED.read_text(encoding="utf-8") == description, hint


def test_the_description_is_valid_openapi(description: str) -> None:
    OpenAPIV31SpecValidator(json.loads(description)).validate()


def test_every_route_stands_in_the_description_with_its_security(description: str) -> None:
    paths = json.loads(description)["paths"]
    secured = {
        operation["operationId"]: operation["security"]
        for operations in paths.values()
        for operation in operations.values()
    }
    assert set(secured) == {endpoint.replace(".", "_") for endpoint in POLICIES}
    for endpoint, policy in POLICIES.items():
        is_open = secured[endpoint.replace(".", "_")] == []
        assert is_open is (policy is Policy.PUBLIC)


def test_every_operation_names_the_one_shape_of_failure(description: str) -> None:
    for path, operations in json.loads(description)["paths"].items():
        for operation in operations.values():
            answer = operation["responses"]["default"]
            assert answer == {"$ref": "#/components/responses/Problem"}, path
