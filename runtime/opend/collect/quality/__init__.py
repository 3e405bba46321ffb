"""Judge what was collected: rows that look wrong are flagged, and none is dropped.

Invariant: what cannot be judged is not flagged.
"""
