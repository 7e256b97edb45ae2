"""How a station's bag book is filled, and how soon it hears of a change."""
