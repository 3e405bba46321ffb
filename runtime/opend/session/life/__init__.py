"""The life of a client over all its connections: when to connect, what to restore, which calls may go.

Invariant: nothing here knows how a connection works; it is told of connections made and lost.
"""
