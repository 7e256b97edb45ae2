"""What two people change at once: both changes stay, and only a clash is for a person."""

from collections.abc import Mapping
from typing import Any

import pytest

from kiosk.ui.admin.clerks.merging import Changing
from shared.errors import RequestRefused

Parts = Mapping[str, Any]
BILL = {"number": "B-1", "customer": "Sharma", "vehicle": "", "note": ""}


class Kept:
    """What a server keeps; before each write it takes one of the changes that `others` make."""

    def __init__(self, *others: dict[str, Any]) -> None:
        self.now: dict[str, Any] = dict(BILL)
        self.others = list(others)
        self.writes = 0

    def read(self) -> Parts:
        return dict(self.now)

    def write(self, wanted: Parts, based_on: Parts) -> Parts:
        self.writes += 1
        if self.others:
            self.now |= self.others.pop(0)
        if based_on != self.now:
            raise RequestRefused("changed_meanwhile")
        self.now = dict(wanted)
        return self.read()

    def changing(self) -> Changing[Parts]:
        return Changing(BILL, self.write, self.read)


def refused(changing: Changing[Parts], mine: Parts) -> tuple[str, object]:
    with pytest.raises(RequestRefused) as refusal:
        changing.send(mine)
    return refusal.value.code, refusal.value.facts.get("now")


def test_a_change_of_what_nobody_else_changes_is_sent_once() -> None:
    kept = Kept()
    assert kept.changing().send(BILL | {"note": "at noon"}) == BILL | {"note": "at noon"}
    assert kept.writes == 1


def test_what_comes_between_reading_and_sending_is_kept_each_time() -> None:
    kept = Kept({"vehicle": "UP 1"}, {"vehicle": "UP 2"}, {"customer": "Gupta"})
    kept.changing().send(BILL | {"note": "at noon"})
    assert kept.now == BILL | {"vehicle": "UP 2", "customer": "Gupta", "note": "at noon"}


def test_a_part_that_both_changed_alike_is_no_clash() -> None:
    kept = Kept({"note": "at noon"})
    kept.changing().send(BILL | {"note": "at noon", "vehicle": "UP 1"})
    assert kept.now == BILL | {"note": "at noon", "vehicle": "UP 1"}


def test_a_clash_is_told_with_nothing_written_and_overridden_by_sending_again() -> None:
    kept = Kept({"customer": "Gupta", "vehicle": "UP 1"})
    changing, mine = kept.changing(), BILL | {"customer": "Kisan"}
    assert refused(changing, mine) == ("both_changed", "Gupta")
    assert kept.now["customer"] == "Gupta"
    changing.send(mine)
    assert kept.now == BILL | {"customer": "Kisan", "vehicle": "UP 1"}


def test_each_clash_is_told_before_it_is_overridden() -> None:
    kept = Kept({"customer": "Gupta", "note": "at two"})
    changing, mine = kept.changing(), BILL | {"customer": "Kisan", "note": "at noon"}
    assert refused(changing, mine) == ("both_changed", "Gupta")
    assert refused(changing, mine) == ("both_changed", "at two")
    changing.send(mine)
    assert kept.now == mine


def test_parts_that_came_and_went_are_changes_as_well() -> None:
    kept = Kept({"weight": "12 kg"})
    mine = {name: one for name, one in BILL.items() if name != "note"}
    kept.changing().send(mine | {"seal": "7"})
    assert kept.now == mine | {"seal": "7", "weight": "12 kg"}
    assert refused(Kept({"note": "at two"}).changing(), mine) == ("both_changed", "at two")


def test_an_undo_puts_back_its_own_change_alone() -> None:
    kept = Kept({"vehicle": "UP 1"})
    changing = kept.changing()
    changing.send(BILL | {"note": "at noon"})
    kept.others = [{"customer": "Gupta"}]
    changing.taken_back(kept.write)
    assert kept.now == BILL | {"vehicle": "UP 1", "customer": "Gupta"}


def test_what_others_changed_again_is_not_undone() -> None:
    kept = Kept()
    changing = kept.changing()
    changing.send(BILL | {"note": "at noon"})
    kept.others = [{"note": "at two"}]
    with pytest.raises(RequestRefused, match="undo_overtaken"):
        changing.taken_back(kept.write)
    assert kept.now["note"] == "at two"


def test_it_gives_up_when_others_change_it_without_end() -> None:
    kept = Kept(*({"vehicle": f"UP {number}"} for number in range(20)))
    assert refused(kept.changing(), BILL | {"note": "at noon"})[0] == "changed_meanwhile"
    assert kept.writes == 5
