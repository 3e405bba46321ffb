"""Compute the figures of options and their underlyings that several protocols show.

Invariant: a contract's figures are those of its snapshot or of its daily candlestick, and totals are sums over them.
"""
