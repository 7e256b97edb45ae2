"""Values: what a dataclass promises holds for them too."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from shared.values import value


@value
class Point:
    x: int
    y: int = 0


@value(kw_only=True)
class Secret:
    name: str
    token: str = field(default="", repr=False)
    seen: int = field(default=0, compare=False)


@value(kw_only=True)
class Listed(Secret):
    many: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Model:
    """What `Mixed` is to behave like."""

    x: int
    y: int = 1
    many: list[int] = field(default_factory=list)
    z: int = field(default=2, kw_only=True)
    must: int = field(kw_only=True)


@value
class Mixed:
    x: int
    y: int = 1
    many: list[int] = field(default_factory=list)
    z: int = field(default=2, kw_only=True)
    must: int = field(kw_only=True)


@value
class Nothing:
    """Has no fields."""


def test_values_are_equal_when_their_fields_are_and_hash_alike() -> None:
    assert Point(1, 2) == Point(1, 2)
    assert Point(1, 2) != Point(2, 1)
    assert len({Point(1), Point(1, 0), Point(2)}) == 2
    assert Nothing() == Nothing()


def test_a_value_equals_none_of_another_class() -> None:
    assert Point(1) != (1, 0)
    assert Nothing() != Point(1)


@pytest.mark.parametrize("name", ["x", "z"])
def test_a_value_never_changes(name: str) -> None:
    point = Point(1)
    with pytest.raises(FrozenInstanceError, match=name):
        setattr(point, name, 2)
    with pytest.raises(FrozenInstanceError, match=name):
        delattr(point, name)
    assert point == Point(1)


@given(
    positional=st.lists(st.integers(), max_size=4),
    named=st.dictionaries(st.sampled_from(["x", "y", "many", "z", "must", "w"]), st.integers()),
)
def test_a_value_takes_and_refuses_the_arguments_that_a_dataclass_does(
    positional: list[int], named: dict[str, int]
) -> None:
    try:
        expected = Model(*positional, **named)  # pyright: ignore[reportArgumentType] - on purpose
    except TypeError as refused:
        words = str(refused).replace("Model", "Mixed")
        with pytest.raises(TypeError) as raised:
            Mixed(*positional, **named)  # pyright: ignore[reportArgumentType] - on purpose
        assert str(raised.value) == words
    else:
        made = Mixed(*positional, **named)  # pyright: ignore[reportArgumentType] - on purpose
        assert repr(made) == repr(expected).replace("Model", "Mixed")


def test_a_default_that_is_made_is_made_for_each_value() -> None:
    assert Listed(name="a").many is not Listed(name="b").many


def test_a_subclass_has_the_fields_of_both_wherever_its_base_was_first_made() -> None:
    assert Listed(name="a", many=[1]) == Listed(name="a", many=[1])
    assert Secret(name="a").name == Listed(name="a").name


def test_a_value_can_be_copied_and_sent_to_another_process() -> None:
    secret = Secret(name="gate", token="t", seen=2)
    for other in (copy.copy(secret), copy.deepcopy(secret), _sent(secret)):
        assert (other, other.token, other.seen) == (secret, "t", 2)


def test_what_is_not_to_be_printed_or_compared_is_not() -> None:
    assert repr(Secret(name="gate", token="s3cret")) == "Secret(name='gate', seen=0)"
    assert Secret(name="gate", seen=1) == Secret(name="gate", seen=2)
    assert hash(Secret(name="gate", seen=1)) == hash(Secret(name="gate", seen=2))


def test_others_take_it_for_a_dataclass() -> None:
    assert [one.name for one in fields(Point)] == ["x", "y"]
    assert replace(Point(1), y=5) == Point(1, 5)
    assert TypeAdapter(Point).validate_json('{"x": 3}') == Point(3)
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)


def _sent(one: Secret) -> Secret:
    return pickle.loads(pickle.dumps(one))  # noqa: S301 - our own bytes
