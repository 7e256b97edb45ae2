"""The site's own settings: its label formats, weights and times, as data in the database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import select

from server.db import tables
from server.db.among import among
from server.db.base import table_of
from server.services import audit
from server.services.meanwhile import last_audited, refuse_if_changed
from shared.accounts import Formats
from shared.codes import DEFAULT_FORMATS, BagCode, CodeFormat, check_format, read_code
from shared.errors import CodeRefused, SettingsInvalid
from shared.site import SiteSettings as WeightsAndTimes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from shared.accounts import SaveFormats
    from shared.site import SaveSettings

Value = TypeVar("Value")
_SETTING = table_of(tables.Setting)
_SETTINGS = select(_SETTING.c.key, _SETTING.c.value).where(among(_SETTING.c.key, "keys"))
SAVED_FORMATS = select(_SETTING.c.value).where(_SETTING.c.key == "formats").scalar_subquery()
"""The label formats as a column of another statement, for `formats_in`."""
_FORMATS = TypeAdapter(Formats)
_NUMBER = TypeAdapter(float)


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What admins decide for the whole site."""

    formats: tuple[CodeFormat, ...]
    kg_per_child: float
    park_after_s: int


def site_settings(session: Session) -> SiteSettings:
    """Return the site's settings, with the defaults for what nobody has decided yet."""
    found = _found(session, "formats", "kg_per_child", "park_after_s")
    return SiteSettings(
        formats=tuple(formats_in(found.get("formats")).formats),
        kg_per_child=_value(found, "kg_per_child", _NUMBER, 1.0),
        park_after_s=int(_value(found, "park_after_s", _NUMBER, 600.0)),
    )


def kg_per_child(session: Session) -> float:
    """Return what a child weighs, in kg."""
    return _value(_found(session, "kg_per_child"), "kg_per_child", _NUMBER, 1.0)


def read_formats(session: Session) -> Formats:
    """Return the label formats, with the samples that they were saved with."""
    return formats_in(_found(session, "formats").get("formats"))


def formats_in(saved: str | None) -> Formats:
    """Return the label formats of a text in which they were saved, or the defaults without one."""
    found = {} if saved is None else {"formats": saved}
    return _value(found, "formats", _FORMATS, Formats(formats=list(DEFAULT_FORMATS)))


def key_of(text: str, formats: Sequence[CodeFormat]) -> str | None:
    """Return the key of the bag whose label a text is, if it is one of these formats."""
    try:
        found = read_code(text, formats)
    except CodeRefused:
        return None
    return found.key if isinstance(found, BagCode) else None


def save_formats(
    session: Session, wanted: SaveFormats, *, by: UUID | None, now: datetime
) -> Formats:
    """Save the label formats, if each can be read back and all samples read as they should.

    Raises:
        SettingsInvalid: a fault of `check_format`, `format_name_taken`, or `sample_differs`.
        RuleBroken: `changed_meanwhile`.
    """
    names = [form.name for form in wanted.formats]
    if len(names) != len(set(names)):
        raise SettingsInvalid("format_name_taken")
    for form in wanted.formats:
        check_format(form)
    for text, key in wanted.samples.items():
        found = key_of(text, wanted.formats)
        if found != key:
            raise SettingsInvalid("sample_differs", text=text, expected=key, found=found)
    audit.lock_accounts(session)
    saved = read_formats(session)
    formats = Formats(formats=wanted.formats, samples=wanted.samples)
    refuse_if_changed(
        wanted.based_on and dict(wanted.based_on),
        dict(saved),
        dict(formats),
        lambda: last_audited(session, "formats_saved"),
    )
    before = _templates(saved.formats)
    after = _templates(wanted.formats)
    gone = {name: None for name in before if name not in after}
    _keep(session, "formats", formats.model_dump_json(), now)
    changes = audit.difference(before, {**after, **gone})
    audit.record(session, "formats_saved", now, by=by, formats=", ".join(names), **changes)
    return formats


def save_settings(
    session: Session, wanted: SaveSettings, *, by: UUID | None, now: datetime
) -> WeightsAndTimes:
    """Save the site's weights and times; stations hear of them at their next contact.

    Raises:
        RuleBroken: `changed_meanwhile`.
    """
    audit.lock_accounts(session)
    before = site_settings(session)
    old = {"kg_per_child": before.kg_per_child, "park_after_s": before.park_after_s}
    new = wanted.model_dump(exclude={"based_on"})
    refuse_if_changed(
        wanted.based_on and dict(wanted.based_on),
        old,
        new,
        lambda: last_audited(session, "settings_saved"),
    )
    for name, value in new.items():
        _keep(session, name, str(value), now)
    changes = audit.difference(old, new)
    audit.record(session, "settings_saved", now, by=by, **changes)
    return WeightsAndTimes(**new)


def _templates(formats: Sequence[CodeFormat]) -> dict[str, str]:
    return {
        one.name: f"{one.kind} {one.template}"
        + (f" ({one.namespace})" if one.namespace else "")
        + (f" x{one.fixed_count}" if one.fixed_count else "")
        for one in formats
    }


def _keep(session: Session, key: str, value: str, now: datetime) -> None:
    row = session.get(tables.Setting, key) or tables.Setting(key=key)
    row.value, row.changed_at = value, now
    session.add(row)


def _found(session: Session, *keys: str) -> dict[str, str]:
    return {row.key: row.value for row in session.execute(_SETTINGS, {"keys": keys})}


def _value(found: dict[str, str], key: str, kind: TypeAdapter[Value], default: Value) -> Value:
    if key not in found:
        return default
    try:
        return kind.validate_json(found[key])
    except ValidationError as error:
        raise SettingsInvalid("site_setting_unreadable", key=key) from error
