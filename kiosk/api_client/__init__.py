"""The server's API as Python calls; every failure is one of four errors of `shared.errors`.

The only place that knows HTTP. Knows nothing of what a station keeps or shows.
"""

from kiosk.api_client.accounts import AccountsApi
from kiosk.api_client.console import ConsoleApi, MovementQuery
from kiosk.api_client.enrolment import EnrolmentCard, enrol, read_enrolment
from kiosk.api_client.imports import ImportsApi
from kiosk.api_client.labels import LabelsApi
from kiosk.api_client.programs import ProgramsApi
from kiosk.api_client.readiness import is_ready
from kiosk.api_client.reports import ReportFile, ReportQuery, ReportsApi
from kiosk.api_client.station import StationApi, TaggedSettings
from kiosk.api_client.transport import Timeouts, Transport
from kiosk.api_client.trust import Trust, fetch_authority

__all__ = [
    "AccountsApi",
    "ConsoleApi",
    "EnrolmentCard",
    "ImportsApi",
    "LabelsApi",
    "MovementQuery",
    "ProgramsApi",
    "ReportFile",
    "ReportQuery",
    "ReportsApi",
    "StationApi",
    "TaggedSettings",
    "Timeouts",
    "Transport",
    "Trust",
    "enrol",
    "fetch_authority",
    "is_ready",
    "read_enrolment",
]
