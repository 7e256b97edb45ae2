"""Small widgets that several pages are built from; none of them knows the server."""
