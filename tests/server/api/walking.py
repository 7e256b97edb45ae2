"""Asks of a walk through the API, of which the first request and answer of every route are kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from server.services.webhook_targets import Target, Targets
from shared.overriding import override
from tests.server.api.site import Json, Site

_MOST_ITEMS = 3


@dataclass(frozen=True)
class Believing(Targets):
    """Lets every address be added: the walk resolves no names."""

    @override
    def judge(self, url: str) -> Target:
        return Target(is_tls=True, host="erp.example.com", port=443, path="/", ip="192.0.2.1")


@dataclass(frozen=True)
class Leading(Targets):
    """Leads every call to a port of this machine."""

    port: int = 0

    @override
    def judge(self, url: str) -> Target:
        return Target(
            is_tls=False, host="erp.example.com", port=self.port, path="/", ip="127.0.0.1"
        )


@dataclass
class Walk:
    """Asks, and keeps the first request and answer of every route."""

    site: Site
    examples: dict[str, Json] = field(default_factory=dict[str, Json])

    def ask(
        self, method: str, path: str, body: Json | None = None, *, token: str = ""
    ) -> dict[str, Any]:
        """Ask for something that must succeed; the answer's JSON, or nothing."""
        answer = self.site.ask(method, path, body, token=token)
        assert answer.status_code in {200, 201, 204}, (method, path, answer.text)
        rules = self.site.app.url_map.bind("localhost")
        endpoint, _ = rules.match(path.partition("?")[0], method)
        told = answer.response.get_json(silent=True)
        kept: Json = {}
        if body is not None:
            kept["request"] = shortened(body)
        if told is not None:
            kept["answer"] = shortened(told)
        self.examples.setdefault(str(endpoint), kept)
        return told or {}

    def refuse(self, method: str, path: str, body: Json, *, token: str) -> None:
        """Ask for something that must fail, as the example of a failure."""
        answer = self.site.ask(method, path, body, token=token)
        assert answer.status_code >= 400
        self.examples["Problem"] = {"answer": answer.json | {"correlation_id": "01a2b3c4d5e6f708"}}

    def new_id(self) -> str:
        return str(self.site.new_id())


def shortened(value: Any) -> Any:  # noqa: ANN401 - JSON is any value
    """The value with no more than a few items of each list."""
    if isinstance(value, dict):
        return {name: shortened(part) for name, part in value.items()}
    if isinstance(value, list):
        return [shortened(part) for part in value[:_MOST_ITEMS]]
    return value
