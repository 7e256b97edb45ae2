"""Turn many readings into one scan: which of the codes in view count, and count only once.

Pure: time is passed in. A code counts at once when its text fully matches a known format and no
other text is read at its place; else after two agreeing readings. It counts again only after it was
out of view. Different codes never wait for each other.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.scanning.frames import Corners
from kiosk.scanning.places import share_a_place
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.scanning.frames import Reading

_AGREEING_READINGS = 2


@value
class SteadySettings:
    """How long things last, in seconds.

    ``gone_s``: unseen for so long, a code is out of view. ``gone_after_undo_s``: the same for a
    code whose scan was undone. ``agree_s``: readings further apart do not confirm each other.
    ``rival_s``: texts read at one place within it contradict each other; further apart, one bag
    has taken the place of another. ``step_s``: a longer silence between two frames (a stalled
    camera) counts only so much, for nobody was looking.
    """

    gone_s: float = 1.2
    gone_after_undo_s: float = 0.5
    agree_s: float = 2.0
    rival_s: float = 0.12
    step_s: float = 0.4


@value
class _Sighting:
    """What is remembered of one text in view."""

    corners: Corners
    read_at_s: float
    readings: int = 1
    unseen_s: float = 0.0
    has_scene_moved: bool = False
    is_taken: bool = False
    is_forgotten: bool = False


class SteadyReader:
    """Owns what is in view; `see` is called once a decoded frame, also when nothing was read."""

    def __init__(
        self, is_full_match: Callable[[str], bool], settings: SteadySettings | None = None
    ) -> None:
        self._is_full_match = is_full_match
        self._settings = settings or SteadySettings()
        self._in_view: dict[str, _Sighting] = {}
        self._last_s: float | None = None

    def see(
        self, readings: Sequence[Reading], at_s: float, *, is_still: bool = False
    ) -> tuple[str, ...]:
        """Return the texts that count from this frame on, in the order read.

        ``is_still`` says that the picture has not changed since the last call: a code that was in
        view and has not moved since is in view, read or not.
        """
        self._let_go(at_s, is_still=is_still)
        for reading in readings:
            self._note(reading, at_s)
        taken = tuple(
            text
            for text in dict.fromkeys(reading.text for reading in readings)
            if not self._in_view[text].is_taken and self._counts(text, at_s)
        )
        for text in taken:
            self._in_view[text] = replace(self._in_view[text], is_taken=True)
        return taken

    def is_taken(self, text: str) -> bool:
        """Whether the text has counted in the presentation that is in view."""
        return text in self._in_view and self._in_view[text].is_taken

    def forget(self, text: str) -> None:
        """Let an undone text count again as soon as it was out of view for a moment."""
        if text in self._in_view:
            self._in_view[text] = replace(self._in_view[text], is_forgotten=True)

    def restart(self) -> None:
        """Start with nothing in view: after a pause, or with another camera."""
        self._in_view.clear()
        self._last_s = None

    def _let_go(self, at_s: float, *, is_still: bool) -> None:
        """Count how long each code has been unseen, and drop what is out of view."""
        passed_s = 0.0 if self._last_s is None else at_s - self._last_s
        step_s = min(passed_s, self._settings.step_s)
        self._last_s = at_s
        for text, sighting in list(self._in_view.items()):
            has_moved = sighting.has_scene_moved or not is_still
            unseen_s = sighting.unseen_s + (step_s if has_moved else 0.0)
            after_undo = self._settings.gone_after_undo_s
            limit_s = after_undo if sighting.is_forgotten else self._settings.gone_s
            if unseen_s >= limit_s:
                del self._in_view[text]
            else:
                kept = replace(sighting, unseen_s=unseen_s, has_scene_moved=has_moved)
                self._in_view[text] = kept

    def _note(self, reading: Reading, at_s: float) -> None:
        known = self._in_view.get(reading.text)
        if known is None:
            self._in_view[reading.text] = _Sighting(reading.corners, at_s)
            return
        is_agreeing = at_s - known.read_at_s < self._settings.agree_s
        is_new_frame = at_s > known.read_at_s
        self._in_view[reading.text] = replace(
            known,
            corners=reading.corners,
            read_at_s=at_s,
            readings=known.readings + is_new_frame if is_agreeing else 1,
            unseen_s=0.0,
            has_scene_moved=False,
        )

    def _counts(self, text: str, at_s: float) -> bool:
        sighting = self._in_view[text]
        if sighting.readings >= _AGREEING_READINGS:
            return True
        has_rival = any(
            at_s - other.read_at_s < self._settings.rival_s
            and share_a_place(other.corners, sighting.corners)
            for name, other in self._in_view.items()
            if name != text
        )
        return not has_rival and self._is_full_match(text)
