"""The script `run`: from anywhere, after any interruption. uv is a stub that notes its calls."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX script")

UV_THAT_NOTES_ITS_CALLS = """#!/bin/sh
echo "$@" >>"$(dirname "$0")/calls"
[ ! -e "$(dirname "$0")/broken" ]
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose path holds blanks, with a .venv that lacks only the locked packages."""
    root = tmp_path / "a b" / "c"
    programs = root / ".venv" / "bin"
    programs.mkdir(parents=True)
    (root / "build").mkdir()
    for name in ("run", "requirements.lock", "build/uv.lock"):
        shutil.copy(ROOT / name, root / name)
    shutil.copy(ROOT / "build/uv.lock", root / ".venv/uv.installed")
    (programs / "python").symlink_to(sys.executable)
    (programs / "uv").write_text(UV_THAT_NOTES_ITS_CALLS)
    (programs / "uv").chmod(0o755)
    return root


def run(checkout: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the script from another folder, in an environment without anything else."""
    return subprocess.run(
        [checkout / "run", *arguments],
        cwd="/",
        env={"PATH": "/usr/bin:/bin", "TRACETRACK_NO_APT": "1", **environment},
        check=False,
        capture_output=True,
        text=True,
    )


def calls_of_uv(checkout: Path) -> list[str]:
    return (checkout / ".venv/bin/calls").read_text().splitlines()


def test_run_alone_lists_its_commands(checkout: Path) -> None:
    listed = run(checkout)
    assert listed.returncode == 0
    assert "./run COMMAND" in listed.stdout


def test_run_server_starts_the_server_with_its_arguments(checkout: Path) -> None:
    shutil.copy(ROOT / "run_server.sh", checkout / "run_server.sh")
    shutil.copy(ROOT / "requirements.lock", checkout / ".venv/requirements.installed")
    (checkout / "server").mkdir()
    (checkout / "server/__main__.py").write_text("import sys; print(sys.argv[1:])")
    started = subprocess.run(
        [checkout / "run_server.sh", "--port", "8471"],
        cwd="/",
        env={"PATH": "/usr/bin:/bin", "TRACETRACK_NO_APT": "1"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert started.stdout == "['run', '--port', '8471']\n"


def test_an_unknown_command_is_refused_with_the_list(checkout: Path) -> None:
    refused = run(checkout, "tset")
    assert refused.returncode == 1
    assert "./run COMMAND" in refused.stderr
    assert "there is no command 'tset'" in refused.stderr


def test_the_locked_packages_are_installed_once(checkout: Path) -> None:
    assert run(checkout, "bench").returncode == 0
    assert run(checkout, "bench").returncode == 0
    (call,) = calls_of_uv(checkout)
    assert "pip sync" in call
    assert "--require-hashes" in call


def test_a_changed_lock_is_installed_by_the_next_command(checkout: Path) -> None:
    run(checkout, "bench")
    (checkout / "requirements.lock").write_text("other==1 --hash=sha256:0\n")
    run(checkout, "bench")
    assert len(calls_of_uv(checkout)) == 2


def test_an_installation_that_was_cut_short_is_done_over(checkout: Path) -> None:
    (checkout / ".venv/bin/broken").touch()
    assert run(checkout, "bench").returncode != 0
    (checkout / ".venv/bin/broken").unlink()
    assert run(checkout, "bench").returncode == 0
    first, second = calls_of_uv(checkout)
    assert "--reinstall" not in first
    assert "--reinstall" in second


def test_a_name_that_no_program_has_is_refused_with_the_names(checkout: Path) -> None:
    (checkout / "tests/bench").mkdir(parents=True)
    (checkout / "tests/bench/start.py").touch()
    refused = run(checkout, "bench", "strat")
    assert refused.returncode == 1
    assert refused.stdout == "start\n"
    assert "there is no bench called 'strat'" in refused.stderr


def test_arguments_reach_the_program_as_they_were_given(checkout: Path) -> None:
    (checkout / "tests/prove").mkdir(parents=True)
    (checkout / "tests/prove/kill.py").write_text("import sys\nprint(sys.argv[1:])\n")
    assert run(checkout, "prove", "kill", "--short", "a b").stdout == "['--short', 'a b']\n"


def test_a_program_keeps_its_bytecode_where_python_is_told_to_keep_none(checkout: Path) -> None:
    (checkout / "tests/prove").mkdir(parents=True)
    (checkout / "tests/prove/kill.py").write_text("import sys\nprint(sys.dont_write_bytecode)\n")
    assert run(checkout, "prove", "kill", PYTHONDONTWRITEBYTECODE="1").stdout == "False\n"


@pytest.mark.parametrize(
    ("chosen", "given"),
    [((), ["--numprocesses=logical", "--maxprocesses=4"]), (("-x", "a b.py"), ["-x", "a b.py"])],
    ids=["all", "chosen"],
)
def test_all_tests_share_the_cores_and_chosen_ones_one_process(
    checkout: Path, chosen: tuple[str, ...], given: list[str]
) -> None:
    (checkout / "pytest.py").write_text("import sys\nprint(sys.argv[1:])\n")
    assert run(checkout, "test", *chosen).stdout == f"{given}\n"
