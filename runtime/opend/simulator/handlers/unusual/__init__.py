"""Look for unusual signals of a security and tell them in words: protocols 3801 to 3803.

Invariant: every number in the words is one that another protocol gives, and a signal that is not looked at is refused.
"""
