"""Share the threaded parts of the blocking and the callback client: connections, supervision, and users' functions.

Invariant: a session is touched only under its connection's lock; no user's code runs on a thread that reads a socket.
"""
