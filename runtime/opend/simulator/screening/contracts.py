"""Find the figures of options and of their underlyings by the indicators of Qot_OptionScreen.

Invariant: prices are those of the option's quote and book, the rest follows from the model that prices it.
Volatilities, probabilities and distances are fractions; those that no source has an example of are inferred.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.instruments.options import implied_volatility
from opend.simulator.instruments.pricing import YEAR_SECONDS, Valuation, value_option
from opend.simulator.instruments.static_info import day_timestamp
from opend.simulator.market.book import book
from opend.simulator.screening.scene import Share
from opend.simulator.screening.simple import market_value
from opend.simulator.views.figures import best_of
from opend.simulator.views.option_figures import OpenContracts, open_contracts
from opend.simulator.views.options.days import ChainDay, chain_day, ended_session
from opend.simulator.views.options.volatility import DayVolatility, Standing, latest_session, standing, volatilities
from opend_proto.qot_common import ExpirationCycle, OptionAreaType, SecurityType
from opend_proto.qot_option_screen import (
    ExpirationType,
    Moneyness,
    OptionIndicatorType,
    UnderlyingIndicatorType,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.instruments.options import OptionTerms
    from opend.simulator.market.bars import Bar
    from opend.simulator.market.book import Level

__all__ = ["OPTION_FIGURES", "OWNER_FIGURES", "Contract", "Owner"]

_DAYS_A_YEAR: Final = 365


class Owner:
    """A security with options, at an instant."""

    def __init__(self, share: Share) -> None:
        self.share = share
        self.listing = share.listing
        self.market = share.scene.market

    @cached_property
    def days(self) -> list[DayVolatility]:
        """The volatilities of the last two trading days, earliest first."""
        return volatilities(self.market, self.listing, latest_session(self.market, self.listing), 2)

    @cached_property
    def standing(self) -> Standing:
        """Where the implied volatility stands in its last year."""
        return standing(self.market, self.listing, latest_session(self.market, self.listing))

    @cached_property
    def chain(self) -> ChainDay:
        """The contracts of all its options on the last day that has ended."""
        return chain_day(self.market, self.listing, ended_session(self.market, self.listing))

    @property
    def implied(self) -> float:
        """The implied volatility at the last price, as a fraction."""
        return implied_volatility(self.listing, self.share.quoted.last)

    @property
    def historical(self) -> float:
        """The historical volatility, as a fraction."""
        return self.days[-1].historical / 100


OWNER_FIGURES: Final[dict[UnderlyingIndicatorType, Callable[[Owner], float | None]]] = {
    UnderlyingIndicatorType.VOLUME: lambda owner: owner.chain.volume,
    UnderlyingIndicatorType.OPEN_INTEREST: lambda owner: owner.chain.open,
    UnderlyingIndicatorType.IV: lambda owner: owner.implied,
    UnderlyingIndicatorType.HV: lambda owner: owner.historical,
    UnderlyingIndicatorType.IV_RANK: lambda owner: owner.standing.rank / 100,
    UnderlyingIndicatorType.IV_PERCENTILE: lambda owner: owner.standing.percentile / 100,
    UnderlyingIndicatorType.IV_CHANGE: lambda owner: owner.implied - owner.days[0].implied / 100,
    UnderlyingIndicatorType.IV_CHANGE_RATIO: lambda owner: owner.implied / (owner.days[0].implied / 100) - 1,
    UnderlyingIndicatorType.IVHV_RATIO: lambda owner: owner.implied / owner.historical,
    UnderlyingIndicatorType.IVHV_SPREAD: lambda owner: owner.implied - owner.historical,
    UnderlyingIndicatorType.MARKET_CAP: lambda owner: (
        market_value(owner.share) if owner.listing.kind == SecurityType.EQTY else None
    ),
    UnderlyingIndicatorType.STOCK_PRICE: lambda owner: owner.share.quoted.last,
    UnderlyingIndicatorType.CHANGE_RATE: lambda owner: owner.share.change_today,
}
"""Figures of an underlying; its change is in percent, as the vendor's comment says."""


class Contract:
    """An option at an instant; each figure is computed when it is first read."""

    def __init__(self, owner: Owner, listing: Listing, terms: OptionTerms) -> None:
        self.owner = owner
        self.listing = listing
        self.terms = terms
        self._share = Share(owner.share.scene, listing)
        self._now = owner.share.scene.milliseconds

    @property
    def spot(self) -> float:
        """The price of the underlying."""
        return self.owner.share.quoted.last

    @cached_property
    def today(self) -> Bar:
        """The bar of the last day with trades, which has the quote's figures and costs less than the quote."""
        return self._share.day(0)

    @property
    def last(self) -> float:
        """The last price."""
        return self.today.close / PRICE_UNITS

    @property
    def change(self) -> float:
        """The change since the close before, in percent."""
        return (self.today.close / self._share.day(1).close - 1) * 100

    @cached_property
    def best(self) -> tuple[Level, Level]:
        """The best bid and ask."""
        found = book(self.owner.market, self.listing, self._now)
        return best_of(found.bids), best_of(found.asks)

    @cached_property
    def valuation(self) -> Valuation:
        """The value by the model, and its sensitivities."""
        return self.terms.valuation(self.spot, self._now / 1000)

    @cached_property
    def held(self) -> OpenContracts:
        """The open contracts."""
        today = self.terms.underlying.exchange.local_time(self._now / 1000).date()
        return open_contracts(self.owner.market, self.terms, today)

    @property
    def days(self) -> int:
        """Calendar days to expiry."""
        return (self.terms.expiration.day - self.terms.underlying.exchange.local_time(self._now / 1000).date()).days

    @property
    def inside(self) -> float:
        """How far the underlying is in the money, as a fraction of its price; below 0 out of the money."""
        return (1 if self.terms.is_call else -1) * (self.spot - self.terms.strike) / self.spot

    @property
    def break_even(self) -> float:
        """The price of the underlying at which a buyer breaks even."""
        return self.terms.strike + (1 if self.terms.is_call else -1) * self.last

    @cached_property
    def profit_probability(self) -> float:
        """The probability that a buyer makes a profit, by the model."""
        return value_option(
            is_call=self.terms.is_call,
            spot=self.spot,
            strike=max(self.break_even, 0.01),
            years=(self.terms.expires - self._now / 1000) / YEAR_SECONDS,
            volatility=self.terms.implied_volatility,
        ).exercise_probability

    @property
    def intrinsic_part(self) -> float:
        """The intrinsic value by the price, at most 1."""
        return min(self.terms.intrinsic(self.spot) / self.last, 1.0)


