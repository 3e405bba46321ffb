"""What every quote handler needs first: the listing that a request names.

Invariant: a security that is not listed is refused by the same words everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.simulator.dispatch import RefusalError
from opend_proto.qot_common import QotMarket

if TYPE_CHECKING:
    from opend.simulator.listings import Listing
    from opend.simulator.market import SyntheticMarket
    from opend_proto.qot_common import Security

__all__ = ["listing_of"]


def listing_of(market: SyntheticMarket, security: Security) -> Listing:
    """The listing of a security; refuses one that is not listed."""
    listing = market.find(security.market, security.code)
    if listing is None:
        name = QotMarket(security.market).name
        raise RefusalError(f"unknown security {security.code!r} in market {int(security.market)} ({name})")
    return listing
