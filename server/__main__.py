"""`python -m server` is `tracetrack-server`; without a command it serves, for developing.

That is one process of threads on the settings of the environment: SQLite on loopback without any.
"""

import sys

from server.cli import main

main(sys.argv[1:] or ["run", "--wsgi", "waitress"])
