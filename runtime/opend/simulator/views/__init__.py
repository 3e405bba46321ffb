"""Show the market in the protocol's own messages and figures.

Invariant: a view is a pure function of the market, the security and the time; it knows no connection.
"""
