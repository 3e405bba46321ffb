"""Tell how a share moved around its reports: Qot_GetFinancialsEarningsPriceHistory and …PriceMove.

Invariant: prices are those of the daily candlesticks, and volatilities those of the underlying's options.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.companies.periods import cumulative, single
from opend.simulator.companies.reports import reports
from opend.simulator.handlers.companies.share import Share
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.options.volatility import expected_move, volatilities
from opend_proto import qot_get_financials_earnings_price_history, qot_get_financials_earnings_price_move
from opend_proto.qot_common import EarningsPubTimeType, F10Type
from opend_proto.qot_get_financials_earnings_price_history import (
    FinScheduleInfo,
    PriceHistoryOnEarningsDays,
    PriceInfo,
)
from opend_proto.qot_get_financials_earnings_price_move import PricePerformanceRow, ReportCycleQuote

if TYPE_CHECKING:
    from opend.simulator.calendar.sessions import Session
    from opend.simulator.companies.periods import Period
    from opend.simulator.companies.reports import Report
    from opend.simulator.market.bars import Bar

__all__ = ["get_price_history", "get_price_move"]

_REPORTS: Final = 8
_AROUND: Final = 5
"""Trading days before and after a report."""
_MOST_PERIODS: Final = 50
_PERIODS: Final = 10
_DAYS_TO_EXPIRY: Final = 7
_LAST_QUARTER: Final = 4


class _Day(NamedTuple):
    """A trading day near a report."""

    session: Session
    offset: int
    """Trading days since the report's."""
    bar: Bar
    close_before: float


def _period(report: Report) -> Period:
    """Return the period that a report is named after: the year for that of the last quarter."""
    return (cumulative if report.quarter.number == _LAST_QUARTER else single)(report.quarter)


def _timing(report: Report) -> EarningsPubTimeType:
    return EarningsPubTimeType.PRE_MARKET if report.is_early else EarningsPubTimeType.AFTER_MARKET


def _days(share: Share, report: Report) -> list[_Day]:
    """Return the trading days around a report that have traded by now, earliest first."""
    calendar, now = share.market.calendar(share.listing), share.market.milliseconds()
    session = share.session(report.day)
    for _ in range(_AROUND):
        session = calendar.regular_before(session)
    found: list[_Day] = []
    before = calendar.regular_before(session)
    for offset in range(-_AROUND, _AROUND + 1):
        if session.begin * MINUTE_MILLISECONDS > now:
            break
        bar = share.market.bar(share.listing, session, now)
        if bar is not None:
            close = share.market.whole_bar(share.listing, before).close / PRICE_UNITS
            found.append(_Day(session, offset, bar, close))
        before, session = session, calendar.regular_after(session)
    return found


def get_price_history(
    share: Share, _: qot_get_financials_earnings_price_history.C2S
) -> qot_get_financials_earnings_price_history.S2C:
    """Give the prices around the last reports, latest first, and the moves that options implied before them."""
    found = reports(share.listing, share.now, _REPORTS)
    return qot_get_financials_earnings_price_history.S2C(
        detail_list=[_history(share, report, is_current=report is found[0]) for report in found]
    )


def _history(share: Share, report: Report, *, is_current: bool) -> PriceHistoryOnEarningsDays:
    days, period = _days(share, report), _period(report)
    day = next((each for each in days if each.offset == 0), None)
    # What options implied before each day up to the report's.
    moves = [
        (expected_move(share.listing, each.close_before, _DAYS_TO_EXPIRY), each.close_before)
        for each in days
        if each.offset <= 0
    ]
    highest = max(moves)
    before, after = (
        volatilities(share.market, share.listing, share.session(report.day), 2) if day is not None else (None, None)
    )
    crush = (before.implied - after.implied) / before.implied * 100 if before and after else None
    return PriceHistoryOnEarningsDays(
        fiscal_year=period.year,
        financial_type=F10Type(period.kind),
        period_text=period.text,
        is_current=is_current,
        pub_trading_day=share.stamp(report.day),
        pub_trading_day_str=str(report.day),
        pub_time=int(report.timestamp),
        pub_time_str=share.listing.exchange.local_time(report.timestamp).strftime("%Y-%m-%d %H:%M:%S"),
        pub_type=_timing(report),
        predict_vola_ratio_newest=moves[-1][0],
        predict_vola_ratio_highest=highest[0],
        predict_vola_val_newest=moves[-1][0] * moves[-1][1] / 100,
        predict_vola_val_highest=highest[0] * highest[1] / 100,
        option_iv_crush=crush,
        option_strike_date_iv_crush=crush,
        price_info=None if day is None else _price_info(share, day),
        schedule_info_list=[FinScheduleInfo(delta=each.offset, close_price=_close(share, each)) for each in days],
    )


def _close(share: Share, day: _Day) -> float:
    return share.close(day.session.day)


def _price_info(share: Share, day: _Day) -> PriceInfo:
    return PriceInfo(
        trading_day=share.stamp(day.session.day),
        trading_day_str=str(day.session.day),
        close_price=_close(share, day),
        open_price=day.bar.open / PRICE_UNITS,
        highest_price=day.bar.high / PRICE_UNITS,
        lowest_price=day.bar.low / PRICE_UNITS,
        last_close_price=day.close_before,
        volume=float(day.bar.volume),
    )


def get_price_move(
    share: Share, c2s: qot_get_financials_earnings_price_move.C2S
) -> qot_get_financials_earnings_price_move.S2C:
    """Give the prices and volatilities of the days around the last reports, latest first."""
    count = _PERIODS if c2s.period_count is None else c2s.period_count
    if not 1 <= count <= _MOST_PERIODS:
        raise RefusalError(f"periodCount must be 1 to {_MOST_PERIODS}, not {count}")
    return qot_get_financials_earnings_price_move.S2C(
        detail_list=[_cycle(share, report) for report in reports(share.listing, share.now, count)]
    )


def _cycle(share: Share, report: Report) -> ReportCycleQuote:
    days, period = _days(share, report), _period(report)
    index = next((at for at, each in enumerate(days) if each.offset == 0), -1)
    figures = volatilities(share.market, share.listing, days[-1].session, len(days))
    return ReportCycleQuote(
        fiscal_year=period.year,
        financial_type=F10Type(period.kind),
        period_text=period.text,
        pub_trading_day=share.stamp(report.day),
        pub_trading_day_str=str(report.day),
        pub_type=_timing(report),
        price_info_index=index,
        item_list=[
            PricePerformanceRow(
                trading_day=share.stamp(day.session.day),
                trading_day_str=str(day.session.day),
                close_price=_close(share, day),
                open_price=day.bar.open / PRICE_UNITS,
                highest_price=day.bar.high / PRICE_UNITS,
                lowest_price=day.bar.low / PRICE_UNITS,
                last_close_price=day.close_before,
                option_iv=figure.implied,
                option_hv=figure.historical,
            )
            for day, figure in zip(days, figures, strict=True)
        ],
    )
