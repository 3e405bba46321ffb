"""Define warrants, bull and bear contracts and inline warrants on shares listed in Hong Kong.

Invariant: a warrant's value follows from its share's price, its terms and the time. Its term is renewed every year
under the same code, so that it always has a maturity ahead.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from opend.simulator.instruments.expirations import last_business_day
from opend.simulator.instruments.listing import Listing
from opend.simulator.instruments.pricing import INTEREST_RATE, YEAR_SECONDS, Valuation, value_option
from opend.simulator.instruments.stocks import STOCKS
from opend_proto.qot_common import Issuer, QotMarket, SecurityType, WarrantType

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["WARRANTS", "WarrantTerms"]

_CLOSES: Final = time(16)
# An inline warrant pays a unit of currency if the share ends inside its limits, else a quarter.
_INSIDE, _OUTSIDE = 1.0, 0.25
_OPTIONAL_STOP: Final = 4
_SHARES_ISSUED: Final = 80_000_000
# The instant whose theoretical prices serve as base prices: 1 January 2025 UTC.
_ANCHOR: Final = 1_735_689_600.0


@dataclass(frozen=True, slots=True)
class WarrantTerms:
    """The terms of one warrant; prices in the share's currency."""

    underlying: Listing
    type: WarrantType
    issuer: Issuer
    strike: float
    """For an inline warrant, the lower limit."""
    conversion_ratio: float
    """Warrants for one share."""
    maturity_month: int
    """The month of the year in which its term ends."""
    recovery: float = 0.0
    """The price at which a bull or bear contract is called; 0 for other kinds."""
    upper_strike: float = 0.0
    """The upper limit of an inline warrant; 0 for other kinds."""

    @property
    def issue_size(self) -> int:
        """Warrants issued."""
        return _SHARES_ISSUED

    @property
    def is_optional(self) -> bool:
        """Whether it is a plain call or put, which has a volatility."""
        return self.type in {WarrantType.BUY, WarrantType.SELL}

    @property
    def rises(self) -> bool:
        """Whether it gains when the share does."""
        return self.type in {WarrantType.BUY, WarrantType.BULL}

    @property
    def implied_volatility(self) -> float:
        """Annual, as a fraction."""
        return self.underlying.volatility * 1.1

    def maturity_day(self, timestamp: float) -> date:
        """Return the last day of the current term at an instant: the last business day of its month."""
        today = self.underlying.exchange.local_time(timestamp).date()
        return next(day for day in self._maturities(today.year) if day >= today)

    def last_trade_day(self, timestamp: float) -> date:
        """Return the last trading day: four business days before maturity for calls and puts, one for other kinds."""
        return last_business_day(
            self.underlying.market, self.maturity_day(timestamp), before=_OPTIONAL_STOP if self.is_optional else 1
        )

    def _maturities(self, year: int) -> Iterator[date]:
        for each in (year, year + 1):
            yield last_business_day(self.underlying.market, date(each, self.maturity_month, 1))

    def years(self, timestamp: float) -> float:
        """Return the remaining term, in years."""
        ends = datetime.combine(self.maturity_day(timestamp), _CLOSES, self.underlying.exchange.zone).timestamp()
        return max(ends - timestamp, 0.0) / YEAR_SECONDS

    def valuation(self, spot: float, timestamp: float) -> Valuation:
        """Return the valuation of the option on one share, before division by the conversion ratio."""
        return self._option(spot, self.strike, timestamp)

    def value(self, spot: float, timestamp: float) -> float:
        """Return the price of one warrant."""
        if self.is_optional:
            return self.valuation(spot, timestamp).price / self.conversion_ratio
        if self.type == WarrantType.IN_LINE:
            above = self._option(spot, self.strike, timestamp).exercise_probability
            inside = above - self._option(spot, self.upper_strike, timestamp).exercise_probability
            return _OUTSIDE + (_INSIDE - _OUTSIDE) * inside
        funding = self.strike * INTEREST_RATE * self.years(timestamp)
        return (self.intrinsic(spot) + funding) / self.conversion_ratio

    def intrinsic(self, spot: float) -> float:
        """Return the value of exercise for one share."""
        return max(spot - self.strike if self.rises else self.strike - spot, 0.0)

    def _option(self, spot: float, strike: float, timestamp: float) -> Valuation:
        return value_option(
            is_call=self.type != WarrantType.SELL,
            spot=spot,
            strike=strike,
            years=self.years(timestamp),
            volatility=self.implied_volatility,
        )


