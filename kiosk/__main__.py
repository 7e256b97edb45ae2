"""`tracetrack`: the station's program."""

from __future__ import annotations

import os
import sys


def main(arguments: list[str] | None = None) -> int:
    """Do as the command line says; the exit code."""
    # We have no plugins for pydantic. To look for some, it reads the metadata of every installed
    # package at the first model that is defined: nearly a tenth of the station's start.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from kiosk.command_line import run_command  # noqa: PLC0415 - models are defined in there

    return run_command(arguments)


if __name__ == "__main__":
    sys.exit(main())
