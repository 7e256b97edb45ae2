"""Where the program's own files lie: style, icons, sounds, fonts, translations.

The same place beside the packages in a checkout and in the frozen program.
"""

from __future__ import annotations

from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2] / "assets"


def asset(*parts: str) -> Path:
    """The path of a file below `assets/`, such as `asset("theme", "kiosk.qss")`."""
    return _ROOT.joinpath(*parts)
