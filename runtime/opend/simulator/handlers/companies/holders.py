"""Tell who holds a company's shares: institutions, insiders, and how their holdings change.

Invariant: percentages are of the issued shares, those of one day add up to less than 100, and the same holder has the
same shares in every reply on the same quarter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.companies.holders import INSIDERS, Holding, holders, holding, holdings
from opend.simulator.companies.periods import Quarter, quarter_of
from opend.simulator.handlers.companies.share import Share, keyed_page
from opend.simulator.rules.refusal import RefusalError
from opend_proto import (
    qot_get_insider_holder_list,
    qot_get_insider_trade_list,
    qot_get_shareholders_holder_detail,
    qot_get_shareholders_holding_changes,
    qot_get_shareholders_institutional,
    qot_get_shareholders_overview,
)
from opend_proto.qot_common import HolderDetailType, HoldingChangesFilterType, SortField, SortType
from opend_proto.qot_get_insider_holder_list import OwnerInsiderHolderItem
from opend_proto.qot_get_insider_trade_list import OwnerInsiderTradeItem
from opend_proto.qot_get_shareholders_holder_detail import OwnershipDetailItem
from opend_proto.qot_get_shareholders_holding_changes import OwnerListItem
from opend_proto.qot_get_shareholders_institutional import InstitutionHolderItem
from opend_proto.qot_get_shareholders_overview import HoldingPeriodItem, OwnershipStaticInfo, OwnershipStaticItem

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.companies.holders import Holder

__all__ = [
    "get_changes",
    "get_detail",
    "get_insider_trades",
    "get_insiders",
    "get_institutional",
    "get_overview",
]

_PERIODS: Final = 12
_MAIN_HOLDERS: Final = 10
_MOST_INSIDERS: Final = 20
_OTHERS: Final = "Others"
_PLACES: Final = 6
"""Decimals of the percentages in the overview; the vendor's client shows no more."""
_ANYONE: Final = frozenset({HolderDetailType.DEFAULT, HolderDetailType.ALL})


def _latest(share: Share) -> Quarter:
    return quarter_of(share.today).back(1)


def _quarter(share: Share, period: int | None) -> Quarter:
    """Return the quarter of a period id, which is the quarter's index; the latest for none or 0."""
    latest = _latest(share)
    if not period:
        return latest
    if not latest.back(_PERIODS - 1).index <= period <= latest.index:
        raise RefusalError(f"periodId {period} is not one of holdingPeriodList")
    return Quarter(period)


def _percent(share: Share, shares: int) -> float:
    return shares / share.shares * 100


def get_overview(share: Share, c2s: qot_get_shareholders_overview.C2S) -> qot_get_shareholders_overview.S2C:
    """Give the largest holders and the kinds of holder at the end of a quarter; both lists add up to 100%."""
    quarter = _quarter(share, c2s.period_id)
    found = [each for each in holdings(share.listing, quarter) if each.shares]
    kinds: dict[int, int] = {}
    for each in found:
        kinds[each.holder.kind] = kinds.get(each.holder.kind, 0) + each.shares
    main = [(each.holder.name, each.shares, each.holder.id) for each in found[:_MAIN_HOLDERS]]
    by_kind = [(_kind_name(kind), shares, 0) for kind, shares in sorted(kinds.items(), key=lambda item: -item[1])]
    return qot_get_shareholders_overview.S2C(
        main_holder_info_list=[_static(share, quarter, main)],
        holder_type_info_list=[_static(share, quarter, by_kind)],
        holding_period_list=[
            HoldingPeriodItem(period_text=each.text, period_id=each.index)
            for each in (reversed(_latest(share).last(_PERIODS)) if not c2s.period_id else ())
        ],
    )


def _static(share: Share, quarter: Quarter, rows: list[tuple[str, int, int]]) -> OwnershipStaticInfo:
    rest = share.shares - sum(shares for _, shares, _ in rows)
    items = [
        OwnershipStaticItem(name=name, holder_pct=round(_percent(share, shares), _PLACES), holder_id=number)
        for name, shares, number in rows
    ]
    return OwnershipStaticInfo(
        static_date=share.stamp(quarter.ends),
        static_date_str=str(quarter.ends),
        item_list=[*items, OwnershipStaticItem(name=_OTHERS, holder_pct=round(_percent(share, rest), _PLACES))],
    )


def _kind_name(kind: int) -> str:
    return HolderDetailType(kind).name.replace("_", " ").capitalize()


_DETAIL_ORDERS: Final[dict[SortField, Callable[[Holding], float]]] = {
    SortField.HOLDER_QUANTITY: lambda each: each.shares,
    SortField.SHARE_CHANGE_NUM: lambda each: each.change,
}


