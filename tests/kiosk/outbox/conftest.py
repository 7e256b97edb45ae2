"""A counter on a folder of the test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.kiosk.outbox.counter import Counter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    """An enrolled station at which Asha is signed in."""
    at_work = Counter(tmp_path / "station")
    yield at_work
    at_work.close()
