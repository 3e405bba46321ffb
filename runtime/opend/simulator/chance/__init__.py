"""Draw pseudo-random values: noise by key, bounded walks and balanced sums.

Invariant: a draw is a pure function of its key; nothing here knows a market.
"""
