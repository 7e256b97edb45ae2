"""A label is taken whatever is open over the admin window: real popups hold the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shared.console import BillState
from tests.real.test_office_by_keys import (
    FULL,
    open_new_bill,
    press_button,
    sign_in,
    state_of_bill,
)
from tests.real.test_office_by_keys import site as site  # noqa: PLC0414 - a fixture

if TYPE_CHECKING:
    from pathlib import Path

    from tests.flows.site import Site
    from tests.real.admin_program import AdminProgram
    from tests.real.xserver import XServer


def test_a_label_is_taken_whatever_list_or_menu_is_open(
    x_server: XServer, site: Site, tmp_path: Path
) -> None:
    from tests.real.admin_program import AdminProgram  # noqa: PLC0415 - X is Linux only

    (tmp_path / "labels").mkdir()
    with AdminProgram(x_server, tmp_path, site.server.url) as desk:
        sign_in(desk)
        desk.says("open problems")
        scan_over_a_list(desk)
        scan_over_a_menu(desk, site)
        scan_over_what_a_field_completes(desk)


def scan_over_a_list(desk: AdminProgram) -> None:
    """The list of kinds of movements, opened and a line gone down in: nothing is chosen."""
    desk.press("ctrl+4")
    desk.until(lambda seen: seen.window == "TraceTrack" and "Movement" in seen.fields)
    press_button(desk, "Movement", ending="alt+down")
    desk.until(lambda seen: seen.window != "TraceTrack")
    desk.press("down")
    desk.scan(FULL[0])
    desk.says(FULL[0], "Holds")
    desk.press("ctrl+4")
    desk.until(lambda seen: seen.fields.get("Movement") == "All movements")


def scan_over_a_menu(desk: AdminProgram, site: Site) -> None:
    """On a bill: the parent is linked and no entry does anything."""
    open_new_bill(desk, "B-2")
    press_button(desk, "More")
    desk.until(lambda seen: seen.entries != ())
    desk.press("down")
    desk.scan(FULL[0])
    desk.says(f"{FULL[0]}: Linked.")
    assert desk.look().window == "TraceTrack"
    assert state_of_bill(site, "B-2") == (BillState.OPEN, FULL[:1])


def scan_over_what_a_field_completes(desk: AdminProgram) -> None:
    """A file dialog offers what begins as its name does; a label is neither, and that is told."""
    desk.press("ctrl+4")
    desk.until(lambda seen: seen.window == "TraceTrack" and "Movement" in seen.fields)
    desk.press("ctrl+s")
    desk.until(lambda seen: seen.window == "Save the movements as CSV" and seen.part == "QLineEdit")
    desk.press("ctrl+a")
    desk.type("l")
    desk.until(lambda seen: seen.window not in {"Save the movements as CSV", "TraceTrack"})
    desk.scan(FULL[0])
    desk.until(lambda seen: seen.window == "Save the movements as CSV")
    desk.press("escape")
    desk.says(f"{FULL[0]} was scanned and went nowhere")
