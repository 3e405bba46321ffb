"""Tell when each exchange trades: its zone, phases, holidays, sessions and the clock.

Invariant: nothing here knows a security.
"""
