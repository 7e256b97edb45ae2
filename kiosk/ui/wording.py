"""Put codes into words: every cue and every error that a station can show.

The core raises codes and facts; only here do they become sentences. Texts stand in `words/`, one
table per matter, and are translated when they are shown.
"""

from __future__ import annotations

from datetime import datetime
from string import Formatter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.station.modes import Mode
from kiosk.ui.parts.prompt import mode_name
from kiosk.ui.words.codes import CODE_WORDS
from kiosk.ui.words.rules import RULE_WORDS
from kiosk.ui.words.server import SERVER_WORDS
from kiosk.ui.words.settings import SETTINGS_WORDS
from kiosk.ui.words.station import STATION_WORDS
from kiosk.ui.words.taken import TAKEN_WORDS
from kiosk.ui.words.worded import CONTEXT, Worded
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.station.cue import Cue
    from kiosk.ui.site_time import SiteTime
    from shared.errors import FactValue

_LONGEST_FACT = 60
"""Longest fact shown in a sentence, in characters; a label may hold 512."""

WORDS: Mapping[str, Worded] = {
    **TAKEN_WORDS,
    **RULE_WORDS,
    **CODE_WORDS,
    **STATION_WORDS,
    **SERVER_WORDS,
    **SETTINGS_WORDS,
}


@value
class Words:
    """What is shown: a headline for 2 m, a sentence, and a note of a word or two for the list."""

    headline: str
    sentence: str
    note: str


def word_cue(cue: Cue, site: SiteTime) -> Words:
    """The words of a cue, times in the site's zone."""
    return word(cue.code, cue.facts, site)


def word_error(code: str, facts: Mapping[str, FactValue], site: SiteTime) -> str:
    """One sentence for an error's code."""
    return word(code, facts, site).sentence


def word(code: str, facts: Mapping[str, FactValue], site: SiteTime) -> Words:
    """The words of any code; a code of a newer server is shown as it is, never swallowed."""
    worded = WORDS.get(code)
    if worded is None:
        unknown = QCoreApplication.translate(CONTEXT, "Not known here: {code}")
        return Words(code, unknown.format(code=code), code)
    shown = {name: _fact(name, value, site) for name, value in facts.items() if value is not None}
    return Words(
        _fill(worded.headline, shown),
        _fill_first(worded.sentences, shown),
        _fill_first(worded.notes or (worded.headline,), shown),
    )


def plain(text: str) -> str:
    """Text from a label made harmless to look at: one line, no control or direction marks."""
    clean = "".join(char if char.isprintable() else "·" for char in text)
    return clean if len(clean) <= _LONGEST_FACT else clean[: _LONGEST_FACT - 1] + "…"


def _fact(name: str, value: FactValue, site: SiteTime) -> str:
    if isinstance(value, str) and (name == "at" or name.endswith("_at")):
        try:
            return site.to_minute(datetime.fromisoformat(value))
        except ValueError:
            return plain(value)
    if name == "mode" and value in set(Mode):
        return mode_name(Mode(value))
    if isinstance(value, float):
        return f"{value:g}"
    return plain(str(value))


def _fill_first(texts: tuple[str, ...], facts: Mapping[str, str]) -> str:
    """The first text whose every fact is known; the last one otherwise."""
    for text in texts:
        if all(facts.get(name) for name in _names(text)):
            return _fill(text, facts)
    return _fill(texts[-1], facts)


def _fill(text: str, facts: Mapping[str, str]) -> str:
    known = {name: facts.get(name, "?") for name in _names(text)}
    return QCoreApplication.translate(CONTEXT, text).format(**known)


def _names(text: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(text) if name]
