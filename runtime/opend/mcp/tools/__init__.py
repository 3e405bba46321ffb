"""Define the tools that agents call.

Invariant: each tool says in its description what it does, and in its schema what it takes; it returns JSON.
"""