def get_detail(share: Share, c2s: qot_get_shareholders_holder_detail.C2S) -> qot_get_shareholders_holder_detail.S2C:
    """Give the holders of one kind at the end of a quarter, or one holder's quarters."""
    wanted = HolderDetailType(c2s.request_type or HolderDetailType.DEFAULT)
    quarter = _quarter(share, c2s.period_id)
    if c2s.holder_id:
        holder = _holder(share, c2s.holder_id)
        found = [holding(share.listing, holder, each) for each in reversed(quarter.last(_PERIODS))]
    else:
        found = [
            each for each in holdings(share.listing, quarter) if wanted in _ANYONE or each.holder.kind == int(wanted)
        ]
        found = _in_order(found, _DETAIL_ORDERS, c2s.sort_column or SortField.HOLDER_QUANTITY, c2s.sort_type)
    items, key = keyed_page(found, c2s.next_key, c2s.num)
    return qot_get_shareholders_holder_detail.S2C(
        update_time=share.stamp(quarter.ends),
        update_time_str=f"{quarter.ends} 00:00:00",
        next_key=key,
        item_list=[_detail(share, each) for each in items],
    )


def _holder(share: Share, number: int) -> Holder:
    holder = next((each for each in holders(share.listing) if each.id == number), None)
    if holder is None:
        raise RefusalError(f"holderId {number} is not that of a holder of {share.listing.text}")
    return holder


def _in_order(
    found: list[Holding],
    orders: dict[SortField, Callable[[Holding], float]],
    column: SortField,
    direction: SortType | None,
) -> list[Holding]:
    """Sort by a column, largest first unless smallest are asked for; equal ones keep their order."""
    key = orders.get(SortField(column))
    if key is None:
        names = ", ".join(f"{int(each)} ({each.name})" for each in orders)
        raise RefusalError(f"the list cannot be sorted by {int(column)}: ask for {names}")
    return sorted(found, key=key, reverse=direction != SortType.ASC)


def _detail(share: Share, each: Holding) -> OwnershipDetailItem:
    day = each.quarter.ends
    close, before = share.close(day), share.close_before(day)
    return OwnershipDetailItem(
        period_text=each.quarter.text,
        holder_id=each.holder.id,
        name=each.holder.name,
        holder_quantity=each.shares,
        holder_quantity_change=each.change,
        holder_pct=_percent(share, each.shares),
        holder_pct_change=_percent(share, each.change),
        holding_date=share.stamp(day),
        holding_date_str=str(day),
        close_price=close,
        price_change_pct=(close / before - 1) * 100,
        source_group_name="Form 4" if each.holder.kind == INSIDERS else "13F",
    )


_FILTERS: Final[dict[HoldingChangesFilterType, Callable[[Holding], bool]]] = {
    HoldingChangesFilterType.UNKNOWN: lambda each: each.change != 0,
    HoldingChangesFilterType.INCREASE: lambda each: each.change > 0,
    HoldingChangesFilterType.DECREASE: lambda each: each.change < 0,
    HoldingChangesFilterType.NEW_IN: lambda each: 0 < each.change == each.shares,
    HoldingChangesFilterType.CLOSE_OUT: lambda each: each.shares == 0,
}
_CHANGE_ORDERS: Final[dict[SortField, Callable[[Holding], float]]] = {
    SortField.SHARE_CHANGE_NUM: lambda each: each.change,
    SortField.HOLDING_DATE: lambda each: each.quarter.index,
    SortField.HOLDER_PCT_CHANGE: lambda each: each.change,
    SortField.HOLDER_CHANGE_AMOUNT: lambda each: each.change,
    SortField.HOLDER_PCT: lambda each: each.shares,
}


def get_changes(
    share: Share, c2s: qot_get_shareholders_holding_changes.C2S
) -> qot_get_shareholders_holding_changes.S2C:
    """Give the holders whose holdings changed in the last quarter."""
    passes = _FILTERS.get(HoldingChangesFilterType(c2s.filter_type or 0))
    if passes is None:
        raise RefusalError(f"filterType must be 0 to 4, not {int(c2s.filter_type or 0)}")
    quarter = _latest(share)
    changed = [each for each in holdings(share.listing, quarter) if passes(each)]
    changed = _in_order(changed, _CHANGE_ORDERS, c2s.sort_column or SortField.SHARE_CHANGE_NUM, c2s.sort_type)
    found, key = keyed_page(changed, c2s.next_key, c2s.num)
    close = share.close(quarter.ends)
    return qot_get_shareholders_holding_changes.S2C(
        item_list=[
            OwnerListItem(
                period_text=each.quarter.text,
                name=each.holder.name,
                holder_id=each.holder.id,
                share_change_num=each.change,
                shares_change_price=round(each.change * close),
                holder_pct=_percent(share, each.shares),
                holder_type=_kind_name(each.holder.kind),
                holder_type_id=each.holder.kind,
                holding_date=share.stamp(quarter.ends),
                holding_date_str=str(quarter.ends),
                holder_pct_change=_percent(share, each.change),
                holder_quantity=each.shares,
            )
            for each in found
        ],
        next_key=key,
    )


