"""The site's day at a glance."""

from __future__ import annotations

from apiflask import APIBlueprint

from server.api.context import context, reporting
from server.api.queries import TodayQuery
from server.services import today as days
from shared.console import Today

today = APIBlueprint("today", __name__, tag="Today")


@today.get("/v1/today")
@today.input(TodayQuery, location="query")
@today.output(Today)
def at_a_glance(query_data: TodayQuery) -> Today:
    """Return the day so far, of the site or of one place."""
    with reporting() as session:
        return days.of(session, query_data.location, context().clock.now())
