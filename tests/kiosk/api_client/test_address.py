import pytest

from kiosk.api_client.address import check_address
from kiosk.api_client.enrolment import EnrolmentCard, read_enrolment
from shared.errors import SettingsInvalid


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("https://trace.example", "https://trace.example"),
        ("  HTTPS://Trace.Example:8470/ ", "https://trace.example:8470"),
        ("https://trace.example/Bags/", "https://trace.example/Bags"),
        ("https://[2001:db8::7]:1", "https://[2001:db8::7]:1"),
        ("http://127.0.0.1:8470", "http://127.0.0.1:8470"),
        ("http://localhost", "http://localhost"),
        ("http://[::1]:80", "http://[::1]:80"),
    ],
)
def test_an_address_is_put_into_one_form(given: str, wanted: str) -> None:
    assert check_address(given) == wanted


@pytest.mark.parametrize(
    "given",
    [
        "",
        "trace.example",
        "ftp://x",
        "https://",
        "https://x:port",
        "https://x?y=1",
        "https://u:p@x",
    ],
)
def test_what_is_no_address_is_refused(given: str) -> None:
    with pytest.raises(SettingsInvalid, match="server_url_invalid"):
        check_address(given)


@pytest.mark.parametrize("given", ["http://trace.example", "http://192.168.1.5:8470"])
def test_a_token_never_travels_in_the_clear_to_another_machine(given: str) -> None:
    with pytest.raises(SettingsInvalid, match="server_url_insecure"):
        check_address(given)


def test_an_address_with_a_password_is_refused_without_repeating_it() -> None:
    with pytest.raises(SettingsInvalid) as caught:
        check_address("https://me:secret@trace.example")
    assert "secret" not in str(caught.value)


def test_an_enrolment_card_read_in_capitals_names_code_fingerprint_and_server() -> None:
    card = read_enrolment("K7QX-2M9P:AB12:HTTPS://TRACE.EXAMPLE:8470")
    assert card == EnrolmentCard("K7QX-2M9P", "ab12", "https://trace.example:8470")


def test_a_card_without_fingerprint_leaves_trust_to_the_system() -> None:
    assert read_enrolment("K7QX-2M9P:-:HTTP://127.0.0.1:8470").fingerprint == ""


@pytest.mark.parametrize("text", ["", "CODE", "CODE:-", "CODE:-:", ":-:https://x", "C::https://x"])
def test_half_an_enrolment_card_is_refused(text: str) -> None:
    with pytest.raises(SettingsInvalid, match="enrolment_invalid"):
        read_enrolment(text)
