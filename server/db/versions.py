"""Whether something changed since it was last looked at, told without asking the database.

Each part of the data has a random word, replaced after every commit that may have changed it: what
was read under a word is still so while the word is the same. Processes of one machine share the
words in a file; servers on several machines share them in Redis (`server.api.shared_cache`).
"""

from __future__ import annotations

import mmap
import os
from enum import IntEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from shared.ids import RandomBytes

_WORD_BYTES = 8


class Part(IntEnum):
    """A part of the data whose changes are told apart from the others'.

    `LEDGER` is what events make (bags, bills, movements, problems), `SITE` what the audit covers
    (people, stations, places, settings, programs), `STATIONS` what stations say of themselves.
    `DESK` is what others than stations made of the ledger, which changes `LEDGER` as well.
    """

    LEDGER = 0
    SITE = 1
    STATIONS = 2
    DESK = 3


class Versions(Protocol):
    """The words of all parts, in the order of `Part`; None while nobody can tell."""

    def words(self) -> tuple[bytes, ...] | None:
        """Return the words as they are; read them before the data that they stand for."""
        ...

    def changed(self, parts: Iterable[Part]) -> None:
        """Give these parts a new word; call it after COMMIT and before anybody is answered."""
        ...


class OwnVersions:
    """The words of a process that is the only one."""

    def __init__(self, random_bytes: RandomBytes = os.urandom) -> None:
        self._random_bytes = random_bytes
        self._words = [random_bytes(_WORD_BYTES) for _ in Part]

    def words(self) -> tuple[bytes, ...]:
        """Return the words as they are."""
        return tuple(self._words)

    def changed(self, parts: Iterable[Part]) -> None:
        """Give these parts a new word."""
        for part in parts:
            self._words[part] = self._random_bytes(_WORD_BYTES)


class FileVersions:
    """The words in a file that all processes of this machine have in memory.

    Nobody needs a lock: a word is only ever compared, and replaced by one that never was.
    """

    def __init__(self, file: Path, random_bytes: RandomBytes = os.urandom) -> None:
        self._random_bytes = random_bytes
        size = len(Part) * _WORD_BYTES
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            os.ftruncate(descriptor, size)
            self._memory = mmap.mmap(descriptor, size)
        finally:
            os.close(descriptor)

    def words(self) -> tuple[bytes, ...]:
        """Return the words as they are."""
        whole = self._memory[:]
        return tuple(whole[_place(part)] for part in Part)

    def changed(self, parts: Iterable[Part]) -> None:
        """Give these parts a new word."""
        for part in parts:
            self._memory[_place(part)] = self._random_bytes(_WORD_BYTES)


def _place(part: Part) -> slice:
    return slice(part * _WORD_BYTES, (part + 1) * _WORD_BYTES)
