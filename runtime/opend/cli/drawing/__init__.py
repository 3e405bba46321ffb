"""Draw on the terminal: tables, candle charts and live views.

Invariant: nothing here reads a command line or talks to a gateway; rich is loaded only where it is needed.
"""
