"""What the blocking and the callback client share: connections, their supervision and users' functions, on threads.

Invariant: a session is touched only under its connection's lock, and no user's code runs on a thread that reads.
"""
