"""What is wrong with a setting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ui.words.worded import Worded
from shared.texts import said

if TYPE_CHECKING:
    from collections.abc import Mapping

SETTINGS_WORDS: Mapping[str, Worded] = {
    "authority_missing": Worded(
        said("wording", "Certificate missing"),
        (said("wording", "The server's certificate is not on this PC. Enrol again."),),
    ),
    "enrolment_invalid": Worded(
        said("wording", "Card not usable"),
        (said("wording", "This enrolment card can't be used. Ask for a new one."),),
        (said("wording", "card not usable"),),
    ),
    "format_count_missing": Worded(
        said("wording", "Format not usable"),
        (
            said("wording", "The label format {name} does not say how many bags a parent holds"),
            said("wording", "A label format does not say how many bags a parent holds"),
        ),
    ),
    "format_count_unexpected": Worded(
        said("wording", "Format not usable"),
        (
            said("wording", "The label format {name} counts children inside a child"),
            said("wording", "A label format counts children inside a child"),
        ),
    ),
    "format_field_repeated": Worded(
        said("wording", "Format not usable"),
        (
            said("wording", "The label format {name} names a field twice"),
            said("wording", "A label format names a field twice"),
        ),
    ),
    "format_field_unknown": Worded(
        said("wording", "Format not usable"),
        (
            said("wording", "The label format {name} names an unknown field"),
            said("wording", "A label format names an unknown field"),
        ),
    ),
    "format_fields_touch": Worded(
        said("wording", "Format not usable"),
        (
            said("wording", "In the label format {name} number and count touch"),
            said("wording", "In a label format number and count touch"),
        ),
    ),
    "format_not_plain": Worded(
        said("wording", "Format not usable"),
        (
            said("wording", "The label format {name} holds signs that no label has"),
            said("wording", "A label format holds signs that no label has"),
        ),
    ),
    "format_number_missing": Worded(
        said("wording", "Format not usable"),
        (
            said("wording", "The label format {name} has no number"),
            said("wording", "A label format has no number"),
        ),
    ),
    "format_shadows_control": Worded(
        said("wording", "Format not usable"),
        (
            said("wording", "The label format {name} looks like a control card"),
            said("wording", "A label format looks like a control card"),
        ),
    ),
    "policy_without_route": Worded(
        said("wording", "Server set wrong"),
        (said("wording", "A server rule names an address that does not exist"),),
    ),
    "route_without_policy": Worded(
        said("wording", "Server set wrong"),
        (said("wording", "A server address has no rule of access"),),
    ),
    "secrets_foreign": Worded(
        said("wording", "Server set wrong"),
        (said("wording", "The server's secrets belong to other data"),),
    ),
    "secrets_missing": Worded(
        said("wording", "Server set wrong"), (said("wording", "The server's secrets are missing"),)
    ),
    "secrets_unreadable": Worded(
        said("wording", "Server set wrong"),
        (said("wording", "The server's secrets can't be read"),),
    ),
    "server_url_insecure": Worded(
        said("wording", "Address not safe"),
        (said("wording", "The server's address must begin with https"),),
    ),
    "server_url_invalid": Worded(
        said("wording", "Address wrong"),
        (said("wording", "The server's address is not an address"),),
    ),
    "setting_wrong": Worded(
        said("wording", "Setting wrong"),
        (said("wording", "The setting {name} is wrong"), said("wording", "A setting is wrong")),
    ),
    "settings_file_unreadable": Worded(
        said("wording", "Settings unreadable"),
        (said("wording", "The settings file can't be read"),),
    ),
}
