"""The summary of one day: which day, which place, and the stock at its end; then on paper."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select

from server.db import tables
from server.documents.daily_pdf import daily_pdf
from server.documents.words import ENGLISH
from server.services.reports import bring_up_to_date, stock
from server.services.reports.asked import Asked, check_days, read_zones
from shared.errors import RuleBroken

if TYPE_CHECKING:
    from server.db.session import Database
    from server.documents.words import Words


def daily_summary(
    database: Database,
    *,
    day: date | None,
    place: str | None,
    now: datetime,
    words: Words = ENGLISH,
) -> bytes:
    """Return a day's summary as a PDF document.

    `day` None is the day that it is now; `place` is a place's code or name, None for all.

    Raises:
        RuleBroken: `location_unknown`.
        RequestRefused: `value_out_of_range`.
    """
    bring_up_to_date(database, stock.STOCK, now)
    with database.reporting() as session:
        location = tables.Location
        found = None
        if place is not None:
            named = select(location).where(or_(location.code == place, location.name == place))
            found = session.scalars(named).first()
            if found is None:
                raise RuleBroken("location_unknown", location=place)
        zones = read_zones(session)
        location_id = None if found is None else found.id
        zone = Asked(date.min, date.min, zones, location_id=location_id).time_zone
        wanted = day or now.astimezone(ZoneInfo(zone)).date()
        check_days(Asked(wanted, wanted, zones))
        end = datetime.combine(wanted + timedelta(days=1), time(), ZoneInfo(zone)).astimezone(UTC)
        asked = Asked(wanted, wanted, zones, end if end < now else None, location_id)
        name = None if found is None else found.name
        return daily_pdf(session, asked, place=name, made_at=now, words=words)
