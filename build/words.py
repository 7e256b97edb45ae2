"""Bring the translations up to date: take new texts from the code, and compile what is translated.

`python build/words.py` rewrites `assets/translations/*.ts`, where a text that is new stands without
a translation, and the `.qm` files that the windows load. Texts that the code lost are dropped.
"""

import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "assets" / "translations"
LANGUAGES = ("hi", "es")
PLACES = {"tracetrack": "kiosk", "documents": "server/documents", "shared": "shared"}
"""The windows' texts, those of the server's documents alone, and those that both have."""
_TOOLS = Path(PySide6.__file__).parent
_ENDING = ".exe" if sys.platform == "win32" else ""


def collect(file: Path) -> None:
    """Take every text of the code that a `.ts` file is named after into it.

    Its translations stay.
    """
    whose, _, language = file.stem.rpartition("_")
    sources = sorted(str(path) for path in (ROOT / PLACES[whose]).rglob("*.py"))
    listed = file.with_suffix(".lst")
    listed.write_text("\n".join(sources), encoding="utf-8")
    options = ("-silent", "-no-obsolete", "-locations", "none", "-tr-function-alias")
    marked = "QT_TRANSLATE_NOOP+=said"
    try:
        _run("lupdate", *options, marked, f"@{listed}", "-target-language", language, "-ts", file)
    finally:
        listed.unlink()


def compile_to(language: str, compiled: Path) -> None:
    """Make of a language's `.ts` files the `.qm` file that Qt loads, without unfinished texts."""
    files = [FOLDER / f"{whose}_{language}.ts" for whose in ("tracetrack", "shared")]
    _run("lrelease", "-silent", "-removeidentical", *files, "-qm", compiled)


def _run(tool: str, *arguments: object) -> None:
    subprocess.run([_TOOLS / f"{tool}{_ENDING}", *map(str, arguments)], check=True)  # noqa: S603 - Qt's


def main() -> int:
    """Do all languages."""
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        for whose in PLACES:
            collect(FOLDER / f"{whose}_{language}.ts")
        compile_to(language, FOLDER / f"tracetrack_{language}.qm")
    return 0


if __name__ == "__main__":
    sys.exit(main())
