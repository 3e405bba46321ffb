"""Carry out orders that do more than wait for one price: trailing stops, orders in slices, combinations.

Invariant: what an order does at an instant follows from the order, the market and the time alone.
"""
