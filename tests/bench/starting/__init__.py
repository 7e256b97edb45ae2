"""What `tests/bench/start.py` starts."""
