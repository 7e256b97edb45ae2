"""Import the station's modules fast: without looking for plugins, and without a collector."""

from __future__ import annotations

import gc
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator


@contextmanager
def loading() -> Generator[None]:
    """While modules are imported: look for no plugins, and for no garbage, as there is none.

    What was loaded stays for good, so the collector is told never to look at it: neither now nor
    while somebody scans.
    """
    # To look for plugins, pydantic reads the metadata of every installed package.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
