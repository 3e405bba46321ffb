"""What the blocking and the asynchronous client have in common, written once.

Invariant: nothing in this package opens a socket, starts a thread or imports asyncio; what waits is each client's own.
"""
