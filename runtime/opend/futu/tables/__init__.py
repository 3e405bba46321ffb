"""Describe the data frames of the vendor's calls: their columns, and the values that are no single field.

Invariant: a table names its columns in the vendor's order.
"""
