"""What became of a bag that was taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ui.words.worded import Worded
from shared.texts import said

if TYPE_CHECKING:
    from collections.abc import Mapping

TAKEN_WORDS: Mapping[str, Worded] = {
    "parent_opened": Worded(
        said("wording", "Parent opened"),
        (
            said("wording", "{code} was opened at {place}"),
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
        (
            said("wording", "{code} was received at {place}"),
            said("wording", "{code} is here"),
            said("wording", "The bag is here"),
        ),
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
        (
            said("wording", "{code} was checked at {place}"),
            said("wording", "{code} was seen here"),
            said("wording", "The bag was seen here"),
        ),
        (said("wording", "checked"),),
    ),
    "bag_returned": Worded(
        said("wording", "Returned"),
        (
            said("wording", "{code} came back to {place}"),
            said("wording", "{code} has come back"),
            said("wording", "The bag has come back"),
        ),
        (said("wording", "returned"),),
    ),
    "packed_in": Worded(
        said("wording", "Packed"),
        (
            said("wording", "{code} is in {parent}, packed by {person} at {location}"),
            said("wording", "{code} is in {parent}, packed by {person}"),
            said("wording", "{code} is in {parent}"),
            said("wording", "The bag is in a parent"),
        ),
        (
            said("wording", "in {parent}"),
            said("wording", "packed"),
        ),
    ),
    "holds": Worded(
        said("wording", "Holds"),
        (
            said("wording", "{code} holds {packed} of {count} bags"),
            said("wording", "The parent holds bags"),
        ),
        (
            said("wording", "{packed} of {count}"),
            said("wording", "holds bags"),
        ),
    ),
    "is_at": Worded(
        said("wording", "Place"),
        (
            said("wording", "{code} is at {location}"),
            said("wording", "The bag is at a place that this station does not know"),
        ),
        (
            said("wording", "at {location}"),
            said("wording", "at a place"),
        ),
    ),
    "on_the_way": Worded(
        said("wording", "On its way"),
        (
            said("wording", "{code} is on its way to {location}"),
            said("wording", "The bag is on its way"),
        ),
        (
            said("wording", "to {location}"),
            said("wording", "on its way"),
        ),
    ),
    "on_bill": Worded(
        said("wording", "On a bill"),
        (
            said("wording", "{code} is on bill {bill}"),
            said("wording", "The bag is on a bill"),
        ),
        (said("wording", "on a bill"),),
    ),
    "child_packed": Worded(
        said("wording", "Packed"),
        (
            said("wording", "{code} was put into {parent}"),
            said("wording", "The bag was put into {parent}"),
            said("wording", "The bag was put into a parent"),
        ),
        (said("wording", "packed"),),
    ),
}
