"""Hold clients to the gateway's rules: refusals, rate limits, quote rights and quotas.

Invariant: a rule knows the request, and never the client that sent it.
"""
