"""Make one document in a process of its own: `python -m server.documents < job > document`."""

import sys

from server.documents.workshop import work

if __name__ == "__main__":
    sys.exit(work(sys.stdin.buffer, sys.stdout.buffer))
