"""Preview, place and cancel orders for an agent, each only with the person's yes to that very order.

Invariant: what is sent is what the person was shown, once; where trading is off, no way to send an order exists. The
connection on which orders are sent is not the one that the other tools use.
"""
