"""`tracetrack-admin`: the admin window."""

from __future__ import annotations

import argparse
import sys

from kiosk.self_test import run_self_test


def main(arguments: list[str] | None = None) -> int:
    """Do as the command line says; the exit code."""
    parser = argparse.ArgumentParser(prog="tracetrack-admin", description="The admin window.")
    parser.add_argument("--self-test", action="store_true", help="check this PC and this copy")
    if parser.parse_args(arguments).self_test:
        return run_self_test()
    parser.print_help()
    return 2


if __name__ == "__main__":
    sys.exit(main())
