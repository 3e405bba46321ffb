"""One connection, without its socket: the handshake, calls and replies, pushes, keep-alive and its end.

Invariant: a session is used for one connection, and its last event is its end.
"""
