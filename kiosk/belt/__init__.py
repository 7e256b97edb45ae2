"""Made-up bag labels, the station frames that show them, and a camera that plays them."""
