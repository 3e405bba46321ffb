"""List the protocols on option markets that came with release 10.8, and what answers each: 3301 to 3314."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.simulator.handlers.option_figures import alerts, contracts, events, history, underlyings
from opend_proto import methods

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers

__all__ = ["register"]


def register(handlers: Handlers) -> None:
    """Answer the protocols of this table."""
    answer = handlers.answer
    answer(methods.QOT_GET_OPTION_MARKET_STATISTIC, history.get_market_statistic)
    answer(methods.QOT_GET_OPTION_UNDERLYING_HIS_STATISTIC, history.get_statistic)
    answer(methods.QOT_GET_OPTION_UNDERLYING_OVERVIEW, history.get_overview)
    answer(methods.QOT_GET_OPTION_UNDERLYING_HIS_VOLATILITY, history.get_volatility)
    answer(methods.QOT_GET_OPTION_UNDERLYING_RANK, underlyings.get_rank)
    answer(methods.QOT_GET_OPTION_RANK, contracts.get_rank)
    answer(methods.QOT_GET_OPTION_EVENT, events.get_option_event)
    answer(methods.QOT_GET_OPTION_EVENT_ALERT, alerts.get_alerts)
    answer(methods.QOT_SET_OPTION_EVENT_ALERT, alerts.set_alerts)
    answer(methods.QOT_GET_OPTION_ZERO_DTE_SCREENER, underlyings.get_zero_dte_screener)
    answer(methods.QOT_GET_OPTION_ZERO_DTE_CONTRACT, contracts.get_zero_dte_contract)
    answer(methods.QOT_GET_OPTION_EARNINGS_SCREENER, underlyings.get_earnings_screener)
    answer(methods.QOT_GET_OPTION_SELLER_SCREENER, contracts.get_seller_screener)
