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
_TOOLS = Path(PySide6.__file__).parent
_ENDING = ".exe" if sys.platform == "win32" else ""


def collect(file: Path) -> None:
    """Take every text of the windows' or the documents' code into a `.ts` file of theirs.

    Its translations stay.
    """
    folder = ROOT / ("server/documents" if file.stem.startswith("documents_") else "kiosk")
    sources = sorted(str(path) for path in folder.rglob("*.py"))
    listed = file.with_suffix(".lst")
    listed.write_text("\n".join(sources), encoding="utf-8")
    language = file.stem.rpartition("_")[2]
    options = ("-silent", "-no-obsolete", "-locations", "none", "-tr-function-alias")
    marked = "QT_TRANSLATE_NOOP+=said"
    try:
        _run("lupdate", *options, marked, f"@{listed}", "-target-language", language, "-ts", file)
    finally:
        listed.unlink()


def compile_to(file: Path, compiled: Path) -> None:
    """Make of a `.ts` file the `.qm` file that Qt loads; unfinished texts are left out."""
    _run("lrelease", "-silent", "-removeidentical", file, "-qm", compiled)


def _run(tool: str, *arguments: object) -> None:
    subprocess.run([_TOOLS / f"{tool}{_ENDING}", *map(str, arguments)], check=True)  # noqa: S603 - Qt's


def main() -> int:
    """Do all languages."""
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        collect(FOLDER / f"documents_{language}.ts")
        file = FOLDER / f"tracetrack_{language}.ts"
        collect(file)
        compile_to(file, file.with_suffix(".qm"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
