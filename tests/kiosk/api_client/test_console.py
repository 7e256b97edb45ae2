"""The admin window's calls: where they go and what they carry."""

import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from kiosk.api_client import ConsoleApi, MovementQuery, ReportFile, ReportQuery, Trust
from shared.accounts import Me, Session, SignIn
from shared.console import Done, FoundBag, LinkParent, Page
from shared.errors import AccessDenied, RequestRefused, ServerUnreachable
from shared.records import Result, Role
from tests.kiosk.api_client.conftest import Calling
from tests.kiosk.loopback import Heard, LoopbackServer, PartialReply, Refusing, Said, problem, said
from tests.kiosk.ui.admin import sample

pytestmark = pytest.mark.loopback
BILL = UUID(int=7)


@pytest.fixture
def console() -> Callable[[LoopbackServer], ConsoleApi]:
    return lambda server: ConsoleApi(server.url, Trust())


Console = Callable[[LoopbackServer], ConsoleApi]


def test_calls_after_sign_in_carry_the_sessions_token(calling: Calling, console: Console) -> None:
    me = Me(person_id=uuid4(), name="asha", role=Role.ADMIN)
    answers = {
        "POST": said(Session(token="opaque", idle_s=900, me=me)),
        "GET": said(me),
        "DELETE": Said(204),
    }
    server = calling.server(lambda heard: answers[heard.method])
    api = console(server)
    assert not api.accounts.is_signed_in
    api.accounts.sign_in(SignIn(name="asha", password="a long password"))
    assert api.accounts.me() == me
    api.accounts.sign_out()
    assert not api.accounts.is_signed_in
    sent = [heard.headers.get("authorization") for heard in server.heard]
    assert sent == [None, "Bearer opaque", "Bearer opaque"]
    api.close()


def test_a_document_is_asked_for_in_the_window_s_language(calling: Calling) -> None:
    server = calling.server(lambda _heard: Said(200, b"%PDF", "application/pdf"))
    api = ConsoleApi(server.url, Trust(), language="hi")
    api.bill_pdf(BILL)
    assert server.heard[0].headers["accept-language"] == "hi"
    api.close()


def test_a_wrong_password_leaves_nobody_signed_in(calling: Calling, console: Console) -> None:
    api = console(calling.server(Refusing(problem(401, "sign_in_failed"))))
    with pytest.raises(AccessDenied, match="sign_in_failed"):
        api.accounts.sign_in(SignIn(name="asha", password="wrong"))
    assert not api.accounts.is_signed_in
    api.close()


def test_signing_out_forgets_the_token_even_when_the_server_is_away(
    calling: Calling, console: Console
) -> None:
    api = console(calling.server(Refusing(problem(503, "away"))))
    with pytest.raises(ServerUnreachable):
        api.accounts.sign_out()
    assert not api.accounts.is_signed_in
    api.close()


def test_a_code_with_odd_characters_stays_one_part_of_the_path(
    calling: Calling, console: Console
) -> None:
    server = calling.server(Refusing(problem(404, "bag_unknown")))
    api = console(server)
    with pytest.raises(RequestRefused, match="bag_unknown"):
        api.bag("LABEL NO.7/?#%", after="x")
    assert server.heard[0].path == "/v1/bags/LABEL%20NO.7%2F%3F%23%25?after=x"
    api.close()


def test_filters_that_are_not_set_are_not_sent(calling: Calling, console: Console) -> None:
    server = calling.server(Refusing(Said(200, b"bag_code\r\n", "text/csv; charset=utf-8")))
    api = console(server)
    since = datetime(2026, 11, 1, tzinfo=UTC)
    file = io.BytesIO()
    api.save_movements_csv(MovementQuery(since=since, what="received"), file)
    assert file.getvalue() == b"bag_code\r\n"
    path = "/v1/movements.csv?since=2026-11-01T00%3A00%3A00%2B00%3A00&what=received"
    assert server.heard[0].path == path
    api.close()


def test_files_for_a_spreadsheet_are_asked_for_in_the_windows_language(calling: Calling) -> None:
    server = calling.server(Refusing(Said(200, b"x", "text/csv")))
    for language in ("hi", "en", ""):
        api = ConsoleApi(server.url, Trust(), language=language)
        api.save_movements_csv(MovementQuery(), io.BytesIO())
        api.save_bill(BILL, ReportFile.CSV, io.BytesIO())
        api.reports.save_file(ReportQuery("stock"), ReportFile.CSV, io.BytesIO())
        api.close()
    asked = ["/v1/movements.csv", f"/v1/bills/{BILL}/csv", "/v1/reports/stock.csv"]
    named = [f"{path}?language=hi" for path in asked]
    assert [heard.path for heard in server.heard] == [*named, *asked, *asked]


def test_a_report_cut_short_is_not_taken_for_a_whole_one(
    calling: Calling, console: Console, tmp_path: Path
) -> None:
    whole = Refusing(Said(200, b"x" * 500_000, "text/csv"))
    api = console(calling.server(PartialReply(whole)))
    with (
        (tmp_path / "report.csv").open("wb") as file,
        pytest.raises(ServerUnreachable, match="answer_cut_short"),
    ):
        api.save_movements_csv(MovementQuery(), file)
    api.close()


def test_a_command_and_a_list_reach_their_resource(calling: Calling, console: Console) -> None:
    done = Done(position=5, result=Result.APPLIED)

    def answer(heard: Heard) -> Said:
        return said(done) if heard.method == "POST" else said(Page[FoundBag](items=[]))

    server = calling.server(answer)
    api = console(server)
    command = LinkParent(command_id=uuid4(), text="P123-10")
    assert api.link_parent(BILL, command) == done
    assert api.bags("P1", limit=5).items == []
    assert [heard.path for heard in server.heard] == [
        f"/v1/bills/{BILL}/parents",
        "/v1/bags?search=P1&limit=5",
    ]
    assert LinkParent.model_validate_json(server.heard[0].body) == command
    api.close()


def test_a_day_that_did_not_change_is_told_again_at_no_cost(
    calling: Calling, console: Console
) -> None:
    day = sample.today()
    quiet = sample.today(is_quiet=True)
    etag, told = '"1"', day

    def answer(heard: Heard) -> Said:
        known = heard.headers.get("if-none-match") == etag
        return Said(304) if known else said(told, ETag=etag)

    server = calling.server(answer)
    api = console(server)
    first = api.today()
    assert api.today() is first
    etag, told = '"2"', quiet
    assert api.today().children_packed == 0
    asked = [heard.headers.get("if-none-match") for heard in server.heard]
    assert asked == [None, '"1"', '"1"']
    api.close()


def test_another_session_is_not_told_what_the_one_before_was(
    calling: Calling, console: Console
) -> None:
    me = Me(person_id=uuid4(), name="asha", role=Role.ADMIN)
    signed_in = said(Session(token="opaque", idle_s=900, me=me))
    today = said(sample.today(), ETag='"1"')
    server = calling.server(lambda heard: signed_in if heard.method == "POST" else today)
    api = console(server)
    api.today()
    api.accounts.sign_in(SignIn(name="asha", password="a long password"))
    api.today()
    assert "if-none-match" not in server.heard[-1].headers
    api.close()
