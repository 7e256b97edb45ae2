"""Carries the site's settings and its label formats."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.ui.admin.clerks.undoing import taking_back
from kiosk.ui.admin.pages.format_form import FormatForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.settings import SettingsPage
    from shared.accounts import Formats
    from shared.codes import CodeFormat
    from shared.errors import TraceTrackError
    from shared.site import SiteSettings

translate = QCoreApplication.translate


class SettingsClerk(QObject):
    """Carries the settings page."""

    def __init__(self, office: Office, page: SettingsPage) -> None:
        super().__init__(page)
        self._office, self._page = office, page
        self._settings: SiteSettings | None = None
        self._formats: Formats | None = None
        page.came_into_view.connect(self._come)
        page.refresh_wanted.connect(self.fetch)
        page.settings_given.connect(self._save_settings)
        page.formats_given.connect(self._save_formats)
        page.format_pressed.connect(self.ask_for_format)

    def _come(self) -> None:
        if not self._page.is_edited:  # what is not saved yet is lost to F5 alone
            self.fetch()

    def fetch(self) -> None:
        """Ask for what is saved."""
        accounts = self._office.api.accounts

        def both() -> tuple[SiteSettings, Formats]:
            return accounts.site_settings(), accounts.formats()

        def show(found: tuple[SiteSettings, Formats]) -> None:
            self._settings, self._formats = found
            self._page.show_settings(found[0])
            self._page.show_formats(found[1])

        self._page.formats.show_loading()
        self._office.ask(both, show, self._fail)

    def ask_for_format(self, form: CodeFormat | None) -> FormatForm:
        """Ask what a label format is; it is saved with the others."""
        own = None if form is None else form.name
        taken = {one.name for one in self._page.formats.rows.rows} - {own}
        asked = FormatForm(self._page, self._office.trouble, taken, form)
        asked.format_given.connect(partial(self._page.keep_format, form))
        asked.open()
        return asked

    def _save_settings(self, wanted: SiteSettings) -> None:
        accounts, before = self._office.api.accounts, self._settings

        def saved(now: SiteSettings) -> None:
            self._settings = now
            self._page.show_settings(now)
            undo = before and self._undo(partial(accounts.set_site_settings, before))
            self._page.notice.say(translate("admin", "Saved."), "good", undo=undo)

        self._office.ask(lambda: accounts.set_site_settings(wanted), saved, self._refuse)

    def _save_formats(self, wanted: Formats) -> None:
        accounts, before = self._office.api.accounts, self._formats

        def saved(now: Formats) -> None:
            self._formats = now
            self._page.show_formats(now)
            undo = before and self._undo(partial(accounts.set_formats, before))
            words = translate("admin", "Saved: stations read labels by it from their next contact.")
            self._page.notice.say(words, "good", undo=undo)

        self._office.ask(lambda: accounts.set_formats(wanted), saved, self._refuse)

    def _undo(self, act: Callable[[], object]) -> Callable[[], None]:
        words = translate("admin", "The settings are as they were.")
        return taking_back(self._office, self._page.notice, act, words, self.fetch)

    def _fail(self, error: TraceTrackError) -> None:
        self._page.formats.show_failed(self._office.trouble(error))
        if not self._page.formats.has_failed:
            self._refuse(error)

    def _refuse(self, error: TraceTrackError) -> None:
        self._page.notice.say(self._office.trouble(error), "bad")
