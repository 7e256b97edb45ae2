"""The station window's pages: a page shows views and sends signals, and asks nobody."""
