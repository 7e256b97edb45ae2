"""A bag that breaks a rule of the trade or is already so, and what else its story tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ui.words.worded import Worded
from shared.texts import said

if TYPE_CHECKING:
    from collections.abc import Mapping

RULE_WORDS: Mapping[str, Worded] = {
    "already_in_parent": Worded(
        said("wording", "Already scanned"),
        (
            said("wording", "{code} is already in {parent}"),
            said("wording", "This bag is already in its parent"),
        ),
        (said("wording", "already in"),),
    ),
    "already_open": Worded(
        said("wording", "Already open"),
        (
            said("wording", "{code} is already open, {packed} of {count}"),
            said("wording", "{parent} is already open, {packed} of {count}"),
            said("wording", "This parent is already open"),
        ),
        (said("wording", "already open"),),
    ),
    "already_closed": Worded(
        said("wording", "Already closed"),
        (
            said("wording", "{code} is already closed"),
            said("wording", "{parent} is already closed"),
            said("wording", "This parent is already closed"),
        ),
        (said("wording", "already closed"),),
    ),
    "already_here": Worded(
        said("wording", "Already here"),
        (
            said("wording", "{code} was already received here"),
            said("wording", "This bag was already received here"),
        ),
        (said("wording", "already here"),),
    ),
    "already_dispatched": Worded(
        said("wording", "Already dispatched"),
        (
            said("wording", "{code} is already on its way to {location}"),
            said("wording", "{code} is already on its way"),
            said("wording", "This bag is already on its way"),
        ),
        (said("wording", "already sent"),),
    ),
    "already_checked": Worded(
        said("wording", "Already checked"),
        (
            said("wording", "{code} was checked here within the hour"),
            said("wording", "This bag was checked here within the hour"),
        ),
        (said("wording", "already checked"),),
    ),
    "already_returned": Worded(
        said("wording", "Already returned"),
        (
            said("wording", "{code} has already come back"),
            said("wording", "This bag has already come back"),
        ),
        (said("wording", "already returned"),),
    ),
    "already_undone": Worded(
        said("wording", "Already undone"),
        (said("wording", "That scan was already taken back"),),
        (said("wording", "already undone"),),
    ),
    "already_billed": Worded(
        said("wording", "Already on the bill"),
        (
            said("wording", "{code} is already on this bill"),
            said("wording", "This bag is already on this bill"),
        ),
        (said("wording", "already billed"),),
    ),
    "already_decided": Worded(
        said("wording", "Already decided"), (said("wording", "Somebody has already decided this"),)
    ),
    "not_packed": Worded(
        said("wording", "Not packed"),
        (said("wording", "{code} is in no parent"), said("wording", "This bag is in no parent")),
        (said("wording", "in no parent"),),
    ),
    "child_elsewhere": Worded(
        said("wording", "In another parent"),
        (
            said("wording", "{code} is in {parent}, packed by {person} at {location}, {at}"),
            said("wording", "{code} is in {parent}, packed at {location}, {at}"),
            said("wording", "{code} is in {parent}, packed by {person}"),
            said("wording", "{code} is in {parent}"),
            said("wording", "This bag is in another parent"),
        ),
        (said("wording", "in {parent}"), said("wording", "in another parent")),
    ),
    "child_in_parent": Worded(
        said("wording", "Packed in a parent"),
        (
            said("wording", "{code} is packed in {parent}. Scan the parent."),
            said("wording", "This bag is packed in a parent. Scan the parent."),
        ),
        (said("wording", "in {parent}"), said("wording", "in a parent")),
    ),
    "parent_closed": Worded(
        said("wording", "Parent is closed"),
        (
            said("wording", "{parent} is closed. Take another parent."),
            said("wording", "{code} is closed. Take another parent."),
            said("wording", "This parent is closed. Take another one."),
        ),
        (said("wording", "closed"),),
    ),
    "parent_shipped": Worded(
        said("wording", "Parent has left"),
        (
            said("wording", "{parent} is already on its way"),
            said("wording", "{code} is already on its way"),
            said("wording", "This parent is already on its way"),
        ),
        (said("wording", "has left"),),
    ),
    "count_contradicts": Worded(
        said("wording", "Counts differ"),
        (
            said("wording", "{code} is known as {other} here. Call an admin."),
            said("wording", "{code} is known as {bag}. An admin will look."),
            said("wording", "{code} is known with another count"),
            said("wording", "This bag is known with another count"),
        ),
        (said("wording", "counts differ"),),
    ),
    "bag_void": Worded(
        said("wording", "Out of use"),
        (
            said("wording", "{code} was taken out of use"),
            said("wording", "This bag was taken out of use"),
        ),
        (said("wording", "out of use"),),
    ),
    "bag_unknown": Worded(
        said("wording", "Unknown bag"),
        (said("wording", "{code} is not known"), said("wording", "This bag is not known")),
        (said("wording", "unknown"),),
    ),
    "bill_closed": Worded(
        said("wording", "On a closed bill"),
        (
            said("wording", "{parent} is on the closed bill {bill}"),
            said("wording", "{code} is on the closed bill {bill}"),
            said("wording", "This bag is on a closed bill"),
        ),
        (said("wording", "on a closed bill"),),
    ),
    "in_transit": Worded(
        said("wording", "On its way elsewhere"),
        (
            said("wording", "{code} is on its way to {location}"),
            said("wording", "{code} is on its way to another place"),
            said("wording", "This bag is on its way to another place"),
        ),
        (said("wording", "on its way"),),
    ),
    "destination_is_here": Worded(
        said("wording", "That is here"),
        (
            said("wording", "Bags are at {location} already. Choose another place."),
            said("wording", "The destination is this place. Choose another."),
        ),
        (said("wording", "this place"),),
    ),
    "nothing_to_undo": Worded(
        said("wording", "Nothing to undo"),
        (said("wording", "There is no scan to take back"),),
        (said("wording", "nothing to undo"),),
    ),
    "undo_too_late": Worded(
        said("wording", "Too late to undo"),
        (said("wording", "Only the last hour can be taken back"),),
        (said("wording", "too late"),),
    ),
    "undo_blocked": Worded(
        said("wording", "Can't be undone"),
        (
            said("wording", "Something was done with {code} since"),
            said("wording", "Something was done with this bag since"),
        ),
        (said("wording", "not undone"),),
    ),
    "parent_full": Worded(
        said("wording", "Parent is full"),
        (
            said("wording", "{code} does not fit: {parent} has all its bags"),
            said("wording", "The parent has all its bags"),
        ),
        (said("wording", "parent full"),),
    ),
    "scan_undone": Worded(
        said("wording", "Undone"),
        (said("wording", "{code} is taken back"), said("wording", "The last scan is taken back")),
        (said("wording", "undone"),),
    ),
    "finish_undone": Worded(
        said("wording", "Undone"),
        (said("wording", "{code} is open again"), said("wording", "The parent is open again")),
        (said("wording", "open again"),),
    ),
    "unreadable": Worded(
        said("wording", "Kept for a check"),
        (said("wording", "The server could not read this scan. It is kept."),),
        (said("wording", "kept"),),
    ),
    "station_revoked": Worded(
        said("wording", "Station switched off"),
        (said("wording", "The server no longer takes scans of this station. They are kept."),),
        (said("wording", "kept"),),
    ),
    "person_disabled": Worded(
        said("wording", "Badge switched off"),
        (
            said("wording", "{person} may no longer scan. An admin will look."),
            said("wording", "This person may no longer scan. An admin will look."),
        ),
        (said("wording", "person off"),),
    ),
    "child_moved": Worded(
        said("wording", "Moved over"),
        (
            said("wording", "{code} was moved into {parent}"),
            said("wording", "This bag was moved into another parent"),
        ),
        (said("wording", "moved"),),
    ),
    "parent_billed": Worded(
        said("wording", "On a bill"),
        (said("wording", "{code} is on bill {bill}"), said("wording", "This parent is on a bill")),
        (said("wording", "billed"),),
    ),
    "parent_unbilled": Worded(
        said("wording", "Off the bill"),
        (
            said("wording", "{code} was taken off bill {bill}"),
            said("wording", "This parent was taken off its bill"),
        ),
        (said("wording", "off the bill"),),
    ),
    "bag_voided": Worded(
        said("wording", "Out of use"),
        (
            said("wording", "{code} was taken out of use"),
            said("wording", "This bag was taken out of use"),
        ),
        (said("wording", "out of use"),),
    ),
    "problem_decided": Worded(
        said("wording", "Decided"),
        (said("wording", "An admin has decided this problem"),),
        (said("wording", "decided"),),
    ),
    "scan_refused": Worded(
        said("wording", "Refused"),
        (said("wording", "A scan of {code} was refused"), said("wording", "A scan was refused")),
        (said("wording", "refused"),),
    ),
}
