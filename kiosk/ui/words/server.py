"""Why the server gave no answer, or a no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ui.words.worded import Worded
from shared.texts import said

if TYPE_CHECKING:
    from collections.abc import Mapping

SERVER_WORDS: Mapping[str, Worded] = {
    "no_connection": Worded(
        said("wording", "No connection"),
        (said("wording", "The server can't be reached"),),
        (said("wording", "offline"),),
    ),
    "timed_out": Worded(
        said("wording", "No answer"),
        (said("wording", "The server did not answer in time"),),
        (said("wording", "no answer"),),
    ),
    "answer_cut_short": Worded(
        said("wording", "No answer"),
        (said("wording", "The server's answer was cut short"),),
        (said("wording", "no answer"),),
    ),
    "answer_unreadable": Worded(
        said("wording", "Strange answer"),
        (said("wording", "The server's answer could not be read"),),
        (said("wording", "strange answer"),),
    ),
    "answer_for_another": Worded(
        said("wording", "Strange answer"),
        (said("wording", "The server's answer was for somebody else"),),
        (said("wording", "strange answer"),),
    ),
    "enrolment_waits": Worded(
        said("wording", "No connection"),
        (
            said(
                "wording",
                "The server cannot be reached. This station tries again by itself; check the "
                "network.",
            ),
        ),
        (said("wording", "no connection"),),
    ),
    "not_our_server": Worded(
        said("wording", "Not our server"),
        (
            said(
                "wording",
                "Something else answers in the server's place. Is this the right network?",
            ),
        ),
        (said("wording", "not our server"),),
    ),
    "tls_failed": Worded(
        said("wording", "Not trusted"),
        (
            said(
                "wording",
                "The server's certificate is not trusted. Check this PC's date, or call IT.",
            ),
        ),
        (said("wording", "not trusted"),),
    ),
    "authority_differs": Worded(
        said("wording", "Not trusted"),
        (said("wording", "The server is not the one on the card. Call IT."),),
        (said("wording", "not trusted"),),
    ),
    "too_large": Worded(
        said("wording", "Too large"),
        (said("wording", "The server took this for too large"),),
        (said("wording", "too large"),),
    ),
    "too_many_requests": Worded(
        said("wording", "Server is busy"),
        (said("wording", "The server asks to wait a little"),),
        (said("wording", "busy"),),
    ),
    "server_failed": Worded(
        said("wording", "Server trouble"),
        (said("wording", "The server has trouble. Scans wait here until it is well."),),
        (said("wording", "server trouble"),),
    ),
    "enrolment_failed": Worded(
        said("wording", "Card not taken"),
        (said("wording", "The card is used or too old. Ask the admin for a new one."),),
        (said("wording", "card not taken"),),
    ),
    "token_unknown": Worded(
        said("wording", "Not let in"),
        (said("wording", "The server does not know this station any more. Call IT."),),
        (said("wording", "not let in"),),
    ),
    "wait_before_retry": Worded(
        said("wording", "Please wait"),
        (said("wording", "Too many wrong tries. Wait a little, then try again."),),
        (said("wording", "wait"),),
    ),
    "database_busy": Worded(
        said("wording", "Server is busy"),
        (said("wording", "The server's database does not answer. Scans wait here."),),
        (said("wording", "busy"),),
    ),
    "internal_error": Worded(
        said("wording", "Server trouble"),
        (said("wording", "The server has trouble. Scans wait here until it is well."),),
        (said("wording", "server trouble"),),
    ),
    "json_too_deep": Worded(
        said("wording", "Refused"),
        (said("wording", "The server refused the form of a message. Call IT."),),
        (said("wording", "refused"),),
    ),
    "text_not_clean": Worded(
        said("wording", "Refused"),
        (said("wording", "The text holds signs that can't be kept"),),
        (said("wording", "refused"),),
    ),
    "password_common": Worded(
        said("wording", "Too common"),
        (said("wording", "This password is known to guessers. Take another."),),
    ),
    "password_holds_name": Worded(
        said("wording", "Too easy"),
        (said("wording", "The password holds the name. Take another."),),
    ),
    "password_too_short": Worded(
        said("wording", "Too short"), (said("wording", "A password has at least 12 characters"),)
    ),
}
