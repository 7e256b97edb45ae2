"""A furnished SQLite site carried by gunicorn with one worker of some class, in its own process.

`python -m tests.real.carried WORKER_CLASS PORT DATABASE_URL MAX_REQUESTS SCHEME` serves until it is
told to stop; for `https` with the certificates in the folder `tls` of the current one. Only one
greenlet at a time may write to SQLite: it is for tests that ask one thing at a time.
"""

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
    worker_class, port, address, max_requests, scheme = sys.argv[1:]
    set_up_logging()
    settings = SimpleNamespace(
        host="127.0.0.1",
        port=int(port),
        worker_count=1,
        is_sqlite=False,
        has_tls=scheme == "https",
    )
    installation: Any = SimpleNamespace(settings=settings, tls=tls_files(Path.cwd()))
    options = serving.gunicorn_options(installation) | {
        "worker_class": worker_class,
        "max_requests": int(max_requests),
        "max_requests_jitter": 0,
    }

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
