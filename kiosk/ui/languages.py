"""The languages that the windows speak, and how one is put in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from kiosk.ui.assets import asset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QCoreApplication

LANGUAGES: Mapping[str, str] = {"en": "English", "hi": "हिन्दी", "es": "Español"}
"""By their code (ISO 639-1), each as its own speakers call it. The code itself speaks English."""

_IN_FORCE: list[QTranslator] = []
"""The application's translators. Asked for its children, it has PySide learn of styles: 4 ms."""


def speak(application: QCoreApplication, wanted: str = "") -> str:
    """Have all windows that are opened from now on speak a language; return its code.

    Empty takes the computer's language. One that is not spoken here, or that this copy of the
    program lacks the words of, leaves English.
    """
    code = _chosen(wanted)
    while _IN_FORCE:
        application.removeTranslator(_IN_FORCE.pop())
    if wanted:
        QLocale.setDefault(QLocale(code))
    if code == "en":
        return code
    texts = QTranslator()
    if not texts.load(str(asset("translations", f"tracetrack_{code}.qm"))):
        return "en"
    _install(application, texts)
    # Qt's own words, in its dialogs; it has them for some languages only.
    own = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if own.load(f"qtbase_{code}", folder):
        _install(application, own)
    return code


def _install(application: QCoreApplication, texts: QTranslator) -> None:
    application.installTranslator(texts)
    _IN_FORCE.append(texts)


def _chosen(wanted: str) -> str:
    names = [wanted] if wanted else QLocale.system().uiLanguages()
    codes = (name.replace("_", "-").partition("-")[0].lower() for name in names)
    return next((code for code in codes if code in LANGUAGES), "en")
