"""Documents made on the server: PDF and CSV, for screens, the command line and integrations."""