_CALL, _PUT, _BULL, _BEAR, _INLINE = (
    WarrantType.BUY,
    WarrantType.SELL,
    WarrantType.BULL,
    WarrantType.BEAR,
    WarrantType.IN_LINE,
)
_WORDS: Final = {_CALL: "CALL", _PUT: "PUT", _BULL: "BULL", _BEAR: "BEAR", _INLINE: "INLINE"}
# code, share, issuer, type, strike, conversion ratio, month of maturity, recovery price, upper limit
_ROWS: tuple[tuple[str, str, Issuer, WarrantType, float, float, int, float, float], ...] = (
    ("13001", "00700", Issuer.JP, _CALL, 480.0, 50.0, 6, 0.0, 0.0),
    ("13118", "00700", Issuer.UB, _CALL, 520.0, 50.0, 12, 0.0, 0.0),
    ("13254", "00700", Issuer.SG, _CALL, 560.0, 100.0, 3, 0.0, 0.0),
    ("13377", "00700", Issuer.MB, _CALL, 600.0, 100.0, 9, 0.0, 0.0),
    ("14012", "00700", Issuer.JP, _PUT, 500.0, 50.0, 6, 0.0, 0.0),
    ("14189", "00700", Issuer.BP, _PUT, 460.0, 50.0, 9, 0.0, 0.0),
    ("14260", "00700", Issuer.UB, _PUT, 420.0, 100.0, 12, 0.0, 0.0),
    ("15033", "00388", Issuer.JP, _CALL, 430.0, 50.0, 9, 0.0, 0.0),
    ("15107", "00388", Issuer.SG, _PUT, 400.0, 50.0, 3, 0.0, 0.0),
    ("15220", "09988", Issuer.UB, _CALL, 125.0, 10.0, 12, 0.0, 0.0),
    ("47001", "00700", Issuer.SG, _INLINE, 400.0, 1.0, 12, 0.0, 600.0),
    ("47020", "00700", Issuer.SG, _INLINE, 450.0, 1.0, 6, 0.0, 550.0),
    ("51010", "00700", Issuer.SG, _BULL, 330.0, 100.0, 6, 340.0, 0.0),
    ("51185", "00700", Issuer.UB, _BULL, 300.0, 500.0, 12, 310.0, 0.0),
    ("52044", "00388", Issuer.JP, _BULL, 270.0, 100.0, 9, 280.0, 0.0),
    ("60012", "00700", Issuer.SG, _BEAR, 680.0, 100.0, 6, 670.0, 0.0),
    ("60390", "00700", Issuer.UB, _BEAR, 720.0, 500.0, 12, 710.0, 0.0),
)


def _warrants() -> Iterator[Listing]:
    shares = {share.code: share for share in STOCKS if share.market == QotMarket.HK_SECURITY}
    for code, owner, issuer, warrant_type, strike, ratio, month, recovery, upper in _ROWS:
        share = shares[owner]
        terms = WarrantTerms(share, warrant_type, issuer, strike, ratio, month, recovery, upper)
        yield Listing(
            market=QotMarket.HK_SECURITY,
            code=code,
            name=f"{issuer.name}#{share.name} {_WORDS[warrant_type]} {strike:g}",
            currency="HKD",
            lot_size=max(1, round(ratio)) * share.lot_size,
            base_price=max(round(terms.value(share.base_price, _ANCHOR), 3), 0.01),
            trades_per_minute=8,
            volatility=1.0,
            kind=SecurityType.WARRANT,
            listed=date(2020, 1, 2),
            derivation=terms,
        )


WARRANTS: Final = tuple(_warrants())
"""All warrants; the codes have the exchange's form, but the warrants are invented."""
