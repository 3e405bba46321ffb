"""The order of what arrives, while a long push is read in another thread.

Invariant: what arrives behind it is delivered behind it.
"""
