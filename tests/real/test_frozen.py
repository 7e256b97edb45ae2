"""The frozen programs as `./run build` left them: sound on a screen, and without our libraries."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.real.absence import absent, need_program
from tests.real.xserver import XServer

FOLDER = Path(__file__).resolve().parent.parent.parent / "out" / "dist" / "tracetrack"
PROGRAMS = ("tracetrack", "tracetrack-admin")
# Not ours to ship: the server's parts, test code, and Qt modules under the GPL.
NOT_WITHIN = ("server", "flask*", "sqlalchemy*", "gevent*", "pytest*", "hypothesis*")
NOT_OF_QT = (
    "*Charts*",
    "*Graphs*",
    "*VirtualKeyboard*",
    "*virtualkeyboard*",
    "*DataVisualization*",
)

HIDE_ZBAR = """
for library in /usr/lib/*/libzbar.so*; do mount --bind /dev/null "$library"; done
exec "$@"
"""


@pytest.fixture
def frozen() -> Path:
    """The folder with both programs."""
    if not FOLDER.exists():
        absent("out/dist/tracetrack (made by ./run build)")
    return FOLDER


def self_test(command: list[str], environment: dict[str, str], cwd: Path) -> str:
    """What a self-test printed; it must have found everything sound."""
    found = subprocess.run(
        command, env=environment, cwd=cwd, check=False, capture_output=True, text=True
    )
    assert found.returncode == 0, found.stdout + found.stderr
    assert "FAIL" not in found.stdout
    return found.stdout


def bare(folder: Path) -> dict[str, str]:
    """An environment without Python's, Qt's or a shell's settings."""
    return {"HOME": str(folder), "PATH": os.defpath, "LANG": "C.UTF-8"}


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_frozen_program_is_sound_on_a_real_screen(
    program: str, frozen: Path, x_server: XServer, tmp_path: Path
) -> None:
    screen = {"DISPLAY": x_server.name}
    assert "px on xcb" in self_test(
        [str(frozen / program), "--self-test"], bare(tmp_path) | screen, tmp_path
    )


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_frozen_program_reads_labels_where_zbar_is_not_installed(
    program: str, frozen: Path, tmp_path: Path
) -> None:
    unshare = need_program("unshare")
    if subprocess.run([unshare, "--mount", "true"], check=False, capture_output=True).returncode:
        pytest.skip("hiding a library takes root, and a machine that allows mounts")
    without_zbar = [unshare, "--mount", "sh", "-c", HIDE_ZBAR, "sh"]
    ours = [sys.executable, "-c", "import pyzbar.pyzbar"]
    hidden = subprocess.run([*without_zbar, *ours], check=False, capture_output=True, text=True)
    assert "Error" in hidden.stderr
    command = [*without_zbar, str(frozen / program), "--self-test"]
    assert "ok zbar reads" in self_test(command, bare(tmp_path), tmp_path)


def test_nothing_is_shipped_that_the_station_does_not_need(frozen: Path) -> None:
    within = frozen / "_internal"
    assert [path.name for pattern in NOT_WITHIN for path in within.glob(pattern)] == []


def test_no_gpl_module_of_qt_is_shipped(frozen: Path) -> None:
    assert [path.name for pattern in NOT_OF_QT for path in frozen.rglob(pattern)] == []
