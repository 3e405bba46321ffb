"""Compare the shares of a market: their figures at one instant, the indicators of their bars, what is sold short.

Invariant: a figure here equals the one that a snapshot, a quote or a candlestick shows at the same instant.
"""
