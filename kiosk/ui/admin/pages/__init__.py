"""What an admin sees, one page per file: Signals out in the admin's words, `show_*` in."""
