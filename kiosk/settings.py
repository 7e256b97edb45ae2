"""What one station is told on its own PC: its server, its camera and scanner, its sounds.

Everything else (place, people, formats) comes from the server. One folder holds the station's
settings, its token and its outbox; a second lane at the same PC has a folder of its own.
"""

from __future__ import annotations

import json
import os
import re
import tomllib
from dataclasses import field, fields, is_dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_type_hints

from kiosk.scanning.wedge import Terminator, WedgeSettings
from shared.errors import SettingsInvalid
from shared.plain import LeaveOut, reader_of, to_json
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

Value = TypeVar("Value")

FILE_NAME = "station.toml"
AUTHORITY_NAME = "authority.pem"
_BARE_NAME = re.compile(r"[A-Za-z0-9_-]+")


@value(kw_only=True)
class RegionToml:
    """The part of the picture that is looked at, as shares (0..1) of its width and height."""

    left: float = field(default=0.0, metadata={"ge": 0, "le": 1})
    top: float = field(default=0.0, metadata={"ge": 0, "le": 1})
    right: float = field(default=1.0, metadata={"ge": 0, "le": 1})
    bottom: float = field(default=1.0, metadata={"ge": 0, "le": 1})


@value(kw_only=True)
class CameraToml:
    """The camera; an empty source takes the first one that is attached.

    `keeps_pictures` keeps a small picture of each scan for the office; unset, as the disk allows.
    """

    source: str | int = ""
    is_on: bool = True
    width: int | None = field(default=None, metadata={"ge": 160, "le": 7680})
    height: int | None = field(default=None, metadata={"ge": 120, "le": 4320})
    fps: float | None = field(default=None, metadata={"gt": 0, "le": 240})
    exposure: float | None = None
    focus: float | None = None
    region: RegionToml | None = None
    keeps_pictures: bool | None = None


@value(kw_only=True)
class HandheldToml:
    """The handheld scanner, as the set-up page learnt it.

    `grabbed_device` is the identity of a keyboard-like scanner taken for this lane alone (Linux),
    `serial_port` that of one which is no keyboard; both empty means the PC's keyboard.
    """

    terminator: Terminator = Terminator.ENTER
    prefix: str = field(default="", metadata={"max_length": 20})
    suffix: str = field(default="", metadata={"max_length": 20})
    has_aim: bool = True
    max_gap_ms: int = field(default=60, metadata={"ge": 5, "le": 500})
    min_characters: int = field(default=4, metadata={"ge": 1, "le": 20})
    repair: dict[str, str] = field(default_factory=dict[str, str])
    grabbed_device: str = ""
    serial_port: str = ""

    def wedge_settings(self) -> WedgeSettings:
        """Return how to put the scanner's keys together."""
        return WedgeSettings(
            terminator=self.terminator,
            prefix=self.prefix,
            suffix=self.suffix,
            has_aim=self.has_aim,
            max_gap_ms=self.max_gap_ms,
            min_characters=self.min_characters,
            repair=MappingProxyType(self.repair),
        )


@value(kw_only=True)
class SoundToml:
    """How loud cues are: `volume` 0 to 1."""

    volume: float = field(default=1.0, metadata={"ge": 0, "le": 1})
    is_muted: bool = False


@value(kw_only=True)
class BookToml:
    """The bag book; `days` leaves bags out of its first fill that did not change for so long.

    A bag that the book does not hold is taken unverified, and the server decides.
    """

    days: int | None = field(default=None, metadata={"ge": 1, "le": 3650})


@value(kw_only=True)
class StationToml:
    """One station's settings file."""

    server_url: str = ""
    has_own_authority: bool = False
    language: str = ""
    camera: CameraToml = CameraToml()
    handheld: HandheldToml = HandheldToml()
    sound: SoundToml = SoundToml()
    book: BookToml = BookToml()

    def authority_file(self, folder: Path) -> Path | None:
        """Return where the site's own authority lies; None trusts the system's."""
        return folder / AUTHORITY_NAME if self.has_own_authority else None


def default_folder() -> Path:
    """Return where a station keeps what is its own, unless it is told another place."""
    import platformdirs  # noqa: PLC0415 - most stations are told their folder

    return platformdirs.user_data_path("tracetrack-station", appauthor=False)


def load_settings(folder: Path) -> StationToml:
    """Return the settings kept in a station's folder, or the defaults if there are none.

    Raises:
        SettingsInvalid: `settings_file_unreadable`, or `setting_wrong` naming the first one.
    """
    file = folder / FILE_NAME
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return StationToml()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsInvalid("settings_file_unreadable", file=str(file)) from error
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsInvalid("settings_file_unreadable", file=str(file)) from error
    return _read_table(StationToml, table, ())


def save_settings(folder: Path, settings: StationToml) -> None:
    """Keep the settings; the file is the old one or the new one, never half of it."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = _toml_lines(json.loads(to_json(settings, LeaveOut.NONE)), ())
    fresh = folder / f"{FILE_NAME}.new"
    with fresh.open("w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines) + "\n")
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(folder / FILE_NAME)


_LIMITS: MappingProxyType[str, Callable[[Any, Any], bool]] = MappingProxyType(
    {
        "ge": lambda value, limit: value >= limit,
        "gt": lambda value, limit: value > limit,
        "le": lambda value, limit: value <= limit,
        "max_length": lambda value, limit: len(value) <= limit,
    }
)


def _read_table(kind: type[Value], table: object, path: tuple[str, ...]) -> Value:
    """Read a table's settings; unknown names are left alone: an older version reads the same file.

    Raises:
        SettingsInvalid: `setting_wrong`.
    """
    if not isinstance(table, dict):
        raise _wrong(path, "it is no table")
    hints = get_type_hints(kind)
    values: dict[str, Any] = {}
    for one in fields(kind):  # pyright: ignore[reportArgumentType] - always a dataclass of this file
        if one.name in table:
            inner = (*path, one.name)
            values[one.name] = _read_value(hints[one.name], table[one.name], inner)
            _check_limits(values[one.name], one.metadata, inner)
    return kind(**values)


def _read_value(kind: Any, value: Any, path: tuple[str, ...]) -> Any:  # noqa: ANN401 - of any setting
    for one in (kind, *get_args(kind)):
        if isinstance(one, type) and is_dataclass(one):
            return _read_table(one, value, path)
    try:
        return reader_of(kind)(value)
    except (ValueError, TypeError, AttributeError, LookupError) as error:
        raise _wrong(path, str(error)) from error


def _check_limits(value: Any, limits: Mapping[str, Any], path: tuple[str, ...]) -> None:  # noqa: ANN401 - the same
    for name, limit in limits.items():
        if value is not None and not _LIMITS[name](value, limit):
            raise _wrong(path, f"{name} {limit}")


def _wrong(path: tuple[str, ...], why: str) -> SettingsInvalid:
    return SettingsInvalid("setting_wrong", name=".".join(path), why=why)


def _toml_lines(table: dict[str, Any], path: tuple[str, ...]) -> list[str]:
    plain = {name: value for name, value in table.items() if not isinstance(value, dict)}
    lines = [f"{_name(name)} = {_text(value)}" for name, value in plain.items()]
    for name, inside in table.items():
        if name not in plain and inside:
            inner = (*path, name)
            lines += ["", f"[{'.'.join(map(_name, inner))}]", *_toml_lines(inside, inner)]
    return lines


def _name(name: str) -> str:
    return name if _BARE_NAME.fullmatch(name) else _text(name)


def _text(value: object) -> str:
    # A JSON text is a TOML basic string but for DEL, and JSON's numbers and booleans are TOML's.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
