"""In which language a document, or a file for a spreadsheet, is given out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import request

from server.documents.words import LANGUAGES, words_in

if TYPE_CHECKING:
    from server.api.queries import LanguageQuery
    from server.documents.words import Words


def words_wanted(query: LanguageQuery) -> Words:
    """Return the words asked for by name, else those that the reader's program prefers."""
    accepted = request.accept_languages.best_match(LANGUAGES, default="en")
    return words_in(query.language or accepted)


def words_named(query: LanguageQuery) -> Words:
    """Return the words asked for by name, else English: programs read such files, too."""
    return words_in(query.language or "en")
