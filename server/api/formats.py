"""The site's label formats."""

from __future__ import annotations

from apiflask import APIBlueprint

from server.api.callers import the_person
from server.api.context import context, reading, writing
from server.services import formats as labels
from shared.accounts import Formats, SaveFormats

formats = APIBlueprint("formats", __name__, url_prefix="/v1/formats", tag="Formats")


@formats.get("")
@formats.output(Formats)
def read() -> Formats:
    """Return the label formats."""
    with reading() as session:
        return labels.read_formats(session)


@formats.put("")
@formats.input(SaveFormats)
@formats.output(Formats)
def save(json_data: SaveFormats) -> Formats:
    """Save the label formats, if all samples read as they should."""
    with writing() as session:
        by, now = the_person().id, context().clock.now()
        return labels.save_formats(session, json_data, by=by, now=now)
