"""Read a share's financial reports, by the fields of Qot_StockFilter.

Invariant: every line is that of the company's statements, of the last report of its kind that is out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.companies.periods import cumulative, single
from opend.simulator.companies.reports import latest_quarter
from opend.simulator.companies.statements import Balance, CashFlow, balance, cash_flow_over, income_over
from opend.simulator.companies.traits import traits
from opend_proto.qot_stock_filter import FinancialField, FinancialQuarter

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.companies.income import Income
    from opend.simulator.companies.periods import Quarter
    from opend.simulator.instruments.listings import Listing

__all__ = ["FINANCIAL", "QUARTERS", "Report", "financial", "report_of"]

_QUARTERS_OF_YEAR: Final = 4
QUARTERS: Final = {
    FinancialQuarter.FIRST_QUARTER: 1,
    FinancialQuarter.INTERIM: 2,
    FinancialQuarter.THIRD_QUARTER: 3,
    FinancialQuarter.ANNUAL: 4,
    FinancialQuarter.MOST_RECENT_QUARTER: 0,
}
"""The number of the quarter that each report ends with; 0 is any, alone."""


class Report(NamedTuple):
    """A report: the flows of the time that it covers, and the balance sheet at its end."""

    income: Income
    balance: Balance
    cash_flow: CashFlow
    shares: int
    end: Quarter
    """The last quarter that it covers."""

    @property
    def ebitda(self) -> int:
        """Earnings before interest, tax and depreciation."""
        return self.income.operating_profit + self.cash_flow.depreciation

    @property
    def return_on_equity(self) -> float:
        """Net profit by equity."""
        return self.income.net_profit / self.balance.equity

    @property
    def return_on_capital(self) -> float:
        """Operating profit after tax by equity and debts that bear interest."""
        kept = 1 - self.income.tax / self.income.profit_before_tax
        invested = self.balance.equity + self.balance.short_debt + self.balance.long_debt
        return self.income.operating_profit * kept / invested


def _report(listing: Listing, quarters: tuple[Quarter, ...]) -> Report:
    return Report(
        income_over(listing, quarters),
        balance(listing, quarters[-1]),
        cash_flow_over(listing, quarters),
        traits(listing).issued_shares,
        quarters[-1],
    )


def report_of(listing: Listing, kind: FinancialQuarter, now: float, *, years: int = 0) -> Report:
    """Return the last report of a kind that is out at an instant (seconds since 1970 UTC), or that of years before."""
    quarters = _quarters(listing, kind, now, trailing=False)
    return _report(listing, tuple(each.back(years * _QUARTERS_OF_YEAR) for each in quarters))


def _quarters(listing: Listing, kind: FinancialQuarter, now: float, *, trailing: bool) -> tuple[Quarter, ...]:
    """Return the quarters that the last report of a kind covers, or those of the last twelve months."""
    latest = latest_quarter(listing, now)
    if trailing:
        return latest.last(_QUARTERS_OF_YEAR)
    number = QUARTERS[kind]
    if not number:
        return single(latest).quarters
    return cumulative(latest.back((latest.number - number) % _QUARTERS_OF_YEAR)).quarters


def _growth(figure: Callable[[Report], float]) -> Callable[[Report, Report], float]:
    return lambda now, before: (figure(now) / figure(before) - 1) * 100


def _ratio(above: Callable[[Report], float], below: Callable[[Report], float]) -> Callable[[Report, Report], float]:
    return lambda now, _: above(now) / below(now) * 100


def _amount(figure: Callable[[Report], float]) -> Callable[[Report, Report], float]:
    return lambda now, _: figure(now)


FINANCIAL: Final[dict[FinancialField, Callable[[Report, Report], float]]] = {
    FinancialField.NET_PROFIT: _amount(lambda report: report.income.net_profit),
    FinancialField.NET_PROFIT_GROWTH: _growth(lambda report: report.income.net_profit),
    FinancialField.SUM_OF_BUSINESS: _amount(lambda report: report.income.revenue),
    FinancialField.SUM_OF_BUSINESS_GROWTH: _growth(lambda report: report.income.revenue),
    FinancialField.NET_PROFIT_RATE: _ratio(
        lambda report: report.income.net_profit, lambda report: report.income.revenue
    ),
    FinancialField.GROSS_PROFIT_RATE: _ratio(
        lambda report: report.income.gross_profit, lambda report: report.income.revenue
    ),
    FinancialField.DEBT_ASSETS_RATE: _ratio(
        lambda report: report.balance.liabilities, lambda report: report.balance.assets
    ),
    FinancialField.RETURN_ON_EQUITY_RATE: _amount(lambda report: report.return_on_equity * 100),
    FinancialField.ROIC: _amount(lambda report: report.return_on_capital * 100),
    FinancialField.ROATTM: _ratio(lambda report: report.income.net_profit, lambda report: report.balance.assets),
    FinancialField.EBITTTM: _amount(lambda report: report.income.operating_profit),
    FinancialField.EBITDA: _amount(lambda report: report.ebitda),
    FinancialField.OPERATING_MARGIN_TTM: _ratio(
        lambda report: report.income.operating_profit, lambda report: report.income.revenue
    ),
    FinancialField.EBIT_MARGIN: _ratio(
        lambda report: report.income.operating_profit, lambda report: report.income.revenue
    ),
    FinancialField.EBITDA_MARGIN: _ratio(lambda report: report.ebitda, lambda report: report.income.revenue),
    FinancialField.FINANCIAL_COST_RATE: _ratio(
        lambda report: report.income.interest, lambda report: report.income.revenue
    ),
    FinancialField.OPERATING_PROFIT_TTM: _amount(lambda report: report.income.operating_profit),
    FinancialField.SHAREHOLDER_NET_PROFIT_TTM: _amount(lambda report: report.income.net_profit),
    FinancialField.NET_PROFIT_CASH_COVER_TTM: _ratio(
        lambda report: report.cash_flow.operations, lambda report: report.income.net_profit
    ),
    FinancialField.CURRENT_RATIO: _ratio(
        lambda report: report.balance.current_assets, lambda report: report.balance.current_liabilities
    ),
    FinancialField.QUICK_RATIO: _ratio(
        lambda report: report.balance.current_assets - report.balance.inventories,
        lambda report: report.balance.current_liabilities,
    ),
    FinancialField.CURRENT_ASSET_RATIO: _ratio(
        lambda report: report.balance.current_assets, lambda report: report.balance.assets
    ),
    FinancialField.CURRENT_DEBT_RATIO: _ratio(
        lambda report: report.balance.current_liabilities, lambda report: report.balance.liabilities
    ),
    FinancialField.EQUITY_MULTIPLIER: _ratio(
        lambda report: report.balance.assets, lambda report: report.balance.equity
    ),
    FinancialField.PROPERTY_RATIO: _ratio(
        lambda report: report.balance.liabilities, lambda report: report.balance.equity
    ),
    FinancialField.CASH_AND_CASH_EQUIVALENTS: _amount(lambda report: report.balance.cash),
    FinancialField.TOTAL_ASSET_TURNOVER: _ratio(
        lambda report: report.income.revenue, lambda report: report.balance.assets
    ),
    FinancialField.FIXED_ASSET_TURNOVER: _ratio(
        lambda report: report.income.revenue, lambda report: report.balance.fixed_assets
    ),
    FinancialField.INVENTORY_TURNOVER: _ratio(
        lambda report: report.income.revenue - report.income.gross_profit, lambda report: report.balance.inventories
    ),
    FinancialField.OPERATING_CASH_FLOW_TTM: _amount(lambda report: report.cash_flow.operations),
    FinancialField.ACCOUNTS_RECEIVABLE: _amount(lambda report: report.balance.receivables),
    FinancialField.EBIT_GROWTH_RATE: _growth(lambda report: report.income.operating_profit),
    FinancialField.OPERATING_PROFIT_GROWTH_RATE: _growth(lambda report: report.income.operating_profit),
    FinancialField.TOTAL_ASSETS_GROWTH_RATE: _growth(lambda report: report.balance.assets),
    FinancialField.PROFIT_TO_SHAREHOLDERS_GROWTH_RATE: _growth(lambda report: report.income.net_profit),
    FinancialField.PROFIT_BEFORE_TAX_GROWTH_RATE: _growth(lambda report: report.income.profit_before_tax),
    FinancialField.EPS_GROWTH_RATE: _growth(lambda report: report.income.net_profit / report.shares),
    FinancialField.ROE_GROWTH_RATE: _growth(lambda report: report.return_on_equity),
    FinancialField.ROIC_GROWTH_RATE: _growth(lambda report: report.return_on_capital),
    FinancialField.NOCF_GROWTH_RATE: _growth(lambda report: report.cash_flow.operations),
    FinancialField.NOCF_PER_SHARE_GROWTH_RATE: _growth(lambda report: report.cash_flow.operations / report.shares),
    FinancialField.OPERATING_REVENUE_CASH_COVER: _ratio(
        lambda report: report.cash_flow.operations, lambda report: report.income.revenue
    ),
    FinancialField.OPERATING_PROFIT_TO_TOTAL_PROFIT: _ratio(
        lambda report: report.income.operating_profit, lambda report: report.income.profit_before_tax
    ),
    FinancialField.BASIC_EPS: _amount(lambda report: report.income.net_profit / report.shares),
    FinancialField.DILUTED_EPS: _amount(lambda report: report.income.net_profit / report.shares),
    FinancialField.NOCF_PER_SHARE: _amount(lambda report: report.cash_flow.operations / report.shares),
}
"""Every field, from a report and the one a year before; rates in percent, amounts in the share's currency."""


def financial(listing: Listing, field: FinancialField, quarter: FinancialQuarter, now: float) -> float:
    """Return a field of the last report of a kind that is out at an instant (seconds since 1970 UTC)."""
    quarters = _quarters(listing, quarter, now, trailing="TTM" in field.name)
    before = tuple(each.back(_QUARTERS_OF_YEAR) for each in quarters)
    return FINANCIAL[field](_report(listing, quarters), _report(listing, before))
