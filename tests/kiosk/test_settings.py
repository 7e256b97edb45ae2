"""The station's own settings file, and where its token lies."""

import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.scanning.wedge import Terminator
from kiosk.settings import (
    CameraToml,
    HandheldToml,
    RegionToml,
    SoundToml,
    StationToml,
    load_settings,
    save_settings,
)
from kiosk.token_store import FileTokenStore, VaultTokenStore, token_store
from shared.errors import SettingsInvalid


def test_a_new_folder_has_the_default_settings(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "new") == StationToml()


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    settings = StationToml(
        server_url="https://trace.example:8470",
        has_own_authority=True,
        camera=CameraToml(
            source="/dev/v4l/by-id/usb-A_B-video-index0",
            fps=15.0,
            region=RegionToml(left=0.1, right=0.9),
        ),
        handheld=HandheldToml(terminator=Terminator.TAB, repair={"à": "0", '"': "3"}),
        sound=SoundToml(volume=0.4),
    )
    save_settings(tmp_path / "station", settings)
    assert load_settings(tmp_path / "station") == settings


texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20)


@given(prefix=texts, repair=st.dictionaries(texts.filter(bool), texts, max_size=3))
def test_any_text_survives_the_file(
    tmp_path_factory: pytest.TempPathFactory, prefix: str, repair: dict[str, str]
) -> None:
    folder = tmp_path_factory.mktemp("station")
    settings = StationToml(handheld=HandheldToml(prefix=prefix, repair=repair))
    save_settings(folder, settings)
    assert load_settings(folder) == settings


def test_a_wrong_setting_is_named_by_its_place(tmp_path: Path) -> None:
    (tmp_path / "station.toml").write_text('[handheld]\nterminator = "bell"\n')
    with pytest.raises(SettingsInvalid, match="setting_wrong") as caught:
        load_settings(tmp_path)
    assert caught.value.facts["name"] == "handheld.terminator"


@pytest.mark.parametrize("content", [b"camera = ", b"\xff\xfe"])
def test_a_file_that_is_no_toml_is_said_to_be_unreadable(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "station.toml").write_bytes(content)
    with pytest.raises(SettingsInvalid, match="settings_file_unreadable"):
        load_settings(tmp_path)


def test_a_setting_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "station.toml").write_text('invented_later = 1\nserver_url = "https://x"\n')
    assert load_settings(tmp_path).server_url == "https://x"


def test_the_sites_own_authority_lies_beside_the_settings(tmp_path: Path) -> None:
    assert StationToml().authority_file(tmp_path) is None
    own = StationToml(has_own_authority=True)
    assert own.authority_file(tmp_path) == tmp_path / "authority.pem"


def test_a_station_without_a_token_reads_none(tmp_path: Path) -> None:
    assert FileTokenStore(tmp_path).read() == ""


def test_a_kept_token_replaces_the_one_before(tmp_path: Path) -> None:
    store = FileTokenStore(tmp_path / "station")
    store.keep("first")
    store.keep("second")
    assert store.read() == "second"
    assert [file.name for file in (tmp_path / "station").iterdir()] == ["token"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps it in its vault")
def test_nobody_else_may_read_the_token(tmp_path: Path) -> None:
    FileTokenStore(tmp_path).keep("secret")
    assert stat.S_IMODE((tmp_path / "token").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("platform", "wanted"),
    [("win32", VaultTokenStore), ("darwin", VaultTokenStore), ("linux", FileTokenStore)],
)
def test_the_token_lies_in_the_systems_vault_where_that_asks_nobody(
    tmp_path: Path, platform: str, wanted: type
) -> None:
    assert isinstance(token_store(tmp_path, platform), wanted)