def get_institutional(
    share: Share, c2s: qot_get_shareholders_institutional.C2S
) -> qot_get_shareholders_institutional.S2C:
    """Give how many institutions hold a share, and how much of it, quarter by quarter, latest first."""
    latest = _latest(share)
    found, key = keyed_page(latest.last(_PERIODS)[::-1], c2s.next_key, c2s.num)
    return qot_get_shareholders_institutional.S2C(
        update_time=share.stamp(latest.ends),
        update_time_str=f"{latest.ends} 00:00:00",
        next_key=key,
        item_list=[_institutions(share, quarter) for quarter in found],
    )


def _institutions(share: Share, quarter: Quarter) -> InstitutionHolderItem:
    (number, shares), (number_before, shares_before) = (_counted(share, each) for each in (quarter, quarter.back(1)))
    return InstitutionHolderItem(
        period_text=quarter.text,
        institution_quantity=number,
        institution_quantity_change=number - number_before,
        holder_quantity=shares,
        holder_quantity_change=shares - shares_before,
        holder_pct=_percent(share, shares),
        holder_pct_change=_percent(share, shares - shares_before),
    )


def _counted(share: Share, quarter: Quarter) -> tuple[int, int]:
    """Return the number of institutions and their shares at the end of a quarter."""
    held = [each.shares for each in holdings(share.listing, quarter) if each.shares and each.holder.kind != INSIDERS]
    return len(held), sum(held)


def _insiders(share: Share, quarter: Quarter) -> list[Holding]:
    return [each for each in holdings(share.listing, quarter) if each.holder.kind == INSIDERS]


def get_insiders(share: Share, c2s: qot_get_insider_holder_list.C2S) -> qot_get_insider_holder_list.S2C:
    """Give a company's insiders and their shares, largest first; who bought and sold in the last quarter is counted."""
    people = _insiders(share, _latest(share))
    found, key = keyed_page(people, c2s.next_key, c2s.num, _MOST_INSIDERS)
    is_first = not c2s.next_key
    return qot_get_insider_holder_list.S2C(
        item_list=[
            OwnerInsiderHolderItem(
                holder_id=each.holder.id,
                holder_quantity=each.shares,
                holder_pct=_percent(share, each.shares),
                name=each.holder.name,
                title=each.holder.title,
            )
            for each in found
        ],
        all_count=len(people),
        next_key=key,
        insider_total_count=len(people) if is_first else None,
        insider_bought_count=sum(each.change > 0 for each in people) if is_first else None,
        insider_sold_count=sum(each.change < 0 for each in people) if is_first else None,
    )


def get_insider_trades(share: Share, c2s: qot_get_insider_trade_list.C2S) -> qot_get_insider_trade_list.S2C:
    """Give the trades of a company's insiders, latest first: one for each of them and each quarter, at its end."""
    if c2s.holder_id:
        _holder(share, c2s.holder_id)
    trades = [
        each
        for quarter in reversed(_latest(share).last(_PERIODS))
        for each in _insiders(share, quarter)
        if each.change and (not c2s.holder_id or each.holder.id == c2s.holder_id)
    ]
    found, key = keyed_page(trades, c2s.next_key, c2s.num)
    return qot_get_insider_trade_list.S2C(
        item_list=[_trade(share, each) for each in found], all_count=len(trades), next_key=key
    )


def _trade(share: Share, each: Holding) -> OwnerInsiderTradeItem:
    day, price = each.quarter.ends, share.close(each.quarter.ends)
    return OwnerInsiderTradeItem(
        trade_shares=each.change,
        min_trade_date=share.stamp(day),
        min_trade_date_str=str(day),
        max_trade_date=share.stamp(day),
        max_trade_date_str=str(day),
        min_price=price,
        max_price=price,
        security_holder_quantity=each.shares,
        is_proposed_sale_of_securities=False,
        holder_id=each.holder.id,
        name=each.holder.name,
        title=each.holder.title,
        security_description="Common stock",
        transaction_type="Purchase" if each.change > 0 else "Sale",
        source_group_name="Form 4",
    )
