"""Whether this copy of the program can do its work on this PC: one line per part.

    ok station 1280 x 720 px on xcb
    FAIL zbar ImportError: Unable to find zbar shared library

Each part uses the real thing: a window is drawn, a label is decoded, a row is committed. Every
check imports what it needs itself, so that a library that can't be loaded fails one line, not all.
"""

from kiosk.self_test.parts import Part, check_parts, run_self_test

__all__ = ["Part", "check_parts", "run_self_test"]
