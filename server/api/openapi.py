"""The API's description, `openapi.json`: what APIFlask makes of the routes, put into one order.

APIFlask names a nested model by every model that holds it and knows nothing of our policies and
our one shape of failure; here each model gets one name, each operation its security.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from server.api.policies import POLICIES, SCOPES, Policy
from shared.wire import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from apiflask import APIFlask

Json = dict[str, Any]

_EXAMPLES = Path(__file__).with_name("examples.json")
"""Taken from a walk through the API, by route: `tests/server/api/example_walk.py`."""
_PROBLEM = "application/problem+json"
_REF = "#/components/schemas/"
_WHO = {
    Policy.PUBLIC: "Anybody.",
    Policy.SENDER: "A station, even a revoked one.",
    Policy.STATION: "A station.",
    Policy.EMPLOYEE: "Anybody who is signed in.",
    Policy.ADMIN: "An admin.",
    Policy.WATCHER: "A program on the server's own machine, or an admin.",
}
_SCHEMES: dict[Policy, list[Json]] = {
    Policy.PUBLIC: [],
    Policy.SENDER: [{"station": []}],
    Policy.STATION: [{"station": []}],
    Policy.EMPLOYEE: [{"person": []}],
    Policy.ADMIN: [{"person": []}],
    Policy.WATCHER: [{"person": []}, {}],
}
_PATH_SCHEMAS: dict[str, Json] = {
    "UUIDConverter": {"type": "string", "format": "uuid"},
    "PositionConverter": {"type": "integer", "minimum": 1},
    "PathConverter": {"type": "string", "maxLength": 512},
    "ReportConverter": {"type": "string", "pattern": "^[a-z_]{1,40}$"},
}


def describe(app: APIFlask) -> None:
    """Have the application make its description our way."""
    app.config.update(
        AUTO_404_RESPONSE=False, AUTO_VALIDATION_ERROR_RESPONSE=False, AUTO_SERVERS=False
    )
    app.description = "The central API of TraceTrack: stations send events, admins ask and decide."

    def put_in_order(spec: Json) -> Json:
        return _in_order(app, spec)

    app.spec_processor(put_in_order)  # pyright: ignore[reportArgumentType] - JSON, not YAML text


def openapi_text(app: APIFlask) -> str:
    """Return the description as the text of `openapi.json`."""
    return json.dumps(app.spec, indent=2, ensure_ascii=False) + "\n"


def _in_order(app: APIFlask, spec: Json) -> Json:
    components = spec.setdefault("components", {})
    components["schemas"] = _one_name_each(components.get("schemas", {}))
    components["schemas"]["Problem"] = Problem.model_json_schema()
    components["responses"] = {"Problem": _problem_response()}
    components["securitySchemes"] = {
        "station": {"type": "http", "scheme": "bearer", "description": "A station's token."},
        "person": {"type": "http", "scheme": "bearer", "description": "A session's token."},
        "integration": {"type": "http", "scheme": "bearer", "description": "A program's token."},
    }
    examples: Json = json.loads(_EXAMPLES.read_text(encoding="utf-8"))
    components["responses"]["Problem"]["content"][_PROBLEM]["example"] = examples["Problem"][
        "answer"
    ]
    for endpoint, operation in _operations(app, spec):
        policy = POLICIES[endpoint]
        operation["operationId"] = endpoint.replace(".", "_")
        scope = SCOPES.get(endpoint)
        by_scope = [] if scope is None else [{"integration": [scope.value]}]
        operation["security"] = [*_SCHEMES[policy], *by_scope]
        operation["responses"]["default"] = {"$ref": "#/components/responses/Problem"}
        if "requestBody" in operation:
            operation["requestBody"]["required"] = True
        _add_examples(operation, examples.get(endpoint, {}))
        told = operation.get("description", "")
        or_with = "" if scope is None else f" Or a program with the scope `{scope}`."
        operation["description"] = f"{told}\n\nFor: {_WHO[policy]}{or_with}".strip()
    renamed = _with_short_refs(spec)
    renamed["components"]["schemas"] = dict(sorted(renamed["components"]["schemas"].items()))
    return renamed


def _add_examples(operation: Json, example: Json) -> None:
    """Put a real request and a real answer beside their schemas."""
    if "request" in example:
        operation["requestBody"]["content"]["application/json"]["example"] = example["request"]
    for status, answer in operation["responses"].items():
        body = answer.get("content", {}).get("application/json")
        if status.startswith("2") and body is not None and "answer" in example:
            body["example"] = example["answer"]


def _operations(app: APIFlask, spec: Json) -> Iterator[tuple[str, Json]]:
    for rule in app.url_map.iter_rules():
        path = re.sub(r"<(?:[^:<>]+:)?([^<>]+)>", r"{\1}", rule.rule)
        for method, operation in spec["paths"].get(path, {}).items():
            if method.upper() not in (rule.methods or ()):
                continue
            for parameter in operation["parameters"]:
                if parameter["in"] == "path":
                    converter = type(rule._converters[parameter["name"]]).__name__  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - werkzeug tells nobody else
                    parameter |= {"required": True, "schema": _PATH_SCHEMAS[converter]}
            yield rule.endpoint, operation


def _one_name_each(schemas: Json) -> Json:
    """Return the models by their own names; two that share one must be the same."""
    named: Json = {}
    for long_name, schema in schemas.items():
        if "$ref" in schema:  # the wrapper of a value that is no model itself
            continue
        name, short = _short(long_name), _with_short_refs(schema)
        if named.setdefault(name, short) != short:
            raise ValueError(f"two different models are called {name}")
    return named


def _short(name: str) -> str:
    """Return a model's one name.

    It is `BagRecord` for `BagPage.BagRecord` and for its wrapper `RootModel[BagRecord]`, and
    `PageOfBagRecord` for `Page[BagRecord]`.
    """
    whole = re.fullmatch(r"(?:.*\.)?(\w+)(?:\[(\w+)\]|_(\w+)_)?", name)
    if whole is None:
        raise ValueError(f"no model's name: {name}")
    inner = whole[2] or whole[3]
    if inner and whole[1] == "RootModel":
        return inner
    return f"{whole[1]}Of{inner}" if inner else whole[1]


def _with_short_refs(value: Any) -> Any:  # noqa: ANN401 - JSON is any value
    if isinstance(value, dict):
        return {
            key: _REF + _short(part.removeprefix(_REF))
            if key == "$ref" and isinstance(part, str) and part.startswith(_REF)
            else _with_short_refs(part)
            for key, part in value.items()
        }
    if isinstance(value, list):
        return [_with_short_refs(part) for part in value]
    return value


def _problem_response() -> Json:
    schema = {"$ref": _REF + "Problem"}
    return {
        "description": "Anything else: `code` says what, `facts` name the parties or the fields.",
        "content": {_PROBLEM: {"schema": schema}},
    }
