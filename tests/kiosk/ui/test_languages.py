"""The windows' languages: every text has its words in each, and one of them is in force."""

import importlib.util
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from kiosk.ui.languages import LANGUAGES, speak

ROOT = Path(__file__).parents[3]
OTHERS = [code for code in LANGUAGES if code != "en"]
WHOSE = ("tracetrack", "documents", "shared")
"""The windows' texts, those of the server's documents, and those that both have."""
Message = tuple[str, str, str]
"""A text's context, the text, and its translation (empty where it has none)."""


@pytest.fixture(scope="module")
def words() -> ModuleType:
    """The program behind `./run words`."""
    spec = importlib.util.spec_from_file_location("words", ROOT / "build/words.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["words"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[QApplication]:
    before = QLocale()
    yield qapp
    speak(qapp, "en")
    QLocale.setDefault(before)


def kept(language: str, whose: str = "tracetrack") -> Path:
    return ROOT / f"assets/translations/{whose}_{language}.ts"


def messages(file: Path) -> list[Message]:
    found: list[Message] = []
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            is_done = translation.get("type") != "unfinished"
            said = translation.text or "" if is_done else ""
            found.append((context.findtext("name", ""), message.findtext("source", ""), said))
    return found


@pytest.mark.parametrize("whose", WHOSE)
@pytest.mark.parametrize("language", OTHERS)
def test_every_text_of_the_code_has_its_words(
    words: ModuleType, language: str, whose: str, tmp_path: Path
) -> None:
    file = tmp_path / kept(language, whose).name
    shutil.copy(kept(language, whose), file)
    words.collect(file)
    assert {text for _, text, _ in messages(file)} == {
        text for _, text, _ in messages(kept(language, whose))
    }
    assert [(context, text) for context, text, said in messages(file) if not said] == []


@pytest.mark.parametrize("whose", WHOSE)
@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_facts_of_its_text_and_no_others(language: str, whose: str) -> None:
    def facts(text: str) -> list[str]:
        return sorted(set(re.findall(r"{(\w*)}", text)))

    unlike = [
        text for _, text, said in messages(kept(language, whose)) if facts(text) != facts(said)
    ]
    assert unlike == []


@pytest.mark.parametrize("language", OTHERS)
def test_what_the_programs_load_is_made_of_what_was_translated(
    words: ModuleType, language: str, tmp_path: Path
) -> None:
    made = tmp_path / "made.qm"
    words.compile_to(language, made)
    assert made.read_bytes() == kept(language).with_suffix(".qm").read_bytes()


def test_the_programs_offer_what_is_translated(words: ModuleType) -> None:
    assert list(words.LANGUAGES) == OTHERS


@pytest.mark.parametrize("wanted", ["hi", "hi_IN", "HI-in"])
def test_a_language_is_known_by_its_code_whatever_the_country(
    spoken: QApplication, wanted: str
) -> None:
    assert speak(spoken, wanted) == "hi"
    assert QCoreApplication.translate("preview", "Too far") != "Too far"
    assert QLocale().language() is QLocale.Language.Hindi


@pytest.mark.parametrize("wanted", ["en", "de", "nonsense"])
def test_a_language_that_is_not_spoken_leaves_english(spoken: QApplication, wanted: str) -> None:
    speak(spoken, "es")
    assert speak(spoken, wanted) == "en"
    assert QCoreApplication.translate("preview", "Too far") == "Too far"


def test_a_copy_without_a_languages_words_speaks_english(
    spoken: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("kiosk.ui.languages.asset", tmp_path.joinpath)
    assert speak(spoken, "hi") == "en"
