"""What states, kinds, roles and places are called on the screen, and the tone each has."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shared.accounts import StationState
from shared.codes import BagKind
from shared.console import BillState, FoundBag, FoundBy
from shared.events import Decision, Source
from shared.records import BagState, Role

translate = QCoreApplication.translate


def bag_state(state: BagState) -> str:  # noqa: PLR0911 - one line per state reads best
    """What a bag is by now, in words."""
    match state:
        case BagState.OPEN:
            return translate("admin", "Open")
        case BagState.FULL:
            return translate("admin", "Full")
        case BagState.SHORT:
            return translate("admin", "Closed short")
        case BagState.LOOSE:
            return translate("admin", "Loose")
        case BagState.PACKED:
            return translate("admin", "Packed")
        case BagState.VOID:
            return translate("admin", "Void")
        case BagState.OTHER:
            return translate("admin", "Not known to this version")


def bag_tone(state: BagState) -> str:
    """The tone of a bag's state."""
    match state:
        case BagState.OPEN:
            return "notice"
        case BagState.FULL | BagState.PACKED:
            return "good"
        case BagState.SHORT:
            return "warn"
        case BagState.LOOSE | BagState.OTHER:
            return "muted"
        case BagState.VOID:
            return "bad"


def bag_kind(kind: BagKind) -> str:
    """Parent or child, in words."""
    match kind:
        case BagKind.PARENT:
            return translate("admin", "Parent")
        case BagKind.CHILD:
            return translate("admin", "Child")


def bag_of_key(key: str) -> str:
    """The bag that a key such as `parent:LOT:123` names, in words; other texts as they are."""
    kind, _, rest = key.partition(":")
    namespace, colon, number = rest.partition(":")
    if kind not in set(BagKind) or not colon:
        return key
    if namespace:
        words = translate("admin", "{kind} {number}, series {series}")
    else:
        words = translate("admin", "{kind} {number}")
    return words.format(kind=bag_kind(BagKind(kind)), number=number, series=namespace)


def found_by(bag: FoundBag) -> str:
    """What of a bag fits the search, in words; nothing where nothing was searched."""
    match bag.found_by:
        case None:
            return ""
        case FoundBy.NUMBER:
            return translate("admin", "Number")
        case FoundBy.CODE:
            return translate("admin", "Code")
        case FoundBy.BILL:
            return translate("admin", "Bill {number}").format(number=bag.bill or "")
        case FoundBy.PART:
            return translate("admin", "Part of the code")
        case FoundBy.LOT:
            return translate("admin", "Lot {lot}").format(lot=bag.found_in or "")


def bill_state(state: BillState) -> str:
    """How far a bill is, in words."""
    match state:
        case BillState.DRAFT:
            return translate("admin", "Draft")
        case BillState.OPEN:
            return translate("admin", "Open")
        case BillState.CLOSED:
            return translate("admin", "Closed")
        case BillState.REOPENED:
            return translate("admin", "Reopened")
        case BillState.CANCELLED:
            return translate("admin", "Cancelled")


def bill_tone(state: BillState) -> str:
    """The tone of a bill's state."""
    match state:
        case BillState.DRAFT | BillState.CANCELLED:
            return "muted"
        case BillState.OPEN:
            return "notice"
        case BillState.CLOSED:
            return "good"
        case BillState.REOPENED:
            return "warn"


def station_state(state: StationState) -> str:
    """Whether a station may work, in words."""
    match state:
        case StationState.NEW:
            return translate("admin", "Not enrolled yet")
        case StationState.ACTIVE:
            return translate("admin", "Working")
        case StationState.FROZEN:
            return translate("admin", "Frozen")
        case StationState.REVOKED:
            return translate("admin", "Revoked")


def station_tone(state: StationState) -> str:
    """The tone of a station's state."""
    match state:
        case StationState.NEW:
            return "muted"
        case StationState.ACTIVE:
            return "good"
        case StationState.FROZEN | StationState.REVOKED:
            return "bad"


def role(of: Role) -> str:
    """What a person may do, in words."""
    match of:
        case Role.EMPLOYEE:
            return translate("admin", "Employee")
        case Role.ADMIN:
            return translate("admin", "Admin")


def decision(made: Decision) -> str:
    """What was decided about a problem."""
    match made:
        case Decision.KEEP:
            return translate("admin", "Kept as it was")
        case Decision.MOVE_OVER:
            return translate("admin", "Moved over")
        case Decision.DISMISS:
            return translate("admin", "Dismissed")
        case Decision.RELEASE:
            return translate("admin", "Let count")


def withdrawn() -> str:
    """What became of a problem whose scan was undone at its station."""
    return translate("admin", "Undone there")


def source(of: Source) -> str:  # noqa: PLR0911 - one line per way reads best
    """How a text came in, in words."""
    match of:
        case Source.CAMERA:
            return translate("admin", "camera")
        case Source.HANDHELD:
            return translate("admin", "scanner")
        case Source.TYPED:
            return translate("admin", "typed")
        case Source.CARD:
            return translate("admin", "card")
        case Source.BUTTON:
            return translate("admin", "button")
        case Source.CONSOLE:
            return translate("admin", "console")
        case Source.IMPORTED:
            return translate("admin", "import")


def movement(what: str) -> str:
    """What a movement says happened; an unknown word stays as it is."""
    match what:
        case "received":
            return translate("admin", "Received")
        case "dispatched":
            return translate("admin", "Dispatched")
        case "checked":
            return translate("admin", "Checked")
        case "returned":
            return translate("admin", "Returned")
        case _:
            return what


def pairing(of: str | None) -> str:
    """Whether a dispatch and a receipt met; an unknown word stays as it is."""
    match of:
        case None | "":
            return ""
        case "missing":
            return translate("admin", "On its way")
        case "paired":
            return translate("admin", "Arrived")
        case "elsewhere":
            return translate("admin", "Received elsewhere")
        case "extra":
            return translate("admin", "Not announced")
        case _:
            return of


def pairing_tone(of: str | None) -> str | None:
    """The tone of a dispatch's other half; None where there is none to wait for."""
    match of:
        case None | "":
            return None
        case "paired":
            return "good"
        case "missing":
            return "notice"
        case _:
            return "warn"
