"""Find the figures of Qot_StockScreen that follow from a company's statements and that Qot_StockFilter lacks.

Invariant: rates are fractions, amounts are in the share's currency, and a figure that no number expresses, such as the
growth of a loss, is None.

Inferred: the formulas are the usual ones, and a duration is a number of years.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from opend.simulator.companies.dividends import dividend
from opend.simulator.companies.reports import report
from opend.simulator.companies.staff import employees
from opend.simulator.screening.reports import report_of
from opend_proto.qot_stock_screen import FinancialProperty

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opend.simulator.screening.reports import Report
    from opend.simulator.screening.scene import Share
    from opend_proto.qot_stock_filter import FinancialQuarter

__all__ = ["GROWTHS", "RATIOS", "Figure"]

Figure: TypeAlias = "Callable[[Share, FinancialQuarter, int], float | None]"
"""Returns the figure of a share, from the last report of a kind, over a number of years."""


def _report(share: Share, quarter: FinancialQuarter, years: int = 0) -> Report:
    return report_of(share.listing, quarter, share.scene.milliseconds / 1000, years=years)


def _now(figure: Callable[[Report], float]) -> Figure:
    return lambda share, quarter, _: figure(_report(share, quarter))


def _part(above: Callable[[Report], float], below: Callable[[Report], float]) -> Figure:
    def read(share: Share, quarter: FinancialQuarter, _: int) -> float | None:
        found = _report(share, quarter)
        return above(found) / below(found) if below(found) else None

    return read


def _per_head(figure: Callable[[Report], float]) -> Figure:
    def read(share: Share, quarter: FinancialQuarter, _: int) -> float:
        found = _report(share, quarter)
        return figure(found) / employees(share.listing, found.end)

    return read


def _compound(figure: Callable[[Report], float]) -> Figure:
    """Return the growth of a figure in a year, on the average of some years."""

    def read(share: Share, quarter: FinancialQuarter, years: int) -> float | None:
        now, before = figure(_report(share, quarter)), figure(_report(share, quarter, years))
        return float((now / before) ** (1 / years) - 1) if now > 0 and before > 0 else None

    return read


def _paid_growth(share: Share, quarter: FinancialQuarter, years: int) -> float | None:
    last = _report(share, quarter).end.full_year.year
    now, before = (dividend(share.listing, year).per_share for year in (last, last - years))
    return float((now / before) ** (1 / years) - 1) if now > 0 and before > 0 else None


def _free_cash(found: Report) -> float:
    return found.cash_flow.operations + found.cash_flow.capital_expenditure


def _revenue(found: Report) -> float:
    return found.income.revenue


def _net_profit(found: Report) -> float:
    return found.income.net_profit


_PER_SHARE: Final[Mapping[FinancialProperty, Callable[[Share], float]]] = {
    FinancialProperty.DIVIDENDS_TTM: lambda share: share.books.trailing_dividend,
    FinancialProperty.DIVIDENDS_LFY: lambda share: share.books.dividend,
    FinancialProperty.DIVIDENDS_TTM_RATIO: lambda share: share.books.trailing_dividend / share.quoted.last,
    FinancialProperty.DIVIDENDS_LFY_RATIO: lambda share: share.books.dividend / share.quoted.last,
}


def _of_share(figure: Callable[[Share], float]) -> Figure:
    return lambda share, _quarter, _years: figure(share)


RATIOS: Final[Mapping[FinancialProperty, Figure]] = {
    FinancialProperty.GROSS_PROFIT: _now(lambda found: found.income.gross_profit),
    FinancialProperty.RELEASED_DATE: lambda share, quarter, _: int(
        report(share.listing, _report(share, quarter).end).timestamp
    ),
    FinancialProperty.RD_EXPENSE_RATIO: _part(lambda found: found.income.research, _revenue),
    FinancialProperty.SELLING_EXPENSE_RATIO: _part(lambda found: found.income.selling, _revenue),
    FinancialProperty.MANAGE_EXPENSE_RATIO: _part(lambda found: found.income.administration, _revenue),
    FinancialProperty.OPERATING_PROFIT_RATE: _part(lambda found: found.income.operating_profit, _revenue),
    FinancialProperty.PROFIT_BEFORE_TAX_RATE: _part(lambda found: found.income.profit_before_tax, _revenue),
    FinancialProperty.LT_DEBT_SHAREHOLDERS_RATIO: _part(
        lambda found: found.balance.long_debt, lambda found: found.balance.equity
    ),
    FinancialProperty.INTEREST_BEARING_DEBT_RATIO: _part(
        lambda found: found.balance.short_debt + found.balance.long_debt, lambda found: found.balance.liabilities
    ),
    FinancialProperty.ACCOUNTS_RECEIVABLE_RATE: _part(_revenue, lambda found: found.balance.receivables),
    FinancialProperty.CURRENT_ASSETS_TURNOVER: _part(_revenue, lambda found: found.balance.current_assets),
    FinancialProperty.FREE_CASH_FLOW: _now(_free_cash),
    FinancialProperty.FREE_CASH_FLOW_INCOME_RATIO: _part(_free_cash, _revenue),
    FinancialProperty.FREE_CASH_FLOW_NP_RATIO: _part(_free_cash, _net_profit),
    FinancialProperty.INCOME_PER_CAPITA: _per_head(_revenue),
    FinancialProperty.PROFIT_PER_CAPITA: _per_head(lambda found: found.income.operating_profit),
    FinancialProperty.NET_PROFIT_PER_CAPITA: _per_head(_net_profit),
    **{name: _of_share(figure) for name, figure in _PER_SHARE.items()},
}
"""Figures of one report."""

GROWTHS: Final[Mapping[FinancialProperty, Figure]] = {
    FinancialProperty.GROSS_PROFIT_GROWTH: _compound(lambda found: found.income.gross_profit),
    FinancialProperty.FREE_CASH_FLOW_GROWTH: _compound(_free_cash),
    FinancialProperty.REVENUE_CAGR: _compound(_revenue),
    FinancialProperty.GROSS_PROFIT_CAGR: _compound(lambda found: found.income.gross_profit),
    FinancialProperty.EBITDA_CAGR: _compound(lambda found: found.ebitda),
    FinancialProperty.EBIT_CAGR: _compound(lambda found: found.income.operating_profit),
    FinancialProperty.NET_PROFIT_CAGR: _compound(_net_profit),
    FinancialProperty.STOCKHOLDER_PROFIT_CAGR: _compound(_net_profit),
    FinancialProperty.NET_MARGIN_CAGR: _compound(_net_profit),
    FinancialProperty.OPERATING_PROFIT_CAGR: _compound(lambda found: found.income.operating_profit),
    FinancialProperty.FREE_CASH_CAGR: _compound(_free_cash),
    FinancialProperty.TOTAL_ASSETS_CAGR: _compound(lambda found: found.balance.assets),
    FinancialProperty.BASIC_EPS_CAGR: _compound(lambda found: found.income.net_profit / found.shares),
    FinancialProperty.ROA_CAGR: _compound(lambda found: found.income.net_profit / found.balance.assets),
    FinancialProperty.ROE_CAGR: _compound(lambda found: found.return_on_equity),
    FinancialProperty.ROIC_CAGR: _compound(lambda found: found.return_on_capital),
    FinancialProperty.DIVIDEND_CAGR: _paid_growth,
}
"""Growth in a year, on the average of a number of years."""
