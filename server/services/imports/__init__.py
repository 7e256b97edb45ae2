"""Imports: rows are taken as text, rehearsed by the rules themselves, then recorded at once."""
