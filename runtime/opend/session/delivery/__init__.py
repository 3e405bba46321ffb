"""Deliver pushes from a connection to their readers, bound how many may wait, and account for losses.

Invariant: every payload that a reader loses is counted, and the reader is told.
"""
