"""Define when each exchange trades: its time zone, phases, holidays and sessions, and the clock.

Invariant: nothing here knows a security.
"""
