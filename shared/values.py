"""Frozen values: dataclasses that share what others have compiled for each class.

`dataclasses` compiles six functions for every class when its module is loaded, and a station loads
a hundred classes before its first scan. A value has but its own `__init__`; comparing, hashing and
printing are written here once. All else (`fields`, `replace`, pydantic) takes it for the dataclass
that it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar, dataclass_transform, overload

if TYPE_CHECKING:
    from collections.abc import Callable

Class = TypeVar("Class", bound=type)


@overload
def value(cls: Class, /) -> Class: ...
@overload
def value(*, kw_only: bool = False) -> Callable[[Class], Class]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(
    cls: Class | None = None, /, *, kw_only: bool = False
) -> Class | Callable[[Class], Class]:
    """Make a class whose objects never change and are equal when their fields are."""

    def make(plain: Class) -> Class:
        made = dataclass(frozen=True, slots=True, eq=False, repr=False, kw_only=kw_only)(plain)
        compared = [one.name for one in fields(made) if one.compare]
        shown = [one.name for one in fields(made) if one.repr]
        given = attrgetter(*compared) if compared else _nothing

        def equals(self: object, other: object) -> bool:
            return given(self) == given(other) if type(other) is type(self) else NotImplemented

        def hashed(self: object) -> int:
            return hash((type(self), given(self)))

        def printed(self: object) -> str:
            inner = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
            return f"{type(self).__qualname__}({inner})"

        for name, method in (("__eq__", equals), ("__hash__", hashed), ("__repr__", printed)):
            setattr(made, name, method)
        return made

    return make if cls is None else make(cls)


def _nothing(_value: object) -> tuple[()]:
    return ()
