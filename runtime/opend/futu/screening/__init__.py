"""Provide the vendor's stock filter, its screens of stocks, warrants and options, and calculated indicators.

Invariant: a module holds the calls of one family, as entries and one class.
"""
