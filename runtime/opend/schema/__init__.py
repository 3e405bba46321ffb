"""What the runtime knows about, and asks of, the schema package that it runs beside.

Invariant: nothing in this package relies on what only a newer schema or a newer opend-codegen writes.
"""
