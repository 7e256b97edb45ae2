"""C12: what a station's file keeps as JSON is read by the version before and the version after."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from kiosk.outbox.commits import Commit, commit_text, read_commit
from kiosk.outbox.rows import before_text
from kiosk.station.session import Session
from shared.plain import LeaveOut, from_json, to_json
from shared.records import BagRecord, StationSettings
from tests.kiosk.outbox.known_values import CHILD, HELD, SETTINGS, VALUES

LINES = Path(__file__).with_name("kept.jsonl").read_bytes().splitlines()
KEPT: dict[str, str] = {line["name"]: line["text"] for line in map(json.loads, LINES)}
BEFORE = dict[str, BagRecord | None]


def written(value: Any) -> str:  # noqa: ANN401 - any kept value
    match value:
        case dict():
            return before_text(value)  # pyright: ignore[reportUnknownArgumentType] - of VALUES
        case Commit():
            return commit_text(value)
        case BagRecord():
            return to_json(value, LeaveOut.DEFAULTS)
        case _:
            return to_json(value)


@pytest.mark.parametrize("name", VALUES)
def test_a_kept_text_is_the_same_bytes_as_ever(name: str) -> None:
    assert written(VALUES[name]) == KEPT[name]


@pytest.mark.parametrize("name", VALUES)
def test_a_kept_text_reads_back_as_the_value(name: str) -> None:
    value = VALUES[name]
    kind = BEFORE if isinstance(value, dict) else type(value)
    assert from_json(kind, KEPT[name]) == value


@pytest.mark.parametrize("name", VALUES)
def test_a_border_reads_a_kept_text_as_the_value(name: str) -> None:
    value = VALUES[name]
    kind: Any = BEFORE if isinstance(value, dict) else type(value)
    assert TypeAdapter(kind).validate_json(KEPT[name]) == value


@pytest.mark.parametrize(("name", "value"), [("record", CHILD), ("settings", SETTINGS)])
def test_a_later_versions_field_is_left_alone(name: str, value: object) -> None:
    later = json.dumps({**json.loads(KEPT[name]), "weight_kg": [1, {"net": 2}]})
    assert from_json(type(value), later) == value


def test_an_earlier_versions_missing_field_has_its_default() -> None:
    earlier = json.loads(KEPT["session"])
    del earlier["pin_tries"]
    assert from_json(Session, json.dumps(earlier)).pin_tries == Session().pin_tries
    assert from_json(Session, json.dumps(earlier)).held == HELD.held


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "7", '{"station_id": 7}', KEPT["settings"].replace('"Gate 1"', "7")]
)
def test_a_text_of_another_shape_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_json(StationSettings, text)


def test_a_commit_without_rows_reads_back() -> None:
    assert read_commit(KEPT["commit of a session"]) == VALUES["commit of a session"]
