"""What went wrong at the console, and what to do about it.

The codes that only an admin meets are worded here, as are those where an admin can do more than an
operator; every other code has the station's words.
"""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.ui.admin.plain import shown
from kiosk.ui.admin.words.imports import import_sentences
from kiosk.ui.admin.words.labels import label_sentences
from kiosk.ui.admin.words.programs import program_sentences
from kiosk.ui.admin.words.reports import report_sentences
from kiosk.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.ui.site_time import SiteTime
    from shared.errors import FactValue

translate = QCoreApplication.translate


def refusal(code: str, facts: Mapping[str, FactValue], site: SiteTime) -> str:
    """Return the sentence for a code, with its facts; an unknown code is named, never hidden.

    A fault of the server's own carries the number under which its log tells more.
    """
    sentence = own_sentences().get(code)
    words = word(code, facts, site).sentence if sentence is None else fill(sentence, facts)
    if code in {"server_failed", "internal_error"} and facts.get("correlation_id"):
        number = translate("admin", "{words} Its number for IT: {number}")
        return number.format(words=words, number=facts["correlation_id"])
    return words


def fill(sentence: str, facts: Mapping[str, FactValue]) -> str:
    """Put the facts into a sentence; one that is not known reads as a question mark."""
    names = {name for _, name, _, _ in Formatter().parse(sentence) if name}
    return sentence.format(**{name: _worded(facts.get(name)) for name in names})


def own_sentences() -> dict[str, str]:
    """The console's own sentences by code, in the language in force."""
    return (
        _line()
        | _meanwhile()
        | _session()
        | _bills()
        | _bags()
        | _accounts()
        | label_sentences()
        | report_sentences()
        | import_sentences()
        | program_sentences()
    )


def _worded(value: FactValue) -> str:
    return "?" if value is None or value == "" else shown(str(value))


def _line() -> dict[str, str]:
    return {
        "no_connection": translate(
            "admin",
            "The server can't be reached. Check the network and that the server is running, "
            "then try again.",
        ),
        "timed_out": translate(
            "admin", "The server took too long to answer. Try again in a moment."
        ),
        "server_busy": translate("admin", "The server is busy. Try again in a moment."),
        "server_failed": translate(
            "admin", "The server had a fault of its own. Try again; if it stays so, tell IT."
        ),
        "not_our_server": translate(
            "admin",
            "Something else answered in the server's place. Check the address, and whether this "
            "network asks you to sign in first.",
        ),
        "tls_failed": translate(
            "admin",
            "The server's certificate is not one that this computer trusts. Ask IT for the "
            "site's certificate file.",
        ),
        "server_url_invalid": translate(
            "admin", "This is no server address. It looks like https://server.example."
        ),
        "server_url_insecure": translate(
            "admin", "Passwords travel only over https. Type the address with https://."
        ),
        "file_unwritten": translate(
            "admin", "The file could not be written: {fault}. Choose another place."
        ),
        "fields_invalid": translate("admin", "Something in the form does not fit. Check it."),
        "number_too_large": translate("admin", "A number is too large. Check the form."),
        "text_not_plain": translate("admin", "The text holds signs that can't be kept."),
    }


def _meanwhile() -> dict[str, str]:
    return {
        "both_changed": translate(
            "admin",
            "Somebody else changed the same field meanwhile, to “{now}”. Press Save again to have "
            "yours instead.",
        ),
        "undo_overtaken": translate(
            "admin", "Somebody else changed it again meanwhile, to “{now}”. It stays so."
        ),
        "changed_meanwhile": translate(
            "admin", "Somebody else is changing this at this moment. Wait a little, then try again."
        ),
    }


def _session() -> dict[str, str]:
    return {
        "sign_in_failed": translate(
            "admin", "Name, password or code is not right. Check Caps Lock and type it again."
        ),
        "totp_needed": translate("admin", "Type the six-digit code that your phone shows now."),
        "wait_before_retry": translate(
            "admin", "Too many wrong tries. Wait a few minutes, then try again."
        ),
        "password_common": translate(
            "admin", "This password is on every guesser's list. Choose three or four odd words."
        ),
        "password_holds_name": translate(
            "admin", "The password holds your name. Choose three or four odd words."
        ),
        "password_too_short": translate("admin", "A password has at least 12 characters."),
        "password_same": translate("admin", "This is the old password. Choose another one."),
        "old_password_wrong": translate("admin", "The old password is not right."),
        "password_change_needed": translate("admin", "Choose a password of your own first."),
        "session_expired": translate("admin", "Your session has ended. Sign in again."),
        "token_missing": translate("admin", "Your session has ended. Sign in again."),
        "token_unknown": translate("admin", "Your session has ended. Sign in again."),
        "role_too_low": translate("admin", "Only admins may do this."),
        "not_for_you": translate("admin", "Only admins may do this."),
        "person_disabled": translate("admin", "This person is disabled. Ask another admin."),
    }


