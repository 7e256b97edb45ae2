"""Freeze station and admin console into out/dist/tracetrack, then let each test itself there.

Run by `./run build`. The self-tests get an empty environment, as on a PC without Python.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PyInstaller.__main__ import run as run_pyinstaller

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "out"
FOLDER = OUT / "dist" / "tracetrack"
PROGRAMS = ("tracetrack", "tracetrack-admin")
# Windows finds its own libraries by these.
KEPT_FROM_THE_ENVIRONMENT = ("SYSTEMROOT", "TEMP", "TMP")


def main() -> int:
    """Exit code 0 when both programs were made and found themselves sound."""
    freeze()
    print(f"build: {FOLDER.relative_to(ROOT)} holds {megabytes(FOLDER):.0f} MB", flush=True)
    failed = [program for program in PROGRAMS if not is_sound(program)]
    for program in failed:
        print(f"build: {program} failed its self-test", flush=True)
    return 1 if failed else 0


def freeze() -> None:
    """Make the folder, in place of an older one.

    Raises:
        SystemExit: PyInstaller could not.
    """
    os.environ["PYINSTALLER_CONFIG_DIR"] = str(OUT / "build" / "cache")
    places = ["--workpath", str(OUT / "build"), "--distpath", str(OUT / "dist")]
    run_pyinstaller([str(ROOT / "kiosk.spec"), "--noconfirm", "--log-level", "WARN", *places])


def is_sound(program: str) -> bool:
    """Whether a program's self-test succeeds without our environment."""
    suffix = ".exe" if sys.platform == "win32" else ""
    with tempfile.TemporaryDirectory() as home:
        bare = {"HOME": home, "PATH": os.defpath, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
        for name in KEPT_FROM_THE_ENVIRONMENT:
            if name in os.environ:
                bare[name] = os.environ[name]
        command = [str(FOLDER / (program + suffix)), "--self-test"]
        return subprocess.run(command, env=bare, cwd=home, check=False).returncode == 0  # noqa: S603  # the program that was just made


def megabytes(folder: Path) -> float:
    """The size of all files in a folder in MB; what is linked to counts once."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files) / 1e6


if __name__ == "__main__":
    sys.exit(main())
