"""Provide the calls that read reports: companies, industries, institutions, calendars, options and event contracts.

Invariant: each method is a row of data and a signature; what needs code of its own is elsewhere.
"""
