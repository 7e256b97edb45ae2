"""All tables by their plain names; write `tables.Bag`, to tell a row from the value it keeps."""

from server.db.base import Base
from server.db.tables.accounts import (
    Audit,
    ConsoleSession,
    Enrolment,
    Location,
    Person,
    Setting,
    SignInAttempt,
    Station,
    StationToken,
)
from server.db.tables.bags import Bag, BagCode, Movement, Problem, ProblemState
from server.db.tables.bills import Bill, BillLine, LineState
from server.db.tables.evidence import Evidence
from server.db.tables.imports import Import, ImportRow
from server.db.tables.integrations import Integration
from server.db.tables.labels import LabelPrint, LabelRun, LabelSeries
from server.db.tables.ledger import Archive, Cursor, Event, LedgerHead, Verdict
from server.db.tables.tallies import NOBODY, Follower, LabelRange, SavedReport, StockDay, Tally
from server.db.tables.webhooks import Webhook, WebhookDelivery

__all__ = [
    "NOBODY",
    "Archive",
    "Audit",
    "Bag",
    "BagCode",
    "Base",
    "Bill",
    "BillLine",
    "ConsoleSession",
    "Cursor",
    "Enrolment",
    "Event",
    "Evidence",
    "Follower",
    "Import",
    "ImportRow",
    "Integration",
    "LabelPrint",
    "LabelRange",
    "LabelRun",
    "LabelSeries",
    "LedgerHead",
    "LineState",
    "Location",
    "Movement",
    "Person",
    "Problem",
    "ProblemState",
    "SavedReport",
    "Setting",
    "SignInAttempt",
    "Station",
    "StationToken",
    "StockDay",
    "Tally",
    "Verdict",
    "Webhook",
    "WebhookDelivery",
]
