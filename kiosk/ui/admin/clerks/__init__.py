"""Who carries a page's wishes to the server and its answers back, one clerk per page."""
