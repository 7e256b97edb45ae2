"""`python -m server` is `tracetrack-server`."""

from server.cli import main

main()
