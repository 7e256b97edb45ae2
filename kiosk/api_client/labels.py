"""What an admin asks of the server about labels: numbers, prints, and their documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.api_client.transport import Ask, Transport
from shared.console import Page
from shared.labels import DocumentKind, LabelPrint, LabelRun, LabelSheet, NewLabels, PrintLabels

if TYPE_CHECKING:
    from collections.abc import Callable

_ACCEPTED = {DocumentKind.PDF: "application/pdf", DocumentKind.ZPL: "text/plain"}
_MAKING_S = 150.0
"""A part of a document is drawn and each of its codes read again before it is sent."""


class LabelsApi:
    """The calls about labels; made by `ConsoleApi`, which holds one.

    Every method may raise ServerUnreachable, AccessDenied or RequestRefused.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def runs(self, after: str | None = None) -> Page[LabelRun]:
        """Return one page of the runs, the latest first."""
        query = {} if after is None else {"after": after}
        return self._transport.reply(Ask("GET", "/v1/labels", query), Page[LabelRun])

    def number(self, wanted: NewLabels) -> LabelRun:
        """Give labels their numbers, which nobody gets again."""
        return self._transport.reply(Ask("POST", "/v1/labels", body=wanted), LabelRun)

    def sheets(self) -> list[LabelSheet]:
        """Return the papers that labels can be printed on."""
        return self._transport.reply(Ask("GET", "/v1/labels/sheets"), Page[LabelSheet]).items

    def record_print(self, run_id: int, wanted: PrintLabels) -> LabelPrint:
        """Record that labels are printed, before their document is fetched."""
        ask = Ask("POST", f"/v1/labels/{run_id}/prints", body=wanted)
        return self._transport.reply(ask, LabelPrint)

    def document(
        self, made: LabelPrint, *, kind: DocumentKind, part_begins: Callable[[int], None]
    ) -> list[bytes]:
        """Return the parts of a recorded print's document, in their order.

        `part_begins` hears which part is fetched next, counted from 1; what it raises ends it.
        """
        parts: list[bytes] = []
        for part in range(1, made.parts + 1):
            part_begins(part)
            ask = Ask(
                "GET",
                f"/v1/labels/prints/{made.id}/document",
                {"part": str(part), "kind": kind},
                accept=_ACCEPTED[kind],
                total_s=_MAKING_S,
            )
            parts.append(self._transport.answer(ask).body)
        return parts
