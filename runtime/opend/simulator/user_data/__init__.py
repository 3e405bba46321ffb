"""Keep what the user has stored at the gateway: price reminders and watchlists.

Invariant: what is stored belongs to the gateway and does not know which connections it is shown to.
"""
