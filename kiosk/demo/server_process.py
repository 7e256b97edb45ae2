"""The server as a process of its own on loopback: started, waited for, ended with us.

The station never imports the server; it is a program beside it, as on any site.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Self

from kiosk.api_client import Trust, is_ready
from shared.errors import ServerUnreachable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

_HOST = "127.0.0.1"
_STARTS_WITHIN = 240
"""Times that a server is asked whether it is ready …"""
_ASK_AGAIN_S = 0.25
"""… with this pause between two of them, in seconds."""
_ENDS_WITHIN_S = 40.0
_ROOT = Path(__file__).resolve().parents[2]
"""Where `python -m server` finds its package."""
_NEW_GROUP = subprocess.CREATE_NEW_PROCESS_GROUP if sys.platform == "win32" else 0


class ServerProcess:
    """One server on its data folder; `environment` adds to or overrides this process's own."""

    def __init__(
        self, folder: Path, *, port: int = 0, environment: Mapping[str, str] | None = None
    ) -> None:
        self._folder = folder.resolve()
        self.port = port or free_port()
        self._environment = {**os.environ, **(environment or {})}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The server's address."""
        return f"http://{_HOST}:{self.port}"

    def start(self) -> None:
        """Start and wait until it is ready.

        Raises:
            ServerUnreachable: `server_failed`: it ended, or was not ready in a minute.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                [*dying_with_us(), *self._command("run", "--port", str(self.port))],
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=_ROOT,
                # A Ctrl-C in the terminal is not for the server: it is ended after the station.
                start_new_session=sys.platform != "win32",
                creationflags=_NEW_GROUP,
            )
        for _ in range(_STARTS_WITHIN):
            if is_ready(self.url, Trust()):
                return
            try:
                self._process.wait(_ASK_AGAIN_S)
            except subprocess.TimeoutExpired:
                continue
            break
        self.stop()
        raise ServerUnreachable("server_failed", log=str(self._log))

    def run(self, *arguments: str) -> dict[str, str]:
        """Run one of the server's commands at its data folder; return what it says as JSON.

        Raises:
            ServerUnreachable: `server_failed`: it could not.
        """
        done = subprocess.run(  # noqa: S603 - our own program
            self._command(*arguments, "--json"),
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            cwd=_ROOT,
            check=False,
            text=True,
        )
        if done.returncode:
            raise ServerUnreachable("server_failed", said=done.stderr[-500:])
        said: dict[str, str] = json.loads(done.stdout.strip().splitlines()[-1])
        return said

    def stop(self) -> None:
        """Let it finish what is under way, and end it."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(_ENDS_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def kill(self) -> None:
        """End it and its workers at once, as a power cut would."""
        if self._process is None:
            return
        if sys.platform == "win32":
            self._process.kill()
        else:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._process = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def _log(self) -> Path:
        return self._folder / "server.log"

    def _command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "server", "--data-dir", str(self._folder), *arguments]


def free_port() -> int:
    """Return a loopback port that nobody listens on just now."""
    with socket.create_server((_HOST, 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def dying_with_us() -> list[str]:
    """Words before a command that end it even when we are killed; only Linux has such a thing."""
    setpriv = shutil.which("setpriv") if sys.platform == "linux" else None
    return [setpriv, "--pdeathsig", "TERM"] if setpriv else []
