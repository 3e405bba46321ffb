"""Compute trading fees from a synthetic table of the usual kinds; its rates are those of no particular firm or day.

Invariant: the fees of an order never fall as it fills, so the amount reserved for the whole order is enough.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from opend.simulator.trading.money import NOTHING, cents
from opend.simulator.trading.venues import BUYS, Product
from opend_proto.trd_common import TrdSecMarket

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend.simulator.trading.venues import Venue
    from opend_proto.trd_common import TrdSide

__all__ = ["fee_items", "fee_total"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Charge:
    title: str
    of_value: Decimal = NOTHING
    per_share: Decimal = NOTHING
    fixed: Decimal = NOTHING
    least: Decimal = NOTHING
    sells_only: bool = False

    def amount(self, value: Decimal, quantity: int) -> Decimal:
        return cents(max(self.least, self.fixed + self.of_value * value + self.per_share * quantity))


_COMMISSION: Final = _Charge(title="Commission", of_value=Decimal("0.0003"), least=Decimal(3))
_PLATFORM: Final = _Charge(title="Platform Fee", fixed=Decimal(15))
_MAINLAND: Final = (
    _COMMISSION,
    _PLATFORM,
    _Charge(title="Handling Fee", of_value=Decimal("0.00003")),
    _Charge(title="Stamp Duty", of_value=Decimal("0.0005"), sells_only=True),
)
_SECURITIES: Final[Mapping[TrdSecMarket, tuple[_Charge, ...]]] = {
    TrdSecMarket.HK: (
        _COMMISSION,
        _PLATFORM,
        _Charge(title="Trading Fee", of_value=Decimal("0.00005")),
        _Charge(title="Settlement Fee", of_value=Decimal("0.00004")),
        _Charge(title="Stamp Duty", of_value=Decimal("0.001")),
    ),
    TrdSecMarket.US: (
        _Charge(title="Commission", per_share=Decimal("0.005"), least=Decimal(1)),
        _Charge(title="Platform Fee", per_share=Decimal("0.005"), least=Decimal(1)),
        _Charge(title="Settlement Fee", per_share=Decimal("0.003")),
        _Charge(title="Trading Activity Fee", per_share=Decimal("0.0002"), sells_only=True),
    ),
    TrdSecMarket.CN_SH: _MAINLAND,
    TrdSecMarket.CN_SZ: _MAINLAND,
}
_CONTRACTS: Final[Mapping[TrdSecMarket, tuple[_Charge, ...]]] = {
    TrdSecMarket.HK: (
        _Charge(title="Commission", per_share=Decimal(10)),
        _Charge(title="Platform Fee", per_share=Decimal(5)),
        _Charge(title="Exchange Fee", per_share=Decimal(10)),
    ),
    TrdSecMarket.US: (
        _Charge(title="Commission", per_share=Decimal("1.99")),
        _Charge(title="Platform Fee", per_share=Decimal("0.5")),
        _Charge(title="Exchange Fee", per_share=Decimal("1.38")),
    ),
}
"""The fees of futures, each contract a share."""
_COINS: Final[Mapping[TrdSecMarket, tuple[_Charge, ...]]] = {
    TrdSecMarket(101): (
        _Charge(title="Commission", of_value=Decimal("0.0008"), least=Decimal("0.01")),
        _Charge(title="Platform Fee", of_value=Decimal("0.0002"), least=Decimal("0.01")),
    ),
}
_EVENTS: Final[Mapping[TrdSecMarket, tuple[_Charge, ...]]] = {
    TrdSecMarket(111): (
        _Charge(title="Commission", per_share=Decimal("0.01")),
        _Charge(title="Exchange Fee", per_share=Decimal("0.01")),
    ),
}
_TABLES: Final = {
    Product.SECURITIES: _SECURITIES,
    Product.FUTURES: _CONTRACTS,
    Product.CRYPTO: _COINS,
    Product.EVENTS: _EVENTS,
}


def fee_items(venue: Venue, side: TrdSide, value: Decimal, quantity: int) -> list[tuple[str, Decimal]]:
    """Return the title and amount of each fee after fills of this value and quantity; none before the first fill."""
    if not quantity:
        return []
    return [
        (charge.title, charge.amount(value, quantity))
        for charge in _TABLES[venue.product][venue.security_market]
        if side not in BUYS or not charge.sells_only
    ]


def fee_total(venue: Venue, side: TrdSide, value: Decimal, quantity: int) -> Decimal:
    """Return the sum of an order's fees, in the currency of the venue."""
    return sum((amount for _, amount in fee_items(venue, side, value, quantity)), NOTHING)
