"""Read the text of a QR code: a bag, a control card, or a refusal with its reason.

Knows the grammar of codes and the sites' label formats. Knows nothing of which bags exist.
"""

from __future__ import annotations

import re
from dataclasses import field
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from shared.errors import CodeRefused, SettingsInvalid
from shared.fields import LENIENT, STRICT
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_TEXT = 512
"""Longest text that is looked at, in characters (promise.md, Limits)."""
MAX_NUMBER_DIGITS = 12
MAX_COUNT = 999
CONTROL_PREFIX = "TT1:"


class BagKind(StrEnum):
    """A code is a parent or a child, never both."""

    PARENT = "parent"
    CHILD = "child"


@value(kw_only=True)
class BagCode:
    """A bag as its label names it.

    `number` keeps the digits as printed, so `C0123` and `C123` are two bags. `count` is how many
    children a parent is to hold, and no part of its identity; a child has none.
    """

    __pydantic_config__ = STRICT

    kind: BagKind
    namespace: str = field(default="", metadata={"max_length": 32})
    number: str = field(metadata={"pattern": r"^[0-9]{1,12}$"})
    count: int | None = field(default=None, metadata={"ge": 1, "le": MAX_COUNT})
    code: str = field(metadata={"min_length": 1, "max_length": MAX_TEXT})

    @property
    def key(self) -> str:
        """The bag's identity as one text: kind, namespace, number."""
        return f"{self.kind}:{self.namespace}:{self.number}"


@value(kw_only=True)
class CodeFormat:
    """A label format of a site: a template in which `{number}`, `{count}`, `{lot}`, `{rest}` stand.

    A parent's count comes from the code, or is `fixed_count` for every parent of this format.
    Unknown names are left alone: a station reads the formats of a server newer than itself.
    """

    __pydantic_config__ = LENIENT

    name: str = field(metadata={"min_length": 1, "max_length": 50})
    kind: BagKind
    template: str = field(metadata={"min_length": 1, "max_length": 200})
    namespace: str = field(default="", metadata={"max_length": 32, "pattern": r"^[A-Z0-9_-]*$"})
    fixed_count: int | None = field(default=None, metadata={"ge": 1, "le": MAX_COUNT})


DEFAULT_FORMATS: tuple[CodeFormat, ...] = (
    CodeFormat(name="parent", kind=BagKind.PARENT, template="P{number}-{count}"),
    CodeFormat(name="child", kind=BagKind.CHILD, template="C{number}"),
)


class ControlVerb(StrEnum):
    """What a control card tells the station to do."""

    UNDO = "UNDO"
    FINISH = "FINISH"
    MODE = "MODE"
    TO = "TO"
    BADGE = "BADGE"
    ENROL = "ENROL"
    PRACTICE = "PRACTICE"


@value
class ControlCode:
    """A printed card that a station obeys, such as `TT1:MODE:PACK`."""

    verb: ControlVerb
    argument: str = ""

    @property
    def text(self) -> str:
        """The text that the card's QR code holds."""
        return CONTROL_PREFIX + self.verb + (f":{self.argument}" if self.argument else "")


def read_code(text: str, formats: Sequence[CodeFormat] = DEFAULT_FORMATS) -> BagCode | ControlCode:
    """Return the bag or the control card that `text` names; the first fitting format decides.

    Raises:
        CodeRefused: with one of the codes `empty`, `too_long`, `control_character`, `not_ascii`,
            `control_card_unknown`, `is_a_link`, `number_missing`, `number_too_long`,
            `count_missing`, `count_zero`, `count_too_large`, `trailing_text`, `format_unknown`.
    """
    wanted = normalise(text)
    if wanted.startswith(CONTROL_PREFIX):
        return _read_control(wanted)
    for form in formats:
        match = _exact(form.template).fullmatch(wanted)
        if match is not None:
            return _bag_from(form, match, wanted)
    if "://" in wanted or wanted.startswith("WWW."):
        raise CodeRefused("is_a_link", text=wanted)
    raise _why_none_fits(wanted, formats)


def normalise(text: str) -> str:
    """Return `text` stripped of outer ASCII white space and upper-cased.

    Raises:
        CodeRefused: `empty`, `too_long`, `control_character` or `not_ascii`. Only ASCII is ever
            judged: full-width digits, zero-width characters and the like look right to a person
            and are not what was printed.
    """
    if len(text) > MAX_TEXT:
        raise CodeRefused("too_long", length=len(text))
    stripped = text.strip(" \t\r\n\v\f")
    if not stripped:
        raise CodeRefused("empty")
    if not stripped.isascii():
        raise CodeRefused("not_ascii")
    if not stripped.isprintable():
        raise CodeRefused("control_character")
    return stripped.upper()


