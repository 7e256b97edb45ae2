"""The windows: the only place that knows Qt.

PySide6 puts an `__import__` of its own in the place of Python's, which reads the source of every
module that is imported after it, in search of "features" (snake_case names and the like). None are
used here, and the reading takes a quarter of a station's start: Python's own is put back.
"""

import builtins

_plain_import = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401  # pyright: ignore[reportUnusedImport] - loaded, and not used here

builtins.__import__ = _plain_import
