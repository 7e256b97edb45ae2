"""A question asked again: answered from the cache, or by 304, if what it rests on did not change.

`RESTS_ON` names for each route the parts of the data that its answer is made from; a route that is
not named is asked of the database every time. Comes after the gate: who may not ask gets nothing.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from flask import Response, g, request

from server.api.cache import Kept, etag_of
from server.api.context import context
from server.db.versions import Part
from server.services.stations import StationCaller

if TYPE_CHECKING:
    from apiflask import APIFlask

_BAGS = frozenset({Part.LEDGER, Part.SITE})
_SITE = frozenset({Part.SITE})
_ALL = frozenset(Part)
RESTS_ON: MappingProxyType[str, frozenset[Part]] = MappingProxyType(
    {
        "station.settings": _BAGS,
        "station.bag": _BAGS,
        "station.changes": _BAGS,
        "bags.find": _BAGS,
        "bags.page": _BAGS,
        "bills.find": _BAGS,
        "bills.page": _BAGS,
        "movements.find": _BAGS,
        "problems.find": _BAGS | {Part.DESK},
        "problems.groups": _BAGS | {Part.DESK},
        "ledger.follow": _BAGS,
        "reports.find": frozenset(),
        "reports.page": _BAGS,
        "today.at_a_glance": _ALL,
        "people.find": _SITE,
        "stations.find": _ALL,
        "locations.find": _SITE,
        "formats.read": _SITE,
    }
)
BY_THE_MINUTE = frozenset({"today.at_a_glance", "reports.page"})
"""Answers that change with the time alone, too."""


MAY_LAG = frozenset({"today.at_a_glance", "problems.find", "problems.groups", "stations.find"})
LAG_S = 2
"""By how many seconds they may lag behind what stations send, never behind what the desk does.

Every open console asks for them again and again; while stations send, each would be made anew.
"""
_OF_STATIONS = frozenset({Part.LEDGER, Part.STATIONS})
FROM_A_REPLICA = frozenset({"reports.page", "movements.find", "today.at_a_glance"})
"""Answers that `reporting` gives: where there is a replica they may be older than the words, and so
are not kept."""
EVERYBODYS = frozenset({"station.changes"})
"""Answers to stations that are the same for all of them."""


def answer_repeats(app: APIFlask) -> None:
    """Have the application answer from its cache what it may."""
    app.before_request(_recall)
    app.after_request(_remember)


def _recall() -> Response | None:
    rests_on = RESTS_ON.get(request.endpoint or "")
    if rests_on is None or request.method not in {"GET", "HEAD"}:
        return None
    here = context()
    if request.endpoint in FROM_A_REPLICA and here.database.has_replica:
        return None
    words = here.database.versions.words()
    if words is None:
        return None
    exact = tuple(words[part] for part in sorted(rests_on))
    lagging = _lagging(words, rests_on) if request.endpoint in MAY_LAG else ()
    g.cache_words = exact + lagging
    g.cache_name = _name()
    with g.stopwatch.part("cache"):
        kept = here.cache.get(g.cache_name)
    is_true = kept is not None and (
        kept.words[: len(exact)] == exact or (lagging and kept.words[len(exact) :] == lagging)
    )
    here.metrics.cache_asked("hit" if is_true else "miss" if kept is None else "changed")
    if kept is None or not is_true:
        return None
    g.is_recalled = True
    return _conditional(Response(kept.body, content_type=kept.content_type), kept.etag)


def _lagging(words: tuple[bytes, ...], rests_on: frozenset[Part]) -> tuple[bytes, ...]:
    """Return the words of all but what stations change, and a word for these seconds."""
    moment = int(context().clock.now().timestamp() // LAG_S)
    return str(moment).encode(), *(words[part] for part in sorted(rests_on - _OF_STATIONS))


def _remember(response: Response) -> Response:
    name, words = g.get("cache_name"), g.get("cache_words")
    if name is None or words is None or g.get("is_recalled"):
        return response
    if response.status_code != 200 or response.is_streamed:  # noqa: PLR2004 - HTTP's own number
        return response
    body = response.get_data()
    etag = etag_of(body)
    content_type = response.headers["Content-Type"]
    context().cache.put(name, Kept(words, body, content_type, etag))
    return _conditional(response, etag)


def _conditional(response: Response, etag: str) -> Response:
    response.set_etag(etag)
    response.headers["Cache-Control"] = "private, no-cache"
    response.make_conditional(request)
    return response


def _name() -> str:
    """What an answer is kept under: a station's is its own, all others' is everybody's."""
    is_own = isinstance(g.caller, StationCaller) and request.endpoint not in EVERYBODYS
    whose = str(g.caller) if is_own else ""
    minute = f"{context().clock.now():%Y%m%d%H%M}" if request.endpoint in BY_THE_MINUTE else ""
    return f"{whose} {minute} {request.full_path}"
