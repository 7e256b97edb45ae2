"""What the set-up page's checks are called, and what each came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from shared.texts import said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shared.errors import FactValue

_CONTEXT = "checks"

CHECK_NAMES: Mapping[str, str] = {
    "sound": said("checks", "Sound"),
    "disk": said("checks", "Disk"),
    "server": said("checks", "Server"),
    "zxing": said("checks", "Codes"),
    "zbar": said("checks", "Worn codes"),
    "camera": said("checks", "Camera"),
    "database": said("checks", "Database"),
    "assets": said("checks", "Files"),
    "sounds": said("checks", "Tones"),
    "tls": said("checks", "Encryption"),
    "token": said("checks", "Key"),
    "pins": said("checks", "PINs"),
}
FOUND: Mapping[str, str] = {
    "tones_played": said("checks", "a device plays the tones"),
    "no_sound": said("checks", "no device, or muted"),
    "flush_takes": said("checks", "{ms} ms a flush"),
    "not_enrolled": said("checks", "not enrolled"),
    "answers_in": said("checks", "answers in {ms} ms"),
    "part_fails": said("checks", "does not work: {fault}"),
}
WORKS: Mapping[str, str] = {
    "zxing": said("checks", "are read"),
    "zbar": said("checks", "are read"),
    "camera": said("checks", "pictures can be had"),
    "database": said("checks", "keeps what it is told"),
    "assets": said("checks", "all are there"),
    "sounds": said("checks", "all are there"),
    "tls": said("checks", "works"),
    "token": said("checks", "is kept and read back"),
    "pins": said("checks", "are told apart"),
}


def check_name(name: str) -> str:
    """What a check is called; one that is not known here by its own name."""
    return QCoreApplication.translate(_CONTEXT, CHECK_NAMES.get(name, name))


def check_found(name: str, code: str, facts: Mapping[str, FactValue]) -> str:
    """What a check of the page's own or a part came to; empty for the code of an error."""
    words = WORKS.get(name, "") if code == "part_works" else FOUND.get(code, "")
    return QCoreApplication.translate(_CONTEXT, words).format(**facts) if words else ""
