"""The use cases, one function each, taking a database session; no Flask."""