def _expiration(contract: Contract) -> float:
    is_week = contract.terms.expiration.cycle == ExpirationCycle.WEEK
    return int(ExpirationType.WEEKLY if is_week else ExpirationType.MONTHLY)


_Figure = OptionIndicatorType

OPTION_FIGURES: Final[dict[OptionIndicatorType, Callable[[Contract], float | None]]] = {
    _Figure.STRIKE_PRICE: lambda contract: contract.terms.strike,
    _Figure.LEFT_DAY: lambda contract: contract.days,
    _Figure.OPTION_TYPE: lambda contract: int(contract.terms.type),
    _Figure.EXERCISE_TYPE: lambda _: int(OptionAreaType.AMERICAN),
    _Figure.EXPIRATION_TYPE: _expiration,
    _Figure.STRIKE_DATE_TIMESTAMP: lambda contract: int(
        day_timestamp(contract.listing.exchange, contract.terms.expiration.day)
    ),
    _Figure.IN_THE_MONEY: lambda contract: int(
        Moneyness.IN_THE_MONEY if contract.inside > 0 else Moneyness.OUT_OF_THE_MONEY
    ),
    _Figure.PRICE: lambda contract: contract.last,
    _Figure.MID_PRICE: lambda contract: (contract.best[0].price + contract.best[1].price) / 2,
    _Figure.BID_PRICE: lambda contract: contract.best[0].price,
    _Figure.ASK_PRICE: lambda contract: contract.best[1].price,
    _Figure.BID_ASK_SPREAD: lambda contract: contract.best[1].price - contract.best[0].price,
    _Figure.BID_VOLUME: lambda contract: contract.best[0].volume,
    _Figure.ASK_VOLUME: lambda contract: contract.best[1].volume,
    _Figure.BID_ASK_VOLUME_RATIO: lambda contract: (
        contract.best[0].volume / contract.best[1].volume if contract.best[1].volume else None
    ),
    _Figure.CHANGE_RATE: lambda contract: contract.change,
    _Figure.VOLUME: lambda contract: contract.today.volume,
    _Figure.TURNOVER: lambda contract: contract.today.turnover / PRICE_UNITS,
    _Figure.OPEN_INTEREST: lambda contract: contract.held.total,
    _Figure.OPEN_INTEREST_MARKET_CAP: lambda contract: (
        contract.held.total * contract.last * contract.terms.contract_size
    ),
    _Figure.VOL_OI_RATIO: lambda contract: contract.today.volume / contract.held.total if contract.held.total else None,
    _Figure.PREMIUM: lambda contract: contract.last * contract.terms.contract_size,
    _Figure.IMPLIED_VOLATILITY: lambda contract: contract.terms.implied_volatility,
    _Figure.HISTORY_VOLATILITY: lambda contract: contract.owner.historical,
    _Figure.IVHV_RATIO: lambda contract: contract.terms.implied_volatility / contract.owner.historical,
    _Figure.DELTA: lambda contract: contract.valuation.delta,
    _Figure.GAMMA: lambda contract: contract.valuation.gamma,
    _Figure.VEGA: lambda contract: contract.valuation.vega,
    _Figure.THETA: lambda contract: contract.valuation.theta,
    _Figure.RHO: lambda contract: contract.valuation.rho,
    _Figure.LEVERAGE_RATIO: lambda contract: contract.spot / contract.last,
    _Figure.EFFECTIVE_GEARING: lambda contract: contract.spot / contract.last * abs(contract.valuation.delta),
    _Figure.BUY_TO_BEP: lambda contract: contract.break_even / contract.spot - 1,
    _Figure.SELL_TO_BEP: lambda contract: contract.break_even / contract.spot - 1,
    _Figure.BUY_PROFIT_PROBABILITY: lambda contract: contract.profit_probability,
    _Figure.SELL_PROFIT_PROBABILITY: lambda contract: 1 - contract.profit_probability,
    _Figure.INTRINSIC_VALUE_PER: lambda contract: contract.intrinsic_part,
    _Figure.TIME_VALUE_PER: lambda contract: 1 - contract.intrinsic_part,
    _Figure.ITM_DEGREE: lambda contract: max(contract.inside, 0.0),
    _Figure.OTM_DEGREE: lambda contract: max(-contract.inside, 0.0),
    _Figure.ITM_PROBABILITY: lambda contract: contract.valuation.exercise_probability,
    _Figure.OTM_PROBABILITY: lambda contract: 1 - contract.valuation.exercise_probability,
    _Figure.SELL_ANNUALIZED_RETURN: lambda contract: (
        contract.last / contract.terms.strike * _DAYS_A_YEAR / max(contract.days, 1)
    ),
    _Figure.INTERVAL_RETURN: lambda contract: contract.last / contract.terms.strike,
}
"""Figures of an option; its change is in percent, as the vendor's comment says."""
