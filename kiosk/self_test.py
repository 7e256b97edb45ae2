"""Whether this copy of the program can do its work on this PC: one line per part.

    ok window 1280 x 720 px on offscreen
    FAIL zbar ImportError: Unable to find zbar shared library

Each part uses the real thing: a window is drawn, a label is decoded, a row is committed. Every part
imports what it needs itself, so that a library that can't be loaded fails one line, not all.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.scanning.frames import GreyImage, Reading

LABEL = "P123-10"
ASSETS = Path(__file__).resolve().parent.parent / "assets"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that must work; `check` returns what it found, or raises."""

    name: str
    check: Callable[[], str]


def run_self_test(say: Callable[[str], object] = print) -> int:
    """Check every part, `say` a line for each; the exit code: 0 if all are sound, else 1."""
    return check_parts(PARTS, say)


def check_parts(parts: Iterable[Part], say: Callable[[str], object]) -> int:
    """Check the parts in order, going on after a failure."""
    failures = 0
    for part in parts:
        try:
            say(f"ok {part.name} {part.check()}")
        except Exception as error:  # noqa: BLE001  # whatever is broken is what this reports
            failures += 1
            say(f"FAIL {part.name} {type(error).__name__}: {error}")
    return 1 if failures else 0


def check_window() -> str:
    """Open a window, draw it and look at the picture."""
    from kiosk.ui.glimpse import glimpse

    return glimpse()


def check_zxing() -> str:
    """Read a drawn label with zxing-cpp."""
    from kiosk.scanning.zxing_reader import read_zxing

    return read_label(lambda label: read_zxing(label).readings)


def check_zbar() -> str:
    """Read a drawn label with zbar."""
    from kiosk.scanning.zbar_reader import read_zbar

    return read_label(read_zbar)


def read_label(read: Callable[[GreyImage], tuple[Reading, ...]]) -> str:
    """Draw a label and have it read.

    Raises:
        ValueError: something else was read, or nothing.
    """
    from kiosk.belt.label import draw_label

    texts = [reading.text for reading in read(draw_label(LABEL))]
    if texts != [LABEL]:
        raise ValueError(f"drew {LABEL}, read {texts}")
    return f"reads {LABEL}"


def check_camera() -> str:
    """Decode a drawn JPEG and name the ways to reach a camera.

    Raises:
        ValueError: the picture came back different.
    """
    import cv2

    from kiosk.belt.label import draw_label

    label = draw_label(LABEL)
    _, jpeg = cv2.imencode(".jpg", label)
    picture = cv2.imdecode(jpeg, cv2.IMREAD_GRAYSCALE)
    if picture is None or picture.shape != label.shape:
        raise ValueError("a JPEG that was written can't be read")
    registry = cv2.videoio_registry
    ways = [registry.getBackendName(way) for way in registry.getCameraBackends()]
    streams = [registry.getBackendName(way) for way in registry.getStreamBackends()]
    return f"cameras by {' '.join(ways)}, streams by {' '.join(streams)}"


def check_sounds() -> str:
    """Decode every sound, without playing it.

    Raises:
        ValueError: there is none, or one is empty.
    """
    import miniaudio

    sounds = sorted((ASSETS / "sounds").glob("*.wav"))
    lengths_s = [miniaudio.decode(sound.read_bytes()).duration for sound in sounds]
    if not lengths_s or min(lengths_s) <= 0:
        raise ValueError(f"{len(sounds)} sounds, of {lengths_s} s")
    return f"{len(sounds)} decoded, the longest {max(lengths_s):.2f} s"


def check_tls() -> str:
    """Shake hands with ourselves over TLS, verifying a certificate made for this."""
    import ssl

    with tempfile.TemporaryDirectory() as folder:
        certificate = make_certificate(Path(folder))
        trusting = ssl.create_default_context(cafile=str(certificate))
        serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        serving.load_cert_chain(certificate)
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = trusting.wrap_bio(to_client, to_server, server_hostname="localhost")
    server = serving.wrap_bio(to_server, to_client, server_side=True)
    greeting = [client, server]
    while greeting:
        for side in tuple(greeting):
            try:
                side.do_handshake()
            except ssl.SSLWantReadError:
                continue
            greeting.remove(side)
    return f"{client.version()} by {ssl.OPENSSL_VERSION}"


def make_certificate(folder: Path) -> Path:
    """A file with a key and a certificate for localhost, signed by itself, good for a minute."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    # A PC whose clock was just set may be a little behind itself.
    start = datetime.now(UTC) - timedelta(minutes=1)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + timedelta(minutes=2))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    private = serialization.PrivateFormat.PKCS8
    file = folder / "localhost.pem"
    file.write_bytes(
        key.private_bytes(pem, private, serialization.NoEncryption())
        + certificate.public_bytes(pem)
    )
    return file


def check_pins() -> str:
    """Hash a PIN and verify it, as sign-in does offline.

    Raises:
        ValueError: a right PIN is refused.
    """
    from argon2 import PasswordHasher, extract_parameters

    hasher = PasswordHasher()
    verifier = hasher.hash("123456")
    if not hasher.verify(verifier, "123456"):
        raise ValueError("a right PIN is refused")
    return f"{extract_parameters(verifier).type.name} verifies"


PARTS = (
    Part("window", check_window),
    Part("zxing", check_zxing),
    Part("zbar", check_zbar),
    Part("camera", check_camera),
    Part("sounds", check_sounds),
    Part("tls", check_tls),
    Part("pins", check_pins),
)
