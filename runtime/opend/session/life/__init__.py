"""Keep a client connected over its whole life: when to connect, what to restore, which calls may be sent.

Invariant: nothing here knows how a connection works; the shells report connections made and lost.
"""
