"""Serve trades, quotes, bars and what the gateway keeps of them.

Invariant: nothing here trades.
"""
