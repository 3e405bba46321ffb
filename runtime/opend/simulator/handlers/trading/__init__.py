"""Answer trading requests: accounts, orders and their history.

Invariant: a handler is a typed function of the peer and the request.
"""
