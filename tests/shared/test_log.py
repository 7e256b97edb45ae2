"""Logs: one JSON line for each thing that happened, whoever tells it, and no secret in it."""

from __future__ import annotations

import json
import logging
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from shared.log import Log, TurnedFile, set_context, set_up_logging

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LOG = Log("shared.sample")


@pytest.fixture
def lines(tmp_path: Path) -> Iterator[Callable[[], list[dict[str, Any]]]]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    path = tmp_path / "logs" / "station.log"
    set_up_logging(path)
    set_context()
    yield lambda: [json.loads(line) for line in path.read_bytes().splitlines()]
    root.handlers[0].close()
    root.handlers[:] = before
    root.setLevel(level)
    set_context()


def test_a_line_says_what_happened_who_tells_it_and_when(lines: Any) -> None:  # noqa: ANN401 - a fixture
    LOG.warning("not_done", code="child_elsewhere", tries=3, folder=Path("a"))
    (line,) = lines()
    assert datetime.fromisoformat(line.pop("timestamp")).utcoffset() is not None
    assert line == {
        "code": "child_elsewhere",
        "tries": 3,
        "folder": repr(Path("a")),
        "event": "not_done",
        "level": "warning",
        "logger": "shared.sample",
    }


def test_a_librarys_words_become_a_line_of_the_same_shape(lines: Any) -> None:  # noqa: ANN401 - a fixture
    logging.getLogger("library").error("lost %s of %d", "x\n{", 2)
    (line,) = lines()
    assert (line["event"], line["level"], line["logger"]) == ("lost x\n{ of 2", "error", "library")


def test_no_secret_is_written_wherever_it_comes_from(lines: Any) -> None:  # noqa: ANN401 - a fixture
    set_context(Token="s3cret-1")
    LOG.error("refused", pin="s3cret-2", badge="s3cret-3", person="Asha")
    (line,) = lines()
    assert "s3cret" not in json.dumps(line)
    assert line["person"] == "Asha"


def test_the_context_stands_in_every_later_line_until_another_is_set(lines: Any) -> None:  # noqa: ANN401 - a fixture
    set_context(correlation_id="c-1")
    LOG.info("one")
    set_context(station="Gate 1")
    LOG.info("two")
    one, two = lines()
    assert (one["correlation_id"], two["station"]) == ("c-1", "Gate 1")
    assert "correlation_id" not in two


def test_an_error_brings_its_trace_in_the_same_line(lines: Any) -> None:  # noqa: ANN401 - a fixture
    try:
        Path("missing\nfile").read_bytes()
    except OSError as error:
        LOG.exception("sync_failed", task="feed")
        LOG.critical("crash", exc_info=error)
    for line in lines():
        assert "Traceback" in line["exception"]
        assert line["exception"].splitlines()[-1].startswith("FileNotFoundError")


def test_a_full_log_is_put_aside_and_an_old_one_let_go(
    tmp_path: Path,
    lines: Any,  # noqa: ANN401 - a fixture
) -> None:
    for _ in range(70):
        LOG.info("much", text="x" * 500_000)
    names = sorted(one.name for one in (tmp_path / "logs").iterdir())
    assert names == ["station.log", *(f"station.log.{at}" for at in range(1, 6))]


def test_a_full_file_is_turned_over_and_the_oldest_is_let_go(tmp_path: Path) -> None:
    path = tmp_path / "station.log"
    log = TurnedFile(path, file_bytes=10, files_kept=2)
    for number in range(5):
        log.handle(logging.makeLogRecord({"msg": f"line {number} of some length"}))
    log.close()
    found = {file.name: file.read_text() for file in tmp_path.iterdir()}
    assert found == {
        "station.log": "line 4 of some length\n",
        "station.log.1": "line 3 of some length\n",
        "station.log.2": "line 2 of some length\n",
    }


def test_a_file_that_cannot_be_turned_over_costs_no_scan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = TurnedFile(tmp_path / "station.log", file_bytes=10, files_kept=2)

    def refuse(_self: Path, _target: Path) -> None:
        raise PermissionError("another program reads it")

    monkeypatch.setattr(Path, "replace", refuse)
    for number in range(3):
        log.handle(logging.makeLogRecord({"msg": f"line {number} of some length"}))
    log.close()
    assert (tmp_path / "station.log").read_text().count("line") == 3


def test_a_file_that_cannot_be_opened_again_costs_no_scan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = TurnedFile(tmp_path / "station.log", file_bytes=10, files_kept=2)
    monkeypatch.setattr(logging, "raiseExceptions", False)

    def refuse() -> None:
        raise OSError("the disk is read-only")

    log.handle(logging.makeLogRecord({"msg": "a line of some length"}))
    monkeypatch.setattr(log, "_open", refuse)
    for _ in range(3):
        log.handle(logging.makeLogRecord({"msg": "a line that is lost"}))
    assert "lost" not in (tmp_path / "station.log.1").read_text()