def check_format(form: CodeFormat) -> None:
    """Check that a format's template can be read back without doubt.

    Raises:
        SettingsInvalid: `format_number_missing`, `format_field_unknown`, `format_field_repeated`,
            `format_fields_touch`, `format_count_missing`, `format_count_unexpected`,
            `format_shadows_control` or `format_not_plain`.
    """
    template = form.template
    if not template.isascii() or not template.isprintable() or template != template.strip():
        raise SettingsInvalid("format_not_plain", name=form.name)
    if template.upper().startswith(CONTROL_PREFIX):
        raise SettingsInvalid("format_shadows_control", name=form.name)
    fields = _FIELD.findall(template)
    unknown = [field for field in fields if field not in _FIELD_PATTERNS]
    if unknown or "{" in _FIELD.sub("", template) or "}" in _FIELD.sub("", template):
        raise SettingsInvalid("format_field_unknown", name=form.name)
    if len(fields) != len(set(fields)):
        raise SettingsInvalid("format_field_repeated", name=form.name)
    if "number" not in fields:
        raise SettingsInvalid("format_number_missing", name=form.name)
    if "{number}{count}" in template or "{count}{number}" in template:
        raise SettingsInvalid("format_fields_touch", name=form.name)
    has_count = "count" in fields or form.fixed_count is not None
    if form.kind is BagKind.PARENT and not has_count:
        raise SettingsInvalid("format_count_missing", name=form.name)
    if form.kind is BagKind.CHILD and has_count:
        raise SettingsInvalid("format_count_unexpected", name=form.name)


_FIELD = re.compile(r"\{(\w*)\}")
_FIELD_PATTERNS = {
    "number": r"(?P<number>[0-9]{1,12})",
    "count": r"(?P<count>[0-9]{1,3})",
    "lot": r"(?P<lot>[^ ]{1,64}?)",
    "rest": r"(?P<rest>.{0,256})",
}
_NOTHING = r"(?!)"
"""Matches no text: a field of a newer server's format makes that one unreadable here."""
_DIGITS = re.compile(r"[0-9]*")


@lru_cache(maxsize=256)
def _exact(template: str) -> re.Pattern[str]:
    # re.split with one group alternates literal, field, literal …
    parts = _FIELD.split(template)
    literals = [re.escape(part.upper()) for part in parts[::2]]
    fields = [_FIELD_PATTERNS.get(part, _NOTHING) for part in parts[1::2]] + [""]
    return re.compile(
        "".join(literal + field for literal, field in zip(literals, fields, strict=True))
    )


def _bag_from(form: CodeFormat, match: re.Match[str], text: str) -> BagCode:
    found = match.groupdict()
    count = int(found["count"]) if "count" in found else form.fixed_count
    if count == 0:
        raise CodeRefused("count_zero", text=text)
    return BagCode(
        kind=form.kind, namespace=form.namespace, number=found["number"], count=count, code=text
    )


def _read_control(text: str) -> ControlCode:
    verb, _, argument = text.removeprefix(CONTROL_PREFIX).partition(":")
    needs_argument = verb in {
        ControlVerb.MODE,
        ControlVerb.TO,
        ControlVerb.BADGE,
        ControlVerb.ENROL,
    }
    if verb not in set(ControlVerb) or needs_argument != bool(argument):
        raise CodeRefused("control_card_unknown", text=text)
    return ControlCode(ControlVerb(verb), argument)


def _why_none_fits(text: str, formats: Sequence[CodeFormat]) -> CodeRefused:
    """Name the first thing wrong, by the format whose leading literal the text shares."""
    for form in formats:
        lead, _, tail = form.template.partition("{number}")
        lead, tail = lead.upper(), tail.replace("{count}", "\0").upper().replace("\0", "{count}")
        if lead and text.startswith(lead) and "{" not in lead:
            return CodeRefused(_fault_after(text.removeprefix(lead), tail), text=text)
    return CodeRefused("format_unknown", text=text)


def _fault_after(text: str, tail: str) -> str:
    digits = _leading_digits(text)
    if not digits:
        return "number_missing"
    if len(digits) > MAX_NUMBER_DIGITS:
        return "number_too_long"
    joint, has_count, _ = tail.partition("{count}")
    rest = text[len(digits) :]
    return _fault_in_count(rest, joint) if has_count else "trailing_text"


def _fault_in_count(rest: str, joint: str) -> str:
    if rest and not rest.startswith(joint):
        return "trailing_text"
    count = _leading_digits(rest.removeprefix(joint))
    if not count:
        return "count_missing"
    return "count_too_large" if len(count) > len(str(MAX_COUNT)) else "trailing_text"


def _leading_digits(text: str) -> str:
    match = _DIGITS.match(text)
    return match.group() if match else ""
