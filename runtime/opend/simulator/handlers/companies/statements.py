"""Give a company's statements and what its revenue is made of: Qot_GetFinancialsStatements, …RevenueBreakdown.

Invariant: the lines of a statement are those of the company's model, so that they add up: costs are negative, as the
documented example has them, and a total is the sum of the lines above it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.chance.balance import share_out
from opend.simulator.chance.noise import uniforms
from opend.simulator.companies.reports import known_periods
from opend.simulator.companies.statements import balance, cash_flow_over, income_over
from opend.simulator.companies.traits import traits
from opend.simulator.handlers.companies.share import Share, keyed_page, rate
from opend.simulator.rules.refusal import RefusalError
from opend_proto import qot_get_financials_revenue_breakdown, qot_get_financials_statements
from opend_proto.qot_common import F10Type, FinancialStatementsType, RevenueBreakdownType
from opend_proto.qot_get_financials_revenue_breakdown import MainIncomeItem, RevenueBreakdownGroup, ScreenDate
from opend_proto.qot_get_financials_statements import FinancialFieldInfo, FinancialItem, FinancialReport

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.companies.income import Income
    from opend.simulator.companies.periods import Period
    from opend.simulator.companies.statements import Balance, CashFlow
    from opend.simulator.instruments.listings import Listing

__all__ = ["get_breakdown", "get_statements"]

_YEARS: Final = 10
_SINGLE, _WHOLE = frozenset({1, 2, 3, 4}), frozenset({7})
_KINDS: Final = {
    F10Type.UNKNOWN: _SINGLE | {5, 6, 7},
    **{kind: frozenset({int(kind)}) for kind in F10Type if 1 <= kind <= F10Type.ANNUAL},
    F10Type.QUARTERLY: _SINGLE,
    F10Type.QUARTERLY_ANNUAL: _SINGLE | _WHOLE,
    F10Type.MUL_QUARTERLY: frozenset({1, 5, 6, 7}),
}
"""The kinds of period that each kind of request stands for."""
_DEFAULT_KINDS: Final = F10Type.QUARTERLY_ANNUAL
_CURRENCY_NAMES: Final = {"HKD": "Hong Kong dollar", "USD": "US dollar", "CNY": "Renminbi"}


class _Books(NamedTuple):
    """A company's statements of one period."""

    income: Income
    balance: Balance
    cash: CashFlow
    shares: int


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a statement; ids are this simulator's own, since no source lists the vendor's."""

    id: int
    name: str
    figure: Callable[[_Books], float]
    is_money: bool = True


_INCOME: Final = (
    _Line(1001, "Revenue", lambda books: books.income.revenue),
    _Line(1002, "Cost of sales", lambda books: -books.income.cost_of_sales),
    _Line(1003, "Gross profit", lambda books: books.income.gross_profit),
    _Line(1004, "Selling expenses", lambda books: -books.income.selling),
    _Line(1005, "Administrative expenses", lambda books: -books.income.administration),
    _Line(1006, "Research and development", lambda books: -books.income.research),
    _Line(1007, "Operating profit", lambda books: books.income.operating_profit),
    _Line(1008, "Interest expense", lambda books: -books.income.interest),
    _Line(1009, "Profit before tax", lambda books: books.income.profit_before_tax),
    _Line(1010, "Income tax", lambda books: -books.income.tax),
    _Line(1011, "Net profit", lambda books: books.income.net_profit),
    _Line(1012, "Basic earnings per share", lambda books: books.income.net_profit / books.shares),
)
_BALANCE: Final = (
    _Line(2001, "Cash and cash equivalents", lambda books: books.balance.cash),
    _Line(2002, "Receivables", lambda books: books.balance.receivables),
    _Line(2003, "Inventories", lambda books: books.balance.inventories),
    _Line(2004, "Other current assets", lambda books: books.balance.other_current_assets),
    _Line(2005, "Total current assets", lambda books: books.balance.current_assets),
    _Line(2006, "Property, plant and equipment", lambda books: books.balance.fixed_assets),
    _Line(2007, "Intangible assets", lambda books: books.balance.intangible_assets),
    _Line(2008, "Other non-current assets", lambda books: books.balance.other_fixed_assets),
    _Line(2009, "Total assets", lambda books: books.balance.assets),
    _Line(2010, "Payables", lambda books: books.balance.payables),
    _Line(2011, "Short-term borrowings", lambda books: books.balance.short_debt),
    _Line(2012, "Other current liabilities", lambda books: books.balance.other_current_liabilities),
    _Line(2013, "Total current liabilities", lambda books: books.balance.current_liabilities),
    _Line(2014, "Long-term borrowings", lambda books: books.balance.long_debt),
    _Line(2015, "Other non-current liabilities", lambda books: books.balance.other_long_liabilities),
    _Line(2016, "Total liabilities", lambda books: books.balance.liabilities),
    _Line(2017, "Share capital and reserves", lambda books: books.balance.share_capital),
    _Line(2018, "Retained earnings", lambda books: books.balance.retained),
    _Line(2019, "Total equity", lambda books: books.balance.equity),
)
_CASH: Final = (
    _Line(3001, "Net profit", lambda books: books.cash.net_profit),
    _Line(3002, "Depreciation", lambda books: books.cash.depreciation),
    _Line(3003, "Change of working capital", lambda books: books.cash.working_capital),
    _Line(3004, "Cash from operating activities", lambda books: books.cash.operations),
    _Line(3005, "Capital expenditure", lambda books: books.cash.capital_expenditure),
    _Line(3006, "Other investments", lambda books: books.cash.other_investments),
    _Line(3007, "Cash from investing activities", lambda books: books.cash.investments),
    _Line(3008, "Dividends paid", lambda books: books.cash.dividends),
    _Line(3009, "Borrowings and shares, net", lambda books: books.cash.borrowing),
    _Line(3010, "Cash from financing activities", lambda books: books.cash.financing),
    _Line(3011, "Net change of cash", lambda books: books.cash.change),
    _Line(3012, "Cash at the end of the period", lambda books: books.balance.cash),
)
_INDICATORS: Final = (
    _Line(4001, "Revenue", lambda books: books.income.revenue),
    _Line(4002, "Net profit", lambda books: books.income.net_profit),
    _Line(4003, "Basic earnings per share", lambda books: books.income.net_profit / books.shares),
    _Line(4004, "Net assets per share", lambda books: books.balance.equity / books.shares),
    _Line(4005, "Operating cash flow per share", lambda books: books.cash.operations / books.shares),
    _Line(4006, "Gross margin", lambda books: books.income.gross_profit / books.income.revenue * 100, is_money=False),
    _Line(4007, "Net margin", lambda books: books.income.net_profit / books.income.revenue * 100, is_money=False),
    _Line(4008, "Return on equity", lambda books: books.income.net_profit / books.balance.equity * 100, is_money=False),
    _Line(4009, "Return on assets", lambda books: books.income.net_profit / books.balance.assets * 100, is_money=False),
    _Line(4010, "Debt to assets", lambda books: books.balance.liabilities / books.balance.assets * 100, is_money=False),
    _Line(
        4011,
        "Current ratio",
        lambda books: books.balance.current_assets / books.balance.current_liabilities,
        is_money=False,
    ),
)
_STATEMENTS: Final = {
    FinancialStatementsType.INCOME: _INCOME,
    FinancialStatementsType.BALANCE_SHEET: _BALANCE,
    FinancialStatementsType.CASH_FLOW: _CASH,
    FinancialStatementsType.MAIN_INDEX: _INDICATORS,
}


def get_statements(share: Share, c2s: qot_get_financials_statements.C2S) -> qot_get_financials_statements.S2C:
    """Give a company's statements of one kind, latest first."""
    wanted = c2s.statement_type if c2s.statement_type is not None else FinancialStatementsType.INCOME
    lines = _STATEMENTS.get(wanted)
    if lines is None:
        raise RefusalError(f"statementType must be 1 to 4, not {int(wanted)}")
    factor, code = rate(share.listing, c2s.currency_code)
    found, key = keyed_page(_periods(share, c2s.financial_type, _DEFAULT_KINDS), c2s.next_key, c2s.num)
    return qot_get_financials_statements.S2C(
        structure_list=[FinancialFieldInfo(field_id=line.id, display_name=line.name) for line in lines],
        report_list=[
            FinancialReport(
                date_time=share.stamp(period.end.ends),
                date_time_str=str(period.end.ends),
                fiscal_year=period.year,
                financial_type=F10Type(period.kind),
                period_text=period.text,
                item_list=_items(share.listing, period, lines, factor),
                currency_info=_CURRENCY_NAMES[code],
                accounting_standards="Synthetic",
                auditor_report="Unqualified opinion" if period.kind in _WHOLE else "Not audited",
                currency_code=code,
            )
            for period in found
        ],
        next_key=key,
    )


