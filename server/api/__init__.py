"""The HTTP API, one file per resource: a handler parses, calls one service function, answers."""
