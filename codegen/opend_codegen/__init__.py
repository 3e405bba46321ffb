"""The generator of `opend`: reads a protobuf schema and writes typed Python through Jinja templates.

Invariant: nothing here imports the packages it generates or the runtime that uses them.
"""
