"""Find the pushes that are due to a connection: one module per kind of push.

Invariant: each push is yielded once, in order, and counts as sent once it is yielded.
"""
