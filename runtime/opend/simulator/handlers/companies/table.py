"""List the protocols on companies that came with release 10.6, and what answers each: Qot_Get… 3225 to 3246.

Invariant: every reply is of the share, the plate or the index that the request names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.simulator.handlers.companies import actions, earnings, holders, profile, research, statements, valuation
from opend.simulator.handlers.companies.share import CHINA, HONG_KONG, NEW_YORK, of_share
from opend_proto import methods

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers

__all__ = ["register"]


def register(handlers: Handlers) -> None:
    """Answer the protocols of this table."""
    answer = handlers.answer
    answer(methods.QOT_GET_COMPANY_PROFILE, of_share(profile.get_profile))
    answer(methods.QOT_GET_COMPANY_EXECUTIVES, of_share(profile.get_executives))
    answer(methods.QOT_GET_COMPANY_EXECUTIVE_BACKGROUND, of_share(profile.get_background))
    answer(methods.QOT_GET_COMPANY_OPERATIONAL_EFFICIENCY, of_share(profile.get_efficiency))
    answer(methods.QOT_GET_FINANCIALS_STATEMENTS, of_share(statements.get_statements))
    answer(methods.QOT_GET_FINANCIALS_REVENUE_BREAKDOWN, of_share(statements.get_breakdown))
    answer(methods.QOT_GET_FINANCIALS_EARNINGS_PRICE_HISTORY, of_share(earnings.get_price_history))
    answer(methods.QOT_GET_FINANCIALS_EARNINGS_PRICE_MOVE, of_share(earnings.get_price_move))
    answer(methods.QOT_GET_CORPORATE_ACTIONS_DIVIDENDS, of_share(actions.get_dividends))
    answer(methods.QOT_GET_CORPORATE_ACTIONS_BUYBACKS, of_share(actions.get_buybacks, HONG_KONG | CHINA))
    answer(methods.QOT_GET_CORPORATE_ACTIONS_STOCK_SPLITS, of_share(actions.get_splits, HONG_KONG | NEW_YORK))
    answer(methods.QOT_GET_SHAREHOLDERS_OVERVIEW, of_share(holders.get_overview, HONG_KONG | NEW_YORK))
    answer(methods.QOT_GET_SHAREHOLDERS_HOLDER_DETAIL, of_share(holders.get_detail, HONG_KONG | NEW_YORK))
    answer(methods.QOT_GET_SHAREHOLDERS_HOLDING_CHANGES, of_share(holders.get_changes, HONG_KONG | NEW_YORK))
    answer(methods.QOT_GET_SHAREHOLDERS_INSTITUTIONAL, of_share(holders.get_institutional, HONG_KONG | NEW_YORK))
    answer(methods.QOT_GET_INSIDER_HOLDER_LIST, of_share(holders.get_insiders, NEW_YORK))
    answer(methods.QOT_GET_INSIDER_TRADE_LIST, of_share(holders.get_insider_trades, NEW_YORK))
    answer(methods.QOT_GET_RESEARCH_ANALYST_CONSENSUS, of_share(research.get_consensus))
    answer(methods.QOT_GET_RESEARCH_RATING_SUMMARY, of_share(research.get_ratings, NEW_YORK))
    answer(methods.QOT_GET_RESEARCH_MORNINGSTAR_REPORT, of_share(research.get_morningstar))
    answer(methods.QOT_GET_VALUATION_DETAIL, valuation.get_valuation)
    answer(methods.QOT_GET_VALUATION_PLATE_STOCK_LIST, valuation.get_plate_stocks)
