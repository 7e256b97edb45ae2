"""What the audit's actions are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def action_words(action: str) -> str:
    """What was done; an action of a newer server goes by its own name."""
    return _words().get(action) or action.replace("_", " ").capitalize()


def _words() -> dict[str, str]:
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
        "labels_printed": translate("admin", "Labels printed"),
        "labels_reprinted": translate("admin", "Labels printed again"),
        "import_committed": translate("admin", "File imported"),
        "integration_added": translate("admin", "Program added"),
        "integration_revoked": translate("admin", "Program revoked"),
        "webhook_added": translate("admin", "Webhook added"),
        "webhook_stopped": translate("admin", "Webhook stopped"),
        "dead_letter_sent_again": translate("admin", "Message sent again"),
    }
