"""List the cryptocurrencies of the synthetic market, as pairs of a coin and a currency.

Invariant: a pair's code is its coin's with the currency behind it; prices are only the anchors of the random walks.
"""

from __future__ import annotations

from typing import Final

from opend.simulator.calendar.always_open import CRYPTO
from opend.simulator.instruments.listing import Listing
from opend_proto.qot_common import SecurityType

__all__ = ["COINS", "coin_of"]

_CURRENCY: Final = "USD"
# coin, name, anchor price, trades a minute, annual volatility
_ROWS: Final = (
    ("BTC", "Bitcoin", 105_000.0, 120, 0.45),
    ("ETH", "Ethereum", 2_600.0, 90, 0.6),
    ("SOL", "Solana", 155.0, 60, 0.75),
)

COINS: Final = tuple(
    Listing(
        market=CRYPTO,
        code=f"{coin}{_CURRENCY}",
        name=f"{name}/{_CURRENCY}",
        currency=_CURRENCY,
        lot_size=1,
        base_price=price,
        trades_per_minute=trades,
        volatility=volatility,
        kind=SecurityType(12),  # By number, since the oldest supported schema lacks the name.
    )
    for coin, name, price, trades, volatility in _ROWS
)
"""The pairs."""


def coin_of(listing: Listing) -> str:
    """Return the code of what an account holds of a security: a pair's coin, any other security's own code."""
    return listing.code.removesuffix(listing.currency) if listing.market == CRYPTO else listing.code
