"""Convert between the three enums of markets: of quotes, of securities in trading, and of accounts and orders.

Invariant: a market that is not in the tables becomes UNKNOWN, which the gateway refuses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.futu.choices import NA, text_of
from opend_proto.qot_common import QotMarket
from opend_proto.trd_common import TrdCategory, TrdEnv, TrdMarket, TrdSecMarket

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["market_text", "order_market", "security_market"]

_SECURITY_MARKETS: Final[Mapping[QotMarket, TrdSecMarket]] = {
    QotMarket.HK_FUTURE: TrdSecMarket.HK,
    QotMarket.HK_SECURITY: TrdSecMarket.HK,
    QotMarket.US_SECURITY: TrdSecMarket.US,
    QotMarket.CNSH_SECURITY: TrdSecMarket.CN_SH,
    QotMarket.CNSZ_SECURITY: TrdSecMarket.CN_SZ,
    QotMarket.SG_SECURITY: TrdSecMarket.SG,
    QotMarket.JP_SECURITY: TrdSecMarket.JP,
    QotMarket.AU_SECURITY: TrdSecMarket.AU,
    QotMarket.MY_SECURITY: TrdSecMarket.MY,
    QotMarket.CA_SECURITY: TrdSecMarket.CA,
    QotMarket.FX_SECURITY: TrdSecMarket.FX,
    QotMarket.CC_SECURITY: TrdSecMarket.CC,
    QotMarket.EVENT_CONTRACT: TrdSecMarket.EC,
}
"""Protocol document, section 5. Where two map to one, the later is used in the other direction."""

_TEXTS: Final = {security: text_of(quote) for quote, security in _SECURITY_MARKETS.items()}

_STOCKS: Final[Mapping[QotMarket, TrdMarket]] = {
    QotMarket.HK_SECURITY: TrdMarket.HK,
    QotMarket.US_SECURITY: TrdMarket.US,
    QotMarket.CNSH_SECURITY: TrdMarket.HKCC,
    QotMarket.CNSZ_SECURITY: TrdMarket.HKCC,
    QotMarket.SG_SECURITY: TrdMarket.SG,
    QotMarket.JP_SECURITY: TrdMarket.JP,
    QotMarket.AU_SECURITY: TrdMarket.AU,
    QotMarket.MY_SECURITY: TrdMarket.MY,
    QotMarket.CA_SECURITY: TrdMarket.CA,
    QotMarket.CC_SECURITY: TrdMarket.CRYPTO,
}
_SIMULATED_STOCKS: Final = {
    **_STOCKS,
    QotMarket.CNSH_SECURITY: TrdMarket.CN,
    QotMarket.CNSZ_SECURITY: TrdMarket.CN,
}
_FUTURES: Final[Mapping[QotMarket, TrdMarket]] = {
    **dict.fromkeys(_SECURITY_MARKETS, TrdMarket.FUTURES),
    QotMarket.EVENT_CONTRACT: TrdMarket.PREDICTION,
}
_SIMULATED_FUTURES: Final[Mapping[QotMarket, TrdMarket]] = {
    QotMarket.HK_SECURITY: TrdMarket.FUTURES_SIMULATE_HK,
    QotMarket.US_SECURITY: TrdMarket.FUTURES_SIMULATE_US,
    QotMarket.SG_SECURITY: TrdMarket.FUTURES_SIMULATE_SG,
    QotMarket.JP_SECURITY: TrdMarket.FUTURES_SIMULATE_JP,
}


def security_market(market: QotMarket) -> TrdSecMarket:
    """Return the trading enum's value for the market of a security."""
    return _SECURITY_MARKETS.get(market, TrdSecMarket.UNKNOWN)


def market_text(market: TrdSecMarket | None) -> str:
    """Return the prefix of the codes of a market's securities, or N/A if it is unknown."""
    return NA if market is None else _TEXTS.get(market, NA)


def order_market(market: QotMarket, category: TrdCategory, environment: TrdEnv) -> TrdMarket:
    """Return the market to put in an order for a security."""
    simulated = environment == TrdEnv.SIMULATE
    if category == TrdCategory.FUTURE:
        table = _SIMULATED_FUTURES if simulated else _FUTURES
    else:
        table = _SIMULATED_STOCKS if simulated else _STOCKS
    return table.get(market, TrdMarket.UNKNOWN)
