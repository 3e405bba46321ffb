"""Hold clients to the gateway's rules: refusals, rate limits, quote rights and quotas.

Invariant: a rule knows what is asked for, and never who asks.
"""