def _periods(share: Share, asked: F10Type | None, default: F10Type) -> list[Period]:
    kind = F10Type(default if asked is None else asked)
    if kind not in _KINDS:
        raise RefusalError(f"financialType must be 0 to 7 or 9 to 11, not {int(kind)}")
    return known_periods(share.listing, share.now, _KINDS[kind], _YEARS)


def _items(listing: Listing, period: Period, lines: tuple[_Line, ...], factor: float) -> list[FinancialItem]:
    now, year_before, before = (_books(listing, each) for each in (period, period.year_before, period.previous))
    return [
        FinancialItem(
            field_id=line.id,
            data=line.figure(now) * (factor if line.is_money else 1.0),
            yoy=_growth(line.figure(now), line.figure(year_before)),
            qoq=_growth(line.figure(now), line.figure(before)) if period.kind in _SINGLE else None,
        )
        for line in lines
    ]


def _books(listing: Listing, period: Period) -> _Books:
    return _Books(
        income_over(listing, period.quarters),
        balance(listing, period.end),
        cash_flow_over(listing, period.quarters),
        traits(listing).issued_shares,
    )


def _growth(now: float, before: float) -> float | None:
    """Return a growth in percent; None from nothing."""
    return (now - before) / abs(before) * 100 if before else None


_PARTS: Final = {
    RevenueBreakdownType.PRODUCT: ("Products", "Services", "Licences", "Other"),
    RevenueBreakdownType.REGION: ("Greater China", "Americas", "Europe", "Rest of the world"),
    RevenueBreakdownType.BUSINESS: ("Consumers", "Companies", "Public sector"),
}


