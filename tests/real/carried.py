"""A furnished SQLite site carried by gunicorn as a test wants it, in a process of its own.

`python -m tests.real.carried PORT DATABASE_URL SCHEME OPTIONS` serves until it is told to stop,
with one worker and gunicorn's options (JSON) over ours; for `https` with the certificates in the
folder `tls` of the current one. Only one greenlet at a time may write to SQLite: it is for tests
that ask one thing at a time.
"""

import json
import os
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from apiflask import APIFlask

from server import serving
from server.app import create_app
from server.certificates import tls_files
from server.db.session import open_database
from server.keys import Keys
from server.services.enrolment import Address
from server.services.passwords import Hasher
from shared.clock import SystemClock
from shared.log import set_up_logging


def main() -> None:
    port, address, scheme, wanted = sys.argv[1:]
    set_up_logging()
    settings = SimpleNamespace(
        host="127.0.0.1",
        port=int(port),
        worker_count=1,
        is_sqlite=False,
        has_tls=scheme == "https",
    )
    installation: Any = SimpleNamespace(settings=settings, tls=tls_files(Path.cwd()))
    options = serving.gunicorn_options(installation) | json.loads(wanted)

    def load() -> APIFlask:
        return create_app(
            open_database(address),
            keys=Keys(bytes(32)),
            address=Address("http://127.0.0.1", "-"),
            hasher=Hasher(),
            clock=SystemClock(),
            random_bytes=os.urandom,
        )

    serving._serve_with_gunicorn(options, load)  # pyright: ignore[reportPrivateUsage] - what is carried here is another site


if __name__ == "__main__":
    main()
