"""Collect the zbar library: pyzbar looks it up by name at run time, which PyInstaller can't see."""

import sys
from ctypes.util import find_library

from PyInstaller.depend.bindepend import resolve_library_path
from PyInstaller.utils.hooks import collect_dynamic_libs

if sys.platform == "win32":
    binaries = collect_dynamic_libs("pyzbar")
else:
    name = find_library("zbar")
    if name is None:
        raise SystemExit("zbar is not installed here (Debian: libzbar0; macOS: brew install zbar)")
    binaries = [(resolve_library_path(name), ".")]
