"""What the station says of itself: modes, sign-in, enrolment, disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ui.words.worded import Worded
from shared.texts import said

if TYPE_CHECKING:
    from collections.abc import Mapping

STATION_WORDS: Mapping[str, Worded] = {
    "parent_first": Worded(
        said("wording", "Parent first"),
        (
            said("wording", "Scan a parent bag before {code}"),
            said("wording", "Scan a parent bag first"),
        ),
        (said("wording", "parent first"),),
    ),
    "finish_first": Worded(
        said("wording", "Finish first"),
        (
            said("wording", "Finish {parent} first ({packed} of {count})"),
            said("wording", "Finish the open parent first"),
        ),
        (said("wording", "finish {parent} first"), said("wording", "finish first")),
    ),
    "two_parents": Worded(
        said("wording", "Two parents"),
        (said("wording", "Two parents are in view. Show one of them."),),
        (said("wording", "two parents"),),
    ),
    "destination_first": Worded(
        said("wording", "Where to?"),
        (said("wording", "Choose the destination first"),),
        (said("wording", "no destination"),),
    ),
    "destination_chosen": Worded(
        said("wording", "Destination"),
        (
            said("wording", "Bags now go to {destination}"),
            said("wording", "The destination is chosen"),
        ),
        (said("wording", "to {destination}"), said("wording", "destination")),
    ),
    "destination_unknown": Worded(
        said("wording", "Unknown place"),
        (
            said("wording", "This station knows no place {destination}"),
            said("wording", "This station does not know that place"),
        ),
        (said("wording", "unknown place"),),
    ),
    "mode_chosen": Worded(
        said("wording", "Mode changed"),
        (
            said("wording", "Next bag: {mode}"),
            said("wording", "The next bag is scanned in the new mode"),
        ),
        (said("wording", "{mode}"), said("wording", "mode changed")),
    ),
    "mode_unknown": Worded(
        said("wording", "Unknown mode"),
        (said("wording", "This station has no such mode"),),
        (said("wording", "unknown mode"),),
    ),
    "no_practice_here": Worded(
        said("wording", "No practice here"),
        (said("wording", "This station has no screen to practise on"),),
        (said("wording", "no practice here"),),
    ),
    "nothing_to_finish": Worded(
        said("wording", "Nothing open"),
        (said("wording", "There is no open parent to finish"),),
        (said("wording", "nothing open"),),
    ),
    "parent_empty": Worded(
        said("wording", "Still empty"),
        (
            said("wording", "{parent} holds no bag yet. Undo it, or scan its bags."),
            said("wording", "The parent holds no bag yet"),
        ),
        (said("wording", "still empty"),),
    ),
    "parent_parked": Worded(
        said("wording", "Parked"),
        (
            said("wording", "{parent} was set aside at {packed} of {count}. Scan it to go on."),
            said("wording", "The parent was set aside. Scan it to go on."),
        ),
        (said("wording", "parked"),),
    ),
    "signed_in": Worded(
        said("wording", "Hello"),
        (said("wording", "{person} is signed in"), said("wording", "You are signed in")),
        (said("wording", "signed in"),),
    ),
    "badge_unknown": Worded(
        said("wording", "Unknown badge"),
        (said("wording", "This badge is not known at this station"),),
        (said("wording", "unknown badge"),),
    ),
    "pin_wrong": Worded(
        said("wording", "Wrong PIN"),
        (said("wording", "This is nobody's PIN. Try again."),),
        (said("wording", "wrong PIN"),),
    ),
    "pin_too_soon": Worded(
        said("wording", "Please wait"),
        (
            said("wording", "Too many tries. Wait {wait_s} s."),
            said("wording", "Too many tries. Wait a little."),
        ),
        (said("wording", "wait"),),
    ),
    "sign_in_first": Worded(
        said("wording", "Sign in first"),
        (said("wording", "Scan your badge or type your PIN"),),
        (said("wording", "not signed in"),),
    ),
    "locked": Worded(
        said("wording", "Locked"),
        (said("wording", "Scan your badge or type your PIN"),),
        (said("wording", "locked"),),
    ),
    "not_enrolled": Worded(
        said("wording", "Not enrolled"),
        (said("wording", "Scan the enrolment card of this station"),),
        (said("wording", "not enrolled"),),
    ),
    "already_enrolled": Worded(
        said("wording", "Already enrolled"),
        (said("wording", "This station is already enrolled"),),
        (said("wording", "already enrolled"),),
    ),
    "enrolled": Worded(
        said("wording", "Enrolled"),
        (
            said("wording", "This station is ready: {station} at {location}"),
            said("wording", "This station is ready"),
        ),
        (said("wording", "enrolled"),),
    ),
    "enrolling": Worded(
        said("wording", "Enrolling"),
        (said("wording", "Asking the server. One moment."),),
        (said("wording", "enrolling"),),
    ),
    "scan_torn": Worded(
        said("wording", "Scan again"),
        (said("wording", "Only a part of the code arrived"),),
        (said("wording", "incomplete"),),
    ),
    "looked_up": Worded(
        said("wording", "Looked up"),
        (said("wording", "{code}"),),
        (said("wording", "looked up"),),
    ),
    "look_up_unknown": Worded(
        said("wording", "Never seen"),
        (
            said("wording", "{code} was never scanned at this site"),
            said("wording", "This bag was never scanned at this site"),
        ),
        (said("wording", "never seen"),),
    ),
    "disk_failed": Worded(
        said("wording", "Out of service"),
        (said("wording", "The disk did not keep a scan. Nothing is taken until it is mended."),),
        (said("wording", "not kept"),),
    ),
    "disk_full": Worded(
        said("wording", "Disk full"),
        (said("wording", "There is no room left to keep scans. Nothing is taken."),),
        (said("wording", "not kept"),),
    ),
    "disk_read_only": Worded(
        said("wording", "Disk locked"),
        (said("wording", "The disk can't be written to. Nothing is taken."),),
        (said("wording", "not kept"),),
    ),
    "database_damaged": Worded(
        said("wording", "File damaged"),
        (said("wording", "The station's file is damaged. Nothing is taken until it is mended."),),
        (said("wording", "not kept"),),
    ),
    "folder_in_use": Worded(
        said("wording", "Runs twice"),
        (said("wording", "Another copy of this program uses this station's data"),),
        (said("wording", "runs twice"),),
    ),
    "fork": Worded(
        said("wording", "Copies differ"),
        (said("wording", "The server has other scans under this station's name. Call IT."),),
        (said("wording", "copies differ"),),
    ),
    "gap": Worded(
        said("wording", "Sending again"),
        (said("wording", "The server asks for earlier scans again"),),
        (said("wording", "sending again"),),
    ),
    "chain_broken": Worded(
        said("wording", "File altered"),
        (said("wording", "The chain of this station's scans is broken. Call IT."),),
        (said("wording", "altered"),),
    ),
    "program_failed": Worded(
        said("wording", "Program failed"),
        (said("wording", "The program made a mistake. Switch this PC off and on, then tell IT."),),
    ),
    "out_of_service": Worded(
        said("wording", "Out of service"),
        (said("wording", "This station takes no scans. Call IT."),),
        (said("wording", "not kept"),),
    ),
    "list_finished": Worded(
        said("wording", "List closed"),
        (said("wording", "The next bag begins a new list"),),
        (said("wording", "list closed"),),
    ),
    "back_in_service": Worded(
        said("wording", "Back in service"),
        (said("wording", "Scans are kept again. Go on."),),
        (said("wording", "back"),),
    ),
    "waiting_events": Worded(
        said("wording", "Not sent yet"),
        (
            said(
                "wording",
                "{waiting} scans still wait for the server. Enrol again once they are sent.",
            ),
            said("wording", "Scans still wait for the server. Enrol again once they are sent."),
        ),
        (said("wording", "not sent yet"),),
    ),
    "not_recorded": Worded(
        said("wording", "Not taken"),
        (said("wording", "The disk did not keep this scan. Scan it again."),),
        (said("wording", "not kept"),),
    ),
    "not_judged": Worded(
        said("wording", "Not taken"),
        (
            said(
                "wording",
                "The program failed on this one. Scan it again; if it stays so, tell IT.",
            ),
        ),
        (said("wording", "not taken"),),
    ),
    "screen_failed": Worded(
        said("wording", "No screen"),
        (said("wording", "The program cannot show what happens here."),),
        (said("wording", "no screen"),),
    ),
    "scans_missing": Worded(
        said("wording", "Scans missing"),
        (said("wording", "Scans that were taken are missing from this station's file. Call IT."),),
        (said("wording", "missing"),),
    ),
    "file_too_new": Worded(
        said("wording", "Program too old"),
        (said("wording", "A newer program has used this station's file. Install that one."),),
        (said("wording", "too new"),),
    ),
    "server_is_ahead": Worded(
        said("wording", "Copies differ"),
        (
            said(
                "wording",
                "The server has more scans of this station than this station has. Call IT.",
            ),
        ),
        (said("wording", "copies differ"),),
    ),
    "verdict_misfits": Worded(
        said("wording", "Strange answer"),
        (
            said(
                "wording", "The server answered for scans that this station does not have. Call IT."
            ),
        ),
        (said("wording", "strange answer"),),
    ),
    "rows_gone": Worded(
        said("wording", "Copies differ"),
        (said("wording", "The server asks for scans that this station no longer keeps. Call IT."),),
        (said("wording", "copies differ"),),
    ),
}
