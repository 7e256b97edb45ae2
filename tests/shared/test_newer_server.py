"""What a server newer than the station says stays readable: its new words are met with care."""

from __future__ import annotations

import copy
from dataclasses import fields, is_dataclass
from enum import Enum
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter

from shared.codes import BagKind
from shared.console import BagPage
from shared.events import Source
from shared.plain import from_json, to_json
from shared.records import BagRecord, BagState, Result, Role, StationSettings, Verdict
from shared.wire import BatchReply, CursorReply, EnrolReply, FeedReply, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]
ID = "0198f3a2-0000-7000-8000-000000000001"
AT = "2026-11-27T05:00:00Z"
BAG = {"key": "parent::1", "kind": "parent", "code": "P1-2", "count": 2, "state": "open"}
CHILD = {"key": "child::7", "kind": "child", "code": "C7", "state": "loose"}
SETTINGS: dict[str, Any] = {
    "station_id": ID,
    "station_name": "Gate",
    "location_id": ID,
    "locations": [{"id": ID, "code": "LKO", "name": "Lucknow", "time_zone": "Asia/Kolkata"}],
    "formats": [
        {"name": "parent", "kind": "parent", "template": "P{number}-{count}"},
        {"name": "child", "kind": "child", "template": "C{number}"},
    ],
    "operators": [{"id": ID, "name": "Asha", "role": "admin"}],
}
VERDICT = {"seq": 1, "event_id": ID, "position": 9, "result": "applied"}
LINE = {
    "position": 9,
    "kind": "parent_opened",
    "result": "applied",
    "happened_at": AT,
    "at": AT,
    "received_at": AT,
    "source": "camera",
}
REPLIES: dict[type, dict[str, Any]] = {
    BatchReply: {"batch_id": ID, "epoch": "e", "last_seq": 1, "verdicts": [VERDICT]},
    CursorReply: {"epoch": "e", "last_seq": 1, "last_hash": "h"},
    FeedReply: {"generation": "g", "next": 9, "more": False, "bags": [BAG, CHILD]},
    EnrolReply: {"station_id": ID, "token": "t", "settings": SETTINGS},
    StationSettings: SETTINGS,
    BagPage: {"bag": BAG, "children": [CHILD], "history": [LINE]},
    Problem: {"title": "t", "status": 404, "code": "c"},
    Verdict: VERDICT,
    BagRecord: BAG,
}
"""All that a server answers a station, and what a station keeps of it, each with every word."""


def words_in(
    kind: Any,  # noqa: ANN401 - a type of any shape
    said: Any,  # noqa: ANN401 - its JSON
    path: Path = (),
) -> Iterator[tuple[Path, type[Enum]]]:
    """Every place in a reply where a word of a fixed set stands."""
    inner = get_args(kind)
    origin = get_origin(kind)
    if origin is Annotated:
        yield from words_in(inner[0], said, path)
    elif origin in {Union, UnionType}:
        for one in inner:
            yield from words_in(one, said, path)
    elif origin is list:
        for place, one in enumerate(said):
            yield from words_in(inner[0], one, (*path, place))
    elif isinstance(kind, type) and issubclass(kind, Enum):
        yield path, kind
    elif is_dataclass(kind) or (isinstance(kind, type) and issubclass(kind, BaseModel)):
        hints = get_type_hints(kind, include_extras=True)
        names = [one.name for one in fields(kind)] if is_dataclass(kind) else kind.model_fields
        for name in names:
            if name in said:
                yield from words_in(hints[name], said[name], (*path, name))
            else:
                assert not list(words_in(hints[name], {}, path)), f"the sample lacks {name}"


def with_word(said: dict[str, Any], path: Path, word: object) -> dict[str, Any]:
    changed: Any = copy.deepcopy(said)
    inner = changed
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = word
    return changed


PLACES = [
    pytest.param(kind, path, words, id=f"{kind.__name__}:{'.'.join(map(str, path))}")
    for kind, said in REPLIES.items()
    for path, words in words_in(kind, said)
]


def test_every_set_of_words_that_a_station_is_told_is_tried() -> None:
    assert {words for place in PLACES for words in place.values[2:]} == {
        BagKind,
        BagState,
        Result,
        Role,
        Source,
    }


@pytest.mark.parametrize(("kind", "path", "words"), PLACES)
@given(word=st.text(max_size=20))
def test_an_invented_word_leaves_the_reply_readable(
    kind: type, path: Path, words: type[Enum], word: str
) -> None:
    said = with_word(REPLIES[kind], path, word)
    text = to_json(said)
    read: Any = TypeAdapter(kind).validate_json(text.encode("utf-8", "surrogatepass"))
    if is_dataclass(kind):
        assert from_json(kind, text) == read
        assert from_json(kind, to_json(read)) == read
    assert words  # it is one of a fixed set


@pytest.mark.parametrize(("kind", "path", "words"), PLACES)
@pytest.mark.parametrize("rubbish", [7, None, ["open"], {"open": 1}])
def test_what_is_no_word_at_all_is_refused(
    kind: type, path: Path, words: type[Enum], rubbish: object
) -> None:
    if rubbish is None and words is Source:
        return  # where nobody says how a text came in
    said = with_word(REPLIES[kind], path, rubbish)
    with pytest.raises(ValueError, match=r"."):
        TypeAdapter(kind).validate_python(said)
    if is_dataclass(kind):
        with pytest.raises(ValueError, match=r"no such value|is not a valid"):
            from_json(kind, to_json(said))


def read_settings(path: Path, word: str) -> StationSettings:
    return from_json(StationSettings, to_json(with_word(SETTINGS, path, word)))


def test_a_person_of_an_unknown_role_is_an_employee() -> None:
    assert read_settings(("operators", 0, "role"), "auditor").operators[0].role is Role.EMPLOYEE


def test_a_label_format_of_an_unknown_kind_of_bag_is_left_out() -> None:
    formats = read_settings(("formats", 0, "kind"), "pallet").formats
    assert [form.name for form in formats] == ["child"]


def test_a_bag_of_an_unknown_kind_is_left_out_of_the_feed() -> None:
    said = with_word(REPLIES[FeedReply], ("bags", 0, "kind"), "pallet")
    reply = FeedReply.model_validate(said)
    assert [bag.code for bag in reply.bags] == ["C7"]
    assert reply.next == 9


def test_an_unknown_state_is_another_and_an_unknown_result_a_quarantine() -> None:
    said = with_word(REPLIES[FeedReply], ("bags", 0, "state"), "sealed")
    assert FeedReply.model_validate(said).bags[0].state is BagState.OTHER
    batch = with_word(REPLIES[BatchReply], ("verdicts", 0, "result"), "deferred")
    assert BatchReply.model_validate(batch).verdicts[0].result is Result.QUARANTINED
