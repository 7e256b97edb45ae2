"""What a bill says when two people change it at once: each field as whoever changed it has it."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from shared.errors import RequestRefused

if TYPE_CHECKING:
    from kiosk.ui.admin.site import Site
    from shared.events import BillTerms


def merged_terms(began: BillTerms, mine: BillTerms, now: BillTerms, site: Site) -> BillTerms:
    """Put what was changed of `began` here upon what the bill says `now`.

    Raises:
        RequestRefused: `bill_changed_meanwhile`: both changed the same field, to different things.
    """
    changed: dict[str, Any] = {}
    for one in fields(mine):
        old, own, others = (getattr(terms, one.name) for terms in (began, mine, now))
        if own == old:
            continue
        if others not in (old, own):
            told = site.location_name(others) if one.name == "destination_id" else str(others)
            raise RequestRefused("bill_changed_meanwhile", now=told or "–")
        changed[one.name] = own
    return replace(now, **changed)
