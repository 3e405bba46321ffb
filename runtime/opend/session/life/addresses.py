"""Order the addresses of a name for connecting (RFC 8305, "happy eyeballs").

Invariant: each address is returned once; those of one family keep the resolver's order.
"""

from __future__ import annotations

from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["ATTEMPT_SECONDS", "Address", "interleaved"]

Address: TypeAlias = tuple[int, int, int, str, Any]
"""An entry of ``getaddrinfo``: family, kind, protocol, canonical name, socket address."""

ATTEMPT_SECONDS: Final = 0.25
"""Seconds an address is tried alone before the next one is tried as well."""


def interleaved(addresses: Iterable[Address]) -> list[Address]:
    """Return the addresses with their families alternating, since often one family does not answer at all."""
    families: dict[int, list[Address]] = {}
    for address in addresses:
        families.setdefault(address[0], []).append(address)
    turns = chain.from_iterable(zip_longest(*families.values()))
    return [address for address in turns if address is not None]
