"""The sentences for what the server refuses about reports."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def report_sentences() -> dict[str, str]:
    """Sentences by code, in the language in force."""
    return {
        "report_unknown": translate("admin", "The server does not know this report."),
        "report_link_unreadable": translate(
            "admin", "This is no link to a report. It begins with tracetrack:report/."
        ),
        "saved_report_unknown": translate("admin", "This saved report is gone. Save it again."),
        "too_many_saved": translate(
            "admin", "You keep as many saved reports as there can be. Delete one first."
        ),
        "days_out_of_order": translate("admin", "The first day comes after the last. Swap them."),
        "numbers_out_of_order": translate(
            "admin", "The first label number is higher than the last. Swap them."
        ),
        "report_too_long": translate(
            "admin", "That is too long for paper. Narrow it down, or save it as Excel or CSV."
        ),
        "too_many_days": translate("admin", "That is too many days at once. Choose fewer."),
        "event_unknown": translate("admin", "The server does not know this scan."),
        "value_out_of_range": translate("admin", "A value is out of range. Check the form."),
    }
