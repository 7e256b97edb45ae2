"""Bags: found by part of a code, shown with their history, and the commands about one bag."""

from __future__ import annotations

from apiflask import APIBlueprint

from server.api.commands import bag_named, record, said_now
from server.api.context import context, reading, writing
from server.api.queries import BagQuery, SearchQuery
from server.services import bags as bag_lookup
from server.services import code_parts, finding
from shared.console import BagPage, Done, FoundBag, MoveChild, Page, Reasoned
from shared.events import BagVoided, ChildMoved, ChildUnpacked

bags = APIBlueprint("bags", __name__, url_prefix="/v1/bags", tag="Bags")


@bags.get("")
@bags.input(SearchQuery, location="query")
@bags.output(Page[FoundBag])
def find(query_data: SearchQuery) -> Page[FoundBag]:
    """Return a page of the bags that a text fits: what begins so first, then a part of the code.

    Found by the beginning of the number or code, by a bill's number, by the beginning of a lot, and
    by any three or more characters of the code.
    """
    if query_data.search:
        code_parts.bring_up_to_date(context().database)
    with reading() as session:
        return finding.find(session, query_data.search, query_data.after, query_data.limit)


@bags.get("/<path:code>")
@bags.input(BagQuery, location="query")
@bags.output(BagPage)
def page(code: str, query_data: BagQuery) -> BagPage:
    """Return everything about a bag, by its label's text or its key."""
    with reading() as session:
        return bag_lookup.page_of(session, code, query_data.after)


@bags.post("/<path:code>/move")
@bags.input(MoveChild)
@bags.output(Done)
def move(code: str, json_data: MoveChild) -> Done:
    """Move a child over into another parent."""
    with writing() as session:
        event = ChildMoved(
            **said_now(),
            child=bag_lookup.code_of(session, code),
            parent=bag_named(session, json_data.parent),
            reason=json_data.reason,
            raw=json_data.parent,
        )
        return record(session, event, json_data.command_id)


@bags.post("/<path:code>/unpack")
@bags.input(Reasoned)
@bags.output(Done)
def unpack(code: str, json_data: Reasoned) -> Done:
    """Take a child out of its parent."""
    with writing() as session:
        child = bag_lookup.code_of(session, code)
        event = ChildUnpacked(**said_now(), child=child, reason=json_data.reason)
        return record(session, event, json_data.command_id)


@bags.post("/<path:code>/void")
@bags.input(Reasoned)
@bags.output(Done)
def void(code: str, json_data: Reasoned) -> Done:
    """Take a bag out of use for good."""
    with writing() as session:
        bag = bag_lookup.code_of(session, code)
        event = BagVoided(**said_now(), bag=bag, reason=json_data.reason)
        return record(session, event, json_data.command_id)
