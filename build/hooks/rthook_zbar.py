"""Point pyzbar at the zbar of the bundle.

It asks `ctypes.util.find_library`, which asks the system's ldconfig and so finds nothing on a PC
without zbar, although the library lies beside the program.
"""

import ctypes.util
import sys
from pathlib import Path

find_in_system = ctypes.util.find_library
bundle = Path(vars(sys)["_MEIPASS"])


def find_library(name: str) -> str | None:
    """The bundle's zbar; any other library where the system has it."""
    if name == "zbar":
        for library in sorted((*bundle.glob("libzbar.so*"), *bundle.glob("libzbar*.dylib"))):
            return str(library)
    return find_in_system(name)


ctypes.util.find_library = find_library
