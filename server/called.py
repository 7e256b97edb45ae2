"""How the server's program was called, and how its commands say what went wrong."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click
from pydantic import ValidationError
from sqlalchemy.exc import DBAPIError

from server.advice import advice_on
from server.first_start import Installation, prepare
from server.settings import Settings, load_settings
from shared.clock import Clock
from shared.errors import TraceTrackError

if TYPE_CHECKING:
    from collections.abc import Generator


@dataclass(frozen=True, slots=True)
class Start:
    """How this run of the program was called."""

    config: Path | None
    given: dict[str, object]
    clock: Clock

    def settings(self, **more: object) -> Settings:
        """Return the settings, `more` given ones included."""
        said = {name: value for name, value in {**self.given, **more}.items() if value is not None}
        return load_settings(self.config, **said)

    def installation(self, settings: Settings) -> Installation:
        """Make ready and return what a command works on."""
        return prepare(settings, self.clock, os.urandom)


@contextmanager
def told_plainly() -> Generator[None]:
    """Turn what was meant to be said into one line, without a traceback."""
    try:
        yield
    except TraceTrackError as error:
        raise click.ClickException(advice_on(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise click.ClickException(f"{first['loc'][0]}: {first['msg']}") from error
    except DBAPIError as error:
        said = " ".join(str(error.orig).split())
        raise click.ClickException(f"database: {said}") from error
    except OSError as error:
        if error.filename is None:  # no file's: a fault, to be seen with its traceback
            raise
        raise click.ClickException(str(error)) from error
