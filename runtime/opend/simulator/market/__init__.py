"""Make the synthetic market: trades, bars, quotes and books of every listed security.

Invariant: everything is a pure function of (seed, securities, hours, time) and agrees with the trades.
"""
