"""What is left out while the station's modules are imported."""

import gc
import os

import pytest

from kiosk.loading import loading


def test_garbage_is_collected_again_once_everything_is_loaded() -> None:
    with loading():
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.unfreeze()


def test_garbage_is_collected_again_after_a_module_that_cannot_be_loaded() -> None:
    with pytest.raises(ImportError), loading():
        raise ImportError
    assert gc.isenabled()
    gc.unfreeze()


def test_plugins_are_looked_for_where_somebody_asked_for_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", "")
    with loading():
        assert os.environ["PYDANTIC_DISABLE_PLUGINS"] == ""
    gc.unfreeze()
