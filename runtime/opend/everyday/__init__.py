"""Calls as people say them: each is a method of both clients, and made of the typed calls alone.

Invariant: an operation is written once, as steps (`opend.steps`) which each client carries out in its own way.
"""
