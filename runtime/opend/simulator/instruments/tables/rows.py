"""Turn the rows of a table into listings.

Invariant: a row says what differs from security to security; the market, the currency, the kind and the exchange are
the same for a whole table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from opend.simulator.instruments.listing import Listing
from opend_proto.qot_common import ExchType, QotMarket, SecurityType

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["CURRENCIES", "Row", "listings", "sectors"]

Row: TypeAlias = tuple[str, str, int, float, str]
"""Code, name, board lot, anchor price in the currency, and the name of the industry's plate (empty for none)."""

CURRENCIES = {
    QotMarket.HK_SECURITY: "HKD",
    QotMarket.US_SECURITY: "USD",
    QotMarket.CNSH_SECURITY: "CNY",
    QotMarket.CNSZ_SECURITY: "CNY",
}
"""The currency in which a market trades."""

# They are less busy than the securities with a table of more detail, and cheaper to draw.
_TRADES_PER_MINUTE = 30


def listings(
    market: QotMarket,
    rows: Iterable[Row],
    kind: SecurityType = SecurityType.EQTY,
    exchange_type: ExchType = ExchType.UNKNOWN,
) -> tuple[Listing, ...]:
    """Return the listings of a table's rows, whose first day of trading and issued shares are the defaults."""
    return tuple(
        Listing(
            market=market,
            code=code,
            name=name,
            currency=CURRENCIES[market],
            lot_size=lot_size,
            base_price=price,
            trades_per_minute=_TRADES_PER_MINUTE,
            kind=kind,
            exchange_type=exchange_type,
        )
        for code, name, lot_size, price, _ in rows
    )


def sectors(rows: Iterable[Row]) -> dict[str, list[str]]:
    """Return the codes of the rows by the industry that they name."""
    found: dict[str, list[str]] = {}
    for code, _, _, _, industry in rows:
        if industry:
            found.setdefault(industry, []).append(code)
    return found
