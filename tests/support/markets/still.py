"""Share one market of a few shares whose clock stands still, so that test files need not draw each its own.

Invariant: nobody moves its clock, and reading changes nothing; so tests that only read cannot disturb one another. What
is listed by default may grow without any effect on these tests, or on what they cost.
"""

from __future__ import annotations

from typing import Final

from opend.simulator import ManualClock, SyntheticMarket
from opend.simulator.instruments.listings import LISTINGS, Listing
from opend_proto.qot_common import QotMarket, SecurityType

__all__ = ["FEW", "STILL_MARKET", "shares_of"]

_SHARES: Final = {
    QotMarket.HK_SECURITY: "00700 09988 00005 00388 00939 00941 01299 01211 01398 01810 02318 03690 09618 09999",
    QotMarket.US_SECURITY: "AAPL MSFT NVDA AMZN GOOG META TSLA FUTU BABA JPM KO",
    QotMarket.CNSH_SECURITY: "600519 600036 600900 601318 601398 601857",
    QotMarket.CNSZ_SECURITY: "000001 000333 000858 002594 300059 300750",
}


def _is_kept(listing: Listing) -> bool:
    return listing.kind != SecurityType.EQTY or listing.code in _SHARES.get(listing.market, "").split()


FEW: Final = tuple(listing for listing in LISTINGS if _is_kept(listing))
"""37 shares of the default ones, with all plates, indices, funds and warrants."""
STILL_MARKET: Final = SyntheticMarket(0, FEW, clock=ManualClock())
"""Monday 2 June 2025, 10:30 in Hong Kong; never closed."""


def shares_of(plate: str, market: QotMarket = QotMarket.HK_SECURITY) -> list[str]:
    """Return the codes of a plate's members that are listed, sorted."""
    (listing,) = (
        each for each in FEW if each.kind == SecurityType.PLATE and (each.market, each.code) == (market, plate)
    )
    listed = {each.key for each in FEW}
    return sorted(code for owner, code in listing.members if (owner, code) in listed)
