# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Typed messages, enums and calls of the OpenD gateway, one module per proto file.

Start at `methods` for the protocols, at `stubs_async` and `stubs_sync` for calls with keyword arguments, at `spi` for
callbacks. Only the standard library is imported.
"""

__all__ = ["SCHEMA_SOURCE"]

SCHEMA_SOURCE = "futu-api 10.11.7108"
