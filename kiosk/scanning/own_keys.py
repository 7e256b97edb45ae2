"""The keys of a scanner that is this lane's alone, put together to codes as they come."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.scanning.frames import Scan
from kiosk.scanning.wedge import Judgement, WedgeAssembler, WedgeSettings
from shared.events import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.scanning.keymap import KeyPress


class OwnKeys:
    """Tells ``on_scan`` each code, ``on_broken`` a torn one (scan again)."""

    def __init__(
        self,
        settings: WedgeSettings | None,
        on_scan: Callable[[list[Scan]], None],
        on_broken: Callable[[], None],
    ) -> None:
        # nobody types on such a scanner: one character is a code
        self._settings = replace(settings or WedgeSettings(), min_characters=1)
        self._assembler = WedgeAssembler(self._settings)
        self._on_scan, self._on_broken = on_scan, on_broken

    @property
    def pause_s(self) -> float:
        """How long no key may come before `pause` is due."""
        return self._settings.max_gap_ms / 1000

    @property
    def is_holding(self) -> bool:
        """Whether part of a code is there."""
        return self._assembler.is_holding

    def feed(self, key: KeyPress) -> None:
        """Take one key event."""
        self._tell(self._assembler.feed(key))

    def pause(self) -> None:
        """No key came for `pause_s`."""
        self._tell(self._assembler.pause())

    def _tell(self, judgement: Judgement) -> None:
        for burst in judgement.scans:
            self._on_scan([Scan(burst.text, burst.raw, burst.at_ms / 1000, Source.HANDHELD)])
        for _ in judgement.broken:
            self._on_broken()
