"""Read a share's financial reports, by the fields of Qot_StockFilter.

Invariant: the annual report agrees with the snapshot: its profit, its equity and the figures per share are those of the
book figures. Within a report the lines add up: assets are debts and equity, and profit lies below revenue.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from opend.simulator.chance.noise import uniforms
from opend.simulator.instruments.fundamentals import fundamentals
from opend_proto.qot_stock_filter import FinancialField, FinancialQuarter

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.instruments.listings import Listing

__all__ = ["FINANCIAL", "PARTS_OF_YEAR", "Report", "financial", "report_of"]

_TAX: Final = 0.17
_KEPT_REPORTS: Final = 4096
PARTS_OF_YEAR: Final = {
    FinancialQuarter.ANNUAL: 1.0,
    FinancialQuarter.FIRST_QUARTER: 0.23,
    FinancialQuarter.INTERIM: 0.48,
    FinancialQuarter.THIRD_QUARTER: 0.74,
    FinancialQuarter.MOST_RECENT_QUARTER: 0.26,
}
"""The part of a year's revenue and profit that each report covers."""


@dataclass(frozen=True, slots=True)
class Report:
    """The lines of a report, as money of the share's currency; flows are those of the time that it covers."""

    revenue: float
    gross_profit: float
    ebitda: float
    ebit: float
    operating_profit: float
    profit_before_tax: float
    net_profit: float
    financial_costs: float
    operating_cash_flow: float
    assets: float
    equity: float
    current_assets: float
    current_debts: float
    inventory: float
    fixed_assets: float
    cash: float
    receivables: float
    shares: int

    @property
    def debts(self) -> float:
        """All debts."""
        return self.assets - self.equity

    @property
    def return_on_equity(self) -> float:
        """Net profit by equity."""
        return self.net_profit / self.equity

    @property
    def return_on_capital(self) -> float:
        """Operating profit after tax by the invested capital: the equity and half of the debts that are not current."""
        return self.operating_profit * (1 - _TAX) / (self.equity + (self.debts - self.current_debts) / 2)


@lru_cache(_KEPT_REPORTS)
def report_of(listing: Listing, part: float = 1.0, years_ago: int = 0, *, trailing: bool = False) -> Report:
    """Return the last report that covers a part of a year, or that of some years before.

    ``trailing`` covers the last twelve months instead, whose profit is that of the trailing earnings per share.
    """
    books, draws = fundamentals(listing), uniforms(f"reports|{listing.text}", 16)
    profit_growth, sales_growth, cash_growth, asset_growth = (rate * 0.35 - 0.1 for rate in draws[:4])
    shares = books.issued_shares
    profit, revenue, cash_flow, equity = (
        figure * shares / (1 + growth) ** years_ago
        for figure, growth in (
            (books.earnings_per_share, profit_growth),
            (books.sales_per_share, sales_growth),
            (books.cash_flow_per_share, cash_growth),
            (books.net_asset_per_share, asset_growth),
        )
    )
    covered = part * (books.trailing_earnings_per_share / books.earnings_per_share if trailing else 1.0)
    profit, revenue, cash_flow = profit * covered, revenue * covered, cash_flow * covered
    taxed = profit / (1 - _TAX)
    costs = revenue * (0.002 + 0.015 * draws[4])
    ebit = taxed + costs
    ebitda = ebit + revenue * (0.03 + 0.05 * draws[5])
    assets = equity / (0.7 - 0.4 * draws[6])
    current = assets * (0.3 + 0.3 * draws[7])
    return Report(
        revenue=revenue,
        gross_profit=ebitda + revenue * (0.04 + 0.16 * draws[8]),
        ebitda=ebitda,
        ebit=ebit,
        operating_profit=taxed * (0.9 + 0.1 * draws[9]),
        profit_before_tax=taxed,
        net_profit=profit,
        financial_costs=costs,
        operating_cash_flow=cash_flow,
        assets=assets,
        equity=equity,
        current_assets=current,
        current_debts=(assets - equity) * (0.4 + 0.3 * draws[10]),
        inventory=current * (0.05 + 0.15 * draws[11]),
        fixed_assets=(assets - current) * (0.4 + 0.4 * draws[12]),
        cash=current * (0.3 + 0.2 * draws[13]),
        receivables=current * (0.1 + 0.15 * draws[14]),
        shares=shares,
    )


def _growth(figure: Callable[[Report], float]) -> Callable[[Report, Report], float]:
    return lambda now, before: (figure(now) / figure(before) - 1) * 100


def _ratio(above: Callable[[Report], float], below: Callable[[Report], float]) -> Callable[[Report, Report], float]:
    return lambda now, _: above(now) / below(now) * 100


def _amount(figure: Callable[[Report], float]) -> Callable[[Report, Report], float]:
    return lambda now, _: figure(now)


