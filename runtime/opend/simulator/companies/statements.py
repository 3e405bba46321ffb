"""Draw a company's statements quarter by quarter: income, balance sheet and cash flow.

Invariant: every figure is a whole number of units of the listing's currency, so that the statements add up exactly:
revenue less all costs is the net profit, assets are liabilities and equity, and the three cash flows are the change of
cash between two balance sheets. A quarter never changes, and costs the same however far back.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.chance.balance import share_out
from opend.simulator.chance.noise import smooth, uniforms
from opend.simulator.companies.dividends import dividends_paid
from opend.simulator.companies.income import Income, income
from opend.simulator.companies.traits import traits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend.simulator.companies.periods import Quarter
    from opend.simulator.instruments.listing import Listing

__all__ = ["Balance", "CashFlow", "balance", "cash_flow_over", "income_over"]

_KEPT: Final = 65_536
_DEPRECIATION: Final = 0.04
_OTHER_INVESTMENTS: Final = 0.02
# Weights of the parts before each company's own draw.
_ASSET_PARTS: Final = (0.2, 0.12, 0.08, 0.08, 0.3, 0.1, 0.12)
_LIABILITY_PARTS: Final = (0.28, 0.14, 0.16, 0.3, 0.12)
_RETAINED: Final = 0.6


class Balance(NamedTuple):
    """The balance sheet at the end of a quarter."""

    cash: int
    receivables: int
    inventories: int
    other_current_assets: int
    fixed_assets: int
    intangible_assets: int
    other_fixed_assets: int
    payables: int
    short_debt: int
    other_current_liabilities: int
    long_debt: int
    other_long_liabilities: int
    share_capital: int
    retained: int

    @property
    def current_assets(self) -> int:
        """Cash, receivables, inventories and the like."""
        return self.cash + self.receivables + self.inventories + self.other_current_assets

    @property
    def assets(self) -> int:
        """All assets."""
        return self.current_assets + self.fixed_assets + self.intangible_assets + self.other_fixed_assets

    @property
    def current_liabilities(self) -> int:
        """What is due within a year."""
        return self.payables + self.short_debt + self.other_current_liabilities

    @property
    def liabilities(self) -> int:
        """All that is owed."""
        return self.current_liabilities + self.long_debt + self.other_long_liabilities

    @property
    def equity(self) -> int:
        """What belongs to the shareholders."""
        return self.share_capital + self.retained


class CashFlow(NamedTuple):
    """The cash that came in and, below 0, went out in some time."""

    net_profit: int
    depreciation: int
    working_capital: int
    capital_expenditure: int
    other_investments: int
    dividends: int
    borrowing: int
    """Debt raised and shares issued, less what was paid back or bought back."""

    @property
    def operations(self) -> int:
        """Cash from operations."""
        return self.net_profit + self.depreciation + self.working_capital

    @property
    def investments(self) -> int:
        """Cash from investments."""
        return self.capital_expenditure + self.other_investments

    @property
    def financing(self) -> int:
        """Cash from financing."""
        return self.dividends + self.borrowing

    @property
    def change(self) -> int:
        """Change of cash."""
        return self.operations + self.investments + self.financing


def income_over(listing: Listing, quarters: Iterable[Quarter]) -> Income:
    """Return the income statement of several quarters together."""
    return Income(*(sum(column) for column in zip(*(income(listing, each) for each in quarters), strict=True)))


def cash_flow_over(listing: Listing, quarters: Iterable[Quarter]) -> CashFlow:
    """Return the cash flow statement of several quarters together."""
    return CashFlow(*(sum(column) for column in zip(*(_cash_flow(listing, each) for each in quarters), strict=True)))


@lru_cache(_KEPT)
def balance(listing: Listing, quarter: Quarter) -> Balance:
    """Return the balance sheet at the end of a quarter."""
    company, key = traits(listing), f"balance|{listing.text}"
    equity = round(company.equity * math.exp(0.02 * smooth(f"{key}|equity", quarter.index, 5)))
    owed = round(equity * company.debts * math.exp(0.02 * smooth(f"{key}|owed", quarter.index, 4)))
    retained = round(equity * _RETAINED)
    assets = _divided(f"{key}|assets", equity + owed, _ASSET_PARTS, quarter)
    liabilities = _divided(f"{key}|liabilities", owed, _LIABILITY_PARTS, quarter)
    return Balance._make([*assets, *liabilities, equity - retained, retained])


def _divided(key: str, total: int, parts: tuple[float, ...], quarter: Quarter) -> list[int]:
    """Divide a total by a company's own proportions, which drift a little from quarter to quarter."""
    draws = uniforms(key, len(parts))
    weights = [
        part * (0.6 + 0.8 * draw) * math.exp(0.03 * smooth(f"{key}|{number}", quarter.index, 3))
        for number, (part, draw) in enumerate(zip(parts, draws, strict=True))
    ]
    return share_out(total, weights)


@lru_cache(_KEPT)
def _cash_flow(listing: Listing, quarter: Quarter) -> CashFlow:
    company, earned = traits(listing), income(listing, quarter)
    (drawn,) = uniforms(f"investments|{listing.text}|{quarter.index}", 1)
    operations = round(earned.net_profit * company.cash_ratio)
    depreciation = round(earned.revenue * _DEPRECIATION)
    spent = -round(earned.revenue * company.spending)
    invested = round(earned.revenue * _OTHER_INVESTMENTS * (2 * drawn - 1))
    dividends = -dividends_paid(listing, quarter)
    change = balance(listing, quarter).cash - balance(listing, quarter.back(1)).cash
    return CashFlow(
        net_profit=earned.net_profit,
        depreciation=depreciation,
        working_capital=operations - earned.net_profit - depreciation,
        capital_expenditure=spent,
        other_investments=invested,
        dividends=dividends,
        borrowing=change - operations - spent - invested - dividends,
    )
