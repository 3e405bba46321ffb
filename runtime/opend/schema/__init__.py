"""Check the schema package that the runtime uses, and supply facts that it may lack.

Invariant: nothing in this package relies on anything that only a newer schema or a newer opend-codegen writes.
"""
