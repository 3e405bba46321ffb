"""Grant places of the subscription quota: who gives way to whom, and for whom a place is kept.

Invariant: nothing here changes a lease or asks OpenD for a subscription.
"""
