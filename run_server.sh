#!/bin/sh
# The server as it is to run for good: gunicorn, its workers counted from the cores, on the settings
# of the environment (TRACETRACK_*). Arguments go to `tracetrack-server run`; docs/it.md explains them.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
cd "$root"
exec ./run server run "$@"
