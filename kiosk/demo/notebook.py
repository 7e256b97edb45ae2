"""What the demo remembers between two runs, in a file that only its user may read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "demo.json"


class Notebook(BaseModel):
    """The people that the demo made up, and how many rounds the belt has played."""

    model_config = ConfigDict(frozen=True)

    one_time_password: str = ""
    office_password: str = ""
    badge: str = ""
    pin: str = ""
    rounds: int = 0


def read_notebook(folder: Path) -> Notebook:
    """Return what was noted, or an empty notebook."""
    try:
        return Notebook.model_validate_json((folder / FILE_NAME).read_bytes())
    except FileNotFoundError:
        return Notebook()


def keep_notebook(folder: Path, notebook: Notebook) -> None:
    """Keep it in place of the one before."""
    fresh = folder / f"{FILE_NAME}.new"
    fresh.unlink(missing_ok=True)
    number = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(number, "w", encoding="utf-8") as file:
        file.write(notebook.model_dump_json(indent=1))
    fresh.replace(folder / FILE_NAME)
