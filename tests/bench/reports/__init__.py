"""Times reports and admin pages beside the same SQL in psql, at size."""
