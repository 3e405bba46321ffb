"""The generator of `opend`: read a protobuf schema and write typed Python through Jinja templates.

Invariant: nothing here imports the packages it generates or the runtime that uses them.
"""
