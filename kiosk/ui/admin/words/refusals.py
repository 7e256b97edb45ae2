"""What went wrong, and what to do about it: every code that the server or the line to it raises."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shared.errors import FactValue, TraceTrackError

translate = QCoreApplication.translate


def trouble(error: TraceTrackError) -> str:
    """Return what a failed call means to the person at the console."""
    return refusal(error.code, error.facts)


def refusal(code: str, facts: Mapping[str, FactValue]) -> str:
    """Return the sentence for a code, with its facts; an unknown code is named, never hidden."""
    for sentences in (_line(), _session(), _bills(), _bags(), _accounts()):
        if code in sentences:
            return fill(sentences[code], facts)
    number = str(facts.get("correlation_id") or "")
    if number:
        words = translate(
            "admin", "The server said no: {code}. Tell IT this number if it stays so: {number}"
        )
        return words.format(code=code, number=number)
    return translate("admin", "That did not work: {code}.").format(code=code)


def fill(sentence: str, facts: Mapping[str, FactValue]) -> str:
    """Put the facts into a sentence; one that is not known reads as a question mark."""
    names = {name for _, name, _, _ in Formatter().parse(sentence) if name}
    return sentence.format(**{name: _worded(facts.get(name)) for name in names})


def _worded(value: FactValue) -> str:
    return "?" if value is None or value == "" else str(value)


def _line() -> dict[str, str]:
    return {
        "no_connection": translate(
            "admin",
            "The server can't be reached. Check the network and that the server is running, "
            "then try again.",
        ),
        "unreachable": translate(
            "admin",
            "The server can't be reached. Check the network and that the server is running, "
            "then try again.",
        ),
        "server_unreachable": translate(
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
            "Something else answered in the server's place. Check the address, and whether "
            "this network asks you to sign in first.",
        ),
        "answer_unreadable": translate(
            "admin",
            "Something else answered in the server's place. Check the address, and whether "
            "this network asks you to sign in first.",
        ),
        "certificate_untrusted": translate(
            "admin",
            "The server's certificate is not one this computer trusts. Ask IT for the site's "
            "certificate file.",
        ),
        "authority_differs": translate(
            "admin",
            "The server's certificate is not one this computer trusts. Ask IT for the site's "
            "certificate file.",
        ),
        "file_unwritten": translate(
            "admin", "The file could not be written: {fault}. Choose another place."
        ),
        "server_url_invalid": translate(
            "admin", "This is no server address. It looks like https://server.example."
        ),
        "server_url_insecure": translate(
            "admin", "Passwords travel only over https. Type the address with https://."
        ),
    }


def _session() -> dict[str, str]:
    return {
        "sign_in_failed": translate(
            "admin", "Name, password or code is not right. Check Caps Lock."
        ),
        "totp_needed": translate("admin", "Type the six-digit code that your phone shows now."),
        "wait_before_retry": translate(
            "admin", "Too many wrong tries. Wait a few minutes, then try again."
        ),
        "too_many_requests": translate(
            "admin", "Too many wrong tries. Wait a few minutes, then try again."
        ),
        "password_too_common": translate(
            "admin", "This password is on every guesser's list. Choose three or four odd words."
        ),
        "password_too_short": translate("admin", "A password has at least 12 characters."),
        "password_unchanged": translate("admin", "This is the old password. Choose another one."),
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
        "bill_not_closed": translate(
            "admin", "The bill is not closed, so there is nothing to reopen."
        ),
        "bill_unknown": translate("admin", "The server does not know this bill."),
        "on_other_bill": translate(
            "admin", "This parent is on bill {bill}. Take it off there first, then link it."
        ),
        "already_on_bill": translate("admin", "This parent is on this bill already."),
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
        "bag_void": translate("admin", "This bag was taken out of use."),
        "count_contradicts": translate("admin", "This bag is known with another count: {known}."),
        "child_elsewhere": translate("admin", "This child is in {parent} already."),
        "child_in_parent": translate("admin", "A packed child moves with its parent, not alone."),
        "parent_full": translate("admin", "The parent is full. Take a child out first."),
        "parent_closed": translate("admin", "The parent was closed before it was full."),
        "parent_shipped": translate("admin", "The parent has left this place already."),
        "not_packed": translate("admin", "This child is in no parent."),
        "already_decided": translate(
            "admin", "Somebody decided this meanwhile. Refresh to see how."
        ),
        "problem_unknown": translate("admin", "The server does not know this problem."),
        "empty": translate("admin", "There was nothing to read. Scan the label again."),
        "format_unknown": translate(
            "admin", "This is no bag label of this site. Scan a bag's label."
        ),
        "number_missing": translate(
            "admin", "This is no bag label of this site. Scan a bag's label."
        ),
        "count_missing": translate(
            "admin", "This is no bag label of this site. Scan a bag's label."
        ),
        "trailing_text": translate(
            "admin", "This is no bag label of this site. Scan a bag's label."
        ),
        "is_a_link": translate("admin", "This is a link, not a bag label."),
    }


def _accounts() -> dict[str, str]:
    return {
        "last_admin": translate("admin", "This is the last admin. Make another one first."),
        "not_yourself": translate(
            "admin", "Nobody can demote or disable themselves. Ask another admin to do it."
        ),
        "own_account": translate(
            "admin", "Nobody can demote or disable themselves. Ask another admin to do it."
        ),
        "cannot_change_self": translate(
            "admin", "Nobody can demote or disable themselves. Ask another admin to do it."
        ),
        "name_taken": translate("admin", "Somebody has this name already. Add an initial."),
        "person_name_taken": translate("admin", "Somebody has this name already. Add an initial."),
        "station_name_taken": translate(
            "admin", "A station has this name already. Choose another one."
        ),
        "location_code_taken": translate(
            "admin", "A place has this code already. Choose another one."
        ),
        "time_zone_unknown": translate(
            "admin", "This time zone is not known. It looks like Asia/Kolkata."
        ),
        "pin_taken": translate("admin", "Somebody has this PIN already. Choose another one."),
        "fields_invalid": translate(
            "admin", "Something in the form does not fit. Check the fields."
        ),
        "request_unreadable": translate(
            "admin", "Something in the form does not fit. Check the fields."
        ),
        "text_not_clean": translate(
            "admin", "Something in the form does not fit. Check the fields."
        ),
    }
