"""Names: event ids that sort by time, epochs that never repeat."""

from __future__ import annotations

import os
import uuid
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from shared.ids import new_epoch, new_id

TIMES = st.datetimes(datetime(1970, 1, 1), datetime(9999, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - the zone is the strategy's


@given(TIMES, st.binary(min_size=10, max_size=10))
def test_an_id_is_a_version_7_uuid_with_its_milliseconds_in_front(
    at: datetime, tail: bytes
) -> None:
    made = new_id(at, lambda _: tail)
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == int(at.timestamp() * 1000)


@given(TIMES.filter(lambda at: at.year < 9998), st.integers(1, 10**6))
def test_ids_sort_by_time(at: datetime, later_ms: int) -> None:
    first = new_id(at, os.urandom)
    assert first < new_id(at + timedelta(milliseconds=later_ms), os.urandom)


@given(st.binary(min_size=10, max_size=10), st.binary(min_size=10, max_size=10))
def test_all_random_bits_but_those_of_version_and_variant_count(one: bytes, other: bytes) -> None:
    at = datetime(2026, 3, 2, tzinfo=UTC)
    same = _kept(one) == _kept(other)
    assert (new_id(at, lambda _: one) == new_id(at, lambda _: other)) == same


def test_an_epoch_is_sixteen_hexadecimal_digits_of_eight_random_bytes() -> None:
    assert new_epoch(lambda count: bytes(range(count))) == "0001020304050607"


def _kept(random: bytes) -> int:
    """Return the 74 bits of 80 that an id keeps: 12 high ones and 62 low ones."""
    return int.from_bytes(random, "big") & (0xFFF << 68 | 0x3FFF_FFFF_FFFF_FFFF)
