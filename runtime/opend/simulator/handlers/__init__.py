"""Register the simulator's standard handlers, one module per group of protocols.

Invariant: a handler is a typed function of the peer and the request; it refuses by raising RefusalError.
"""

from __future__ import annotations

from importlib import import_module
from typing import Final

from opend.simulator.dispatch import Handlers
from opend.simulator.handlers import samples, system
from opend.simulator.handlers.quotes import candles, capital, snapshots, subscribed, subscriptions
from opend.simulator.handlers.reference import (
    corporate,
    options,
    plates,
    static_info,
    trading_days,
    warrants,
)
from opend.simulator.handlers.screening import rankings, stock_filter
from opend.simulator.handlers.trading import accounts, order_queries, orders
from opend.simulator.handlers.user import reminders, statistics, user_info, watchlists
from opend_proto.methods import METHODS_BY_NAME

__all__ = ["standard_handlers"]

_LATER: Final = {
    "Qot_GetSearchQuote": "reference.search",
    "Qot_GetOptionExerciseProbability": "reference.option_probability",
    "Qot_RequestIndicatorCalc": "indicators.calculations",
    "Qot_GetDailyShortVolume": "screening.short_selling",
    "Qot_GetTopTenBuySellBrokers": "screening.top_brokers",
    "Qot_GetHeatMapData": "screening.heat_map",
    "Qot_WarrantScreen": "screening.warrant_screen",
    "Qot_StockScreen": "screening.stock_screen",
    "Qot_OptionScreen": "screening.option_screen",
    "Qot_GetHighDividendSOERank": "screening.state_owned",
    "Qot_GetIndustrialChainList": "screening.industries",
    "Qot_GetCompanyProfile": "companies.table",
    "Qot_GetEarningsCalendar": "companies.calendars",
    "Qot_GetInstitutionList": "companies.institutions",
    "Qot_GetOptionVolatility": "option_figures.volatility",
    "Qot_GetOptionQuote": "option_figures.strategies",
    "Qot_GetOptionUnderlyingRank": "option_figures.table",
    "Qot_GetEconomicCalendar": "economy.releases",
    "Qot_GetFedWatchTargetRate": "economy.fed",
    "SkillWrap_TechnicalUnusual": "unusual.technical",
    "SkillWrap_FinancialUnusual": "unusual.flows",
    "SkillWrap_DerivativeUnusual": "unusual.derivatives",
    "Trd_PlaceComboOrder": "trading.combos",
    "Qot_GetEventContract": "events.table",
}
"""Protocols that the oldest supported schema lacks, and the modules that need their messages."""


def standard_handlers() -> Handlers:
    """Return a new registry that answers every request protocol: from the model if there is one, else by a sample."""
    handlers = Handlers()
    for module in (
        samples,  # First, since it answers every protocol, and each other module then replaces its own.
        system,
        user_info,
        subscriptions,
        subscribed,
        candles,
        accounts,
        orders,
        order_queries,
        static_info,
        snapshots,
        plates,
        options,
        warrants,
        trading_days,
        capital,
        corporate,
        stock_filter,
        rankings,
        watchlists,
        reminders,
        statistics,
    ):
        module.register(handlers)
    for protocol, name in _LATER.items():
        if protocol in METHODS_BY_NAME:
            import_module(f"{__name__}.{name}").register(handlers)
    return handlers
