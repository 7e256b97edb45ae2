"""An import that a dying process left is finished beside the requests, by one process, once."""

from __future__ import annotations

import os
import signal
import threading
from contextlib import suppress
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import pytest
import requests
from sqlalchemy import select

from server.db import tables
from server.db.session import open_database
from shared.events import ChildPacked, ParentOpened
from shared.imports import ROWS_AT_ONCE
from tests.bench.server.cpu import tree
from tests.server.api.served import Served, direct_session, serving
from tests.server.api.test_served import eventually, sign_in_for_good
from tests.server.scanning import Outbox

if TYPE_CHECKING:
    from pathlib import Path

    from tests.server.api.site import Json

PARENTS = 100
CHILDREN = 99
ROWS = PARENTS * CHILDREN


class Console:
    """An admin at a server, and a station that goes on scanning."""

    def __init__(self, server: Served) -> None:
        password = server.tell("create-admin", "--name", "Meera", "--one-time")["password"]
        self.server, self.admin = server, sign_in_for_good(server, "Meera", password)
        station_id, self.station = server.enrol()
        self.outbox = Outbox(UUID(station_id), location_id=UUID(int=1), person_id=None)
        self.outbox.scan(ParentOpened, parent="P9-99")
        assert self._send() == "applied"
        self.path = ""

    def rehearse(self) -> None:
        """Have an import of full parents checked."""
        new = {"id": str(uuid4()), "kind": "bags", "file": "stock.xlsx"}
        self._post("/v1/imports", new)
        self.path = f"/v1/imports/{new['id']}"
        cells = [
            {"parent": f"P{1000 + parent}-{CHILDREN}", "child": f"C{parent * CHILDREN + child}"}
            for parent in range(PARENTS)
            for child in range(CHILDREN)
        ]
        rows = [{"number": number, "cells": one} for number, one in enumerate(cells, 2)]
        for start in range(0, ROWS, ROWS_AT_ONCE):
            self._post(f"{self.path}/rows", {"rows": rows[start : start + ROWS_AT_ONCE]})
        while self._post(f"{self.path}/rehearsal", {})["state"] != "rehearsed":
            pass

    def begin_commit(self) -> None:
        """Say that it counts, and wait until a part of it is recorded; nobody hears the answer."""

        def commit() -> None:
            with direct_session() as http, suppress(requests.ConnectionError):
                url = f"{self.server.url}{self.path}/commit"
                http.post(url, headers={"Authorization": f"Bearer {self.admin}"}, timeout=120)

        threading.Thread(target=commit, daemon=True).start()
        eventually(lambda: self.recorded > 0)

    @property
    def state(self) -> str:
        return self._read()["state"]

    @property
    def recorded(self) -> int:
        return self._read()["recorded"]

    def scan(self) -> str:
        """Pack one child and send it; what the server made of it."""
        scanned = len(self.outbox.envelopes)
        self.outbox.scan(ChildPacked, parent="P9-99", child=f"C{9_000_000 + scanned}")
        return self._send()

    def scan_while_it_is_recorded(self) -> None:
        """A scan is answered, and the import is not at its end before nor after."""
        assert self.state == "recording"
        assert self.scan() == "applied"
        assert self.state == "recording"

    def _send(self) -> str:
        batch = self.outbox.batch(len(self.outbox.envelopes)).model_dump(mode="json")
        answer = self.server.post("/v1/events", batch, self.station)
        assert answer.status_code == 200, answer.text
        return answer.json()["verdicts"][0]["result"]

    def _read(self) -> Json:
        headers = {"Authorization": f"Bearer {self.admin}"}
        answer = self.server.http.get(f"{self.server.url}{self.path}", headers=headers, timeout=30)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def _post(self, path: str, body: Json) -> Json:
        answer = self.server.post(path, body, self.admin)
        assert answer.ok, answer.text
        return answer.json()


def finished_by(server: Served) -> int:
    return server.output().count('"event": "import_finished"')


def is_leased(address: str) -> bool:
    """Whether a process is believed to be at an import."""
    database = open_database(address)
    with database.reading() as session:
        until = session.scalars(select(tables.Import.leased_until)).one()
    database.close()
    return until is not None


@pytest.mark.parametrize("carrier", ["gunicorn", "waitress"])
def test_a_killed_server_serves_at_once_and_finishes_the_import_meanwhile(
    carrier: str, tmp_path: Path
) -> None:
    options = ("--wsgi", carrier)
    with serving(Served(tmp_path / "data", run_options=options)) as server:
        console = Console(server)
        console.rehearse()
        console.begin_commit()
        server.stop()
        server.start()
        console.scan_while_it_is_recorded()
        left = console.recorded
        eventually(lambda: console.recorded > left)
        console.scan_while_it_is_recorded()
        eventually(lambda: console.state == "committed")
        assert console.recorded == ROWS
        assert finished_by(server) == 1


def test_one_of_several_workers_goes_on_for_one_that_was_killed_or_stopped(
    tmp_path: Path, postgres_url: str
) -> None:
    options = ("--database-url", postgres_url), ("--workers", "3")
    with serving(Served(tmp_path / "data", *options)) as server:
        console = Console(server)
        console.rehearse()
        console.begin_commit()
        assert server.process is not None
        for worker in tree(server.process.pid)[1:]:
            os.kill(worker, signal.SIGKILL)
        server.http.close()
        eventually(lambda: bool(server.http.get(f"{server.url}/readyz", timeout=30)))
        console.scan_while_it_is_recorded()
        left = console.recorded
        eventually(lambda: console.recorded > left)
        server.stop()
        server.start()
        console.scan_while_it_is_recorded()
        left = console.recorded
        eventually(lambda: console.recorded > left)
        server.http.close()
        server.send(signal.SIGTERM)
        assert server.process.wait(180) == 0
        assert not is_leased(postgres_url), "whoever starts next need not wait"
        server.start()
        eventually(lambda: console.state == "committed")
        assert console.recorded == ROWS
        assert finished_by(server) == 1
