"""List the options on the shares of the synthetic market: a day's chain, and the contract with a given code.

Invariant: a code determines its contract's terms; a contract found on one day is found on every later day until it has
expired, with the same terms.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.exchanges import PriceGrid
from opend.simulator.instruments.expirations import Expiration, option_expirations
from opend.simulator.instruments.listing import Listing
from opend.simulator.instruments.pricing import YEAR_SECONDS, Valuation, value_option
from opend_proto.qot_common import ExchType, OptionType, QotMarket, SecurityType

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["OptionTerms", "chain", "find_option", "implied_volatility", "listed_options", "root_of", "strikes"]

_CODE: Final = re.compile(r"([A-Z]+)(\d{6})([CP])(\d{4,9})")
_TYPES: Final = {"C": OptionType.CALL, "P": OptionType.PUT}
_LETTERS: Final = {OptionType.CALL: "C", OptionType.PUT: "P"}
_CLOSES: Final = time(16)
_HUNDREDTHS: Final = PriceGrid(limits=(), steps=(10,))
# The strikes reach from 25% below to 25% above the anchor price, in round steps of 1/80 of it or a little more.
_REACH: Final = 0.25
_STEPS: Final = (0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 25.0, 50.0, 100.0)
_SMILE: Final = 1.2
_LONGEST_DAYS: Final = 600
# The time before expiry at which the theoretical price serves as the contract's base price.
_ANCHOR_SECONDS: Final = 30 * 86_400.0
_MOST_VOLATILE: Final = 4.0


@dataclass(frozen=True, slots=True)
class OptionTerms:
    """The terms of one option contract."""

    underlying: Listing
    type: OptionType
    strike: float
    """In the underlying's currency."""
    expiration: Expiration

    @property
    def is_call(self) -> bool:
        """Whether it is a right to buy."""
        return self.type == OptionType.CALL

    @property
    def rises(self) -> bool:
        """Whether it gains when the share does."""
        return self.is_call

    @property
    def contract_size(self) -> int:
        """Shares that one contract stands for: a board lot in Hong Kong, a hundred in the US."""
        return self.underlying.lot_size

    @property
    def expires(self) -> float:
        """The close of the day of expiry, in seconds since 1970 UTC."""
        return datetime.combine(self.expiration.day, _CLOSES, self.underlying.exchange.zone).timestamp()

    @property
    def implied_volatility(self) -> float:
        """Annual, as a fraction."""
        return implied_volatility(self.underlying, self.strike)

    def valuation(self, spot: float, timestamp: float) -> Valuation:
        """Return the price and its sensitivities while the underlying trades at ``spot``."""
        return value_option(
            is_call=self.is_call,
            spot=spot,
            strike=self.strike,
            years=(self.expires - timestamp) / YEAR_SECONDS,
            volatility=self.implied_volatility,
        )

    def intrinsic(self, spot: float) -> float:
        """Return the value of exercising the option."""
        return max(spot - self.strike if self.is_call else self.strike - spot, 0.0)

    def value(self, spot: float, timestamp: float) -> float:
        """Return the price, which is at least the intrinsic value: both exchanges allow exercise on any day."""
        return max(self.valuation(spot, timestamp).price, self.intrinsic(spot))


def implied_volatility(owner: Listing, strike: float) -> float:
    """Return the volatility that prices the options with a strike: annual, as a fraction.

    It grows with the distance of the strike from the underlying's anchor price.
    """
    return owner.volatility * (1 + _SMILE * math.log(strike / owner.base_price) ** 2)


@lru_cache(256)
def strikes(owner: Listing) -> tuple[float, ...]:
    """Return the strike prices of a share's options, lowest first."""
    anchor = owner.base_price
    step = next((step for step in _STEPS if step >= anchor / 80), _STEPS[-1])
    lowest, highest = math.ceil(anchor * (1 - _REACH) / step), math.floor(anchor * (1 + _REACH) / step)
    return tuple(number * step for number in range(lowest, highest + 1))


def chain(owner: Listing, today: date) -> Iterator[tuple[Expiration, tuple[tuple[Listing, Listing], ...]]]:
    """Yield the contracts listed on a day, as pairs of call and put by expiration and strike.

    A share without an option root has none.
    """
    if not owner.option_root:
        return
    for expiration in option_expirations(owner.market, today):
        yield (
            expiration,
            tuple(
                (
                    _contract(owner, expiration, OptionType.CALL, strike),
                    _contract(owner, expiration, OptionType.PUT, strike),
                )
                for strike in strikes(owner)
            ),
        )


def listed_options(owner: Listing, today: date) -> Iterator[Listing]:
    """Yield the contracts listed on a day, one by one."""
    for _, pairs in chain(owner, today):
        for pair in pairs:
            yield from pair


def root_of(code: str) -> str:
    """Return the root of an option's code; empty for any other code."""
    parts = _CODE.fullmatch(code)
    return parts[1] if parts else ""


@lru_cache(4096)
def find_option(owner: Listing, code: str, today: date) -> Listing | None:
    """Return the contract on a share with a code; None if it is not listed on that day."""
    parts = _CODE.fullmatch(code)
    if parts is None or parts[1] != owner.option_root:
        return None
    strike = int(parts[4]) / 1000
    expiration = next(
        (each for each in option_expirations(owner.market, today) if f"{each.day:%y%m%d}" == parts[2]), None
    )
    if expiration is None or strike not in strikes(owner):
        return None
    found = _contract(owner, expiration, _TYPES[parts[3]], strike)
    return found if found.code == code else None


@lru_cache(8192)
def _contract(owner: Listing, expiration: Expiration, option_type: OptionType, strike: float) -> Listing:
    terms = OptionTerms(owner, option_type, strike, expiration)
    valued = terms.valuation(owner.base_price, terms.expires - _ANCHOR_SECONDS)
    anchor = max(round(valued.price, 2), 0.01)
    leverage = abs(valued.delta) * owner.base_price / anchor
    day, letter = f"{expiration.day:%y%m%d}", _LETTERS[option_type]
    return Listing(
        market=owner.market,
        code=f"{owner.option_root}{day}{letter}{round(strike * 1000)}",
        name=f"{owner.option_root} {day} {strike:.2f}{letter}",
        currency=owner.currency,
        lot_size=1,
        base_price=anchor,
        trades_per_minute=3,
        volatility=min(owner.volatility * max(leverage, 1.0), _MOST_VOLATILE),
        kind=SecurityType.DRVT,
        listed=date.fromordinal(expiration.day.toordinal() - _LONGEST_DAYS),
        exchange_type=ExchType.US_OPTION if owner.market == QotMarket.US_SECURITY else ExchType.HK_HKEX,
        price_grid=_HUNDREDTHS,
        derivation=terms,
    )
