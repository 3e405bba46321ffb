"""Answer the protocols on the economy: its calendar, its indicators, and the Federal Reserve's rate.

Invariant: all of them show the same releases and the same meetings.
"""
