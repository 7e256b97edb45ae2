"""What two people change of one thing at once: each part as whoever changed it has it.

The server takes a change that is based on what the thing says, and refuses it once that is out of
date. Here it is then put upon what the thing says by now; only what both changed is for a person.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

from shared.errors import RequestRefused

Answer = TypeVar("Answer")
Parts = Mapping[str, Any]
"""A thing by its parts, such as a bill's fields; what is not there is no key."""
_TRIES = 5
"""Each but the first follows a change of somebody else's within one question and answer."""
_ABSENT = None, "absent"


def in_words(_name: str, one: object) -> str:
    """Return what a part says, where that is its own word for it."""
    return str(one)


class Changing(Generic[Answer]):
    """A change of a thing that was `seen` so, and that others may change meanwhile.

    `write` sends the parts that are wanted and those they are based on; `read` gives the parts as
    they are. A refusal is `clash`, with what the others made of the part, worded by `told`.
    """

    def __init__(
        self,
        seen: Parts,
        write: Callable[[Parts, Parts], Answer],
        read: Callable[[], Parts],
        *,
        told: Callable[[str, Any], str] = in_words,
        clash: str = "both_changed",
    ) -> None:
        self._seen, self._now = dict(seen), seen
        self._write, self._read = write, read
        self._told, self._clash = told, clash
        self.before = self.after = seen

    def send(self, mine: Parts) -> Answer:
        """Change what `mine` has otherwise than it was seen; all else is as it is by now.

        Sent again after a refusal, it overrules what that told of.

        Raises:
            RequestRefused: `clash`: both changed a part, to different things. Or what `write` says.
        """
        tries = 0
        while True:
            wanted, tries = self._merged(mine), tries + 1
            try:
                answer = self._write(wanted, self._now)
            except RequestRefused as error:
                if error.code != "changed_meanwhile" or tries == _TRIES:
                    raise
                self._now = self._read()
            else:
                self.before, self.after = self._now, wanted
                self._seen, self._now = dict(wanted), wanted
                return answer

    def taken_back(self, write: Callable[[Parts, Parts], Answer]) -> Answer:
        """Put back what `send` changed; what others changed since stays.

        Raises:
            RequestRefused: `undo_overtaken`: others changed the same since. Or what `write` says.
        """
        back = Changing(self.after, write, self._read, told=self._told, clash="undo_overtaken")
        return back.send(self.before)

    def _merged(self, mine: Parts) -> Parts:
        both: dict[str, Any] = {}
        for name in dict.fromkeys((*mine, *self._now)):
            old, own, others = (parts.get(name, _ABSENT) for parts in (self._seen, mine, self._now))
            if own != old and others not in (old, own):
                self._know(name)
                said = "" if others is _ABSENT else self._told(name, others)
                raise RequestRefused(self._clash, now=said or "–")
            if (one := others if own == old else own) is not _ABSENT:
                both[name] = one
        return both

    def _know(self, name: str) -> None:
        """The person is told of this part now, and of no other."""
        self._seen.pop(name, None)
        if name in self._now:
            self._seen[name] = self._now[name]
