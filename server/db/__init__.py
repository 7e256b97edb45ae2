"""Where the server keeps everything: tables, and sessions on PostgreSQL and SQLite."""
