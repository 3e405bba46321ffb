"""Share the parts that the blocking and the asynchronous client have in common.

Invariant: nothing in this package opens a socket, starts a thread or imports asyncio; each client waits in its own way.
"""
