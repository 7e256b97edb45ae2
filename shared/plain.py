"""Values as JSON text and back: what is hashed, sent as a payload, or kept in a station's file.

The text of a value is the same for ever, byte for byte: hash chains rest on it. Reading takes what
a newer or an older version wrote: unknown fields are left alone, missing ones have their defaults.
Knows dataclasses and the types of their fields, and nothing of what they mean.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from json.encoder import encode_basestring
from math import isfinite
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
    overload,
)
from uuid import UUID

from shared.fields import OnlyKnown, UnknownAs

Value = TypeVar("Value")
Reader = Callable[[Any], Any]
Writer = Callable[[Any, "LeaveOut"], str]


class LeaveOut(Enum):
    """Which fields of a value its text does without, at every depth."""

    NOTHING = "nothing"
    NONE = "none"
    DEFAULTS = "defaults"


def to_json(value: object, leave_out: LeaveOut = LeaveOut.NOTHING) -> str:
    """Return a value as one line of JSON.

    Raises:
        TypeError: something in it has no text.
    """
    return _writer(type(value))(value, leave_out)


@overload
def from_json(kind: type[Value], text: str) -> Value: ...
@overload
def from_json(kind: UnionType, text: str) -> Any: ...  # noqa: ANN401 - one of the union
def from_json(kind: Any, text: str) -> Any:
    """Return the value of type `kind` that a text holds.

    Raises:
        ValueError: the text is no JSON, or no such value.
    """
    try:
        return reader_of(kind)(json.loads(text))
    except (LookupError, TypeError, AttributeError) as error:
        raise ValueError(f"no such value: {error!r}") from error


def kind_of(value_type: type) -> str:
    """Return the word that tells a tagged type from its siblings: the default of `kind`."""
    return next(str(one.default) for one in fields(value_type) if one.name == "kind")


@cache
def reader_of(kind: Any) -> Reader:  # noqa: ANN401, PLR0911 - a type of any shape, a case for each
    """Return what makes a value of a type out of what `json.loads` gave."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _read_leniently(reader_of(inner[0]), inner[1:])
    if is_dataclass(kind):
        return _read_fields(cast("type", kind))
    if origin in {Union, UnionType}:
        return _read_one_of(inner)
    if origin is Literal:
        return lambda plain: inner[inner.index(plain)]
    if origin in {list, tuple}:
        return _read_row(cast("type", origin), reader_of(inner[0]))
    if origin in {dict, Mapping}:
        read = reader_of(inner[1])
        return lambda plain: {name: read(one) for name, one in plain.items()}
    if kind is datetime:
        return datetime.fromisoformat
    if kind is float:
        return lambda plain: float(_checked(plain, int, float))
    if kind in {str, int, bool, NoneType}:
        return lambda plain: _checked(plain, kind)
    return cast("Reader", kind)


def _read_fields(value_type: type) -> Reader:
    hints = get_type_hints(value_type, include_extras=True)
    readers = [(one.name, reader_of(hints[one.name])) for one in fields(value_type)]

    def read(plain: Any) -> Any:  # noqa: ANN401 - what json.loads gave
        return value_type(**{name: one(plain[name]) for name, one in readers if name in plain})

    return read


def _read_leniently(read: Reader, marks: tuple[Any, ...]) -> Reader:
    """Return the reader of an annotated type: what `shared.fields` has to say to pydantic."""
    for mark in marks:
        if isinstance(mark, (OnlyKnown, UnknownAs)):
            read = mark.around(read)
    return read


def _read_row(row_type: type, read: Reader) -> Reader:
    return lambda plain: row_type([read(one) for one in _checked(plain, list)])


def _read_one_of(kinds: tuple[Any, ...]) -> Reader:
    """Return the reader of a choice: between tagged types, between simple ones, or none at all."""
    some = [kind for kind in kinds if kind is not NoneType]
    if len(some) == 1:
        read = reader_of(some[0])
        return lambda plain: None if plain is None else read(plain)
    if all(is_dataclass(kind) for kind in some):
        tagged = {kind_of(kind): kind for kind in some}
        return lambda plain: reader_of(tagged[plain["kind"]])(plain)
    return lambda plain: _checked(plain, *kinds)


def _checked(plain: Any, *kinds: type) -> Any:  # noqa: ANN401 - what json.loads gave
    if type(plain) not in kinds:
        raise TypeError(f"{type(plain).__name__} is not one of {kinds}")
    return plain


@cache
def _writer(kind: type) -> Writer:
    if is_dataclass(kind):
        return _write_fields(kind)
    for known, write in _WRITERS:
        if issubclass(kind, known):
            return write
    raise TypeError(f"{kind.__name__} has no text")


def _write_fields(value_type: type) -> Writer:
    plan = [(one.name, f'"{one.name}":', _default_of(one)) for one in fields(value_type)]

    def write(value: object, out: LeaveOut) -> str:
        members: list[str] = []
        for name, start, default in plan:
            one = getattr(value, name)
            if out is LeaveOut.NONE and one is None:
                continue
            if out is LeaveOut.DEFAULTS and one == default:
                continue
            members.append(start + to_json(one, out))
        return f"{{{','.join(members)}}}"

    return write


def _default_of(field: Any) -> object:  # noqa: ANN401 - a field of a value of any type
    return field.default if field.default_factory is MISSING else field.default_factory()


def _write_mapping(value: Mapping[str, object], out: LeaveOut) -> str:
    members = [f"{encode_basestring(name)}:{to_json(one, out)}" for name, one in value.items()]
    return f"{{{','.join(members)}}}"


def _number(value: float) -> str:
    """Return the shortest text that reads back as the number; Python's, but for small exponents."""
    if not isfinite(value):
        return "null"
    digits, is_small, exponent = repr(value).partition("e-")
    if not is_small:
        return digits
    if exponent == "05" and not digits.startswith("-"):
        return f"0.0000{digits.replace('.', '')}"
    return f"{digits}e-{int(exponent)}"


def _moment(value: datetime) -> str:
    text = value.isoformat()
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


_WRITERS: tuple[tuple[Any, Writer], ...] = (
    (str, lambda value, _: encode_basestring(value)),
    (bool, lambda value, _: "true" if value else "false"),
    (int, lambda value, _: repr(value)),
    (float, lambda value, _: _number(value)),
    (UUID, lambda value, _: f'"{value}"'),
    (datetime, lambda value, _: f'"{_moment(value)}"'),
    ((list, tuple), lambda value, out: f"[{','.join([to_json(one, out) for one in value])}]"),
    (Mapping, _write_mapping),
    (NoneType, lambda _value, _: "null"),
)
"""The first that fits decides: a bool is an int as well."""
