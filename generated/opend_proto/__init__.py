# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Typed messages, enums and calls of the OpenD gateway, one module per proto file.

Start at `methods` for the protocols, at `stubs_async` and `stubs_sync` for calls with keyword arguments, at `spi` for
callbacks. Only the standard library is imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["LAYOUT", "SCHEMA_PACKAGE", "SCHEMA_SOURCE", "SCHEMA_VERSION", "readers"]

LAYOUT = 2
"""The version of this package's form; a runtime refuses one that it does not know."""

SCHEMA_PACKAGE = "futu-api"
"""The distribution that the protos came from, or "unknown"."""

SCHEMA_VERSION = "10.11.7108"
"""The release of that distribution, or ""."""

SCHEMA_SOURCE = "futu-api 10.11.7108"
"""Both in one text."""

readers: list[Callable[[Any], None]] = []
"""The functions that read texts and dates in a request that is being made; see `texts`."""
