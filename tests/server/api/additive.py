"""What a caller of an older description would miss in a newer one: `/v1` only ever grows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]

_GROWING = ("maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties")
_SHRINKING = ("minLength", "minimum", "exclusiveMinimum", "minItems")


@dataclass
class Comparison:
    """An older description beside a newer one; `missing` names what a caller would miss."""

    old: Json
    new: Json
    _seen: set[tuple[int, int, bool]] = field(default_factory=set[tuple[int, int, bool]])

    def missing(self) -> list[str]:
        found: list[str] = []
        for path, operations in self.old["paths"].items():
            for method, old in operations.items():
                where = f"{method.upper()} {path}"
                new = self.new["paths"].get(path, {}).get(method)
                if new is None:
                    found.append(f"{where}: gone")
                else:
                    found += self._in_operation(where, old, new)
        return found

    def _in_operation(self, where: str, old: Json, new: Json) -> Iterator[str]:
        yield from self._in_parameters(where, old["parameters"], new["parameters"])
        asked, asked_now = _body(old.get("requestBody")), _body(new.get("requestBody"))
        if asked_now is not None and asked is None:
            yield f"{where}: needs a body"
        if asked is not None and asked_now is not None:
            yield from self._in_schema(f"{where} body", asked, asked_now, is_asked=True)
        for status, answer in old["responses"].items():
            told = new["responses"].get(status)
            if told is None:
                yield f"{where}: no answer {status}"
                continue
            for kind, media in answer.get("content", {}).items():
                now = told.get("content", {}).get(kind)
                if now is None:
                    yield f"{where} {status}: no {kind}"
                else:
                    place = f"{where} answer"
                    yield from self._in_schema(
                        place, media["schema"], now["schema"], is_asked=False
                    )

    def _in_parameters(self, where: str, old: list[Json], new: list[Json]) -> Iterator[str]:
        before = {(one["in"], one["name"]): one for one in old}
        by_now = {(one["in"], one["name"]): one for one in new}
        for (place, name), one in before.items():
            now = by_now.get((place, name))
            if now is None:
                yield f"{where}: {place} {name} gone"
                continue
            if now.get("required") and not one.get("required"):
                yield f"{where}: {place} {name} newly required"
            told = f"{where} {place} {name}"
            yield from self._in_schema(told, one["schema"], now["schema"], is_asked=True)
        for (place, name), one in by_now.items():
            if one.get("required") and (place, name) not in before:
                yield f"{where}: {place} {name} newly required"

    def _in_schema(self, where: str, old: Any, new: Any, *, is_asked: bool) -> Iterator[str]:  # noqa: ANN401 - a schema may be true
        if not isinstance(old, dict) or not isinstance(new, dict):
            return
        old, new = _resolved(self.old, old), _resolved(self.new, new)
        pair = (id(old), id(new), is_asked)
        if pair in self._seen:
            return
        self._seen.add(pair)
        if "anyOf" in old or "anyOf" in new:
            yield from self._in_alternatives(where, old, new, is_asked=is_asked)
            return
        if old.get("type") != new.get("type"):
            yield f"{where}: {old.get('type')} became {new.get('type')}"
            return
        yield from _words_gone(where, old, new)
        if is_asked:
            yield from _newly_forbidden(where, old, new)
        yield from self._in_fields(where, old, new, is_asked=is_asked)
        for part in ("items", "additionalProperties"):
            if part in old and part in new:
                yield from self._in_schema(f"{where}[]", old[part], new[part], is_asked=is_asked)

    def _in_alternatives(
        self, where: str, old: Json, new: Json, *, is_asked: bool
    ) -> Iterator[str]:
        """Each alternative of the old one must be one of the new one."""
        choices = [_resolved(self.new, one) for one in new.get("anyOf", [new])]
        for alternative in old.get("anyOf", [old]):
            one = _resolved(self.old, alternative)
            alike = [choice for choice in choices if _sort_of(choice) == _sort_of(one)]
            if not alike:
                yield f"{where}: no longer {_sort_of(one)}"
                continue
            yield from self._in_schema(where, one, alike[0], is_asked=is_asked)

    def _in_fields(self, where: str, old: Json, new: Json, *, is_asked: bool) -> Iterator[str]:
        now: Json = new.get("properties", {})
        for name, schema in old.get("properties", {}).items():
            if name not in now:
                yield f"{where}.{name}: gone"
            else:
                yield from self._in_schema(f"{where}.{name}", schema, now[name], is_asked=is_asked)
        before, by_now = set(old.get("required", [])), set(new.get("required", []))
        if is_asked:
            yield from (f"{where}.{name}: newly required" for name in sorted(by_now - before))
        else:
            yield from (f"{where}.{name}: may be missing" for name in sorted(before - by_now))


def _body(request: Json | None) -> Json | None:
    return request and request["content"]["application/json"]["schema"]


def _resolved(whole: Json, schema: Json) -> Json:
    while "$ref" in schema:
        place: Any = whole
        for part in schema["$ref"].removeprefix("#/").split("/"):
            place = place[part]
        schema = place
    return schema


def _sort_of(schema: Json) -> str:
    return str(schema.get("title") if schema.get("type") == "object" else schema.get("type"))


def _words_of(schema: Json) -> set[Any]:
    return {schema["const"]} if "const" in schema else set(schema.get("enum", []))


def _words_gone(where: str, old: Json, new: Json) -> Iterator[str]:
    words = _words_of(new)
    if words or _words_of(old):
        for word in sorted(map(str, _words_of(old) - words)):
            if words:
                yield f"{where}: no word {word}"


def _newly_forbidden(where: str, old: Json, new: Json) -> Iterator[str]:
    for name in (*_GROWING, *_SHRINKING):
        if name not in new:
            continue
        was, limit = old.get(name), new[name]
        is_tighter = was is None or (limit < was if name in _GROWING else limit > was)
        if is_tighter:
            yield f"{where}: {name} is {limit}, was {was}"
    if new.get("pattern") not in (None, old.get("pattern")):
        yield f"{where}: another pattern"
