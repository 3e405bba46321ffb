"""Provide the vendor's calls on whole markets: rankings, calendars, institutions, industries and economic figures.

Invariant: a module holds the calls of one family, as entries and one class.
"""
