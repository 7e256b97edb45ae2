"""Codes in by line, cues out as JSON; and what the command line says."""

import io
import json
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.headless import run_headless
from kiosk.settings import CameraToml, StationToml, save_settings

NO_CAMERA = StationToml(camera=CameraToml(is_on=False))


@pytest.fixture(autouse=True)
def no_log_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """The log handlers belong to the process, which here is the tests'."""

    def set_up_nothing(_file: Path) -> None:
        """Leave the log alone."""

    monkeypatch.setattr("kiosk.command_line.set_up_logging", set_up_nothing)


def told(output: str) -> list[dict[str, object]]:
    # without a log file the log goes to the terminal as well
    return [json.loads(line) for line in output.splitlines() if line.startswith("{")]


def test_each_line_is_answered_with_one_line_and_the_end_of_input_ends_it(tmp_path: Path) -> None:
    out = io.StringIO()
    code = run_headless(tmp_path, NO_CAMERA, io.StringIO("P123-3\nC1\tC2\n"), out)
    assert code == 0
    assert [line["cue"] for line in told(out.getvalue())] == ["not_enrolled", "not_enrolled"]


def test_a_wrong_card_is_answered_as_any_scan(tmp_path: Path) -> None:
    out = io.StringIO()
    run_headless(tmp_path, NO_CAMERA, io.StringIO("TT1:ENROL:HALF\n"), out)
    assert told(out.getvalue())[0]["cue"] == "enrolling"


def test_the_command_line_runs_a_station_without_a_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("P123-3\n"))
    assert main(["--headless", "--camera", "none", "--data", str(tmp_path)]) == 0
    assert told(capsys.readouterr().out)[0]["kind"] == "refused"
    assert (tmp_path / "station.sqlite").exists()


def test_a_wrong_setting_is_told_in_one_line_and_nothing_is_started(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "station.toml").write_text("[camera]\nfps = -1\n")
    assert main(["--headless", "--data", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith("tracetrack: setting_wrong (name='camera.fps'")
    assert not (tmp_path / "station.sqlite").exists()


def test_what_the_command_line_says_holds_for_this_run_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_settings(tmp_path, NO_CAMERA)
    seen: list[StationToml] = []

    def look(_folder: Path, settings: StationToml, *_: object) -> int:
        seen.append(settings)
        return 0

    monkeypatch.setattr("kiosk.headless.run_headless", look)
    arguments = ["--headless", "--data", str(tmp_path), "--camera", "2", "--server", "https://x"]
    assert main(arguments) == 0
    assert (seen[0].camera.source, seen[0].camera.is_on) == (2, True)
    assert seen[0].server_url == "https://x"
    assert "https" not in (tmp_path / "station.toml").read_text()
