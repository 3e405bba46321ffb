"""Answer requests about the figures of options: volatilities, totals, strategies, rankings, screeners.

Invariant: a contract's figures are those of its snapshot, which the model that prices all options gives.
"""
