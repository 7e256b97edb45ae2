"""Every error that TraceTrack raises on purpose.

TraceTrackError            carries a `code` that the screens put into words, and the facts for them
├── CodeRefused            a text is no code; scan a proper label
├── SettingsInvalid        a setting is missing or wrong; mend it and start again
├── StorageFailed          the station's disk did not keep what it was given; stop accepting
├── RuleBroken             a command breaks a rule of the trade; nothing was done
├── DocumentFailed         a document did not become what it should; it is given to nobody
└── ServerError            a call to the server did not succeed
    ├── ServerUnreachable  no usable answer; the same call later may succeed
    ├── AccessDenied       the caller is not, or no longer, allowed; sign in or enrol again
    ├── RequestRefused     the server understood and said no; `code` says why
    └── OutOfStep          the server's cursor disagrees with what was sent (gap or fork)
"""

from __future__ import annotations

from typing import TypeAlias

FactValue: TypeAlias = str | int | float | bool | None


class TraceTrackError(Exception):
    """An error with a machine-readable `code` and the `facts` that its wording needs."""

    def __init__(self, code: str, **facts: FactValue) -> None:
        self.code = code
        self.facts = facts
        super().__init__(code, facts)

    def __str__(self) -> str:
        named = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code} ({named})" if named else self.code


class CodeRefused(TraceTrackError):
    """A text is neither a bag's code nor a control code; `code` is the reason."""


class SettingsInvalid(TraceTrackError):
    """A setting is missing or wrong."""


class StorageFailed(TraceTrackError):
    """The station's disk did not durably keep what it was given."""


class RuleBroken(TraceTrackError):
    """A command breaks a rule of the trade, and nothing was done."""


class DocumentFailed(TraceTrackError):
    """A document did not become what it should, and is given to nobody."""


class ServerError(TraceTrackError):
    """A call to the server did not succeed."""


class ServerUnreachable(ServerError):
    """No usable answer came: no network, a time-out, a captive portal, 429 or 5xx."""

    def __init__(self, code: str, retry_after_s: float | None = None, **facts: FactValue) -> None:
        self.retry_after_s = retry_after_s
        super().__init__(code, **facts)


class AccessDenied(ServerError):
    """The token is missing, expired or revoked, or its role may not do this."""


class RequestRefused(ServerError):
    """The server understood the request and refused it; `code` says why."""


class OutOfStep(ServerError):
    """The server expects another sequence number, or saw another event under this one.

    `code` is `gap` or `fork`; for a gap, `expected` is the sequence number to go on from.
    """

    def __init__(self, code: str, expected: int | None = None, **facts: FactValue) -> None:
        self.expected = expected
        super().__init__(code, **facts)
