"""The station's words, one table per matter; `wording.py` reads them."""
