"""`tracetrack-server`, as a person or a script calls it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from server.cli import main
from server.db import tables
from server.db.session import open_database
from shared.codes import ControlCode, ControlVerb, read_code

if TYPE_CHECKING:
    from pathlib import Path


def call(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--data-dir", str(folder), *arguments])


def answer_of(folder: Path, *arguments: str) -> dict[str, str]:
    result = call(folder, *arguments, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_an_admin_is_made_with_a_password_for_once(tmp_path: Path) -> None:
    told = answer_of(tmp_path, "create-admin", "--name", "Meera Iyer", "--one-time")
    assert len(told["password"].replace("-", "")) == 16
    database = open_database(f"sqlite:///{tmp_path / 'tracetrack.db'}")
    with database.reading() as session:
        person = session.query(tables.Person).one()
        assert (person.name, person.must_change_password) == ("Meera Iyer", True)
        assert told["password"] not in (person.password_hash or "")
    database.close()


def test_a_password_can_be_typed_instead(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        main,
        ["--data-dir", str(tmp_path), "create-admin", "--name", "Meera Iyer"],
        input="velvet-tractor-61\nvelvet-tractor-61\n",
    )
    assert result.exit_code == 0, result.output
    assert "velvet" not in result.output


def test_a_typed_password_that_is_easy_to_guess_is_refused(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        main,
        ["--data-dir", str(tmp_path), "create-admin", "--name", "Meera Iyer"],
        input="password1234\npassword1234\n",
    )
    assert (result.exit_code, "password_common" in result.output) == (1, True)


def test_a_name_that_is_taken_needs_reset(tmp_path: Path) -> None:
    first = answer_of(tmp_path, "create-admin", "--name", "Meera", "--one-time")
    refused = call(tmp_path, "create-admin", "--name", "Meera", "--one-time")
    assert (refused.exit_code, "person_name_taken" in refused.output) == (1, True)
    again = answer_of(tmp_path, "create-admin", "--name", "Meera", "--one-time", "--reset")
    assert again["person_id"] == first["person_id"]
    assert again["password"] != first["password"]


def test_an_admin_can_be_given_a_second_factor(tmp_path: Path) -> None:
    told = answer_of(tmp_path, "create-admin", "--name", "Meera", "--one-time", "--totp")
    assert told["authenticator"].startswith("otpauth://totp/TraceTrack:Meera?secret=")


def test_a_station_and_its_place_are_made_with_its_card(tmp_path: Path) -> None:
    told = answer_of(tmp_path, "enrol-station", "--name", "Gate 1", "--location", "LKO")
    card = read_code(told["card"])
    assert isinstance(card, ControlCode)
    assert card.verb is ControlVerb.ENROL
    assert card.argument.endswith(":-:HTTP://127.0.0.1:8470")


def test_a_card_for_a_server_beyond_loopback_bears_its_fingerprint(tmp_path: Path) -> None:
    arguments = ("--location", "LKO", "--host", "0.0.0.0", "--public-url", "https://bags.example")  # noqa: S104 - an example
    told = answer_of(tmp_path, "enrol-station", "--name", "Gate 1", *arguments)
    _, _, _, fingerprint, address = told["card"].split(":", 4)
    assert (len(fingerprint), address) == (64, "HTTPS://BAGS.EXAMPLE")


def test_a_second_card_is_for_the_same_station(tmp_path: Path) -> None:
    arguments = ("enrol-station", "--name", "Gate 1", "--location", "LKO")
    first, second = answer_of(tmp_path, *arguments), answer_of(tmp_path, *arguments)
    assert first["station_id"] == second["station_id"]
    assert first["card"] != second["card"]


def test_a_station_does_not_move_by_enrolling_it_elsewhere(tmp_path: Path) -> None:
    answer_of(tmp_path, "enrol-station", "--name", "Gate 1", "--location", "LKO")
    refused = call(tmp_path, "enrol-station", "--name", "Gate 1", "--location", "JAI")
    assert (refused.exit_code, "station_elsewhere" in refused.output) == (1, True)


@pytest.mark.parametrize("location", ["lower", "TOO LONG A CODE FOR A CARD"])
def test_a_place_whose_code_fits_no_card_is_refused_without_a_traceback(
    tmp_path: Path, location: str
) -> None:
    refused = call(tmp_path, "enrol-station", "--name", "Gate 1", "--location", location)
    assert refused.exit_code == 1
    assert refused.output.startswith("Error:")


def test_counts_of_an_empty_ledger_agree(tmp_path: Path) -> None:
    result = call(tmp_path, "check-counts")
    assert (result.exit_code, result.output) == (0, "check-counts: 0 differences\n")


def test_tables_are_made_and_can_be_made_again(tmp_path: Path) -> None:
    assert [call(tmp_path, "migrate").exit_code for _ in range(2)] == [0, 0]


def test_data_whose_secrets_are_gone_is_not_touched(tmp_path: Path) -> None:
    call(tmp_path, "migrate")
    (tmp_path / "secrets.json").unlink()
    refused = call(tmp_path, "create-admin", "--name", "Meera", "--one-time")
    assert (refused.exit_code, "secrets_missing" in refused.output) == (1, True)


def test_the_description_is_written_where_it_is_wanted(tmp_path: Path) -> None:
    file = tmp_path / "openapi.json"
    result = CliRunner().invoke(main, ["openapi", "--output", str(file)])
    assert result.exit_code == 0
    assert json.loads(file.read_text(encoding="utf-8"))["openapi"].startswith("3.1")


def test_a_wrong_setting_is_told_in_one_line(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["--config", str(tmp_path / "none.toml"), "migrate"])
    assert (result.exit_code, result.output.count("\n")) == (1, 1)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("postgresql://nobody@127.0.0.1:1/none", "Connection refused"),
        ("mysql://nobody@127.0.0.1:1/none", "database_url"),
        ("nonsense", "database_url"),
    ],
)
def test_a_database_that_cannot_be_used_is_told_in_one_line(
    tmp_path: Path, address: str, told: str
) -> None:
    result = call(tmp_path, "--database-url", address, "migrate")
    assert (result.exit_code, result.output.count("\n")) == (1, 1)
    assert told in result.output


def test_the_daily_summary_is_written_as_pdf_for_a_scheduler(tmp_path: Path) -> None:
    file = tmp_path / "day.pdf"
    result = call(tmp_path, "report", "daily", "--pdf", str(file), "--day", "2026-11-23")
    assert result.exit_code == 0, result.output
    assert file.read_bytes().startswith(b"%PDF")
    asked = ("report", "daily", "--pdf", str(file), "--day", "2026-11-23", "--language", "es")
    assert call(tmp_path, *asked).exit_code == 0
    assert "lunes, 23 de noviembre de 2026" in PdfReader(file).pages[0].extract_text()
    unknown = call(tmp_path, "report", "daily", "--pdf", str(file), "--location", "Atlantis")
    assert (unknown.exit_code, "location_unknown" in unknown.output) == (1, True)
