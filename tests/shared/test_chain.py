"""C9: the hash chain notices any change to any part of any event."""

from __future__ import annotations

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from shared.chain import GENESIS, next_hash

STATION, EVENT, EPOCH = UUID(int=1), UUID(int=2), "0123456789abcdef"
IDS = st.uuids()
EPOCHS = st.from_regex(r"[0-9a-f]{16}", fullmatch=True)
PAYLOADS = st.text(st.characters(), max_size=200)
PARTS = st.tuples(IDS, EPOCHS, st.integers(1, 2**63), IDS, PAYLOADS)


def hashed(parts: tuple[UUID, str, int, UUID, str], previous: str = GENESIS) -> str:
    station_id, epoch, seq, event_id, payload = parts
    return next_hash(
        previous, station_id=station_id, epoch=epoch, seq=seq, event_id=event_id, payload=payload
    )


@given(PARTS, PARTS)
def test_two_hashes_are_equal_only_for_equal_events(
    one: tuple[UUID, str, int, UUID, str], other: tuple[UUID, str, int, UUID, str]
) -> None:
    assert (hashed(one) == hashed(other)) == (one == other)


@given(PARTS)
def test_the_same_event_after_another_has_another_hash(
    parts: tuple[UUID, str, int, UUID, str],
) -> None:
    assert hashed(parts) != hashed(parts, previous=hashed(parts))


def test_a_known_event_has_the_hash_it_always_had() -> None:
    # Kept for ever: stations and servers of every version must agree on it.
    parts = (STATION, EPOCH, 1, EVENT, '{"kind":"scan_refused"}')
    assert hashed(parts) == ("151f979739b234bae7f7630277765897c0397f304b83f9a1c38409269db35e09")


def test_moving_a_character_between_two_parts_changes_the_hash() -> None:
    one = (STATION, EPOCH, 1, EVENT, "ab")
    assert hashed(one) != hashed((STATION, EPOCH, 1, EVENT, "a"), previous=GENESIS)
    assert len({hashed((STATION, EPOCH, seq, EVENT, "ab")) for seq in range(1, 300)}) == 299
