"""Makes a big site in minutes, for benchmarks: up to millions of bags with five events each.

The server itself takes a day's work of a thousand bags, ten different ones (`story`, `pattern`).
These rows are then copied with other numbers, days and places in the chains (`stencil`), straight
into the tables (`filling`). So the rows are what the rules make, and `check-counts` agrees.
"""
