"""The only Qt: app, windows, pages, and what joins them to the rest."""
