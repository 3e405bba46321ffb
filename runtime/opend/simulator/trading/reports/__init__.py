"""Report the accounts' holdings and history: the protocol's messages, the cash flows, and the filters of requests.

Invariant: a report changes nothing.
"""
