"""The calls to Windows behind `raw_input_scanner`: a message-only window that is sent Raw Input.

Not yet run on Windows. Signatures: ``winuser.h``; a handle that is gone is told by its name, which
cannot be asked for any more.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Any

from kiosk.scanning.own_scanner import ScannerDevice
from kiosk.scanning.raw_input_scanner import RawMessage
from kiosk.scanning.raw_names import identity_of, name_of

if sys.platform != "win32":
    raise ImportError("Raw Input is a part of Windows")

from ctypes import wintypes

_PAGE_DESKTOP, _USAGE_KEYBOARD = 0x01, 0x06
_RIDEV_REMOVE, _RIDEV_INPUTSINK = 0x01, 0x100
_RID_INPUT = 0x10000003
_RIDI_DEVICENAME = 0x20000007
_TYPE_KEYBOARD = 1
_WM_INPUT = 0xFF
_PM_REMOVE = 1
_QS_ALLINPUT = 0x4FF
_HWND_MESSAGE = -3
_FAILED = 0xFFFFFFFF


class _RawInputDevice(ctypes.Structure):
    _fields_ = (
        ("usUsagePage", wintypes.USHORT),
        ("usUsage", wintypes.USHORT),
        ("dwFlags", wintypes.DWORD),
        ("hwndTarget", wintypes.HWND),
    )


class _RawInputDeviceList(ctypes.Structure):
    _fields_ = (("hDevice", wintypes.HANDLE), ("dwType", wintypes.DWORD))


class _RawInputHeader(ctypes.Structure):
    _fields_ = (
        ("dwType", wintypes.DWORD),
        ("dwSize", wintypes.DWORD),
        ("hDevice", wintypes.HANDLE),
        ("wParam", wintypes.WPARAM),
    )


def list_keyboards() -> tuple[ScannerDevice, ...]:
    """List the keyboards that are attached, each a scanner perhaps."""
    user32 = _load_user32()
    found: list[ScannerDevice] = []
    for handle in _keyboard_handles(user32):
        path = _path_of(user32, handle)
        if path:
            found.append(ScannerDevice(path, name_of(path), identity_of(path)))
    return tuple(found)


class KeyboardSource:
    """Raw Input of all keyboards, in the background too; see `raw_input_scanner.RawSource`.

    Raises:
        OSError: no keyboard has this identity, or Windows refuses.
    """

    def __init__(self, identity: str) -> None:
        self._user32 = _load_user32()
        self.device = self._find(identity)
        # a ready-made class of window: none of its messages needs a procedure of ours
        self._window = self._user32.CreateWindowExW(
            0, "STATIC", None, 0, 0, 0, 0, 0, wintypes.HWND(_HWND_MESSAGE), None, None, None
        )
        if not self._window:
            raise ctypes.WinError(ctypes.get_last_error())
        try:
            self._register(_RIDEV_INPUTSINK, self._window)
        except OSError:
            self._user32.DestroyWindow(self._window)
            raise

    def next(self, timeout_s: float) -> RawMessage | None:
        """Wait for the next message; None when none came in time.

        Raises:
            OSError: the scanner is gone.
        """
        message = wintypes.MSG()
        if not self._peek(message):
            wait_ms = max(1, round(timeout_s * 1000))
            self._user32.MsgWaitForMultipleObjects(0, None, 0, wait_ms, _QS_ALLINPUT)
            if not self._peek(message):
                if not _path_of(self._user32, self.device):
                    raise FileNotFoundError("the scanner is gone")
                return None
        data = self._read(message.lParam) if message.message == _WM_INPUT else b""
        # Windows frees the input once the message was handled
        self._user32.DispatchMessageW(ctypes.byref(message))
        return RawMessage(data, message.time)

    def close(self) -> None:
        """Listen no more; on the thread that opened it."""
        try:
            self._register(_RIDEV_REMOVE, None)
        finally:
            self._user32.DestroyWindow(self._window)

    def _find(self, identity: str) -> int:
        for handle in _keyboard_handles(self._user32):
            path = _path_of(self._user32, handle)
            if path and identity_of(path) == identity:
                return handle
        raise FileNotFoundError(identity)

    def _register(self, flags: int, window: int | None) -> None:
        wanted = _RawInputDevice(_PAGE_DESKTOP, _USAGE_KEYBOARD, flags, window)
        size = ctypes.sizeof(wanted)
        if not self._user32.RegisterRawInputDevices(ctypes.byref(wanted), 1, size):
            raise ctypes.WinError(ctypes.get_last_error())

    def _peek(self, message: wintypes.MSG) -> bool:
        return bool(self._user32.PeekMessageW(ctypes.byref(message), None, 0, 0, _PM_REMOVE))

    def _read(self, handle: int) -> bytes:
        header = ctypes.sizeof(_RawInputHeader)
        size = wintypes.UINT(0)
        ask = self._user32.GetRawInputData
        ask(handle, _RID_INPUT, None, ctypes.byref(size), header)
        buffer = ctypes.create_string_buffer(size.value)
        got = ask(handle, _RID_INPUT, buffer, ctypes.byref(size), header)
        return b"" if got == _FAILED else buffer.raw[:got]


def _load_user32() -> Any:  # noqa: ANN401 - a library has no type
    user32 = ctypes.WinDLL("user32", use_last_error=True)
    pointer = ctypes.c_void_p
    user32.CreateWindowExW.restype = wintypes.HWND
    user32.CreateWindowExW.argtypes = (
        wintypes.DWORD,
        wintypes.LPCWSTR,
        wintypes.LPCWSTR,
        wintypes.DWORD,
        *(ctypes.c_int,) * 4,
        wintypes.HWND,
        wintypes.HMENU,
        wintypes.HINSTANCE,
        wintypes.LPVOID,
    )
    user32.DestroyWindow.argtypes = (wintypes.HWND,)
    user32.RegisterRawInputDevices.argtypes = (pointer, wintypes.UINT, wintypes.UINT)
    user32.PeekMessageW.argtypes = (pointer, wintypes.HWND, *(wintypes.UINT,) * 3)
    user32.DispatchMessageW.argtypes = (pointer,)
    user32.DispatchMessageW.restype = wintypes.LPARAM
    user32.MsgWaitForMultipleObjects.argtypes = (
        wintypes.DWORD,
        pointer,
        wintypes.BOOL,
        wintypes.DWORD,
        wintypes.DWORD,
    )
    user32.GetRawInputData.restype = wintypes.UINT
    user32.GetRawInputData.argtypes = (
        wintypes.HANDLE,
        wintypes.UINT,
        pointer,
        pointer,
        wintypes.UINT,
    )
    user32.GetRawInputDeviceList.restype = wintypes.UINT
    user32.GetRawInputDeviceList.argtypes = (pointer, pointer, wintypes.UINT)
    user32.GetRawInputDeviceInfoW.restype = wintypes.UINT
    user32.GetRawInputDeviceInfoW.argtypes = (wintypes.HANDLE, wintypes.UINT, pointer, pointer)
    return user32


def _keyboard_handles(user32: Any) -> tuple[int, ...]:  # noqa: ANN401 - a library has no type
    size = ctypes.sizeof(_RawInputDeviceList)
    count = wintypes.UINT(0)
    user32.GetRawInputDeviceList(None, ctypes.byref(count), size)
    devices = (_RawInputDeviceList * count.value)()
    got = user32.GetRawInputDeviceList(devices, ctypes.byref(count), size)
    if got == _FAILED:  # one was plugged in between the two calls: the next try has it
        return ()
    return tuple(int(one.hDevice) for one in devices[:got] if one.dwType == _TYPE_KEYBOARD)


def _path_of(user32: Any, handle: int) -> str:  # noqa: ANN401 - a library has no type
    """The device's path; empty when it is gone."""
    ask = user32.GetRawInputDeviceInfoW
    length = wintypes.UINT(0)
    ask(handle, _RIDI_DEVICENAME, None, ctypes.byref(length))
    buffer = ctypes.create_unicode_buffer(length.value + 1)
    got = ask(handle, _RIDI_DEVICENAME, buffer, ctypes.byref(length))
    return "" if got in {0, _FAILED} else buffer.value
