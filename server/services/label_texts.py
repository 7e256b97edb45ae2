"""The texts of a run's labels, in print order, as its formats were when it was numbered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from server.services.label_numbers import printed
from shared.codes import BagCode, BagKind, CodeFormat, read_code
from shared.errors import CodeRefused, SettingsInvalid
from shared.labels import LabelContent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from server.db import tables

_FORMAT: TypeAdapter[CodeFormat] = TypeAdapter(CodeFormat)


@dataclass(frozen=True, slots=True)
class Label:
    """One label: the text of its code, and how many children a parent is to hold."""

    text: str
    kind: BagKind
    count: int | None = None


def format_named(formats: Sequence[CodeFormat], kind: BagKind, name: str | None) -> CodeFormat:
    """Return the format of a kind that is called so; None takes the first of the kind.

    Raises:
        SettingsInvalid: `label_format_unknown`.
    """
    for form in formats:
        if form.kind is kind and name in {None, form.name}:
            return form
    raise SettingsInvalid("label_format_unknown", kind=kind, name=name)


def kept_format(form: CodeFormat) -> str:
    """Return a format as a run keeps it."""
    return _FORMAT.dump_json(form).decode()


def label_of(form: CodeFormat, number: int, digits: int, *, count: int | None, lot: str) -> Label:
    """Return the label of one number.

    Raises:
        SettingsInvalid: `label_unreadable`: what would be printed does not read as this bag.
    """
    shown = printed(number, digits)
    text = form.template
    for name, value in (("number", shown), ("count", str(count)), ("lot", lot), ("rest", "")):
        text = text.replace("{" + name + "}", value)
    text = text.strip().upper()
    try:
        read = read_code(text, (form,))
    except CodeRefused as error:
        raise SettingsInvalid("label_unreadable", text=text, reason=error.code) from error
    if not isinstance(read, BagCode) or (read.number, read.count) != (shown, count):
        raise SettingsInvalid("label_unreadable", text=text, reason="reads_otherwise")
    return Label(text, form.kind, count)


def labels_of(run: tables.LabelRun) -> Iterator[Label]:
    """Yield a run's labels: each parent followed by its children."""
    for at in range(run.parents or run.children):
        if run.parents:
            yield parent_at(run, at)
        if run.content is LabelContent.PARENTS_WITH_CHILDREN:
            start = at * run.children_per_parent
            for child in range(start, start + run.children_per_parent):
                yield child_at(run, child)
        elif run.content is LabelContent.CHILDREN:
            yield child_at(run, at)


def parent_at(run: tables.LabelRun, at: int) -> Label:
    """Return the label of a run's parent, counted from 0."""
    form = _FORMAT.validate_json(run.parent_format or "")
    number = (run.first_parent or 0) + at
    return label_of(form, number, run.digits, count=run.children_per_parent, lot=run.lot)


def child_at(run: tables.LabelRun, at: int) -> Label:
    """Return the label of a run's child, counted from 0."""
    form = _FORMAT.validate_json(run.child_format or "")
    number = (run.first_child or 0) + at
    return label_of(form, number, run.digits, count=None, lot=run.lot)


def keys_of(run: tables.LabelRun) -> list[str]:
    """Return the keys of the bags that a run's labels name: the parents, then the children."""
    keys: list[str] = []
    for kind, form, first, count in (
        (BagKind.PARENT, run.parent_format, run.first_parent, run.parents),
        (BagKind.CHILD, run.child_format, run.first_child, run.children),
    ):
        if form is not None and first is not None:
            namespace = _FORMAT.validate_json(form).namespace
            numbers = (printed(first + at, run.digits) for at in range(count))
            keys += [BagCode(kind=kind, namespace=namespace, number=n, code=n).key for n in numbers]
    return keys
