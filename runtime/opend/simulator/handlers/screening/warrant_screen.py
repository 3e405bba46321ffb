"""Screen warrants by any of their figures: Qot_WarrantScreen.

Invariant: a warrant's figures are those of Qot_GetWarrant at the same instant. A warrant without a figure fails every
interval of that figure, and comes last when the largest are first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from opend.simulator.handlers.arguments import page_of
from opend.simulator.handlers.screening.bounds import inside
from opend.simulator.instruments.static_info import security_id
from opend.simulator.instruments.warrants import WarrantTerms
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.warrant_data import warrant_data
from opend_proto import methods, qot_warrant_screen
from opend_proto.qot_common import PriceType, QotMarket, SecurityType
from opend_proto.qot_warrant_screen import (
    ScreenGroup,
    SortDirection,
    WarrantField,
    WarrantItem,
    WarrantMarket,
    WarrantStatus,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.state import Peer
    from opend_proto.qot_get_warrant import WarrantData

__all__ = ["get_warrant_screen", "register"]

_MOST: Final = 200


class _Row(NamedTuple):
    """A warrant as both protocols show it."""

    data: WarrantData
    item: WarrantItem


_Key: TypeAlias = "Callable[[_Row], float | str | None]"


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_WARRANT_SCREEN, get_warrant_screen)


def get_warrant_screen(peer: Peer, request: qot_warrant_screen.Request) -> qot_warrant_screen.S2C:
    """Give a page of the warrants of a market that meet every condition."""
    c2s = request.c2s
    if c2s.market_type not in {None, WarrantMarket.HK}:
        raise RefusalError(f"marketType {int(c2s.market_type or 0)} has no warrants here: ask for 1 (HK)")
    tests = [_test(group) for group in c2s.filter_list]
    keys = [(_key(sort.sort_field_id), sort.direction == SortDirection.DESC) for sort in c2s.sort_list]
    rows = [row for row in _rows(peer) if all(test(row) for test in tests)]
    rows.sort(key=lambda row: row.data.stock.code)
    for key, descends in reversed(keys):
        rows.sort(key=_sort_key(key), reverse=descends)
    count = _MOST if c2s.page_count is None else c2s.page_count
    page, is_last = page_of(rows, c2s.page_from or 0, count, _MOST)
    items = [] if c2s.only_count else [row.item for row in page]
    return qot_warrant_screen.S2C(warrants=items, last_page=is_last, all_count=len(rows))


def _rows(peer: Peer) -> list[_Row]:
    listings = peer.market.catalogue.listed(peer.market.clock.now(), QotMarket.HK_SECURITY, SecurityType.WARRANT)
    return [
        _Row(data := warrant_data(peer.market, listing, listing.derivation), _item(peer, listing, data))
        for listing in listings
        if isinstance(listing.derivation, WarrantTerms)
    ]


def _item(peer: Peer, listing: Listing, data: WarrantData) -> WarrantItem:
    """Return the item of a warrant; what the documented examples have as fractions is one here too."""
    owner = peer.scene.share(listing.derivation.underlying) if listing.derivation else None
    recovery, inline = data.price_recovery_ratio, data.in_line_price_status
    return WarrantItem(
        stock_id=security_id(listing),
        stock_owner=None if owner is None else security_id(owner.listing),
        issuer_id=int(data.issuer),
        warrant_type=data.type,
        strike_price=data.strike_price,
        maturity_date=int(data.maturity_timestamp or 0),
        last_trade_date=int(data.last_trade_timestamp or 0),
        conversion_ratio=data.conversion_ratio,
        lastclose_price=data.last_close_price,
        recovery_price=data.recovery_price,
        stock_owner_price=None if owner is None else owner.quoted.last,
        current_price=data.cur_price,
        volume=data.volume,
        turnover=data.turnover,
        sell_vol=data.ask_vol,
        buy_vol=data.bid_vol,
        sell_price=data.ask_price,
        buy_price=data.bid_price,
        street_rate=data.street_rate,
        high_price=data.high_price,
        low_price=data.low_price,
        implied_volatility=data.implied_volatility,
        delta=data.delta,
        status=int(WarrantStatus.NORMAL),
        score=data.score,
        premium=data.premium / 100,
        leverage=data.leverage,
        effective_leverage=data.effective_leverage,
        break_even_point=data.break_even_point,
        ipop=data.ipop / 100,
        amplitude=(data.amplitude or 0.0) / 100,
        ipo_time=int(data.list_timestamp or 0),
        street_vol=data.street_vol,
        lot_size=data.lot_size,
        issue_size=data.issue_size,
        ipo_price=0.0,
        upper_strike_price=data.upper_strike_price,
        lower_strike_price=data.lower_strike_price,
        # The vendor's comment and documentation contradict each other; this is the comment.
        iw_price_status=None if inline is None else int(inline != PriceType.WITH_IN),
        price_recovery_ratio=None if recovery is None else recovery / 100,
        security=data.stock,
        owner_security=data.owner,
        name=data.name,
        owner_name=None if owner is None else owner.listing.name,
    )


_FIGURES: Final[dict[WarrantField, _Key]] = {
    WarrantField.CODE: lambda row: row.data.stock.code,
    WarrantField.NAME: lambda row: row.data.name,
    WarrantField.ISSUER_ID: lambda row: row.item.issuer_id,
    WarrantField.STOCK_OWNER: lambda row: row.item.stock_owner,
    WarrantField.WARRANT_TYPE: lambda row: row.item.warrant_type,
    WarrantField.CONVERSION_RATIO: lambda row: row.item.conversion_ratio,
    WarrantField.CURRENT_PRICE: lambda row: row.item.current_price,
    WarrantField.STREET_RATIO: lambda row: row.item.street_rate,
    WarrantField.VOLUME: lambda row: row.item.volume,
    WarrantField.MATURITY_DATE: lambda row: row.item.maturity_date,
    WarrantField.STRIKE_PRICE: lambda row: row.item.strike_price,
    WarrantField.PREMIUM: lambda row: row.item.premium,
    WarrantField.RECOVERY_PRICE: lambda row: row.item.recovery_price,
    WarrantField.IMPLIED_VOLATILITY: lambda row: row.item.implied_volatility,
    WarrantField.LEVERAGE_RATIO: lambda row: row.item.leverage,
    WarrantField.PRICE_RECOVERY_RATIO: lambda row: row.item.price_recovery_ratio,
    WarrantField.DELTA: lambda row: row.item.delta,
    WarrantField.STATUS: lambda row: row.item.status,
    WarrantField.IPO_TIME: lambda row: row.item.ipo_time,
    WarrantField.BUY_VOL: lambda row: row.item.buy_vol,
    WarrantField.SELL_VOL: lambda row: row.item.sell_vol,
    WarrantField.EFFECTIVE_LEVERAGE: lambda row: row.item.effective_leverage,
    WarrantField.LAST_CLOSE_PRICE: lambda row: row.item.lastclose_price,
    WarrantField.TURNOVER: lambda row: row.item.turnover,
    WarrantField.SELL_PRICE: lambda row: row.item.sell_price,
    WarrantField.BUY_PRICE: lambda row: row.item.buy_price,
    WarrantField.HIGH_PRICE: lambda row: row.item.high_price,
    WarrantField.LOW_PRICE: lambda row: row.item.low_price,
    WarrantField.RATIO_ITM_OTM: lambda row: row.item.ipop,
    WarrantField.BREAK_EVEN_POINT: lambda row: row.item.break_even_point,
    WarrantField.AMPLITUDE: lambda row: row.item.amplitude,
    WarrantField.LAST_TRADE_DATE: lambda row: row.item.last_trade_date,
    WarrantField.STREET_VOLUME: lambda row: row.item.street_vol,
    WarrantField.LOT_SIZE: lambda row: row.item.lot_size,
    WarrantField.ISSUE_SIZE: lambda row: row.item.issue_size,
    WarrantField.IPO_PRICE: lambda row: row.item.ipo_price,
    WarrantField.LOWER_STRIKE_PRICE: lambda row: row.item.lower_strike_price,
    WarrantField.UPPER_STRIKE_PRICE: lambda row: row.item.upper_strike_price,
    WarrantField.IW_PRICE_STATUS: lambda row: row.item.iw_price_status,
    WarrantField.CONVERSION_PRICE: lambda row: row.data.conversion_price,
    WarrantField.CHANGE_RATE: lambda row: row.data.change_rate / 100,
    WarrantField.CHANGE_VALUE: lambda row: row.data.price_change_val,
    WarrantField.SCORE: lambda row: row.item.score,
    WarrantField.STOCK_OWNER_PRICE: lambda row: row.item.stock_owner_price,
}


def _key(field: WarrantField | None) -> _Key:
    known = _FIGURES.get(field or WarrantField.UNKNOWN)
    if known is None:
        raise RefusalError(f"the simulator's warrants have no figure for field {int(field or 0)}")
    return known


def _sort_key(key: _Key) -> Callable[[_Row], tuple[bool, float | str]]:
    # The flag sorts None, which cannot be compared with other values, first in ascending order.
    def pair(row: _Row) -> tuple[bool, float | str]:
        value = key(row)
        return value is not None, "" if value is None else value

    return pair


def _test(group: ScreenGroup) -> Callable[[_Row], bool]:
    """Return the test of a condition: any of its choices, and its interval."""
    key = _key(group.field_id)
    numbers = {choice.value for choice in group.choices if choice.value is not None}
    texts = {choice.text for choice in group.choices if choice.text}

    def test(row: _Row) -> bool:
        value = key(row)
        if group.choices and not (value in numbers or texts & _texts(row, value)):
            return False
        if group.interval is None:
            return True
        return isinstance(value, int | float) and inside(value, group.interval)

    return test


def _texts(row: _Row, value: float | str | None) -> set[str]:
    """Return what a text may name the value by: an underlying by market and code, anything else by itself."""
    if value == row.item.stock_owner:
        return {f"HK.{row.data.owner.code}", row.data.owner.code}
    return {value} if isinstance(value, str) else set()
