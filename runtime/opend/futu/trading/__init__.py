"""Offer the calls of the vendor's trade contexts.

Invariant: every call goes through the typed client, under all its rules.
"""
