"""Compute figures of companies that follow from their reports and from the price: valuations and analysts' ratings.

Invariant: a figure of a day is what the reports and the prices of that day give.
"""
