"""Answer the protocols that search a whole market: filters, screens, rankings, counts.

Invariant: every condition is either applied to every share of the market or refused; none is ignored.
"""
