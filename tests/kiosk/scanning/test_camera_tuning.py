"""Exposure and focus are offered where the driver takes them, and read back from it."""

from __future__ import annotations

import cv2
import pytest

from kiosk.scanning.camera_controls import Control, ControlName, Turn
from kiosk.scanning.camera_tuning import try_controls, turn_control, value_of
from kiosk.scanning.capture import CameraSettings
from tests.kiosk.scanning.drivers import DriverTaking, DriverThatOnlySaysYes

BY_ITSELF = CameraSettings("camera")
EXPOSURE, FOCUS = ControlName.EXPOSURE, ControlName.FOCUS


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ((), ()),
        (("exposure",), (EXPOSURE,)),
        (("focus",), (FOCUS,)),
        (("exposure", "focus"), (EXPOSURE, FOCUS)),
    ],
)
def test_a_control_is_offered_where_the_driver_takes_it(
    names: tuple[str, ...], found: tuple[ControlName, ...]
) -> None:
    controls = try_controls(DriverTaking(*names), BY_ITSELF)
    assert controls == tuple(Control(name, None) for name in found)


def test_trying_leaves_the_camera_as_it_was() -> None:
    driver = DriverTaking("exposure", "focus")
    before = dict(driver.properties)
    try_controls(driver, BY_ITSELF)
    assert driver.properties == before


def test_a_driver_that_says_yes_and_does_nothing_is_not_believed() -> None:
    assert try_controls(DriverThatOnlySaysYes(), BY_ITSELF) == ()


def test_a_camera_at_the_end_of_its_range_still_has_its_control() -> None:
    driver = DriverTaking("exposure", span=(3, 100))
    assert [one.name for one in try_controls(driver, BY_ITSELF)] == [EXPOSURE]


def test_a_turn_begins_where_the_camera_had_set_itself_and_is_read_back() -> None:
    driver = DriverTaking("exposure", "focus", span=(3, 110))
    brighter = turn_control(driver, BY_ITSELF, EXPOSURE, Turn.MORE)
    assert value_of(brighter, EXPOSURE) == 110
    assert driver.properties[cv2.CAP_PROP_EXPOSURE] == 110
    darker = turn_control(driver, brighter, EXPOSURE, Turn.LESS)
    assert value_of(darker, EXPOSURE) == 110 - 27
    nearer = turn_control(driver, darker, FOCUS, Turn.MORE)
    assert (value_of(nearer, EXPOSURE), value_of(nearer, FOCUS)) == (83, 40)


def test_windows_powers_of_two_are_turned_by_one() -> None:
    driver = DriverTaking("exposure", span=(-13, -1))
    driver.properties[cv2.CAP_PROP_EXPOSURE] = -6
    assert turn_control(driver, BY_ITSELF, EXPOSURE, Turn.LESS).exposure == -7


def test_automatic_gives_the_control_back_to_the_camera() -> None:
    driver = DriverTaking("exposure")
    turned = turn_control(driver, BY_ITSELF, EXPOSURE, Turn.MORE)
    assert turn_control(driver, turned, EXPOSURE, Turn.AUTO) == BY_ITSELF
    assert driver.properties[cv2.CAP_PROP_AUTO_EXPOSURE] == 3
