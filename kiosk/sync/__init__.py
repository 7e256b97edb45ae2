"""Keeping station and server in step from one thread: events up, bags and settings down."""
