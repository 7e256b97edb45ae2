"""Who may call what: every route's policy, in one place.

A route that is not named here does not start (`check_policies`), so nothing is open by oversight.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from shared.errors import SettingsInvalid

if TYPE_CHECKING:
    from collections.abc import Iterable


class Policy(StrEnum):
    """Who is let through to a route.

    `SENDER` is a station even when revoked: what it recorded is still taken, and quarantined.
    `WATCHER` is a program on this machine, or an admin.
    """

    PUBLIC = "public"
    SENDER = "sender"
    STATION = "station"
    EMPLOYEE = "employee"
    ADMIN = "admin"
    WATCHER = "watcher"


POLICIES: MappingProxyType[str, Policy] = MappingProxyType(
    {
        "health.healthz": Policy.PUBLIC,
        "health.readyz": Policy.PUBLIC,
        "health.metrics": Policy.WATCHER,
        "enrolment.enrol": Policy.PUBLIC,
        "session.sign_in": Policy.PUBLIC,
        "session.me": Policy.EMPLOYEE,
        "session.sign_out": Policy.EMPLOYEE,
        "session.change_password": Policy.EMPLOYEE,
        "intake.take_events": Policy.SENDER,
        "intake.cursor": Policy.STATION,
        "station.settings": Policy.STATION,
        "station.changes": Policy.STATION,
        "station.report": Policy.STATION,
        "station.bag": Policy.STATION,
        "today.at_a_glance": Policy.ADMIN,
        "bags.find": Policy.EMPLOYEE,
        "bags.page": Policy.EMPLOYEE,
        "bags.move": Policy.ADMIN,
        "bags.unpack": Policy.ADMIN,
        "bags.void": Policy.ADMIN,
        "bills.find": Policy.ADMIN,
        "bills.create": Policy.ADMIN,
        "bills.page": Policy.ADMIN,
        "bills.change": Policy.ADMIN,
        "bills.link": Policy.ADMIN,
        "bills.unlink": Policy.ADMIN,
        "bills.close": Policy.ADMIN,
        "bills.reopen": Policy.ADMIN,
        "bills.cancel": Policy.ADMIN,
        "bills.pdf": Policy.ADMIN,
        "movements.find": Policy.ADMIN,
        "movements.csv": Policy.ADMIN,
        "problems.find": Policy.ADMIN,
        "problems.decide": Policy.ADMIN,
        "problems.decide_many": Policy.ADMIN,
        "people.find": Policy.ADMIN,
        "people.add": Policy.ADMIN,
        "people.change": Policy.ADMIN,
        "people.badge": Policy.ADMIN,
        "stations.find": Policy.ADMIN,
        "stations.add": Policy.ADMIN,
        "stations.enrolment": Policy.ADMIN,
        "stations.revoke": Policy.ADMIN,
        "stations.release": Policy.ADMIN,
        "locations.find": Policy.EMPLOYEE,
        "locations.add": Policy.ADMIN,
        "locations.change": Policy.ADMIN,
        "formats.read": Policy.EMPLOYEE,
        "formats.save": Policy.ADMIN,
    }
)

WITH_A_PASSWORD_TO_CHANGE = frozenset({"session.me", "session.sign_out", "session.change_password"})
"""All that a person may do whose password was given to them."""


def check_policies(endpoints: Iterable[str]) -> None:
    """Check that the routes and the policies name each other, all of them.

    Raises:
        SettingsInvalid: `route_without_policy` or `policy_without_route`.
    """
    routes = set(endpoints)
    for endpoint in sorted(routes - POLICIES.keys()):
        raise SettingsInvalid("route_without_policy", endpoint=endpoint)
    for endpoint in sorted(POLICIES.keys() - routes):
        raise SettingsInvalid("policy_without_route", endpoint=endpoint)
