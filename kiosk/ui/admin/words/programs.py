"""Programs of others in words: what they may do, what they are told, and why a call failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from shared.integrations import Scope

if TYPE_CHECKING:
    from collections.abc import Mapping

translate = QCoreApplication.translate

_ANSWERED = "answered_"


def scope(of: Scope) -> str:
    """What a program may do by it."""
    return _scopes()[of]


def failure(error: str, sentences: Mapping[str, str]) -> str:
    """Why a call failed: by its own words, by those of a refusal, or by the code as it is."""
    if error.startswith(_ANSWERED):
        words = translate("admin", "Answered with status {status}")
        return words.format(status=error.removeprefix(_ANSWERED))
    return _failures().get(error) or sentences.get(error) or error


def program_sentences() -> dict[str, str]:
    """What the server refuses about them, by code."""
    return {
        "webhook_name_empty": translate("admin", "A webhook has a name. Type it."),
        "webhook_name_taken": translate(
            "admin", "A webhook has this name already. Choose another one."
        ),
        "webhook_unknown": translate("admin", "The server does not know this webhook."),
        "webhook_stopped": translate("admin", "This webhook is stopped. Start it first."),
        "webhook_url_unusable": translate(
            "admin", "This is no address. It looks like https://host.example/path."
        ),
        "webhook_host_not_allowed": translate(
            "admin", "IT did not allow {host}. Ask them to add it to webhook_hosts."
        ),
        "webhook_host_unknown": translate(
            "admin", "No computer is known as {host}. Check the address."
        ),
        "webhook_address_not_allowed": translate(
            "admin", "{host} is in a private network that IT did not allow (webhook_networks)."
        ),
        "webhook_needs_tls": translate(
            "admin", "Outside of the site's own networks an address begins with https."
        ),
        "dead_letter_unknown": translate(
            "admin", "Somebody sent this again meanwhile. Refresh to see how it went."
        ),
        "integration_name_empty": translate("admin", "A program has a name. Type it."),
        "integration_name_taken": translate(
            "admin", "A program has this name already; it may be revoked. Choose another one."
        ),
        "integration_unknown": translate("admin", "The server does not know this program."),
        "expires_in_the_past": translate("admin", "That day is over. Choose a later one."),
    }


def _failures() -> dict[str, str]:
    return {
        "timed_out": translate("admin", "No answer in time"),
        "no_answer": translate("admin", "Nobody answers there"),
        "tls_failed": translate("admin", "Its certificate is not trusted"),
        "redirected": translate("admin", "It sends elsewhere, which is not followed"),
    }


def _scopes() -> dict[Scope, str]:
    return {
        Scope.BAGS_READ: translate("admin", "Read bags"),
        Scope.BAGS_WRITE: translate("admin", "Change bags"),
        Scope.BILLS_READ: translate("admin", "Read bills"),
        Scope.BILLS_WRITE: translate("admin", "Make and change bills"),
        Scope.EVENTS_READ: translate("admin", "Follow everything that happens"),
        Scope.MOVEMENTS_READ: translate("admin", "Read movements"),
        Scope.PROBLEMS_READ: translate("admin", "Read problems"),
        Scope.PROBLEMS_WRITE: translate("admin", "Decide problems"),
        Scope.REPORTS_READ: translate("admin", "Read reports"),
        Scope.SITE_READ: translate("admin", "Read stations, places and formats"),
    }
