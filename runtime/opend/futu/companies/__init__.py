"""Provide the vendor's calls on companies: their figures, ratings, holders and actions.

Invariant: a module holds the calls of one family, as entries and one class.
"""
