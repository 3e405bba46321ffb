"""Provide the calls on event contracts: which there are, their prices, and combinations of them.

Invariant: a module holds the calls of one family, as entries and one class.
"""
