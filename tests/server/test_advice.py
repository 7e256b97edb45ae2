"""What a command of the server says when it can't do what it should."""

from __future__ import annotations

import ast
import string
from functools import cache
from pathlib import Path

import pytest

from server.advice import ADVICE, advice_on
from shared.errors import SettingsInvalid

ROOT = Path(__file__).parents[2]


@cache
def raised() -> dict[str, list[set[str]]]:
    """The facts that each code is raised with, wherever in the source that is."""
    found: dict[str, list[set[str]]] = {}
    for folder in ("server", "shared"):
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                match node:
                    case ast.Call(func=ast.Name(), args=[ast.Constant(value=str(code))]):
                        facts = {word.arg for word in node.keywords if word.arg}
                        found.setdefault(code, []).append(facts)
                    case _:
                        pass
    return found


@pytest.mark.parametrize("code", ADVICE)
def test_advice_names_only_facts_that_the_error_always_has(code: str) -> None:
    named = {field for _, field, _, _ in string.Formatter().parse(ADVICE[code]) if field}
    raising = raised()[code]
    assert all(named <= facts for facts in raising), (named, raising)


def test_every_refusal_to_archive_comes_with_advice() -> None:
    archive = {code for code in raised() if code.startswith("archive_")}
    assert archive <= ADVICE.keys()


def test_the_code_stands_behind_the_sentence_for_scripts() -> None:
    told = advice_on(SettingsInvalid("archive_holds_problems", problem=7))
    assert told.startswith("Problem 7 waits for a decision")
    assert told.endswith("[archive_holds_problems (problem=7)]")
    assert advice_on(SettingsInvalid("something_else")) == "something_else"
