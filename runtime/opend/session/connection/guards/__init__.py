"""Decide which calls may be sent at all, and what a lost reply to one that changes something means.

Invariant: a call that is refused here is never sent.
"""
