"""What the station's pages are made of."""
