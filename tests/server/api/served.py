"""The server as IT runs it: a process of its own, started by its command, killed without mercy."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import requests

from server.db.session import open_database
from server.services.check_counts import Difference, differences
from tests.ports import free_port
from tests.real.absence import dying_with_us

if TYPE_CHECKING:
    from collections.abc import Generator

    from tests.server.api.site import Json

START_TRIES = 1200


def direct_session() -> requests.Session:
    """A client that takes neither proxies nor certificates from this machine's environment."""
    session = requests.Session()
    session.trust_env = False
    return session


@dataclass
class Served:
    """One installation in `folder`; `options` go to every command, `run_options` to `run`."""

    folder: Path
    options: tuple[str, ...] = ()
    run_options: tuple[str, ...] = ()
    scheme: str = "http"
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None
    http: requests.Session = field(default_factory=direct_session)

    @property
    def url(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}"

    def command(self, *arguments: str) -> list[str]:
        program = [sys.executable, "-m", "server", "--data-dir", str(self.folder)]
        return [*program, *self.options, *arguments]

    def tell(self, *arguments: str) -> Json:
        """Return what a command answers in JSON."""
        done = subprocess.run(
            self.command(*arguments, "--json"), check=True, capture_output=True, text=True
        )
        return json.loads(done.stdout)

    def start(self) -> None:
        """Start the server and wait until it is ready."""
        with (self.folder / "output.txt").open("ab") as output:
            self.process = subprocess.Popen(
                [
                    *dying_with_us(),
                    *self.command("run", "--port", str(self.port), *self.run_options),
                ],
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        for _ in range(START_TRIES):
            try:
                if self.http.get(f"{self.url}/readyz", timeout=5).ok:
                    return
            except (requests.ConnectionError, requests.Timeout):
                pass
            try:
                self.process.wait(0.1)
            except subprocess.TimeoutExpired:
                continue
            break
        raise RuntimeError(self.output())

    def output(self) -> str:
        return (self.folder / "output.txt").read_text(encoding="utf-8")

    def send(self, signal_number: int) -> None:
        """Send a signal to every process of the server, or for TERM to the one that leads."""
        assert self.process is not None
        if signal_number == signal.SIGKILL:
            os.killpg(self.process.pid, signal_number)
        else:
            self.process.send_signal(signal_number)

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.send(signal.SIGKILL)
            self.process.wait()

    def differences(self) -> list[Difference]:
        """What the stopped server's tables say that its events do not."""
        given = dict(zip(self.options[::2], self.options[1::2], strict=True))
        own = f"sqlite:///{self.folder / 'tracetrack.db'}"
        database = open_database(given.get("--database-url", own))
        with database.reading() as session:
            found = differences(session)
        database.close()
        return found

    def enrol(self, name: str = "Gate 1") -> tuple[str, str]:
        """Return a station's id and its token, enrolled by a card that the command line printed."""
        wanted = ("enrol-station", "--name", name, "--location", "LKO", "--port", str(self.port))
        code = self.tell(*wanted)["card"].split(":")[2]
        answer = self.http.post(f"{self.url}/v1/enrol", json={"code": code}, timeout=30)
        assert answer.status_code == 200, answer.text
        return answer.json()["station_id"], answer.json()["token"]

    def post(self, path: str, body: Json, token: str) -> requests.Response:
        authorised = {"Authorization": f"Bearer {token}"}
        return self.http.post(f"{self.url}{path}", json=body, headers=authorised, timeout=30)


@contextmanager
def serving(served: Served) -> Generator[Served]:
    """Run it for as long as the block lasts; what it kept of its events adds up afterwards."""
    served.folder.mkdir(parents=True, exist_ok=True)
    try:
        served.start()
        yield served
        served.stop()
        assert served.differences() == []
    finally:
        served.stop()
        served.http.close()
