"""Frozen values: dataclasses that compile nothing before the first of them is made.

`dataclasses` compiles up to eight functions for every class when its module is loaded; a station
loads a hundred classes before its first scan, and makes objects of a quarter of them. Here a class
compiles its `__init__` when it is first called; all else is written once. `fields`, `replace` and
pydantic take a value for the dataclass that it is.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast, dataclass_transform, overload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

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
        # Without one, dataclass writes a signature there, which takes longer than all the rest.
        plain.__doc__ = plain.__doc__ or plain.__name__
        made = dataclass(init=False, eq=False, repr=False, slots=True, kw_only=kw_only)(plain)
        for name, method in _methods(fields(made)).items():
            setattr(made, name, method)
        made.__init__ = _init_when_called(made)
        return made

    return make if cls is None else make(cls)


def _methods(known: Iterable[Field[Any]]) -> dict[str, Callable[..., Any]]:
    compared = [one.name for one in known if one.compare]
    shown = [one.name for one in known if one.repr]
    given = attrgetter(*compared) if compared else _nothing

    def equals(self: object, other: object) -> bool:
        return given(self) == given(other) if type(other) is type(self) else NotImplemented

    def hashed(self: object) -> int:
        return hash((type(self), given(self)))

    def printed(self: object) -> str:
        inner = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{type(self).__qualname__}({inner})"

    return {
        "__eq__": equals,
        "__hash__": hashed,
        "__repr__": printed,
        "__setattr__": _refuse_change,
        "__delattr__": _refuse_change,
        "__setstate__": _take_state,
    }


def _init_when_called(cls: type) -> Callable[..., None]:
    def first(self: object, *given: object, **named: object) -> None:
        cls.__init__ = init = _compile_init(cls)
        init(self, *given, **named)

    return first


def _compile_init(cls: type) -> Callable[..., None]:
    """Return the `__init__` that `dataclass(frozen=True)` would have made."""
    known: dict[str, Any] = {"_keep": object.__setattr__, "_MISSING": MISSING}
    positional, named, body = ["self"], list[str](), list[str]()
    for one in fields(cast("Any", cls)):
        name, given = one.name, one.name
        if one.default_factory is not MISSING:
            known[f"_make_{name}"] = one.default_factory
            given = f"_make_{name}() if {name} is _MISSING else {name}"
            parameter = f"{name}=_MISSING"
        elif one.default is not MISSING:
            known[f"_default_{name}"] = one.default
            parameter = f"{name}=_default_{name}"
        else:
            parameter = name
        (named if one.kw_only else positional).append(parameter)
        body.append(f"    _keep(self, {name!r}, {given})")
    parameters = ", ".join([*positional, *(["*", *named] if named else [])])
    text = "\n".join([f"def __init__({parameters}):", *(body or ["    pass"])])
    exec(compile(text, f"<{cls.__qualname__}>", "exec"), known)  # noqa: S102 - as dataclasses do
    init = known["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


def _refuse_change(_self: object, name: str, _value: object = None) -> NoReturn:
    raise FrozenInstanceError(f"cannot change field {name!r}")


def _take_state(self: object, state: tuple[None, dict[str, object]]) -> None:
    """Take what a copy or another process was given."""
    for name, one in state[1].items():
        object.__setattr__(self, name, one)


def _nothing(_value: object) -> tuple[()]:
    return ()
