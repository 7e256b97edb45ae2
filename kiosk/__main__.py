"""`tracetrack`: the station's program."""

from __future__ import annotations

import sys

from kiosk.loading import loading


def main(arguments: list[str] | None = None) -> int:
    """Do as the command line says; the exit code."""
    with loading():
        from kiosk.command_line import run_command  # noqa: PLC0415 - as `loading` has it

    return run_command(arguments)


if __name__ == "__main__":
    sys.exit(main())
