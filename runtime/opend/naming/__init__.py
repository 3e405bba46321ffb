"""Resolve the names that people and agents give: protocols, messages, enums, fields, and requests in short forms.

Invariant: nothing here prints or talks to a gateway; every error about a name suggests the nearest known ones.
"""
