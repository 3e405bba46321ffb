"""Find the figure of a share for each property of Qot_StockScreen.

Invariant: a property is the figure that Qot_StockFilter, a ranking or the capital flow has for it, in this protocol's
unit: relative figures are percentages among the simple properties, and fractions among the cumulative and financial
ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.instruments.static_info import day_timestamp
from opend.simulator.market.book import book
from opend.simulator.screening.figures import FIGURES, SHORT_FIGURES
from opend.simulator.screening.reports import financial
from opend.simulator.screening.short_sales import WEEK, open_short
from opend.simulator.screening.simple import ACCUMULATED, SIMPLE
from opend.simulator.views.capital import day_flow, sum_flows
from opend.simulator.views.figures import best_of
from opend_proto.qot_stock_filter import AccumulateField, FinancialField, FinancialQuarter, StockField
from opend_proto.qot_stock_screen import (
    BasicProperty,
    CashFlowPeriod,
    CumulativeProperty,
    FeaturedProperty,
    FinancialProperty,
    SimpleProperty,
    Term,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.market.book import Book, Level
    from opend.simulator.screening.scene import Share
    from opend.simulator.views.capital import Flow

__all__ = ["BASIC", "CASH_FLOWS", "CUMULATIVE", "FEATURED", "FINANCIAL_FIELDS", "SIMPLE_FIGURES", "TERMS", "Value"]

Value: TypeAlias = "float | str | None"

BASIC: Final[dict[BasicProperty, Callable[[Share], Value]]] = {
    BasicProperty.CODE: lambda share: share.listing.code,
    BasicProperty.NAME: lambda share: share.listing.name,
    BasicProperty.INDUSTRY: lambda share: share.scene.industries.get(share.listing.key),
}


def _best(side: Callable[[Book], tuple[Level, ...]], part: Callable[[Level], float]) -> Callable[[Share], Value]:
    return lambda share: part(best_of(side(book(share.scene.market, share.listing, share.scene.milliseconds))))


SIMPLE_FIGURES: Final[dict[SimpleProperty, Callable[[Share], Value]]] = {
    SimpleProperty.PRICE: SIMPLE[StockField.CUR_PRICE],
    SimpleProperty.OPEN_PRICE: lambda share: share.quoted.open,
    SimpleProperty.LAST_CLOSE: lambda share: share.quoted.previous_close,
    SimpleProperty.HIGH: lambda share: share.quoted.high,
    SimpleProperty.LOW: lambda share: share.quoted.low,
    SimpleProperty.PRICE_CHANGE_RATE: FIGURES["change_ratio"],
    SimpleProperty.BID_PRICE: _best(lambda found: found.bids, lambda level: level.price),
    SimpleProperty.ASK_PRICE: _best(lambda found: found.asks, lambda level: level.price),
    SimpleProperty.BID_VOL: _best(lambda found: found.bids, lambda level: level.volume),
    SimpleProperty.ASK_VOL: _best(lambda found: found.asks, lambda level: level.volume),
    SimpleProperty.PRICE_TO_52W_HIGH: SIMPLE[StockField.CUR_PRICE_TO_HIGHEST52WEEKS_RATIO],
    SimpleProperty.PRICE_TO_52W_LOW: SIMPLE[StockField.CUR_PRICE_TO_LOWEST52WEEKS_RATIO],
    SimpleProperty.HIGH_TO_52W_HIGH: SIMPLE[StockField.HIGH_PRICE_TO_HIGHEST52WEEKS_RATIO],
    SimpleProperty.LOW_TO_52W_LOW: SIMPLE[StockField.LOW_PRICE_TO_LOWEST52WEEKS_RATIO],
    SimpleProperty.CHANGE_5MIN: SIMPLE[StockField.CHANGE_RATE5MIN],
    SimpleProperty.CHANGE_YTD: SIMPLE[StockField.CHANGE_RATE_BEGIN_YEAR],
    SimpleProperty.VOLUME_RATIO: SIMPLE[StockField.VOLUME_RATIO],
    SimpleProperty.BID_ASK_RATIO: SIMPLE[StockField.BID_ASK_RATIO],
    SimpleProperty.LOT_PRICE: SIMPLE[StockField.LOT_PRICE],
    SimpleProperty.MARKET_CAP: SIMPLE[StockField.MARKET_VAL],
    SimpleProperty.PE_ANNUAL: SIMPLE[StockField.PE_ANNUAL],
    SimpleProperty.PE_TTM: SIMPLE[StockField.PE_TTM],
    SimpleProperty.PB: SIMPLE[StockField.PB_RATE],
    SimpleProperty.DIVIDEND_RATIO: FIGURES["dividend_yield_ttm"],
    SimpleProperty.LISTED_DATE: lambda share: int(day_timestamp(share.listing.exchange, share.listing.listed)),
    SimpleProperty.LISTED_DAYS: lambda share: (share.session(0).day - share.listing.listed).days,
    **{
        SimpleProperty[f"{prefix}_{name}"]: FIGURES[f"{part}_{figure}"]
        for prefix, part in (("BEFORE", "pre_market"), ("AFTER", "after_hours"), ("OVERNIGHT", "overnight"))
        for name, figure in (
            ("PRICE", "price"),
            ("PRICE_CHANGE", "change_amount"),
            ("CHANGE_PCT", "change_ratio"),
            ("VOLUME", "volume"),
            ("TURNOVER", "turnover"),
        )
    },
}
"""Percentages as 5.0 for 5 %. The same prices with more digits are in ``SIMPLE_FIGURES`` too."""
SIMPLE_FIGURES.update(
    {
        more: SIMPLE_FIGURES[SimpleProperty[more.name.removesuffix("_HP")]]
        for more in SimpleProperty
        if more.name.endswith("_HP")
    }
)


def _to_high(share: Share, days: int) -> float:
    return share.quoted.high * PRICE_UNITS / share.extremes(share.adjusted, days)[0] - 1


def _to_low(share: Share, days: int) -> float:
    return share.quoted.low * PRICE_UNITS / share.extremes(share.adjusted, days)[1] - 1


def _moved(share: Share, days: int) -> float:
    return (share.close(0) - share.close(days)) / PRICE_UNITS


def _fraction(field: AccumulateField) -> Callable[[Share, int], float]:
    return lambda share, days: ACCUMULATED[field](share, days) / 100


CUMULATIVE: Final[dict[CumulativeProperty, Callable[[Share, int], float]]] = {
    CumulativeProperty.PRICE_CHANGE: _moved,
    CumulativeProperty.PRICE_CHANGE_HP: _moved,
    CumulativeProperty.PRICE_CHANGE_PCT: _fraction(AccumulateField.CHANGE_RATE),
    CumulativeProperty.AMPLITUDE: _fraction(AccumulateField.AMPLITUDE),
    CumulativeProperty.AVG_VOLUME: ACCUMULATED[AccumulateField.VOLUME],
    CumulativeProperty.AVG_TURNOVER: ACCUMULATED[AccumulateField.TURNOVER],
    CumulativeProperty.TURNOVER_RATIO: _fraction(AccumulateField.TURNOVER_RATE),
    CumulativeProperty.HIGH_TO_N_DAY_HIGH: _to_high,
    CumulativeProperty.LOW_TO_N_DAY_LOW: _to_low,
}
"""Percentages as 0.05 for 5 %."""

TERMS: Final = {
    Term.Q1: FinancialQuarter.FIRST_QUARTER,
    Term.Q6: FinancialQuarter.INTERIM,
    Term.Q9: FinancialQuarter.THIRD_QUARTER,
    Term.LATEST: FinancialQuarter.MOST_RECENT_QUARTER,
    Term.ANNUAL: FinancialQuarter.ANNUAL,
}
"""The reports that the simulator has."""
_MONEY: Final = {
    FinancialProperty.NET_PROFIT: FinancialField.NET_PROFIT,
    FinancialProperty.REVENUE: FinancialField.SUM_OF_BUSINESS,
    FinancialProperty.EBITDA: FinancialField.EBITDA,
    FinancialProperty.EBIT_TTM: FinancialField.EBITTTM,
    FinancialProperty.OPERATING_PROFIT_TTM: FinancialField.OPERATING_PROFIT_TTM,
    FinancialProperty.SHAREHOLDERS_PROFIT_TTM: FinancialField.SHAREHOLDER_NET_PROFIT_TTM,
    FinancialProperty.CASH_EQUIVALENTS: FinancialField.CASH_AND_CASH_EQUIVALENTS,
    FinancialProperty.ACCOUNTS_RECEIVABLE: FinancialField.ACCOUNTS_RECEIVABLE,
    FinancialProperty.OPERATING_CASH_FLOW_TTM: FinancialField.OPERATING_CASH_FLOW_TTM,
    FinancialProperty.BASIC_EPS: FinancialField.BASIC_EPS,
    FinancialProperty.DILUTED_EPS: FinancialField.DILUTED_EPS,
    FinancialProperty.NOCF_PER_SHARE: FinancialField.NOCF_PER_SHARE,
}
_RATES: Final = {
    FinancialProperty.NET_PROFIT_GROWTH: FinancialField.NET_PROFIT_GROWTH,
    FinancialProperty.REVENUE_GROWTH: FinancialField.SUM_OF_BUSINESS_GROWTH,
    FinancialProperty.NET_PROFIT_RATIO: FinancialField.NET_PROFIT_RATE,
    FinancialProperty.GROSS_PROFIT_RATIO: FinancialField.GROSS_PROFIT_RATE,
    FinancialProperty.DEBT_TO_ASSETS: FinancialField.DEBT_ASSETS_RATE,
    FinancialProperty.ROE: FinancialField.RETURN_ON_EQUITY_RATE,
    FinancialProperty.ROIC: FinancialField.ROIC,
    FinancialProperty.ROA_TTM: FinancialField.ROATTM,
    FinancialProperty.EBIT_MARGIN: FinancialField.EBIT_MARGIN,
    FinancialProperty.EBITDA_MARGIN: FinancialField.EBITDA_MARGIN,
    FinancialProperty.OPERATING_MARGIN_TTM: FinancialField.OPERATING_MARGIN_TTM,
    FinancialProperty.FINANCIAL_COST_RATE: FinancialField.FINANCIAL_COST_RATE,
    FinancialProperty.NET_PROFIT_CASH_COVER_TTM: FinancialField.NET_PROFIT_CASH_COVER_TTM,
    FinancialProperty.CURRENT_RATIO: FinancialField.CURRENT_RATIO,
    FinancialProperty.QUICK_RATIO: FinancialField.QUICK_RATIO,
    FinancialProperty.CURRENT_ASSET_RATIO: FinancialField.CURRENT_ASSET_RATIO,
    FinancialProperty.CURRENT_DEBT_RATIO: FinancialField.CURRENT_DEBT_RATIO,
    FinancialProperty.EQUITY_MULTIPLIER: FinancialField.EQUITY_MULTIPLIER,
    FinancialProperty.PROPERTY_RATIO: FinancialField.PROPERTY_RATIO,
    FinancialProperty.TOTAL_ASSET_TURNOVER: FinancialField.TOTAL_ASSET_TURNOVER,
    FinancialProperty.FIXED_ASSET_TURNOVER: FinancialField.FIXED_ASSET_TURNOVER,
    FinancialProperty.INVENTORY_TURNOVER: FinancialField.INVENTORY_TURNOVER,
    FinancialProperty.EBIT_GROWTH_RATE: FinancialField.EBIT_GROWTH_RATE,
    FinancialProperty.OPERATING_PROFIT_GROWTH: FinancialField.OPERATING_PROFIT_GROWTH_RATE,
    FinancialProperty.TOTAL_ASSETS_GROWTH: FinancialField.TOTAL_ASSETS_GROWTH_RATE,
    FinancialProperty.SHAREHOLDER_PROFIT_GROWTH: FinancialField.PROFIT_TO_SHAREHOLDERS_GROWTH_RATE,
    FinancialProperty.PROFIT_BEFORE_TAX_GROWTH: FinancialField.PROFIT_BEFORE_TAX_GROWTH_RATE,
    FinancialProperty.EPS_GROWTH_RATE: FinancialField.EPS_GROWTH_RATE,
    FinancialProperty.ROE_GROWTH_RATE: FinancialField.ROE_GROWTH_RATE,
    FinancialProperty.ROIC_GROWTH_RATE: FinancialField.ROIC_GROWTH_RATE,
    FinancialProperty.NOCF_GROWTH_RATE: FinancialField.NOCF_GROWTH_RATE,
    FinancialProperty.NOCF_PER_SHARE_GROWTH: FinancialField.NOCF_PER_SHARE_GROWTH_RATE,
    FinancialProperty.OPERATING_REVENUE_CASH_COVER: FinancialField.OPERATING_REVENUE_CASH_COVER,
    FinancialProperty.OPERATING_PROFIT_TOTAL_RATIO: FinancialField.OPERATING_PROFIT_TO_TOTAL_PROFIT,
}


def _report(field: FinancialField, scale: float) -> Callable[[Share, FinancialQuarter], float]:
    return lambda share, quarter: financial(share.listing, field, quarter, share.scene.milliseconds / 1000) * scale


def _stated(field: StockField) -> Callable[[Share, FinancialQuarter], float]:
    return lambda share, _: SIMPLE[field](share)


FINANCIAL_FIELDS: Final[dict[FinancialProperty, Callable[[Share, FinancialQuarter], float]]] = {
    **{known: _report(field, 1.0) for known, field in _MONEY.items()},
    **{known: _report(field, 0.01) for known, field in _RATES.items()},
    FinancialProperty.TOTAL_SHARE: _stated(StockField.TOTAL_SHARE),
    FinancialProperty.FLOAT_SHARE: _stated(StockField.FLOAT_SHARE),
    FinancialProperty.FLOAT_MARKET_CAP: _stated(StockField.FLOAT_MARKET_VAL),
    FinancialProperty.PS_TTM: _stated(StockField.PSTTM),
    FinancialProperty.PCF_TTM: _stated(StockField.PCFTTM),
}
"""Percentages as 0.15 for 15 %."""

FEATURED: Final[dict[FeaturedProperty, Callable[[Share], Value]]] = {
    FeaturedProperty.SHORT_POSITION: lambda share: open_short(share, 0),
    FeaturedProperty.SHORT_LAST_WEEK_DIFF: lambda share: open_short(share, 0) - open_short(share, WEEK),
    FeaturedProperty.COVER_DAYS: SHORT_FIGURES["days_to_cover"],
    FeaturedProperty.TRADE_INDEX: FIGURES["trade_heat"],
    FeaturedProperty.SEARCH_INDEX: FIGURES["search_heat"],
    FeaturedProperty.NEWS_INDEX: FIGURES["news_heat"],
    FeaturedProperty.AVERAGE_INDEX: FIGURES["average_heat"],
}
"""Figures without parameters."""

_DAYS: Final = {
    CashFlowPeriod.DAY: 1,
    CashFlowPeriod.WEEK: 5,
    CashFlowPeriod.MONTH_P: 20,
    CashFlowPeriod.QUARTER: 60,
}


def _flows(share: Share, period: int) -> list[Flow]:
    market, until = share.scene.market, share.scene.milliseconds
    sessions = [share.session(ago) for ago in range(_DAYS[CashFlowPeriod(period)])]
    return [day_flow(market, share.listing, session, until) for session in sessions]


def _flow(share: Share, period: int) -> Flow:
    return sum_flows(_flows(share, period))


def _days_of_flow(sign: int, sizes: int) -> Callable[[Share, int], int]:
    """Return what counts the days on which money of the largest sizes of order flowed in (1) or out (-1) on balance."""
    return lambda share, period: sum(sign * sum(flow.net[:sizes]) > 0 for flow in _flows(share, period))


_ALL, _MAIN = 4, 2

CASH_FLOWS: Final[dict[FeaturedProperty, Callable[[Share, int], float]]] = {
    FeaturedProperty.CASH_FLOW_TOTAL_NET_IN: lambda share, period: sum(_flow(share, period).net),
    FeaturedProperty.CASH_FLOW_MAIN_NET_IN: lambda share, period: sum(_flow(share, period).net[:_MAIN]),
    FeaturedProperty.CASH_FLOW_NET_IN_COUNT: _days_of_flow(1, _ALL),
    FeaturedProperty.CASH_FLOW_NET_OUT_COUNT: _days_of_flow(-1, _ALL),
    FeaturedProperty.CASH_FLOW_MAIN_IN_COUNT: _days_of_flow(1, _MAIN),
    FeaturedProperty.CASH_FLOW_MAIN_OUT_COUNT: _days_of_flow(-1, _MAIN),
}
"""Capital flows over a CashFlowPeriod: those of super and big orders are the main ones. Times are days."""
