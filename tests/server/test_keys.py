"""The installation's secrets: made once, for their owner's eyes, and never made anew over data."""

import stat
from pathlib import Path

import pytest

from server.keys import FILE_NAME, Keys, load_keys
from shared.errors import SettingsInvalid
from tests.server.api.site import CountingBytes


def load(folder: Path, known: str | None = None) -> Keys:
    return load_keys(folder, known_fingerprint=known, random_bytes=CountingBytes())


def test_the_first_start_makes_secrets_and_every_later_one_finds_them(tmp_path: Path) -> None:
    made = load(tmp_path)
    assert load(tmp_path, made.fingerprint) == made


def test_only_the_owner_can_read_them(tmp_path: Path) -> None:
    load(tmp_path)
    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600


def test_data_without_its_secrets_is_not_started(tmp_path: Path) -> None:
    with pytest.raises(SettingsInvalid) as refusal:
        load(tmp_path, "f" * 64)
    assert refusal.value.code == "secrets_missing"
    assert not (tmp_path / FILE_NAME).exists()


def test_secrets_of_another_installation_are_refused(tmp_path: Path) -> None:
    load(tmp_path)
    with pytest.raises(SettingsInvalid) as refusal:
        load(tmp_path, "f" * 64)
    assert refusal.value.code == "secrets_foreign"


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"totp": 5}', '{"totp": "c2hvcnQ="}'])
def test_a_damaged_file_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE_NAME).write_text(content, encoding="ascii")
    with pytest.raises(SettingsInvalid) as refusal:
        load(tmp_path)
    assert refusal.value.code == "secrets_unreadable"
