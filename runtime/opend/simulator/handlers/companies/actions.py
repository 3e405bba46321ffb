"""Tell what a company did with its shares: dividends, buybacks, splits."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.companies.buybacks import buybacks
from opend.simulator.companies.dividends import Dividend, dividends_until
from opend.simulator.handlers.companies.share import CHINA, HONG_KONG, Share, keyed_page
from opend_proto import (
    qot_get_corporate_actions_buybacks,
    qot_get_corporate_actions_dividends,
    qot_get_corporate_actions_stock_splits,
)
from opend_proto.qot_get_corporate_actions_buybacks import ABuyBackItem, HKBuyBackItem
from opend_proto.qot_get_corporate_actions_dividends import DividendItem
from opend_proto.qot_get_corporate_actions_stock_splits import StockSplitItem

if TYPE_CHECKING:
    from opend.simulator.companies.buybacks import Buyback
    from opend.simulator.market.adjustment import Action

__all__ = ["get_buybacks", "get_dividends", "get_splits", "statement_of"]

_YEARS: Final = 10
_NOTICE: Final = timedelta(days=60)


def statement_of(share: Share, dividend: Dividend) -> str:
    """Return what a dividend pays, in words; the amount is that of the rehabilitation factors."""
    then = share.market.actions(share.listing).shares_of(dividend.ex_day)
    return f"Cash dividend of {share.listing.currency} {dividend.per_share * then:g} per share"


def get_dividends(share: Share, _: qot_get_corporate_actions_dividends.C2S) -> qot_get_corporate_actions_dividends.S2C:
    """Give a share's dividends, latest announced first; they are those of the snapshot and the cash flow statement."""
    return qot_get_corporate_actions_dividends.S2C(
        dividend_list=[
            DividendItem(
                pub_date=f"{each.announced:%Y/%m/%d}",
                statement=statement_of(share, each),
                process="Paid" if each.payable <= share.today else "Announced",
                record_date=f"{each.recorded:%Y/%m/%d}",
                ex_date=f"{each.ex_day:%Y/%m/%d}",
                dividend_payable_date=f"{each.payable:%Y/%m/%d}",
            )
            for each in dividends_until(share.listing, share.today, _YEARS)
        ]
    )


def get_splits(
    share: Share, c2s: qot_get_corporate_actions_stock_splits.C2S
) -> qot_get_corporate_actions_stock_splits.S2C:
    """Give a share's split, if it had one by now: the one that the rehabilitation factors know."""
    split = share.market.actions(share.listing).split
    known = [split] if split is not None and split.day <= share.today else []
    found, key = keyed_page([_split(share, each) for each in known], c2s.next_key, c2s.num)
    return qot_get_corporate_actions_stock_splits.S2C(split_item_list=list(found), next_key=key)


def _split(share: Share, split: Action) -> StockSplitItem:
    in_hong_kong = share.listing.market in HONG_KONG
    return StockSplitItem(
        dir_deci_pub_date=share.stamp(split.day - _NOTICE),
        dir_deci_pub_date_str=str(split.day - _NOTICE),
        reform_type="Split",
        rate=f"1->{split.split}",
        ex_date=share.stamp(split.day) if in_hong_kong else None,
        ex_date_str=str(split.day) if in_hong_kong else None,
        event_status="Done" if in_hong_kong else None,
        new_trade_unit=share.listing.lot_size if in_hong_kong else None,
        shares_after_effect=float(share.shares) if in_hong_kong else None,
    )


def get_buybacks(share: Share, c2s: qot_get_corporate_actions_buybacks.C2S) -> qot_get_corporate_actions_buybacks.S2C:
    """Give the shares that a company bought back, latest first, at prices of those days."""
    found, key = keyed_page(buybacks(share.listing, share.today), c2s.next_key, c2s.num)
    if share.listing.market in CHINA:
        return qot_get_corporate_actions_buybacks.S2C(
            a_buy_back_list=[_china(share, each) for each in found], next_key=key
        )
    return qot_get_corporate_actions_buybacks.S2C(
        hk_buy_back_list=[_hong_kong(share, each) for each in found], next_key=key
    )


def _prices(share: Share, each: Buyback) -> tuple[float, float, float]:
    """Return the lowest, average and highest price of the day."""
    bar = share.market.whole_bar(share.listing, share.session(each.day))
    return bar.low / PRICE_UNITS, bar.turnover / bar.volume / PRICE_UNITS, bar.high / PRICE_UNITS


def _hong_kong(share: Share, each: Buyback) -> HKBuyBackItem:
    low, average, high = _prices(share, each)
    return HKBuyBackItem(
        publ_date=share.stamp(each.day),
        publ_date_str=str(each.day),
        end_date=share.stamp(each.day),
        end_date_str=str(each.day),
        buy_back_money=round(average * each.shares, 2),
        buy_back_sum=each.shares,
        percentage=each.shares / share.shares * 100,
        high_price=high,
        low_price=low,
        cumulative_sum=each.so_far,
        cumulative_percentage=each.so_far / share.shares * 100,
        share_type="Ordinary shares",
    )


def _china(share: Share, each: Buyback) -> ABuyBackItem:
    _low, average, _high = _prices(share, each)
    return ABuyBackItem(
        change_reg_date=share.stamp(each.day),
        change_reg_date_str=str(each.day),
        change_date=share.stamp(each.day),
        change_date_str=str(each.day),
        event_proce_desc="Done",
        start_date=share.stamp(each.day),
        start_date_str=str(each.day),
        end_date=share.stamp(each.day),
        end_date_str=str(each.day),
        buy_back_mode="On the exchange",
        share_type="A shares",
        buy_back_sum=each.shares,
        buy_back_money=round(average * each.shares, 2),
        percentage=each.shares / share.shares * 100,
    )
