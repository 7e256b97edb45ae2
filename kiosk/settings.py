"""What one station is told on its own PC: its server, its camera and scanner, its sounds.

Everything else (place, people, formats) comes from the server. One folder holds the station's
settings, its token and its outbox; a second lane at the same PC has a folder of its own.
"""

from __future__ import annotations

import json
import os
import re
import tomllib
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.scanning.wedge import Terminator, WedgeSettings
from shared.errors import SettingsInvalid

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "station.toml"
AUTHORITY_NAME = "authority.pem"
_BARE_NAME = re.compile(r"[A-Za-z0-9_-]+")


class _Part(BaseModel):
    # unknown names are left alone: the version before this one reads the same file
    model_config = ConfigDict(frozen=True, extra="ignore")


class RegionToml(_Part):
    """The part of the picture that is looked at, as shares (0..1) of its width and height."""

    left: float = Field(default=0.0, ge=0, le=1)
    top: float = Field(default=0.0, ge=0, le=1)
    right: float = Field(default=1.0, ge=0, le=1)
    bottom: float = Field(default=1.0, ge=0, le=1)


class CameraToml(_Part):
    """The camera; an empty source takes the first one that is attached.

    `keeps_pictures` keeps a small picture of each scan for the office; unset, as the disk allows.
    """

    source: str | int = ""
    is_on: bool = True
    width: int | None = Field(default=None, ge=160, le=7680)
    height: int | None = Field(default=None, ge=120, le=4320)
    fps: float | None = Field(default=None, gt=0, le=240)
    exposure: float | None = None
    focus: float | None = None
    region: RegionToml | None = None
    keeps_pictures: bool | None = None


class HandheldToml(_Part):
    """The handheld scanner, as the set-up page learnt it.

    `grabbed_device` is the identity of a keyboard-like scanner taken for this lane alone (Linux),
    `serial_port` that of one which is no keyboard; both empty means the PC's keyboard.
    """

    terminator: Terminator = Terminator.ENTER
    prefix: str = Field(default="", max_length=20)
    suffix: str = Field(default="", max_length=20)
    has_aim: bool = True
    max_gap_ms: int = Field(default=60, ge=5, le=500)
    min_characters: int = Field(default=4, ge=1, le=20)
    repair: dict[str, str] = Field(default_factory=dict[str, str])
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


class SoundToml(_Part):
    """How loud cues are: `volume` 0 to 1."""

    volume: float = Field(default=1.0, ge=0, le=1)
    is_muted: bool = False


class StationToml(_Part):
    """One station's settings file."""

    server_url: str = ""
    has_own_authority: bool = False
    language: str = ""
    camera: CameraToml = CameraToml()
    handheld: HandheldToml = HandheldToml()
    sound: SoundToml = SoundToml()

    def authority_file(self, folder: Path) -> Path | None:
        """Return where the site's own authority lies; None trusts the system's."""
        return folder / AUTHORITY_NAME if self.has_own_authority else None


def default_folder() -> Path:
    """Return where a station keeps what is its own, unless it is told another place."""
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
        return StationToml.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise SettingsInvalid("settings_file_unreadable", file=str(file)) from error
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise SettingsInvalid("setting_wrong", name=name, why=first["msg"]) from error


def save_settings(folder: Path, settings: StationToml) -> None:
    """Keep the settings; the file is the old one or the new one, never half of it."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = _toml_lines(settings.model_dump(mode="json", exclude_none=True), ())
    fresh = folder / f"{FILE_NAME}.new"
    with fresh.open("w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines) + "\n")
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(folder / FILE_NAME)


def _toml_lines(table: dict[str, Any], path: tuple[str, ...]) -> list[str]:
    plain = {name: value for name, value in table.items() if not isinstance(value, dict)}
    lines = [f"{_name(name)} = {_text(value)}" for name, value in plain.items()]
    for name, value in table.items():
        if name not in plain and value:
            inner = (*path, name)
            lines += ["", f"[{'.'.join(map(_name, inner))}]", *_toml_lines(value, inner)]
    return lines


def _name(name: str) -> str:
    return name if _BARE_NAME.fullmatch(name) else _text(name)


def _text(value: object) -> str:
    # A JSON text is a TOML basic string but for DEL, and JSON's numbers and booleans are TOML's.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
