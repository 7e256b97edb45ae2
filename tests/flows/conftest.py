from collections.abc import Generator, Iterator
from contextlib import ExitStack, closing, contextmanager
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest

from kiosk.demo.server_process import ServerProcess
from tests.flows.site import Badge, Site
from tests.flows.stand import Stand
from tests.ports import free_port
from tests.real.postgres import Postgres

_families = count(1)
"""No two tests share a label, so that they can share a server."""


@contextmanager
def running_site(server: ServerProcess) -> Generator[Site]:
    with server, closing(Site(server)) as site:
        yield site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site whose server keeps its data in SQLite."""
    with running_site(ServerProcess(tmp_path_factory.mktemp("server"), port=free_port())) as made:
        yield made


@pytest.fixture
def postgres_site(postgres: Postgres, postgres_url: str, tmp_path: Path) -> Iterator[Site]:
    """A site of this test's own whose server keeps its data in PostgreSQL."""
    environment = {"TRACETRACK_DATABASE_URL": postgres_url}
    server = ServerProcess(tmp_path / "server", port=free_port(), environment=environment)
    with running_site(server) as made:
        yield made


@pytest.fixture
def own_site(tmp_path: Path) -> Iterator[Site]:
    """A site of this test's own, whose server it may kill."""
    with running_site(ServerProcess(tmp_path / "server", port=free_port())) as made:
        yield made


class Family:
    """A parent and its children, with labels that no other test uses."""

    def __init__(self, size: int) -> None:
        number = next(_families)
        self.parent = f"P{number}-{size}"
        self.children = [f"C{number}{child:03}" for child in range(1, size + 1)]


@pytest.fixture
def family() -> Family:
    return Family(10)


class Stands:
    """Starts stations that end with the test."""

    def __init__(self, stack: ExitStack, folder: Path) -> None:
        self._stack = stack
        self._folder = folder

    def at(self, site: Site, location_id: UUID, worker: Badge) -> Stand:
        number = next(_families)
        stand = Stand(site, self._folder / f"Station {number}", location_id, worker)
        return self._stack.enter_context(stand)


@pytest.fixture
def stands(tmp_path: Path) -> Iterator[Stands]:
    with ExitStack() as stack:
        yield Stands(stack, tmp_path)
