"""What the audit's actions are called, and what they changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.ui.admin.words import states
from kiosk.ui.admin.words.imports import kind_title
from shared.imports import ImportKind
from shared.records import Role

if TYPE_CHECKING:
    from kiosk.ui.admin.site import Site
    from shared.errors import FactValue
    from shared.site import AuditRecord

translate = QCoreApplication.translate

_PIECE = re.compile(r"(?:^|; )([^:;]+): ")
_MINUTE_S = 60
_NO_NAMES = frozenset({"delivery"})
"""A fact that is an id and says nothing to a reader."""


def action_words(action: str) -> str:
    """What was done; an action of a newer server goes by its own name."""
    return action_names().get(action) or action.replace("_", " ").capitalize()


def about(line: AuditRecord) -> str:
    """Whom or what a line is about, and which parts of it."""
    told = [
        _fact(name, it)
        for name, it in line.facts.items()
        if name not in {"before", "after"} | _NO_NAMES and it
    ]
    return " · ".join(dict.fromkeys(told))


def values(line: AuditRecord, name: str, site: Site) -> str:
    """What was `before` or `after`, each value with its name: `Role: Admin · Place: Jaipur`."""
    text = str(line.facts.get(name) or "")
    _, *pieces = _PIECE.split(text)
    if not pieces:
        return text
    names = _fields() if line.action != "formats_saved" else {}
    told = zip(pieces[::2], pieces[1::2], strict=True)
    return " · ".join(f"{names.get(one, one)}: {_value(one, it, site)}" for one, it in told)


def _fact(  # noqa: PLR0911 - one line per kind reads best
    name: str, it: FactValue
) -> str:
    match name, it:
        case "role", str() if it in set(Role):
            return states.role(Role(it))
        case "kind", str() if it in set(ImportKind):
            return kind_title(ImportKind(it))
        case "changed", str():
            fields = _fields()
            return ", ".join(fields.get(one, one) for one in it.split(", "))
        case "created", int():
            return translate("admin", "{count} new").format(count=it)
        case "changed", int():
            return translate("admin", "{count} changed").format(count=it)
        case "refused", int():
            return translate("admin", "{count} refused").format(count=it)
        case "run", _:
            return translate("admin", "No. {number}").format(number=it)
        case _:
            return str(it)


def _value(  # noqa: PLR0911 - the same
    name: str, it: str, site: Site
) -> str:
    try:
        match name, it:
            case "role", _:
                return states.role(Role(it))
            case "is_active", "True":
                return translate("admin", "yes")
            case "is_active", "False":
                return translate("admin", "no")
            case "kg_per_child", _:
                return site.kg(float(it))
            case "park_after_s", _:
                minutes = site.number(int(it) // _MINUTE_S)
                return translate("admin", "{count} min").format(count=minutes)
            case _:
                return it
    except ValueError:
        return it


def _fields() -> dict[str, str]:
    return {
        "name": translate("admin", "Name"),
        "role": translate("admin", "Role"),
        "place": translate("admin", "Place"),
        "location_id": translate("admin", "Place"),
        "is_active": translate("admin", "Active"),
        "pin": translate("admin", "PIN"),
        "password": translate("admin", "Password"),
        "code": translate("admin", "Code"),
        "time_zone": translate("admin", "Time zone"),
        "kg_per_child": translate("admin", "Weight of a child"),
        "park_after_s": translate("admin", "Park after"),
    }


def action_names() -> dict[str, str]:
    """What each act that the audit keeps is called."""
    return {
        "signed_in": translate("admin", "Signed in"),
        "signed_out": translate("admin", "Signed out"),
        "password_changed": translate("admin", "Password changed"),
        "password_given": translate("admin", "One-time password given"),
        "totp_set_up": translate("admin", "Phone codes set up"),
        "person_added": translate("admin", "Person added"),
        "person_changed": translate("admin", "Person changed"),
        "badge_made": translate("admin", "Badge made"),
        "station_added": translate("admin", "Station added"),
        "station_enrolled": translate("admin", "Station enrolled"),
        "enrolment_made": translate("admin", "Enrolment card made"),
        "station_revoked": translate("admin", "Station revoked"),
        "station_released": translate("admin", "Station released"),
        "location_added": translate("admin", "Place added"),
        "location_changed": translate("admin", "Place changed"),
        "formats_saved": translate("admin", "Label formats changed"),
        "settings_saved": translate("admin", "Settings changed"),
        "labels_numbered": translate("admin", "Labels numbered"),
        "labels_printed": translate("admin", "Labels printed"),
        "labels_reprinted": translate("admin", "Labels printed again"),
        "import_committed": translate("admin", "File imported"),
        "integration_added": translate("admin", "Program added"),
        "integration_revoked": translate("admin", "Program revoked"),
        "webhook_added": translate("admin", "Webhook added"),
        "webhook_stopped": translate("admin", "Webhook stopped"),
        "webhook_started": translate("admin", "Webhook started"),
        "dead_letter_sent_again": translate("admin", "Message sent again"),
    }
