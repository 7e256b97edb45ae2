"""The admin window's words for what the server answers as codes."""
