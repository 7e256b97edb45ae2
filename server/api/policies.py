"""Who may call what: every route's policy, in one place.

A route that is not named here does not start (`check_policies`), so nothing is open by oversight.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from shared.errors import SettingsInvalid
from shared.integrations import Scope

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
        "station.book": Policy.STATION,
        "station.report": Policy.STATION,
        "station.bag": Policy.STATION,
        "evidence.keep": Policy.STATION,
        "evidence.picture": Policy.ADMIN,
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
        "bills.csv": Policy.ADMIN,
        "bills.xlsx": Policy.ADMIN,
        "bills.linkable": Policy.ADMIN,
        "bills.link_many": Policy.ADMIN,
        "bills.split": Policy.ADMIN,
        "movements.find": Policy.ADMIN,
        "movements.csv": Policy.ADMIN,
        "imports.begin": Policy.ADMIN,
        "imports.read": Policy.ADMIN,
        "imports.take": Policy.ADMIN,
        "imports.rows": Policy.ADMIN,
        "imports.rehearse": Policy.ADMIN,
        "imports.rehearse_again": Policy.ADMIN,
        "imports.commit": Policy.ADMIN,
        "imports.give_up": Policy.ADMIN,
        "site.read": Policy.ADMIN,
        "site.save": Policy.ADMIN,
        "site.audit": Policy.ADMIN,
        "reports.find": Policy.ADMIN,
        "reports.page": Policy.ADMIN,
        "reports.csv": Policy.ADMIN,
        "reports.xlsx": Policy.ADMIN,
        "reports.pdf": Policy.ADMIN,
        "reports.daily": Policy.ADMIN,
        "reports.saved": Policy.ADMIN,
        "reports.save": Policy.ADMIN,
        "reports.forget": Policy.ADMIN,
        "problems.find": Policy.ADMIN,
        "problems.groups": Policy.ADMIN,
        "problems.decide": Policy.ADMIN,
        "problems.decide_many": Policy.ADMIN,
        "labels.find": Policy.ADMIN,
        "labels.number": Policy.ADMIN,
        "labels.run": Policy.ADMIN,
        "labels.sheets": Policy.ADMIN,
        "labels.print_them": Policy.ADMIN,
        "labels.document": Policy.ADMIN,
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
        "integrations.find": Policy.ADMIN,
        "integrations.add": Policy.ADMIN,
        "integrations.revoke": Policy.ADMIN,
        "ledger.follow": Policy.ADMIN,
        "webhooks.find": Policy.ADMIN,
        "webhooks.add": Policy.ADMIN,
        "webhooks.stop": Policy.ADMIN,
        "webhooks.start": Policy.ADMIN,
        "webhooks.targets": Policy.ADMIN,
        "webhooks.dead_letters": Policy.ADMIN,
        "webhooks.dead_letter": Policy.ADMIN,
        "webhooks.again": Policy.ADMIN,
        "webhooks.many_again": Policy.ADMIN,
    }
)

SCOPES: MappingProxyType[str, Scope] = MappingProxyType(
    {
        "today.at_a_glance": Scope.REPORTS_READ,
        "bags.find": Scope.BAGS_READ,
        "bags.page": Scope.BAGS_READ,
        "bags.move": Scope.BAGS_WRITE,
        "bags.unpack": Scope.BAGS_WRITE,
        "bags.void": Scope.BAGS_WRITE,
        "bills.find": Scope.BILLS_READ,
        "bills.page": Scope.BILLS_READ,
        "bills.pdf": Scope.BILLS_READ,
        "bills.csv": Scope.BILLS_READ,
        "bills.xlsx": Scope.BILLS_READ,
        "bills.linkable": Scope.BILLS_READ,
        "bills.link_many": Scope.BILLS_WRITE,
        "bills.split": Scope.BILLS_WRITE,
        "bills.create": Scope.BILLS_WRITE,
        "bills.change": Scope.BILLS_WRITE,
        "bills.link": Scope.BILLS_WRITE,
        "bills.unlink": Scope.BILLS_WRITE,
        "bills.close": Scope.BILLS_WRITE,
        "bills.reopen": Scope.BILLS_WRITE,
        "bills.cancel": Scope.BILLS_WRITE,
        "movements.find": Scope.MOVEMENTS_READ,
        "movements.csv": Scope.MOVEMENTS_READ,
        "reports.find": Scope.REPORTS_READ,
        "reports.page": Scope.REPORTS_READ,
        "reports.csv": Scope.REPORTS_READ,
        "reports.xlsx": Scope.REPORTS_READ,
        "reports.pdf": Scope.REPORTS_READ,
        "reports.daily": Scope.REPORTS_READ,
        "problems.find": Scope.PROBLEMS_READ,
        "problems.groups": Scope.PROBLEMS_READ,
        "problems.decide": Scope.PROBLEMS_WRITE,
        "problems.decide_many": Scope.PROBLEMS_WRITE,
        "stations.find": Scope.SITE_READ,
        "locations.find": Scope.SITE_READ,
        "formats.read": Scope.SITE_READ,
        "ledger.follow": Scope.EVENTS_READ,
    }
)
"""What opens a route to programs of others; one that is not named is closed to them."""

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
    for endpoint in sorted((POLICIES.keys() | SCOPES.keys()) - routes):
        raise SettingsInvalid("policy_without_route", endpoint=endpoint)
