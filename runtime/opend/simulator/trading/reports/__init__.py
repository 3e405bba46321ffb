"""Report what the accounts hold and did: the protocol's messages, the cash flows, and what a request filters for.

Invariant: a report changes nothing.
"""
