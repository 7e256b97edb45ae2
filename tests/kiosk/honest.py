"""A small server in memory that keeps the intake protocol of the promise; it knows no rules."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from shared.chain import GENESIS, next_hash
from shared.records import BagRecord, Envelope, Result, StationSettings, Verdict
from shared.wire import Batch, BatchReply, CursorReply, FeedReply, StationReport
from tests.kiosk.loopback import Heard, Said, problem, said

if TYPE_CHECKING:
    from uuid import UUID


@dataclass
class HonestServer:
    """Keeps each event once, in order; a test may look inside and take things away."""

    settings: StationSettings
    kept: dict[str, list[tuple[Envelope, Verdict]]] = field(
        default_factory=dict[str, list[tuple[Envelope, Verdict]]]
    )
    bags: list[BagRecord] = field(default_factory=list[BagRecord])
    reports: list[StationReport] = field(default_factory=list[StationReport])
    results: dict[int, Result] = field(default_factory=dict[int, Result])
    etag: str = '"1"'
    generation: str = "first"
    feed_page: int = 500
    book_cut_after: int | None = None
    batches: int = 0
    changed: threading.Condition = field(default_factory=threading.Condition)

    @property
    def station_id(self) -> UUID:
        """Whose chain this server checks."""
        return self.settings.station_id

    def seqs(self, epoch: str) -> list[int]:
        """The sequence numbers kept of one outbox, in order of arrival."""
        return [envelope.seq for envelope, _ in self.kept.get(epoch, [])]

    def forget_after(self, epoch: str, seq: int) -> None:
        """Lose acknowledged data, as after a restore from an older backup."""
        self.kept[epoch] = self.kept[epoch][:seq]

    def __call__(self, heard: Heard) -> Said:
        """Answer as the real server does."""
        parts = urlsplit(heard.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        with self.changed:
            self.changed.notify_all()
            if heard.method == "GET":
                return self._told(parts.path, query, heard.headers.get("if-none-match"))
            match heard.method, parts.path:
                case "POST", "/v1/events":
                    return self._take(Batch.model_validate_json(heard.body))
                case "PUT", "/v1/station/report":
                    self.reports.append(StationReport.model_validate_json(heard.body))
                    return Said(204)
                case _:
                    return problem(404, "not_found")

    def _told(self, path: str, query: dict[str, str], etag: str | None) -> Said:
        match path:
            case "/v1/cursor":
                return said(self._cursor(query["epoch"]))
            case "/v1/station/settings":
                return self._settings_unless(etag)
            case "/v1/station/bags":
                return said(self._feed(int(query["since"])))
            case "/v1/station/book":
                return self._book(int(query["since"]))
            case _:
                return problem(404, "not_found")

    def _settings_unless(self, etag: str | None) -> Said:
        return Said(304) if etag == self.etag else said(self.settings, ETag=self.etag)

    def _cursor(self, epoch: str) -> CursorReply:
        kept = self.kept.get(epoch, [])
        last_hash = kept[-1][0].hash if kept else GENESIS
        return CursorReply(epoch=epoch, last_seq=len(kept), last_hash=last_hash)

    def _take(self, batch: Batch) -> Said:
        self.batches += 1
        kept = self.kept.setdefault(batch.epoch, [])
        verdicts: list[Verdict] = []
        taken: list[tuple[Envelope, Verdict]] = []
        last_hash = kept[-1][0].hash if kept else GENESIS
        for event in batch.events:
            if event.seq <= len(kept):
                known, verdict = kept[event.seq - 1]
                if known.hash != event.hash:
                    return problem(409, "fork", why="other_hash", seq=event.seq)
                verdicts.append(verdict)
                continue
            if event.seq != len(kept) + len(taken) + 1:
                return problem(409, "gap", expected=len(kept) + 1)
            wanted = next_hash(
                last_hash,
                station_id=self.station_id,
                epoch=batch.epoch,
                seq=event.seq,
                event_id=event.event_id,
                payload=event.payload,
            )
            if wanted != event.hash:
                return problem(409, "fork", why="chain_broken", seq=event.seq)
            last_hash = event.hash
            verdict = self._judge(event)
            taken.append((event, verdict))
            verdicts.append(verdict)
        kept.extend(taken)
        reply = BatchReply(
            batch_id=batch.batch_id, epoch=batch.epoch, last_seq=len(kept), verdicts=verdicts
        )
        return said(reply)

    def _judge(self, event: Envelope) -> Verdict:
        result = self.results.get(event.seq, Result.APPLIED)
        return Verdict(seq=event.seq, event_id=event.event_id, position=event.seq, result=result)

    def _book(self, since: int) -> Said:
        """The pages that follow; `book_cut_after` ends the answer after so many bytes, once."""
        pages = [self._feed(since)]
        while pages[-1].more:
            pages.append(self._feed(pages[-1].next))
        body = b"".join(page.model_dump_json().encode() + b"\n" for page in pages)
        cut_after, self.book_cut_after = self.book_cut_after, None
        return Said(200, body, "application/x-ndjson", cut_after=cut_after)

    def _feed(self, since: int) -> FeedReply:
        newer = sorted((bag for bag in self.bags if bag.version > since), key=lambda b: b.version)
        page = newer[: self.feed_page]
        return FeedReply(
            generation=self.generation,
            next=page[-1].version if page else since,
            more=len(newer) > len(page),
            bags=page,
        )
