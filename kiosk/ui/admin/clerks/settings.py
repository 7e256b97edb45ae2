"""Carries the site's settings and its label formats."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.ui.admin.clerks.again import Again
from kiosk.ui.admin.clerks.merging import Changing, Parts
from kiosk.ui.admin.clerks.undoing import taking_back
from kiosk.ui.admin.pages.format_form import FormatForm
from kiosk.ui.admin.words import states
from shared.accounts import Formats, SaveFormats
from shared.codes import CodeFormat
from shared.site import SaveSettings, SiteSettings

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.settings import SettingsPage
    from shared.errors import TraceTrackError

translate = QCoreApplication.translate


class SettingsClerk(QObject):
    """Carries the settings page."""

    def __init__(self, office: Office, page: SettingsPage) -> None:
        super().__init__(page)
        self._office, self._page = office, page
        self._settings: Changing[SiteSettings] | None = None
        self._formats: Changing[Formats] | None = None
        self._again = Again(page, page.notice, self._ask_again)
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
        self._page.formats.show_loading()
        self._ask()

    def _ask_again(self) -> None:
        if not self._page.is_edited:
            self._ask(is_by_itself=True)

    def _ask(self, *, is_by_itself: bool = False) -> None:
        accounts = self._office.api.accounts
        self._again.begin()

        def both() -> tuple[SiteSettings, Formats]:
            return accounts.site_settings(), accounts.formats()

        def show(found: tuple[SiteSettings, Formats]) -> None:
            if is_by_itself and self._page.is_edited:
                return  # a person was faster than the answer
            self._again.came()
            settings, formats = found
            self._settings = Changing(
                dict(settings),
                self._put_settings,
                lambda: dict(accounts.site_settings()),
                told=_setting,
            )
            self._formats = Changing(
                _parts(formats), self._put_formats, lambda: _parts(accounts.formats()), told=_entry
            )
            self._page.show_settings(settings)
            self._page.show_formats(formats)

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
        changing = self._settings
        if changing is None:  # what was never read can't be changed: say why again
            self.fetch()
            return

        def saved(now: SiteSettings) -> None:
            self._page.show_settings(now)
            undo = self._undo(partial(changing.taken_back, self._put_settings))
            self._page.notice.say(translate("admin", "Saved."), "good", undo=undo)

        self._office.ask(lambda: changing.send(dict(wanted)), saved, self._refuse)

    def _put_settings(self, wanted: Parts, based_on: Parts) -> SiteSettings:
        saving = SaveSettings(**wanted, based_on=SiteSettings(**based_on))
        return self._office.api.accounts.set_site_settings(saving)

    def _save_formats(self, wanted: Formats) -> None:
        changing = self._formats
        if changing is None:
            self.fetch()
            return

        def saved(now: Formats) -> None:
            self._page.show_formats(now)
            undo = self._undo(partial(changing.taken_back, self._put_formats))
            words = translate("admin", "Saved: stations read labels by it from their next contact.")
            self._page.notice.say(words, "good", undo=undo)

        self._office.ask(lambda: changing.send(_parts(wanted)), saved, self._refuse)

    def _put_formats(self, wanted: Parts, based_on: Parts) -> Formats:
        saving = SaveFormats(**_fields(wanted), based_on=Formats(**_fields(based_on)))
        return self._office.api.accounts.set_formats(saving)

    def _undo(self, act: Callable[[], object]) -> Callable[[], None]:
        words = translate("admin", "The settings are as they were.")
        return taking_back(self._office, self._page.notice, act, words, self.fetch)

    def _fail(self, error: TraceTrackError) -> None:
        words = self._office.trouble(error)
        self._page.formats.show_failed(words)
        if not self._page.formats.has_failed:
            self._again.complain(words)
        self._again.after(error)

    def _refuse(self, error: TraceTrackError) -> None:
        self._page.notice.say(self._office.trouble(error), "bad")


def _parts(formats: Formats) -> Parts:
    """Each format and each sample is a part of its own; both admins' new ones stay."""
    return {
        **{f"format {one.name}": one for one in formats.formats},
        **{f"sample {text}": key for text, key in formats.samples.items()},
    }


def _fields(parts: Parts) -> dict[str, Any]:
    samples = {
        name.removeprefix("sample "): key
        for name, key in parts.items()
        if name.startswith("sample ")
    }
    return {
        "formats": [one for one in parts.values() if isinstance(one, CodeFormat)],
        "samples": samples,
    }


def _entry(_name: str, one: CodeFormat | str | None) -> str:
    if isinstance(one, CodeFormat):
        return one.template
    return "" if one is None else states.bag_of_key(one)


def _setting(name: str, one: float) -> str:
    return f"{one / 60 if name == 'park_after_s' else one:g}"
