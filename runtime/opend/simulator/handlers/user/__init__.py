"""Answer the requests about the user: rights, quotas, reminders and watchlists.

Invariant: a handler is a typed function of the peer and the request.
"""
