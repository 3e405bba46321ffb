"""Define how the tables of the vendor's Python client are compared with our typed replies, protocol by protocol.

Invariant: every column whose name differs from the schema's is listed; names that agree are not.
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
