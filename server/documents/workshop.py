"""Make label documents in a process of their own, so that nobody's scan waits for a printer.

Drawing a thousand codes and reading each again takes seconds of one core; in the server's own
process, every station that asks meanwhile would wait for them.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from server.documents.label_papers import paper_named
from server.documents.label_pdf import label_pdf
from server.documents.label_proof import prove_pdf, prove_zpl
from server.documents.label_zpl import label_zpl
from shared.errors import DocumentFailed
from shared.labels import DocumentKind

if TYPE_CHECKING:
    from typing import BinaryIO

_PATIENCE_S = 120
_REFUSED = 3
"""The exit code of a document that was made and not given out."""


@dataclass(frozen=True, slots=True)
class LabelJob:
    """What is to be drawn: texts in print order, the paper's name, the places left empty."""

    texts: tuple[str, ...]
    paper: str
    skip: int = 0
    kind: DocumentKind = DocumentKind.PDF


_JOB = TypeAdapter(LabelJob)


def make_apart(job: LabelJob) -> bytes:
    """Return the finished and proven document.

    Raises:
        DocumentFailed: `labels_misread`, `document_not_made`.
    """
    try:
        done = subprocess.run(
            [sys.executable, "-m", "server.documents"],
            input=_JOB.dump_json(job),
            capture_output=True,
            timeout=_PATIENCE_S,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise DocumentFailed("document_not_made", labels=len(job.texts)) from error
    if done.returncode == _REFUSED:
        raise DocumentFailed("labels_misread", labels=len(job.texts))
    if done.returncode != 0:
        raise DocumentFailed("document_not_made", labels=len(job.texts))
    return done.stdout


def work(given: BinaryIO, made: BinaryIO) -> int:
    """Make one job that is given as JSON; the exit code."""
    try:
        job = _JOB.validate_json(given.read())
        document = make(job)
    except ValidationError:
        return 2
    except DocumentFailed:
        return _REFUSED
    made.write(document)
    return 0


def make(job: LabelJob) -> bytes:
    """Draw a job's labels and read each of them again.

    Raises:
        DocumentFailed: `labels_misread`.
        SettingsInvalid: `label_sheet_unknown`.
    """
    paper = paper_named(job.paper)
    if job.kind is DocumentKind.ZPL:
        zpl = label_zpl(job.texts, paper)
        prove_zpl(zpl, job.texts)
        return zpl.encode("ascii")
    pdf = label_pdf(job.texts, paper, skip=job.skip)
    prove_pdf(pdf, job.texts)
    return pdf
