"""The vendor's calls on options: chains, figures, strategies, rankings, screeners and unusual trades.

Invariant: names, order and defaults are those of futu-api 10.11.
"""
