"""What became of a bag that was taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ui.words.worded import Worded, said

if TYPE_CHECKING:
    from collections.abc import Mapping

TAKEN_WORDS: Mapping[str, Worded] = {
    "parent_opened": Worded(
        said("wording", "Parent opened"),
        (
            said("wording", "{code}: scan its {count} bags"),
            said("wording", "{parent}: scan its {count} bags"),
            said("wording", "Scan its bags"),
        ),
        (said("wording", "opened"),),
    ),
    "parent_resumed": Worded(
        said("wording", "Going on"),
        (
            said("wording", "{code} goes on at {packed} of {count}"),
            said("wording", "{parent} goes on at {packed} of {count}"),
            said("wording", "The parent goes on where it stopped"),
        ),
        (said("wording", "goes on"),),
    ),
    "child_added": Worded(
        said("wording", "Child added"),
        (
            said("wording", "{code} is in {parent}"),
            said("wording", "{child} is in {parent}"),
            said("wording", "The bag is in the parent"),
        ),
        (said("wording", "added"),),
    ),
    "parent_filled": Worded(
        said("wording", "Parent full"),
        (
            said("wording", "{parent} has all its {count} bags"),
            said("wording", "The parent has all its bags"),
        ),
        (said("wording", "full"),),
    ),
    "parent_finished": Worded(
        said("wording", "Closed short"),
        (
            said("wording", "{parent} is closed with {packed} of {count}"),
            said("wording", "The parent is closed with bags missing"),
        ),
        (said("wording", "short, {packed} of {count}"), said("wording", "short")),
    ),
    "parent_closed_short": Worded(
        said("wording", "Closed short"),
        (
            said("wording", "{parent} was closed with bags missing"),
            said("wording", "{code} was closed with bags missing"),
            said("wording", "The parent was closed with bags missing"),
        ),
        (said("wording", "short"),),
    ),
    "child_unpacked": Worded(
        said("wording", "Taken out"),
        (
            said("wording", "{code} is out of {parent}"),
            said("wording", "The bag is out of its parent"),
        ),
        (said("wording", "taken out"),),
    ),
    "bag_received": Worded(
        said("wording", "Received"),
        (said("wording", "{code} is here"), said("wording", "The bag is here")),
        (said("wording", "received"),),
    ),
    "bag_dispatched": Worded(
        said("wording", "Dispatched"),
        (
            said("wording", "{code} goes to {location}"),
            said("wording", "{code} is on its way"),
            said("wording", "The bag is on its way"),
        ),
        (said("wording", "to {location}"), said("wording", "dispatched")),
    ),
    "bag_checked": Worded(
        said("wording", "Checked"),
        (said("wording", "{code} was seen here"), said("wording", "The bag was seen here")),
        (said("wording", "checked"),),
    ),
    "bag_returned": Worded(
        said("wording", "Returned"),
        (said("wording", "{code} has come back"), said("wording", "The bag has come back")),
        (said("wording", "returned"),),
    ),
}
