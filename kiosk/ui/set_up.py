"""Run the set-up page: ask the program around the window, listen to the scanner, play the tones."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.scanning.scanner_setup import TEST_TEXT, ScannerTest, learn_scanner
from kiosk.scanning.wedge import Terminator
from kiosk.station.cue import CueKind
from kiosk.ui.errands import Errands
from kiosk.ui.preview import image_of, loss_in_words
from kiosk.ui.set_up_port import CheckLine
from kiosk.ui.wording import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from kiosk.scanning.camera_controls import Control, ControlName, Turn
    from kiosk.scanning.camera_rounds import Glance
    from kiosk.scanning.frames import GreyImage
    from kiosk.scanning.keymap import KeyPress
    from kiosk.ui.handheld import Handheld
    from kiosk.ui.pages.set_up_page import SetUpPage
    from kiosk.ui.set_up_port import CameraChoice, CameraFit, Region, ScannerChoice, SetUpPort
    from kiosk.ui.sound import Sound

_TONE_EVERY_MS = 700
_SCAN_ENDS_AFTER_MS = 400
"""A pause this long ends the test scan, whatever its terminator is."""


class SetUp(QObject):
    """Owns what the page shows while it is open; `entered` answers a PIN that was right."""

    entered = Signal()
    refused = Signal()
    camera_turned = Signal(bool)
    """Whether this station has a camera from now on."""

    def __init__(self, page: SetUpPage, port: SetUpPort, handheld: Handheld, sound: Sound) -> None:
        super().__init__()
        self._page, self._port, self._handheld, self._sound = page, port, handheld, sound
        self._errands = Errands()
        self._keys: list[KeyPress] = []
        self._learnt: ScannerTest | None = None
        self._tones = list[CueKind]()
        self._next_tone = QTimer(self, interval=_TONE_EVERY_MS)
        self._next_tone.timeout.connect(self._play_next)
        self._scan_end = QTimer(self, singleShot=True, interval=_SCAN_ENDS_AFTER_MS)
        self._scan_end.timeout.connect(self._learn)
        page.camera_chosen.connect(self._choose_camera)
        page.scanner_kept.connect(self._keep_scanner)
        page.tones_wanted.connect(self._play_all)
        page.checks_wanted.connect(self._check)
        page.left.connect(self.leave)
        page.region_wanted.connect(self._open_region)
        page.region.region_kept.connect(self._keep_region)
        page.region.left.connect(self._leave_region)
        page.region.dials.turned.connect(self._turn)
        page.scanner_turned.connect(self._turn_scanner)
        self._chosen = self._trouble = ""
        self._is_open = self._is_measuring = False
        self._is_audible: bool | None = None
        self._scanners: tuple[ScannerChoice, ...] = ()

    def ask_for(self, pin: str) -> None:
        """Ask whether this PIN opens the page."""
        self._errands.run(lambda: self._port.may_enter(pin), self._answer_pin)

    def enter(self) -> None:
        """Begin: list cameras, show the test code, listen to the scanner."""
        self._keys.clear()
        self._handheld.on_keys = self._take_key
        self._page.show_scanner("", "", can_keep=False)
        self._errands.run(lambda: self._port.test_code(TEST_TEXT), self._show_code)
        self._is_open = True
        self._errands.run(
            lambda: self._port.watch_cameras(self._cameras_came, self._glance_came),
            lambda _: None if self._is_open else self._port.leave_cameras(),
        )
        self._errands.run(self._port.scanners, self._show_scanners)
        self._check()

    def note_sound(self, *, is_audible: bool) -> None:
        """Take note whether cues can be heard."""
        self._is_audible = is_audible

    def leave(self) -> None:
        """End: scans are scans again."""
        self._is_open = False
        self._handheld.on_keys = None
        self._next_tone.stop()
        self._port.leave_cameras()

    def _answer_pin(self, may_enter: bool) -> None:  # noqa: FBT001 - an answer's one argument
        if may_enter:
            self.enter()
            self.entered.emit()
        else:
            self.refused.emit()

    def _show_code(self, code: GreyImage) -> None:
        self._page.show_test_code(image_of(code))

    def show_live(self, picture: QImage) -> None:
        """Show what the camera in use sees now."""
        self._page.region.drawing.show_picture(picture)
        self._page.show_thumbnail(self._chosen, picture)
        self._trouble = ""

    def show_live_trouble(self, words: str) -> None:
        """Say why the camera in use shows nothing."""
        self._trouble = words
        if self._chosen and not self._is_measuring:
            self._page.show_trouble(self._chosen, words)

    def _cameras_came(self, cameras: tuple[CameraChoice, ...]) -> None:
        self._errands.bring(partial(self._show_cameras, cameras))

    def _glance_came(self, identity: str, glance: Glance) -> None:
        self._errands.bring(partial(self._show_glance, identity, glance))

    def _show_cameras(self, cameras: tuple[CameraChoice, ...]) -> None:
        if self._is_measuring:
            # what was pressed is not kept yet
            cameras = tuple(replace(one, is_chosen=one.identity == self._chosen) for one in cameras)
        self._page.show_cameras(cameras)
        self._chosen = next((one.identity for one in cameras if one.is_chosen), "")
        if self._trouble:
            self.show_live_trouble(self._trouble)

    def _show_glance(self, identity: str, glance: Glance) -> None:
        if identity == self._chosen:
            return  # it is shown live
        if glance.picture is not None:
            self._page.show_thumbnail(identity, image_of(glance.picture))
        elif glance.trouble is not None:
            self._page.show_trouble(identity, loss_in_words(glance.trouble))

    def _choose_camera(self, identity: str) -> None:
        self._chosen, self._trouble = identity, ""
        self._is_measuring = bool(identity)
        self._page.show_fit(None, is_measuring=bool(identity))
        self.camera_turned.emit(bool(identity))
        self._errands.run(lambda: self._port.choose_camera(identity or None), self._end_measuring)

    def _end_measuring(self, fit: CameraFit | None) -> None:
        self._is_measuring = False
        self._page.show_fit(fit)

    def _show_scanners(self, scanners: tuple[ScannerChoice, ...]) -> None:
        self._scanners = scanners
        chosen = next((one.name for one in scanners if one.is_chosen), "")
        self._page.show_scanner_device(chosen or self.tr("Any keyboard"))

    def _turn_scanner(self) -> None:
        """Choose the device after the one in use; after the last any keyboard, and so on."""
        identities = ["", *(one.identity for one in self._scanners)]
        chosen = next((one.identity for one in self._scanners if one.is_chosen), "")
        following = identities[(identities.index(chosen) + 1) % len(identities)]
        self._errands.run(lambda: self._port.choose_scanner(following), self._show_scanners)

    def _open_region(self) -> None:
        def begin(region: Region | None) -> None:
            self._page.region.open(region)
            self._errands.run(self._port.show_whole, _nothing)
            self._errands.run(self._port.controls, self._page.region.show_controls)

        self._errands.run(self._port.region, begin)

    def _turn(self, name: ControlName, turn: Turn) -> None:
        def show(control: Control | None) -> None:
            if control is not None:
                self._page.region.dials.show_control(control)

        self._errands.run(lambda: self._port.turn_control(name, turn), show)

    def _keep_region(self, region: Region | None) -> None:
        self._errands.run(lambda: self._port.keep_region(region), _nothing)

    def _leave_region(self) -> None:
        self._errands.run(lambda: self._port.keep_region(self._port.region()), _nothing)

    def _take_key(self, key: KeyPress) -> None:
        self._keys.append(key)
        self._scan_end.start()

    def _learn(self) -> None:
        keys, self._keys = self._keys, []
        learnt = self._learnt = learn_scanner(keys)
        can_keep = learnt.settings is not None
        self._page.show_scanner(plain(learnt.raw), self._verdict(learnt), can_keep=can_keep)

    def _verdict(self, learnt: ScannerTest) -> str:
        """What the scan of the test code says of the scanner, and what to do."""
        settings = learnt.settings
        if settings is None:
            return self.tr("Characters are missing. Set the scanner to a US keyboard.")
        if settings.repair:
            said = [self.tr("The keyboard's layout is repaired. Press KEEP to use it.")]
        else:
            said = [self.tr("All characters came. Press KEEP to use this scanner.")]
        match settings.terminator:
            case Terminator.ENTER:
                said.append(self.tr("It ends with Enter."))
            case Terminator.TAB:
                said.append(self.tr("It ends with Tab."))
            case Terminator.NONE:
                said.append(self.tr("It ends with a pause."))
        for name, sent in (
            (self.tr("AIM identifier {text}"), learnt.aim),
            (self.tr("Prefix {text}"), settings.prefix),
            (self.tr("Suffix {text}"), settings.suffix),
        ):
            if sent:
                said.append(name.format(text=plain(sent)) + ".")
        return " ".join(said)

    def _keep_scanner(self) -> None:
        if self._learnt is None or self._learnt.settings is None:
            return
        settings = self._learnt.settings
        self._handheld.use(settings)
        self._errands.run(lambda: self._port.keep_scanner(settings), _nothing)
        self._page.show_scanner("", self.tr("Kept."), can_keep=False)

    def _play_all(self) -> None:
        self._tones = list(CueKind)
        self._play_next()
        self._next_tone.start()

    def _play_next(self) -> None:
        if self._tones:
            self._sound.play(self._tones.pop(0))
        else:
            self._next_tone.stop()

    def _check(self) -> None:
        self._page.checks.clear()
        if self._is_audible is not None:
            code = "tones_played" if self._is_audible else "no_sound"
            self._page.show_check(CheckLine("sound", self._is_audible, code))
        self._errands.run(lambda: self._port.check(self._say_later), _nothing)

    def _say_later(self, line: CheckLine) -> None:
        show: Callable[[], None] = partial(self._page.show_check, line)
        self._errands.bring(show)


def _nothing(_answer: object) -> None:
    """Nothing follows from the answer."""
