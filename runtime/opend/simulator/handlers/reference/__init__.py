"""Answer the requests for reference data: securities, derivatives, plates, events and screening.

Invariant: a handler is a typed function of the peer and the request.
"""
