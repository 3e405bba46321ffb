"""Answer the requests of reference data: securities, derivatives, plates, events and screening.

Invariant: a handler is a typed function of the peer and the request.
"""
