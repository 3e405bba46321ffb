"""Tell the volatility of one option over time: Qot_GetOptionVolatility.

Invariant: the option's implied volatility is that of its snapshot; the historical one is its underlying's.
"""

from __future__ import annotations

from statistics import fmean
from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.lookup import listing_of
from opend.simulator.instruments.options import OptionTerms
from opend.simulator.instruments.static_info import day_text, day_timestamp
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.options.volatility import MONTH_DAYS, latest_session, volatilities
from opend_proto import methods, qot_get_option_volatility
from opend_proto.qot_common import OptionImpvolStatusType, OptionVolatilityTimePeriodType
from opend_proto.qot_get_option_volatility import VolatilityItem

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer

__all__ = ["get_option_volatility", "register"]

_DAYS: Final = {
    OptionVolatilityTimePeriodType.WEEK: 5,
    OptionVolatilityTimePeriodType.MONTH: 21,
    OptionVolatilityTimePeriodType.QUARTER: 63,
    OptionVolatilityTimePeriodType.HALF_YEAR: 126,
    OptionVolatilityTimePeriodType.YEAR: 252,
}
"""Trading days of each span."""
_FEWEST, _MOST = 5, 250
_FAIR: Final = 0.15
"""How far the implied volatility may lie from the historical one, by that, to be called fluctuating (inferred)."""


def register(handlers: Handlers) -> None:
    """Answer the protocol of this module."""
    handlers.answer(methods.QOT_GET_OPTION_VOLATILITY, get_option_volatility)


def get_option_volatility(peer: Peer, request: qot_get_option_volatility.Request) -> qot_get_option_volatility.S2C:
    """Give the implied volatility of an option and the historical one of its underlying, earliest first."""
    c2s, market = request.c2s, peer.market
    contract = listing_of(market, c2s.security)
    terms = contract.derivation
    if not isinstance(terms, OptionTerms):
        raise RefusalError(f"{contract.text} is of kind {contract.kind.name}, not an option")
    period = OptionVolatilityTimePeriodType(c2s.query_time_period or OptionVolatilityTimePeriodType.MONTH)
    if period not in _DAYS:
        raise RefusalError(f"queryTimePeriod must be 0 to 5, not {int(period)}")
    window = MONTH_DAYS if c2s.hv_time_period is None else c2s.hv_time_period
    if not _FEWEST <= window <= _MOST:
        raise RefusalError(f"hvTimePeriod must be {_FEWEST} to {_MOST}, not {window}")
    owner, implied = terms.underlying, terms.implied_volatility * 100
    days = volatilities(market, owner, latest_session(market, owner), _DAYS[period], window)
    usual = fmean(each.historical for each in days)
    premium = implied / usual - 1
    status, words = _judged(premium)
    return qot_get_option_volatility.S2C(
        item_list=[
            VolatilityItem(
                timestamp=int(day_timestamp(owner.exchange, each.day)),
                timestamp_str=day_text(each.day),
                implied_volatility=implied,
                history_volatility=each.historical,
                volatility_premium=implied - each.historical,
            )
            for each in days
        ],
        average_impvol=implied,
        impvol_status=status,
        analysis=f"The implied volatility is {words}: {implied:.1f}% against {usual:.1f}% in the past.",
    )


def _judged(premium: float) -> tuple[OptionImpvolStatusType, str]:
    if premium > _FAIR:
        return OptionImpvolStatusType.IMPVOL_OVERVALUED, "high"
    if premium < -_FAIR:
        return OptionImpvolStatusType.IMPVOL_UNDERVALUED, "low"
    return OptionImpvolStatusType.IMPVOL_FLUCTUATING, "fair"
