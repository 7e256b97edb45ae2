"""The site's weights and times, and the audit of what admins changed."""

from __future__ import annotations

from apiflask import APIBlueprint

from server.api.callers import the_person
from server.api.context import context, reading, writing
from server.api.queries import AuditQuery
from server.services import audit_search, formats
from shared.console import Page
from shared.site import AuditRecord, SaveSettings, SiteSettings

site = APIBlueprint("site", __name__, url_prefix="/v1", tag="Site")


@site.get("/site-settings")
@site.output(SiteSettings)
def read() -> SiteSettings:
    """Return the site's weights and times."""
    with reading() as session:
        found = formats.site_settings(session)
        return SiteSettings(kg_per_child=found.kg_per_child, park_after_s=found.park_after_s)


@site.put("/site-settings")
@site.input(SaveSettings)
@site.output(SiteSettings)
def save(json_data: SaveSettings) -> SiteSettings:
    """Save the site's weights and times."""
    with writing() as session:
        by, now = the_person().id, context().clock.now()
        return formats.save_settings(session, json_data, by=by, now=now)


@site.get("/audit")
@site.input(AuditQuery, location="query")
@site.output(Page[AuditRecord])
def audit(query_data: AuditQuery) -> Page[AuditRecord]:
    """Return a page of the audit, newest first."""
    wanted = query_data
    with reading() as session:
        return audit_search.find(
            session,
            search=wanted.search,
            person_id=wanted.person_id,
            since=wanted.since,
            until=wanted.until,
            after=wanted.after,
            limit=wanted.limit,
        )
