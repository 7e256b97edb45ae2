"""What a station keeps on its own disk: its events, its session and its bag book."""
