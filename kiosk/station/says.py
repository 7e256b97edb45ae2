"""Every code that a station's cue can carry; the screens word each of them.

Refusals of unreadable texts come on top, with the codes that `shared.codes.read_code` lists; so do
the reasons of the server's verdicts, which are the same words where the rule is the same.
"""

from __future__ import annotations

from enum import StrEnum


class Says(StrEnum):
    """What a cue says: taken, repeated, told, refused, or out of service."""

    # taken
    PARENT_OPENED = "parent_opened"
    PARENT_RESUMED = "parent_resumed"
    CHILD_ADDED = "child_added"
    PARENT_FILLED = "parent_filled"
    PARENT_FINISHED = "parent_finished"
    BAG_RECEIVED = "bag_received"
    BAG_DISPATCHED = "bag_dispatched"
    BAG_CHECKED = "bag_checked"
    BAG_RETURNED = "bag_returned"
    SCAN_UNDONE = "scan_undone"
    FINISH_UNDONE = "finish_undone"

    # repeated: recorded, without a second effect
    ALREADY_OPEN = "already_open"
    ALREADY_IN_PARENT = "already_in_parent"
    ALREADY_HERE = "already_here"
    ALREADY_DISPATCHED = "already_dispatched"
    ALREADY_CHECKED = "already_checked"
    ALREADY_RETURNED = "already_returned"

    # told, and not recorded
    MODE_CHOSEN = "mode_chosen"
    DESTINATION_CHOSEN = "destination_chosen"
    SIGNED_IN = "signed_in"
    LOCKED = "locked"
    PARENT_PARKED = "parent_parked"
    LIST_FINISHED = "list_finished"
    LOOKED_UP = "looked_up"
    ENROLLING = "enrolling"
    ENROLMENT_WAITS = "enrolment_waits"
    ENROLLED = "enrolled"
    BACK_IN_SERVICE = "back_in_service"

    # a bag's story; a line of its history says the kind of the event, such as `child_packed`
    BAG_UNKNOWN = "bag_unknown"
    HOLDS = "holds"
    IS_AT = "is_at"
    ON_BILL = "on_bill"
    ON_THE_WAY = "on_the_way"
    PACKED_IN = "packed_in"

    # refused
    ALREADY_ENROLLED = "already_enrolled"
    BADGE_UNKNOWN = "badge_unknown"
    BAG_VOID = "bag_void"
    BILL_CLOSED = "bill_closed"
    CHILD_ELSEWHERE = "child_elsewhere"
    CHILD_IN_PARENT = "child_in_parent"
    COUNT_CONTRADICTS = "count_contradicts"
    DESTINATION_FIRST = "destination_first"
    DESTINATION_IS_HERE = "destination_is_here"
    DESTINATION_UNKNOWN = "destination_unknown"
    FINISH_FIRST = "finish_first"
    IN_TRANSIT = "in_transit"
    MODE_UNKNOWN = "mode_unknown"
    NO_PRACTICE_HERE = "no_practice_here"
    NOT_ENROLLED = "not_enrolled"
    NOTHING_TO_FINISH = "nothing_to_finish"
    NOTHING_TO_UNDO = "nothing_to_undo"
    PARENT_CLOSED = "parent_closed"
    PARENT_EMPTY = "parent_empty"
    PARENT_FIRST = "parent_first"
    PARENT_FULL = "parent_full"
    PARENT_SHIPPED = "parent_shipped"
    PIN_TOO_SOON = "pin_too_soon"
    PIN_WRONG = "pin_wrong"
    SIGN_IN_FIRST = "sign_in_first"
    TWO_PARENTS = "two_parents"
    UNDO_BLOCKED = "undo_blocked"
    UNDO_TOO_LATE = "undo_too_late"
    WAITING_EVENTS = "waiting_events"

    # not recorded, and out of service
    NOT_JUDGED = "not_judged"
    NOT_RECORDED = "not_recorded"
    DISK_FULL = "disk_full"
    DISK_READ_ONLY = "disk_read_only"
    DISK_FAILED = "disk_failed"
    DATABASE_DAMAGED = "database_damaged"
    SCANS_MISSING = "scans_missing"
    FOLDER_IN_USE = "folder_in_use"
    FILE_TOO_NEW = "file_too_new"
    SCREEN_FAILED = "screen_failed"
