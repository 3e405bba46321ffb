"""Trade in one account: send NautilusTrader's orders, tell what becomes of them, report the account.

Invariant: an order is sent at most once, exactly as it was asked for.
"""
