"""How the tables of the vendor's Python client are held against our typed replies, protocol by protocol.

Invariant: names that agree are not listed; everything that differs between the vendor's columns and the schema is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.interop.matrix.comparisons import accounts, quotes, securities, trading

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.interop.matrix.comparing import Comparison

    from opend_proto.schema import AnyMethod

__all__ = ["COMPARISONS"]

COMPARISONS: Final[Mapping[AnyMethod, Comparison]] = {
    each.method: each for module in (accounts, quotes, securities, trading) for each in module.COMPARISONS
}
"""By protocol."""
