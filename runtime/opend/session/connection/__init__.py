"""One connection, without its socket: the handshake, calls and replies, pushes, keep-alive and its end.

Invariant: a session serves one connection, and its last event reports the end of it.
"""
