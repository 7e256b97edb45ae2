"""Values: what a dataclass promises holds for them too."""

from dataclasses import FrozenInstanceError, field, fields, replace

import pytest
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
    with pytest.raises((FrozenInstanceError, TypeError)):
        setattr(Point(1), name, 2)


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