def _bills() -> dict[str, str]:
    return {
        "bill_number_taken": translate(
            "admin", "There is a bill with this number already. Choose another one."
        ),
        "bill_empty": translate(
            "admin", "Nothing is on this bill yet. Link a parent, then close it."
        ),
        "bill_closed": translate(
            "admin", "The bill is closed. Reopen it with a reason to change what is on it."
        ),
        "bill_cancelled": translate("admin", "The bill was cancelled. Make a new one."),
        "already_cancelled": translate("admin", "The bill is cancelled already."),
        "bill_not_closed": translate(
            "admin", "The bill is not closed, so there is nothing to reopen."
        ),
        "bill_unknown": translate("admin", "The server does not know this bill."),
        "on_other_bill": translate(
            "admin", "This parent is on bill {bill}. Take it off there first, then link it."
        ),
        "split_takes_all": translate(
            "admin", "A split leaves at least one parent on {bill}. Choose fewer."
        ),
        "already_billed": translate("admin", "This parent is on this bill already."),
        "not_on_bill": translate("admin", "This parent is not on this bill."),
        "not_a_parent": translate("admin", "This is a child bag. Only parents go on a bill."),
        "parent_incomplete": translate(
            "admin", "Linked, but it is not full: {packed} of {count} children."
        ),
    }


def _bags() -> dict[str, str]:
    return {
        "bag_unknown": translate(
            "admin", "No bag with this code was ever scanned. Check the label."
        ),
        "evidence_unknown": translate("admin", "No picture of this scan is kept."),
        "child_elsewhere": translate(
            "admin", "The child is in {parent}, packed by {person} at {location}."
        ),
        "parent_full": translate("admin", "The parent is full. Take a child out first."),
        "parent_closed": translate("admin", "The parent was closed short. Choose another one."),
        "parent_not_empty": translate(
            "admin", "There are still {packed} children in it. Take them out first."
        ),
        "already_decided": translate(
            "admin", "Somebody decided this meanwhile. Refresh to see how."
        ),
        "already_void": translate("admin", "This bag is out of use already."),
        "move_over_impossible": translate(
            "admin", "This can't be moved over. Keep it as it stands, or dismiss it."
        ),
        "problem_unknown": translate("admin", "The server does not know this problem."),
        "release_impossible": translate(
            "admin", "The server can't read this, so it can't count. Keep it, or dismiss it."
        ),
        "station_revoked": translate("admin", "It was sent by a station that was revoked."),
        "unreadable": translate("admin", "The server can't read what was sent. It is kept."),
    }


def _accounts() -> dict[str, str]:
    return {
        "last_admin": translate("admin", "This is the last admin. Make another one first."),
        "not_yourself": translate(
            "admin", "Nobody can demote or disable themselves. Ask another admin to do it."
        ),
        "person_name_taken": translate("admin", "Somebody has this name already. Add an initial."),
        "person_name_empty": translate("admin", "A person has a name. Type it."),
        "person_unknown": translate("admin", "The server does not know this person."),
        "station_name_taken": translate(
            "admin", "A station has this name already. Choose another one."
        ),
        "station_name_empty": translate("admin", "A station has a name. Type it."),
        "station_elsewhere": translate(
            "admin", "A station stays at its place. Add another station there."
        ),
        "station_unknown": translate("admin", "The server does not know this station."),
        "location_code_taken": translate(
            "admin", "A place has this code already. Choose another one."
        ),
        "location_unknown": translate("admin", "The server does not know this place."),
        "format_name_taken": translate(
            "admin", "A label format has this name already. Choose another one."
        ),
        "sample_differs": translate(
            "admin",
            "“{text}” would read as {found}, and is to read as {expected}. Correct the formats.",
        ),
        "time_zone_unusable": translate(
            "admin", "This time zone is not known. It looks like Asia/Kolkata."
        ),
    }
