"""What `opend.hub.calls` needs to carry a call: how calls ended, and what an order is weighed with.

Invariant: nothing here knows a subject or a message of NATS.
"""