FINANCIAL: Final[dict[FinancialField, Callable[[Report, Report], float]]] = {
    FinancialField.NET_PROFIT: _amount(lambda report: report.net_profit),
    FinancialField.NET_PROFIT_GROWTH: _growth(lambda report: report.net_profit),
    FinancialField.SUM_OF_BUSINESS: _amount(lambda report: report.revenue),
    FinancialField.SUM_OF_BUSINESS_GROWTH: _growth(lambda report: report.revenue),
    FinancialField.NET_PROFIT_RATE: _ratio(lambda report: report.net_profit, lambda report: report.revenue),
    FinancialField.GROSS_PROFIT_RATE: _ratio(lambda report: report.gross_profit, lambda report: report.revenue),
    FinancialField.DEBT_ASSETS_RATE: _ratio(lambda report: report.debts, lambda report: report.assets),
    FinancialField.RETURN_ON_EQUITY_RATE: _amount(lambda report: report.return_on_equity * 100),
    FinancialField.ROIC: _amount(lambda report: report.return_on_capital * 100),
    FinancialField.ROATTM: _ratio(lambda report: report.net_profit, lambda report: report.assets),
    FinancialField.EBITTTM: _amount(lambda report: report.ebit),
    FinancialField.EBITDA: _amount(lambda report: report.ebitda),
    FinancialField.OPERATING_MARGIN_TTM: _ratio(lambda report: report.operating_profit, lambda report: report.revenue),
    FinancialField.EBIT_MARGIN: _ratio(lambda report: report.ebit, lambda report: report.revenue),
    FinancialField.EBITDA_MARGIN: _ratio(lambda report: report.ebitda, lambda report: report.revenue),
    FinancialField.FINANCIAL_COST_RATE: _ratio(lambda report: report.financial_costs, lambda report: report.revenue),
    FinancialField.OPERATING_PROFIT_TTM: _amount(lambda report: report.operating_profit),
    FinancialField.SHAREHOLDER_NET_PROFIT_TTM: _amount(lambda report: report.net_profit),
    FinancialField.NET_PROFIT_CASH_COVER_TTM: _ratio(
        lambda report: report.operating_cash_flow, lambda report: report.net_profit
    ),
    FinancialField.CURRENT_RATIO: _ratio(lambda report: report.current_assets, lambda report: report.current_debts),
    FinancialField.QUICK_RATIO: _ratio(
        lambda report: report.current_assets - report.inventory, lambda report: report.current_debts
    ),
    FinancialField.CURRENT_ASSET_RATIO: _ratio(lambda report: report.current_assets, lambda report: report.assets),
    FinancialField.CURRENT_DEBT_RATIO: _ratio(lambda report: report.current_debts, lambda report: report.debts),
    FinancialField.EQUITY_MULTIPLIER: _ratio(lambda report: report.assets, lambda report: report.equity),
    FinancialField.PROPERTY_RATIO: _ratio(lambda report: report.debts, lambda report: report.equity),
    FinancialField.CASH_AND_CASH_EQUIVALENTS: _amount(lambda report: report.cash),
    FinancialField.TOTAL_ASSET_TURNOVER: _ratio(lambda report: report.revenue, lambda report: report.assets),
    FinancialField.FIXED_ASSET_TURNOVER: _ratio(lambda report: report.revenue, lambda report: report.fixed_assets),
    FinancialField.INVENTORY_TURNOVER: _ratio(
        lambda report: report.revenue - report.gross_profit, lambda report: report.inventory
    ),
    FinancialField.OPERATING_CASH_FLOW_TTM: _amount(lambda report: report.operating_cash_flow),
    FinancialField.ACCOUNTS_RECEIVABLE: _amount(lambda report: report.receivables),
    FinancialField.EBIT_GROWTH_RATE: _growth(lambda report: report.ebit),
    FinancialField.OPERATING_PROFIT_GROWTH_RATE: _growth(lambda report: report.operating_profit),
    FinancialField.TOTAL_ASSETS_GROWTH_RATE: _growth(lambda report: report.assets),
    FinancialField.PROFIT_TO_SHAREHOLDERS_GROWTH_RATE: _growth(lambda report: report.net_profit),
    FinancialField.PROFIT_BEFORE_TAX_GROWTH_RATE: _growth(lambda report: report.profit_before_tax),
    FinancialField.EPS_GROWTH_RATE: _growth(lambda report: report.net_profit / report.shares),
    FinancialField.ROE_GROWTH_RATE: _growth(lambda report: report.return_on_equity),
    FinancialField.ROIC_GROWTH_RATE: _growth(lambda report: report.return_on_capital),
    FinancialField.NOCF_GROWTH_RATE: _growth(lambda report: report.operating_cash_flow),
    FinancialField.NOCF_PER_SHARE_GROWTH_RATE: _growth(lambda report: report.operating_cash_flow / report.shares),
    FinancialField.OPERATING_REVENUE_CASH_COVER: _ratio(
        lambda report: report.operating_cash_flow, lambda report: report.revenue
    ),
    FinancialField.OPERATING_PROFIT_TO_TOTAL_PROFIT: _ratio(
        lambda report: report.operating_profit, lambda report: report.profit_before_tax
    ),
    FinancialField.BASIC_EPS: _amount(lambda report: report.net_profit / report.shares),
    FinancialField.DILUTED_EPS: _amount(lambda report: report.net_profit / report.shares),
    FinancialField.NOCF_PER_SHARE: _amount(lambda report: report.operating_cash_flow / report.shares),
}
"""Every field, from a report and the one a year before; rates in percent, amounts in the share's currency."""


def financial(listing: Listing, field: FinancialField, quarter: FinancialQuarter) -> float:
    """Return a field of the last report of a kind."""
    trailing, part = "TTM" in field.name, PARTS_OF_YEAR[quarter]
    if trailing:
        part = 1.0
    return FINANCIAL[field](
        report_of(listing, part, trailing=trailing), report_of(listing, part, years_ago=1, trailing=trailing)
    )
