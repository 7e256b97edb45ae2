"""A plain English sentence for each failure code that this API itself raises.

For people who read answers, such as integrators; programs go by the code. A code of the trade
(`bill_closed`) that has no sentence here reads as its own words.
"""

from __future__ import annotations

from types import MappingProxyType

SENTENCES: MappingProxyType[str, str] = MappingProxyType(
    {
        "token_missing": "Send your token: Authorization: Bearer <token>.",
        "token_unknown": "The token is not known here.",
        "session_expired": "The session has ended. Sign in again.",
        "sign_in_failed": "The name, the password or the one-time code is wrong.",
        "totp_needed": "A one-time code is needed as well.",
        "wait_before_retry": "Too many wrong tries. Wait, then try again.",
        "too_many_requests": "Too many requests. Wait, then try again.",
        "role_too_low": "This needs an admin.",
        "not_for_you": "This route is for another kind of caller.",
        "scope_missing": "This token was not made for that; `facts.scope` names what is missing.",
        "token_revoked": "This token was revoked. Ask an admin for another one.",
        "token_expired": "This token has run out. Ask an admin for another one.",
        "station_revoked": "This station was revoked. Enrol it again.",
        "person_disabled": "This person is disabled.",
        "password_change_needed": "Change your password first.",
        "enrolment_failed": "The code is wrong, used or too old. Ask for a new card.",
        "request_unreadable": "The body could not be read as JSON.",
        "fields_invalid": "Some fields are missing or wrong; `facts` names each.",
        "json_too_deep": "The JSON is nested too deeply.",
        "text_not_clean": "A text holds characters that cannot be kept.",
        "length_required": "Say how long the body is: Content-Length.",
        "number_too_large": "A number is larger than can be kept.",
        "value_out_of_range": "A value is out of the range that can be kept.",
        "body_too_large": "The body is too large.",
        "route_unknown": "There is nothing at this address.",
        "method_not_allowed": "This address does not take this method.",
        "changed_meanwhile": "Somebody changed this since you read it; `facts` says what, and who. "
        "Read it again and send your change with that as `based_on`.",
        "report_unknown": "There is no such report.",
        "filter_unknown": "This report can't be narrowed by that.",
        "sort_unknown": "This report can't be sorted by that.",
        "days_out_of_order": "The last day comes before the first.",
        "too_many_days": "These are more days than one report takes; `facts.most` says how many.",
        "report_too_long": "This is too long for paper. Save it as a file instead.",
        "saved_report_unknown": "There is no such saved report of yours.",
        "too_many_saved": "You keep too many reports. Delete some first.",
        "reports_busy": "Other reports are being fetched as files. Try again in a few seconds.",
        "database_busy": "The database does not answer. Try again soon.",
        "internal_error": "Something went wrong on the server. Its log names this correlation id.",
        "event_unknown": "This station sent no event under this number.",
        "evidence_unusable": "This is no JPEG of at most 32 KB.",
        "evidence_unknown": "No picture of this event is kept.",
        "webhook_url_unusable": "This is no address such as https://host/path.",
        "webhook_host_not_allowed": "IT did not allow this host: it is not among webhook_hosts.",
        "webhook_host_unknown": "No address is known for this host.",
        "webhook_address_not_allowed": "This host's address is private, and IT did not allow it: "
        "it is in none of webhook_networks.",
        "webhook_needs_tls": "Outside of the site's own networks an address begins with https.",
        "webhook_name_taken": "Another webhook has this name.",
        "webhook_unknown": "There is no such webhook.",
        "webhook_stopped": "This webhook was stopped.",
        "dead_letter_unknown": "No such delivery was given up.",
        "gap": "Events are missing before these; go on from `facts.expected`.",
        "fork": "Another event is already kept under this number; the station is frozen.",
    }
)


def sentence_for(code: str) -> str:
    """Return a sentence for `code`."""
    return SENTENCES.get(code, code.replace("_", " ").capitalize() + ".")
