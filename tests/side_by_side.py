"""How `./run test` shares the tests out between processes: by file, and `real/` as one.

The tests below `real/` take turns: each has a screen, a keyboard or a server's last moments to
itself, and two of them at once would wait for each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from typing_extensions import override
from xdist.scheduler import LoadScopeScheduling

if TYPE_CHECKING:
    from xdist.remote import Producer

TAKING_TURNS = "tests/real/"


class ByFile(LoadScopeScheduling):
    """Gives a process one file after the other, in the order of the collection."""

    @override
    def _split_scope(self, nodeid: str) -> str:
        return TAKING_TURNS if nodeid.startswith(TAKING_TURNS) else nodeid.partition("::")[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByFile:
    """Share out by file whatever `--dist` says: fixtures of a file are made once."""
    config.option.loadscopereorder = False
    return ByFile(config, log)
