"""The commands about trading accounts: list them, show their positions and orders, and place orders.

Invariant: without ``--real`` they only touch accounts for simulated trading; nothing real is sent without a typed
confirmation.
"""
