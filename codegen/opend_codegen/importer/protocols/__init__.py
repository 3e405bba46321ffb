"""The protocol-ID table: its rows, whether they fit a release, and what an import does to them."""
