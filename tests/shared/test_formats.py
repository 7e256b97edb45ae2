"""Label formats are data: templates that can be read back without doubt, and nothing else."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from shared.codes import (
    DEFAULT_FORMATS,
    BagCode,
    BagKind,
    CodeFormat,
    ControlCode,
    check_format,
    read_code,
)
from shared.errors import CodeRefused, SettingsInvalid

LABELS = CodeFormat(
    name="old labels",
    kind=BagKind.PARENT,
    template="LABEL NO.{number} LOT NO.:{lot}{rest}",
    namespace="STAR",
    fixed_count=20,
)
SITE = (*DEFAULT_FORMATS, LABELS)


def parent(template: str, fixed_count: int | None = None) -> CodeFormat:
    return CodeFormat(name="one", kind=BagKind.PARENT, template=template, fixed_count=fixed_count)


def child(template: str) -> CodeFormat:
    return CodeFormat(name="one", kind=BagKind.CHILD, template=template)


@pytest.mark.parametrize("form", SITE)
def test_the_formats_of_the_mission_are_sound(form: CodeFormat) -> None:
    check_format(form)


def test_of_a_long_label_only_the_number_counts() -> None:
    one = read_code("LABEL NO.0016586 LOT NO.:STAR44GG0012 SEED", SITE)
    other = read_code("label no.0016586 lot no.:MOON1", SITE)
    assert isinstance(one, BagCode)
    assert isinstance(other, BagCode)
    assert one.key == other.key == "parent:STAR:0016586"
    assert one.count == 20


def test_the_first_fitting_format_decides() -> None:
    shadow = CodeFormat(
        name="shadow", kind=BagKind.PARENT, template="C{number}", namespace="S", fixed_count=5
    )
    code = read_code("C12", (shadow, *DEFAULT_FORMATS))
    assert isinstance(code, BagCode)
    assert code.kind is BagKind.PARENT


def test_equal_numbers_in_two_namespaces_are_two_bags() -> None:
    other = CodeFormat(name="b", kind=BagKind.CHILD, template="B{number}", namespace="B")
    one, two = read_code("C7", (*SITE, other)), read_code("B7", (*SITE, other))
    assert isinstance(one, BagCode)
    assert isinstance(two, BagCode)
    assert one.key != two.key


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        (child("C"), "format_number_missing"),
        (child("C{number}{colour}"), "format_field_unknown"),
        (child("C{number}{"), "format_field_unknown"),
        (child("C{number}}"), "format_field_unknown"),
        (child("C{number}-{number}"), "format_field_repeated"),
        (parent("P{number}{count}"), "format_fields_touch"),
        (parent("P{number}"), "format_count_missing"),
        (child("C{number}-{count}"), "format_count_unexpected"),
        (child("TT1:{number}"), "format_shadows_control"),
        (child("tt1:{number}"), "format_shadows_control"),
        (child("Ç{number}"), "format_not_plain"),
        (child(" C{number}"), "format_not_plain"),
        (child("C\t{number}"), "format_not_plain"),
    ],
)
def test_a_format_that_cannot_be_read_back_without_doubt_is_refused(
    form: CodeFormat, reason: str
) -> None:
    with pytest.raises(SettingsInvalid) as refused:
        check_format(form)
    assert refused.value.code == reason


def test_a_format_without_a_literal_start_cannot_read_a_card_as_a_bag() -> None:
    greedy = CodeFormat(name="greedy", kind=BagKind.CHILD, template="{rest}{number}")
    assert read_code("TT1:UNDO", (greedy,)) == read_code("TT1:UNDO")
    assert isinstance(read_code("TT1:TO:JPR12", (greedy,)), ControlCode)


LITERALS = st.text(st.sampled_from("ABCXYZ .-/:#"), min_size=1, max_size=8).map(str.strip)


@given(
    LITERALS.filter(bool),
    LITERALS,
    st.from_regex(r"[0-9]{1,12}", fullmatch=True),
    st.integers(1, 999),
)
def test_a_label_printed_from_a_sound_format_reads_back_as_what_it_names(
    before: str, between: str, number: str, count: int
) -> None:
    form = parent(f"{before}{{number}}-{between}{{count}}")
    check_format(form)
    code = read_code(f"{before}{number}-{between}{count}", (form,))
    assert isinstance(code, BagCode)
    assert (code.number, code.count) == (number, count)


@given(st.text(st.characters(max_codepoint=127), min_size=1, max_size=200), st.text(max_size=100))
def test_any_template_that_is_sound_reads_any_text_or_refuses_it(template: str, text: str) -> None:
    form = parent(template, fixed_count=5)
    with suppress(SettingsInvalid, CodeRefused):
        check_format(form)
        assert isinstance(read_code(text, (form,)), BagCode | ControlCode)


def test_a_newer_servers_format_is_read_past_and_hides_no_other() -> None:
    newer = TypeAdapter(CodeFormat).validate_python(
        {"name": "new", "kind": "child", "template": "C{number}{grade}", "grades": ["A", "B"]}
    )
    assert read_code("C417", (newer, *DEFAULT_FORMATS)) == read_code("C417")
