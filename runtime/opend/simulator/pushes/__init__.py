"""Find what is due to a connection: one module per kind of push.

Invariant: each push is handed out once, in order, and counts as sent once it is handed out.
"""
