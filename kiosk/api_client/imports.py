"""What an admin asks of the server about imports: sent in pieces, rehearsed, then done or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.api_client.transport import Ask, Transport
from shared.console import Page
from shared.imports import Effect, ImportedRow, ImportRecord, ImportRows, NewImport

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from shared.imports import ImportRow

_PIECE_S, _COMMIT_S = 60.0, 900.0
"""A piece is read or rehearsed; a commit records up to 200,000 rows."""
PAGE = 100


class ImportsApi:
    """The calls about imports; made by `ConsoleApi`, which holds one.

    Every method may raise ServerUnreachable, AccessDenied or RequestRefused.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def begin(self, wanted: NewImport) -> ImportRecord:
        """Begin an import; nothing of it counts until it is committed."""
        return self._transport.reply(Ask("POST", "/v1/imports", body=wanted), ImportRecord)

    def send(self, import_id: UUID, rows: Sequence[ImportRow]) -> ImportRecord:
        """Send a piece of the file; sent again, it changes nothing."""
        body = ImportRows(rows=list(rows))
        return self._record(Ask("POST", _path(import_id, "/rows"), body=body, total_s=_PIECE_S))

    def rehearse(self, import_id: UUID) -> ImportRecord:
        """Have the next rows judged; ask again until the import is rehearsed."""
        return self._record(Ask("POST", _path(import_id, "/rehearsal"), total_s=_PIECE_S))

    def rehearse_again(self, import_id: UUID) -> ImportRecord:
        """Let the rows be judged anew."""
        return self._record(Ask("DELETE", _path(import_id, "/rehearsal"), total_s=_PIECE_S))

    def rows(
        self, import_id: UUID, effect: Effect | None = None, after: str | None = None
    ) -> Page[ImportedRow]:
        """Return one page of the rows with what becomes of them."""
        query = {"limit": str(PAGE)}
        if effect is not None:
            query["effect"] = effect
        if after is not None:
            query["after"] = after
        ask = Ask("GET", _path(import_id, "/rows"), query)
        return self._transport.reply(ask, Page[ImportedRow])

    def read(self, import_id: UUID) -> ImportRecord:
        """Return how far an import is."""
        return self._record(Ask("GET", _path(import_id)))

    def commit(self, import_id: UUID) -> ImportRecord:
        """Record all rows that are not refused; `read` says meanwhile how far it is."""
        return self._record(Ask("POST", _path(import_id, "/commit"), total_s=_COMMIT_S))

    def give_up(self, import_id: UUID) -> None:
        """Forget an import: nothing of it is left."""
        self._transport.answer(Ask("DELETE", _path(import_id)))

    def _record(self, ask: Ask) -> ImportRecord:
        return self._transport.reply(ask, ImportRecord)


def _path(import_id: UUID, rest: str = "") -> str:
    return f"/v1/imports/{import_id}{rest}"
