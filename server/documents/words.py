"""The words of printed documents in the language of who asks for them.

The texts are taken from the code and translated by the tools of the windows (`./run words`, Qt
Linguist); a server has no Qt, so it reads Linguist's files as the XML that they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from shared.texts import said

if TYPE_CHECKING:
    from datetime import date

LANGUAGES = ("en", "hi", "es")
"""By their codes (ISO 639-1); the code itself speaks English."""
_WHOSE = ("documents", "shared")
"""The texts of documents alone, and those that the windows have too."""
FOLDER = Path(__file__).resolve().parents[2] / "assets" / "translations"


@dataclass(frozen=True, slots=True)
class Words:
    """One language: its texts by the English ones, and how it writes numbers and days."""

    language: str
    texts: Mapping[str, str] = field(default_factory=dict[str, str])

    def translate(self, context: str, text: str) -> str:  # noqa: ARG002 - for ./run words to find
        """Return a text in this language; one without a translation as it is."""
        return self.texts.get(text, text)

    def number(self, number: float, decimals: int = 0) -> str:
        """Return a number with its groups and its point as this language writes them."""
        written = f"{number:,.{decimals}f}"
        if self.language == "es":
            return written.translate({ord(","): ".", ord("."): ","})
        return written

    def day(self, day: date) -> str:
        """Return a day with its weekday and its month in words."""
        translate = self.translate
        return translate("documents", "{weekday}, {day} {month} {year}").format(
            weekday=self.texts.get(_WEEKDAYS[day.weekday()], _WEEKDAYS[day.weekday()]),
            day=day.day,
            month=self.texts.get(_MONTHS[day.month - 1], _MONTHS[day.month - 1]),
            year=day.year,
        )


@cache
def words_in(language: str) -> Words:
    """Return the words of one of `LANGUAGES`; English for any other, or where they are missing."""
    files = [FOLDER / f"{whose}_{language}.ts" for whose in _WHOSE]
    if language not in LANGUAGES or not all(file.is_file() for file in files):
        return ENGLISH
    texts: dict[str, str] = {}
    for file in files:
        for message in ET.parse(file).getroot().iter("message"):  # noqa: S314 - our own file
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                texts[message.findtext("source", "")] = translation.text
    return Words(language, texts)


ENGLISH = Words("en")
_WEEKDAYS = (
    said("documents", "Monday"),
    said("documents", "Tuesday"),
    said("documents", "Wednesday"),
    said("documents", "Thursday"),
    said("documents", "Friday"),
    said("documents", "Saturday"),
    said("documents", "Sunday"),
)
_MONTHS = (
    said("documents", "January"),
    said("documents", "February"),
    said("documents", "March"),
    said("documents", "April"),
    said("documents", "May"),
    said("documents", "June"),
    said("documents", "July"),
    said("documents", "August"),
    said("documents", "September"),
    said("documents", "October"),
    said("documents", "November"),
    said("documents", "December"),
)
