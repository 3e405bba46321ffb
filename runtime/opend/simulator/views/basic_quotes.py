"""Show the quote of a security in the message of the protocol.

Invariant: a derivative has only the figures of its own kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.simulator.instruments.futures import FutureTerms
from opend.simulator.instruments.options import OptionTerms
from opend.simulator.instruments.static_info import day_text, day_timestamp
from opend.simulator.instruments.warrants import WarrantTerms
from opend.simulator.market.quote import Quote
from opend.simulator.views.figures import open_contracts, part_data, price_spread, turnover_rate
from opend.simulator.views.option_figures import option_figures
from opend.simulator.views.warrant_figures import warrant_figures
from opend_proto.qot_common import (
    BasicQot,
    FutureBasicQotExData,
    OptionAreaType,
    OptionBasicQotExData,
    WarrantBasicQotExData,
)

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["basic_quote"]


def basic_quote(market: SyntheticMarket, listing: Listing, found: Quote) -> BasicQot:
    """Return the message of a quote, with the current figures of a derivative."""
    updated, terms = found.milliseconds / 1000, listing.derivation
    return BasicQot(
        security=listing.security,
        name=listing.name,
        is_suspended=False,
        list_time=day_text(listing.listed),
        list_timestamp=day_timestamp(listing.exchange, listing.listed),
        price_spread=price_spread(listing, found.last),
        update_time=listing.exchange.local_time(updated).strftime("%Y-%m-%d %H:%M:%S"),
        update_timestamp=updated,
        high_price=found.high,
        open_price=found.open,
        low_price=found.low,
        cur_price=found.last,
        last_close_price=found.previous_close,
        volume=found.volume,
        turnover=found.turnover,
        turnover_rate=turnover_rate(listing, found),
        amplitude=(found.high - found.low) / found.previous_close * 100,
        pre_market=part_data(found.pre_market),
        after_market=part_data(found.after_hours),
        overnight=part_data(found.overnight),
        option_ex_data=_option(market, listing, terms) if isinstance(terms, OptionTerms) else None,
        future_ex_data=_future(market, listing, terms, found) if isinstance(terms, FutureTerms) else None,
        warrant_ex_data=_warrant(market, listing, terms) if isinstance(terms, WarrantTerms) else None,
    )


def _option(market: SyntheticMarket, listing: Listing, terms: OptionTerms) -> OptionBasicQotExData:
    figures = option_figures(market, listing, terms)
    return OptionBasicQotExData(
        strike_price=terms.strike,
        contract_size=terms.contract_size,
        contract_size_float=float(terms.contract_size),
        open_interest=figures.open_interest,
        implied_volatility=figures.implied_volatility,
        premium=figures.premium,
        delta=figures.delta,
        gamma=figures.gamma,
        vega=figures.vega,
        theta=figures.theta,
        rho=figures.rho,
        expiry_date_distance=figures.days,
        option_area_type=OptionAreaType.AMERICAN,
        contract_multiplier=float(terms.contract_size),
    )


def _future(market: SyntheticMarket, listing: Listing, terms: FutureTerms, found: Quote) -> FutureBasicQotExData:
    position, change = open_contracts(market, listing)
    return FutureBasicQotExData(
        last_settle_price=found.previous_close,
        position=position,
        position_change=change,
        expiry_date_distance=(terms.last_day_at(market.clock.now()) - found.day).days,
    )


def _warrant(market: SyntheticMarket, listing: Listing, terms: WarrantTerms) -> WarrantBasicQotExData:
    figures = warrant_figures(market, listing, terms)
    return WarrantBasicQotExData(
        delta=figures.delta, implied_volatility=figures.implied_volatility, premium=figures.premium
    )