def get_breakdown(
    share: Share, c2s: qot_get_financials_revenue_breakdown.C2S
) -> qot_get_financials_revenue_breakdown.S2C:
    """Give the parts of a period's revenue, divided in several ways; each division adds up to the revenue."""
    periods = _periods(share, c2s.financial_type, F10Type.UNKNOWN)
    period = next((each for each in periods if c2s.date in {None, 0, share.stamp(each.end.ends)}), None)
    if period is None:
        raise RefusalError(f"date {c2s.date} is not one of screenDateList")
    factor, code = rate(share.listing, c2s.currency_code)
    everything = c2s.date in {None, 0} and not c2s.financial_type
    return qot_get_financials_revenue_breakdown.S2C(
        period=period.text,
        breakdown_list=[_group(share.listing, period, kind, factor) for kind in _PARTS],
        currency_code=code,
        screen_date_list=[
            ScreenDate(date=share.stamp(each.end.ends), period_text=each.text, financial_type=F10Type(each.kind))
            for each in (periods if everything else [])
        ],
    )


def _group(listing: Listing, period: Period, kind: RevenueBreakdownType, factor: float) -> RevenueBreakdownGroup:
    revenue, names = income_over(listing, period.quarters).revenue, _PARTS[kind]
    draws = uniforms(f"breakdown|{listing.text}|{int(kind)}", len(names))
    parts = share_out(revenue, [0.3 + draw for draw in draws])
    return RevenueBreakdownGroup(
        type=kind,
        item_list=[
            MainIncomeItem(name=name, main_oper_income=part * factor, ratio=part / revenue * 100)
            for name, part in zip(names, parts, strict=True)
        ],
    )
