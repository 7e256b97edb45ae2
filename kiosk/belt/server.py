"""A camera made of HTTP: plays pictures as MJPEG over loopback, and can fail as cameras do."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Protocol, Self, cast

import cv2
import numpy as np

if TYPE_CHECKING:
    from types import TracebackType

    from kiosk.scanning.frames import GreyImage

_BOUNDARY = "frame"
_JPEG_QUALITY = 85


class Show(Protocol):
    """What a camera looks at."""

    def picture(self, at_s: float) -> GreyImage:
        """Return the picture (H, W) uint8 at a time in seconds since the show began."""
        ...


class BeltServer:
    """Serves a show as an MJPEG stream on a loopback port; a context manager.

    `unplug`, `stall`, `blacken` and `reset` break it, `mend` makes it whole again.
    """

    def __init__(self, show: Show, *, fps: float = 15.0, port: int = 0) -> None:
        self._show = show
        self._period_s = 1.0 / fps
        self._port = port
        self._began_s = time.monotonic()
        self._fault = _Fault()
        self._http: _Listener | None = None
        self._thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        """The address for `cv2.VideoCapture`; it stays the same across faults."""
        return f"http://127.0.0.1:{self._port}/belt.mjpg"

    def start(self) -> None:
        """Listen and play; the show's clock starts now."""
        self._began_s = time.monotonic()
        self._listen()

    def stop(self) -> None:
        """Close every connection and the port."""
        self._fault.stalled.clear()
        self._close()

    def unplug(self) -> None:
        """Be gone, as a camera whose cable was pulled: no stream, and none can be opened."""
        self._close()

    def stall(self) -> None:
        """Keep the connections and send nothing."""
        self._fault.stalled.set()

    def blacken(self) -> None:
        """Send black frames, as with a hand or a cap on the lens."""
        self._fault.black.set()

    def reset(self) -> None:
        """Cut every open stream with a TCP reset; a new one can be opened at once."""
        if self._http is not None:
            self._http.cut_streams()

    def mend(self) -> None:
        """End every fault."""
        self._fault.stalled.clear()
        self._fault.black.clear()
        if self._http is None:
            self._listen()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.stop()

    def _listen(self) -> None:
        self._http = _Listener(self._port, self)
        self._port = self._http.server_address[1]
        self._thread = threading.Thread(
            target=self._http.serve_forever, args=(0.05,), name="belt-server", daemon=True
        )
        self._thread.start()

    def _close(self) -> None:
        if self._http is None:
            return
        http, self._http = self._http, None
        http.is_open = False
        http.shutdown()
        http.cut_streams()
        http.server_close()

    def next_jpeg(self) -> bytes:
        """Wait for the next beat; the picture of that moment as JPEG, empty in a stall."""
        late_s = (time.monotonic() - self._began_s) % self._period_s
        time.sleep(self._period_s - late_s)
        if self._fault.stalled.is_set():
            return b""
        picture = self._show.picture(time.monotonic() - self._began_s)
        if self._fault.black.is_set():
            picture = np.zeros_like(picture)
        _, jpeg = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, _JPEG_QUALITY])
        return jpeg.tobytes()


class _Fault:
    """What is wrong with the camera at the moment."""

    def __init__(self) -> None:
        self.stalled = threading.Event()
        self.black = threading.Event()


class _Listener(ThreadingHTTPServer):
    """The listening socket and the streams that hang on it."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def __init__(self, port: int, belt: BeltServer) -> None:
        self.belt = belt
        self.is_open = True
        self.streams: set[socket.socket] = set()
        super().__init__(("127.0.0.1", port), _Stream)

    def cut_streams(self) -> None:
        for stream in list(self.streams):
            with contextlib.suppress(OSError):
                # linger 0: close sends RST instead of FIN
                stream.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                stream.shutdown(socket.SHUT_RDWR)


class _Stream(BaseHTTPRequestHandler):
    """One viewer."""

    def do_GET(self) -> None:
        listener = cast("_Listener", self.server)
        listener.streams.add(self.connection)
        try:
            self.send_response(200)
            self.send_header("Content-Type", f"multipart/x-mixed-replace; boundary={_BOUNDARY}")
            self.end_headers()
            while listener.is_open:
                jpeg = listener.belt.next_jpeg()
                if jpeg:
                    head = f"--{_BOUNDARY}\r\nContent-Type: image/jpeg\r\n"
                    head += f"Content-Length: {len(jpeg)}\r\n\r\n"
                    self.wfile.write(head.encode() + jpeg + b"\r\n")
        except OSError:
            pass  # the viewer left, or the stream was cut
        finally:
            listener.streams.discard(self.connection)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class names it)
        """Say nothing: the log belongs to the station."""
