"""What changed is told between processes, and between machines, before anybody is answered."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from server.api.cache import Kept
from server.api.redis_cache import RedisCache
from server.db.redis_store import RedisVersions, connect
from server.db.session import changes
from server.db.versions import FileVersions, OwnVersions, Part, Versions
from tests.real.absence import dying_with_us

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from server.db.session import Database

CHANGING = """
import sys
from pathlib import Path
from server.db.versions import FileVersions, Part
FileVersions(Path(sys.argv[1])).changed([Part.SITE])
"""


@contextmanager
def running_redis(folder: Path, *, saves: str = "") -> Generator[str]:
    """A Redis of this test's own, on a socket; killed at the end, it keeps what it saved before."""
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("redis-server is not installed")
    socket = folder / "redis.sock"
    command = [program, "--port", "0", "--unixsocket", str(socket), "--save", saves]
    with subprocess.Popen(
        [*dying_with_us(), *command], stdout=subprocess.DEVNULL, cwd=folder
    ) as server:
        url = f"unix://{socket}"
        for _ in range(200):
            try:
                connect(url).ping()
            except OSError:
                pass
            except Exception:  # noqa: BLE001, S110 - it is not up yet
                pass
            else:
                break
            try:
                server.wait(0.05)
            except subprocess.TimeoutExpired:
                continue
        yield url
        server.kill()


@pytest.fixture
def redis_url(tmp_path: Path) -> Iterator[str]:
    """A Redis for as long as the test."""
    with running_redis(tmp_path) as url:
        yield url


def differing(before: tuple[bytes, ...] | None, versions: Versions) -> set[Part]:
    after = versions.words()
    assert before is not None
    assert after is not None
    return {part for part in Part if before[part] != after[part]}


def test_another_process_sees_what_changed(tmp_path: Path) -> None:
    file = tmp_path / "versions"
    versions = FileVersions(file)
    before = versions.words()
    subprocess.run([sys.executable, "-c", CHANGING, str(file)], check=True)
    assert differing(before, versions) == {Part.SITE}


def test_another_machine_sees_what_changed(redis_url: str) -> None:
    here, there = RedisVersions(redis_url), RedisVersions(redis_url)
    before = here.words()
    there.changed([Part.LEDGER])
    assert differing(before, here) == {Part.LEDGER}


def test_without_redis_nobody_can_tell_and_a_change_is_told_later(
    redis_url: str, tmp_path: Path
) -> None:
    here = RedisVersions(redis_url)
    before = here.words()
    lost = RedisVersions(f"unix://{tmp_path / 'nobody.sock'}")
    assert lost.words() is None
    lost.changed([Part.STATIONS])
    (tmp_path / "nobody.sock").symlink_to(redis_url.removeprefix("unix://"))
    assert lost.words() is not None
    assert differing(before, here) == {Part.STATIONS}


def test_a_redis_that_read_old_words_from_its_disk_is_given_new_ones(tmp_path: Path) -> None:
    """Under the old ones it has old answers, too; nobody needs to have met an error."""
    with running_redis(tmp_path) as url:
        here, there = RedisVersions(url), RedisVersions(url)
        saved = here.words()
        assert saved is not None
        connect(url).save()
        there.changed([Part.LEDGER])
    with running_redis(tmp_path):
        assert connect(url).exists("tracetrack:words"), "this is about what was on its disk"
        assert set(here.words() or saved).isdisjoint(saved)
        assert there.words() == here.words() != saved


def test_another_connection_changes_nothing(redis_url: str) -> None:
    here = RedisVersions(redis_url)
    before = here.words()
    assert RedisVersions(redis_url).words() == before


def test_answers_are_kept_for_all_machines(redis_url: str) -> None:
    kept = Kept((b"\x00word", b"other"), b'{"a": 1}\n{}', "application/json", "tag")
    RedisCache(redis_url).put("name", kept)
    assert RedisCache(redis_url).get("name") == kept
    assert RedisCache(redis_url).get("another") is None


def test_a_cache_that_is_gone_keeps_nothing_and_hurts_nobody(tmp_path: Path) -> None:
    cache = RedisCache(f"unix://{tmp_path / 'nobody.sock'}")
    cache.put("name", Kept((b"w",), b"{}", "application/json", "tag"))
    assert cache.get("name") is None


def test_a_transaction_that_did_not_say_what_it_changes_changes_everything(
    database: Database,
) -> None:
    before = database.versions.words()
    with database.writing():
        pass
    assert differing(before, database.versions) == set(Part)


def test_a_transaction_changes_what_it_says(database: Database) -> None:
    before = database.versions.words()
    with database.writing() as session:
        changes(session)
        changes(session, Part.STATIONS)
    assert differing(before, database.versions) == {Part.STATIONS}


def test_what_was_undone_changed_nothing(database: Database) -> None:
    assert isinstance(database.versions, OwnVersions)
    before = database.versions.words()
    with pytest.raises(ZeroDivisionError), database.writing():
        raise ZeroDivisionError
    assert differing(before, database.versions) == set()
