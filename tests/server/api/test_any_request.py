"""No request is answered by 5xx, however it is made up; `./run prove api` makes up many more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.prove.api import furnished
from tests.server.api.served import Served

if TYPE_CHECKING:
    from pathlib import Path

TIMES = 2


@pytest.mark.parametrize("database", ["sqlite", "postgres"])
def test_no_made_up_request_is_answered_by_5xx(
    database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    address: tuple[str, ...] = ()
    if database == "postgres":
        address = ("--database-url", request.getfixturevalue("postgres_url"))
    with furnished(Served(tmp_path / "data", address)) as requests:
        asked = requests.ask_all(TIMES)
        assert requests.ask_all(TIMES, until_s=0) == 0
    figures = requests.figures
    assert (asked > 0, figures.faults) == (True, [])
    # Reached were rules and rows, and not only the gate.
    assert {200, 201, 404, 409, 422} <= figures.statuses.keys()
