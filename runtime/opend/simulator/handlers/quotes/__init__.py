"""Answer the requests for live and historical quotes.

Invariant: a handler is a typed function of the peer and the request.
"""
