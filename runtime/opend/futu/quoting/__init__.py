"""Offer the calls of the vendor's quote context.

Invariant: every call goes through the typed client, under all its rules.
"""
