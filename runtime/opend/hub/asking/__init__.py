"""Ask OpenD for what the leases want together, as its one client.

Invariant: what OpenD refuses keeps nothing else from being asked for.
"""
