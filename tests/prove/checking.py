"""Compare what a station's disk holds with the notebook of its beeps, in Jepsen's words."""

from __future__ import annotations

import itertools
import os
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.outbox.store import Store
from shared.clock import SystemClock

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Found:
    """What a comparison found; `recorded` counts events, the others are beeps."""

    recorded: int = 0
    beeped: int = 0
    lost: int = 0
    duplicated: int = 0
    misordered: int = 0

    @property
    def is_clean(self) -> bool:
        """Whether the promise was kept."""
        return not (self.lost or self.duplicated or self.misordered)


def compare(folder: Path, notebook: Path) -> Found:
    """Open a folder as a fresh start would, and compare it with the notebook."""
    beeped = notebook.read_text().splitlines() if notebook.exists() else []
    store = Store.open(folder, SystemClock(), os.urandom)
    try:
        taken = [row.code for row in store.outbox.after(0) if row.has_effect]
    finally:
        store.close()
    places = {code: place for place, code in enumerate(taken)}
    found = [places[code] for code in beeped if code in places]
    return Found(
        recorded=len(taken),
        beeped=len(beeped),
        lost=len(beeped) - len(found),
        duplicated=sum(count - 1 for count in Counter(taken).values()),
        misordered=sum(after < before for before, after in itertools.pairwise(found)),
    )
