"""Report the account's orders, fills, positions and funds in NautilusTrader's forms.

Invariant: what the gateway tells is taken over as it is; fees, which it tells of whole orders only, are left out.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, TypedDict

from nautilus_trader.core.uuid import UUID4
from nautilus_trader.execution.reports import FillReport, OrderStatusReport, PositionStatusReport
from nautilus_trader.model.enums import (
    LiquiditySide,
    OrderSide,
    OrderStatus,
    OrderType,
    PositionSide,
    TimeInForce,
    TrailingOffsetType,
    TriggerType,
)
from nautilus_trader.model.identifiers import ClientOrderId, TradeId, VenueOrderId
from nautilus_trader.model.objects import AccountBalance, Money

from nautilus_opend.times import nanoseconds
from opend_proto import trd_common

if TYPE_CHECKING:
    from nautilus_trader.model.identifiers import AccountId
    from nautilus_trader.model.instruments import Equity
    from nautilus_trader.model.objects import Currency, Price

    from opend_proto.trd_common import Funds

__all__ = [
    "balance",
    "client_id",
    "fill_report",
    "order_report",
    "position_report",
    "remark_of",
    "side_of",
    "trade_id",
    "venue_id",
]


class Trigger(TypedDict, total=False):
    """The part of a report about an order that waits for a price."""

    trigger_price: Price
    trigger_type: TriggerType
    limit_offset: Decimal
    trailing_offset: Decimal
    trailing_offset_type: TrailingOffsetType


_BUYS: Final = frozenset({trd_common.TrdSide.BUY, trd_common.TrdSide.BUY_BACK})
_Told: Final = trd_common.OrderStatus
STATUSES: Final = {
    # An order that waits at the broker for the exchange to open is accepted: its time at the broker has no bound.
    _Told.UNSUBMITTED: OrderStatus.ACCEPTED,
    _Told.WAITING_SUBMIT: OrderStatus.ACCEPTED,
    _Told.SUBMITTING: OrderStatus.ACCEPTED,
    _Told.SUBMITTED: OrderStatus.ACCEPTED,
    _Told.FILLED_PART: OrderStatus.PARTIALLY_FILLED,
    _Told.FILLED_ALL: OrderStatus.FILLED,
    _Told.CANCELLING_PART: OrderStatus.PENDING_CANCEL,
    _Told.CANCELLING_ALL: OrderStatus.PENDING_CANCEL,
    _Told.CANCELLED_PART: OrderStatus.CANCELED,
    _Told.CANCELLED_ALL: OrderStatus.CANCELED,
    _Told.DELETED: OrderStatus.CANCELED,
    _Told.FILL_CANCELLED: OrderStatus.CANCELED,
    _Told.SUBMIT_FAILED: OrderStatus.REJECTED,
    _Told.FAILED: OrderStatus.REJECTED,
    # Taken off the exchange, and perhaps sent again.
    _Told.DISABLED: OrderStatus.ACCEPTED,
}
"""Each status of the gateway; an order of any other, whose outcome is not known, is not reported."""
_Kind: Final = trd_common.OrderType
_KINDS: Final = {
    _Kind.NORMAL: OrderType.LIMIT,
    _Kind.MARKET: OrderType.MARKET,
    _Kind.ABSOLUTE_LIMIT: OrderType.LIMIT,
    _Kind.AUCTION: OrderType.MARKET,
    _Kind.AUCTION_LIMIT: OrderType.LIMIT,
    _Kind.SPECIAL_LIMIT: OrderType.LIMIT,
    _Kind.SPECIAL_LIMIT_ALL: OrderType.LIMIT,
    _Kind.STOP: OrderType.STOP_MARKET,
    _Kind.STOP_LIMIT: OrderType.STOP_LIMIT,
    _Kind.MARKETIF_TOUCHED: OrderType.MARKET_IF_TOUCHED,
    _Kind.LIMITIF_TOUCHED: OrderType.LIMIT_IF_TOUCHED,
    _Kind.TRAILING_STOP: OrderType.TRAILING_STOP_MARKET,
    _Kind.TRAILING_STOP_LIMIT: OrderType.TRAILING_STOP_LIMIT,
}
_LIMITED: Final = frozenset({OrderType.LIMIT, OrderType.STOP_LIMIT, OrderType.LIMIT_IF_TOUCHED})
_TRIGGERED: Final = frozenset(
    {OrderType.STOP_MARKET, OrderType.STOP_LIMIT, OrderType.MARKET_IF_TOUCHED, OrderType.LIMIT_IF_TOUCHED}
)
_TRAILING: Final = frozenset({OrderType.TRAILING_STOP_MARKET, OrderType.TRAILING_STOP_LIMIT})
_Valid: Final = trd_common.TimeInForce
_VALID: Final = {
    _Valid.DAY: TimeInForce.DAY,
    _Valid.GTC: TimeInForce.GTC,
    _Valid.IOC: TimeInForce.IOC,
    # The gateway does not tell the day, without which NautilusTrader has no GTD.
    _Valid(3): TimeInForce.GTC,
}
_BASIS_POINTS: Final = 100
"""In one percent."""
_MARK: Final = "nautilus "
"""What the remarks of NautilusTrader's orders begin with, so that nobody else's remark is taken for an id."""
_TRADE_ID: Final = 36
"""The most characters of a trade's id in NautilusTrader."""


def side_of(side: trd_common.TrdSide) -> OrderSide:
    """Return whether an order or a fill buys or sells."""
    return OrderSide.BUY if side in _BUYS else OrderSide.SELL


def venue_id(number: int | None, text: str | None) -> VenueOrderId:
    """Return the gateway's id of an order: its number or, without one, its id on the server."""
    return VenueOrderId(str(number) if number else text or "0")


def remark_of(own: ClientOrderId) -> str:
    """Return the remark by which an order of NautilusTrader is found again."""
    return f"{_MARK}{own.value}"


def client_id(remark: str | None) -> ClientOrderId | None:
    """Return the id that NautilusTrader gave an order, by its remark; None for an order from elsewhere."""
    own = remark.removeprefix(_MARK).strip() if remark is not None and remark.startswith(_MARK) else ""
    return ClientOrderId(own) if own else None


def order_report(
    state: trd_common.Order, instrument: Equity, account: AccountId, own: ClientOrderId | None, now: int
) -> OrderStatusReport | None:
    """Return the state of an order as a report; None if its kind or its outcome is not known.

    Args:
        state: What the gateway tells.
        instrument: The instrument that it is for.
        account: The account.
        own: Its id in NautilusTrader, if it has one there.
        now: The time in nanoseconds since 1970 UTC.
    """
    kind, status = _KINDS.get(state.order_type), STATUSES.get(state.order_status)
    if kind is None or status is None:
        return None
    updated = nanoseconds(state.update_timestamp, now)
    return OrderStatusReport(
        account_id=account,
        instrument_id=instrument.id,
        client_order_id=own,
        venue_order_id=venue_id(state.order_id, state.order_id_ex),
        order_side=side_of(state.trd_side),
        order_type=kind,
        time_in_force=_VALID.get(state.time_in_force or _Valid.DAY, TimeInForce.DAY),
        order_status=status,
        quantity=instrument.make_qty(state.qty),
        filled_qty=instrument.make_qty(state.fill_qty or 0.0),
        avg_px=Decimal(str(state.fill_avg_price)) if state.fill_qty and state.fill_avg_price else None,
        price=instrument.make_price(state.price) if kind in _LIMITED and state.price else None,
        report_id=UUID4(),
        ts_accepted=nanoseconds(state.create_timestamp, updated),
        ts_last=updated,
        ts_init=now,
        cancel_reason=state.last_err_msg or None,
        **_trigger(state, kind, instrument),
    )


def _trigger(state: trd_common.Order, kind: OrderType, instrument: Equity) -> Trigger:
    """Return what a report has of an order that waits for a price."""
    found: Trigger = {}
    if kind in _TRIGGERED or kind in _TRAILING:
        found["trigger_type"] = TriggerType.DEFAULT
        if state.aux_price:
            found["trigger_price"] = instrument.make_price(state.aux_price)
    if kind in _TRAILING and state.trail_value:
        is_ratio = state.trail_type == trd_common.TrailType.RATIO
        found["trailing_offset_type"] = TrailingOffsetType.BASIS_POINTS if is_ratio else TrailingOffsetType.PRICE
        found["trailing_offset"] = Decimal(str(state.trail_value)) * (_BASIS_POINTS if is_ratio else 1)
        if state.trail_spread:
            found["limit_offset"] = Decimal(str(state.trail_spread))
    return found


def fill_report(
    fill: trd_common.OrderFill, instrument: Equity, account: AccountId, own: ClientOrderId | None, now: int
) -> FillReport:
    """Return a fill as a report; the arguments are those of `order_report`."""
    return FillReport(
        account_id=account,
        instrument_id=instrument.id,
        client_order_id=own,
        venue_order_id=venue_id(fill.order_id, fill.order_id_ex),
        trade_id=trade_id(fill),
        order_side=side_of(fill.trd_side),
        last_qty=instrument.make_qty(fill.qty),
        last_px=instrument.make_price(fill.price),
        commission=Money(0, instrument.quote_currency),
        liquidity_side=LiquiditySide.NO_LIQUIDITY_SIDE,
        report_id=UUID4(),
        ts_event=nanoseconds(fill.create_timestamp, now),
        ts_init=now,
    )


def trade_id(fill: trd_common.OrderFill) -> TradeId:
    """Return the id of a fill: its number or, without one, the end of its id on the server."""
    return TradeId(str(fill.fill_id) if fill.fill_id else fill.fill_id_ex[-_TRADE_ID:] or "0")


def position_report(
    position: trd_common.Position, instrument: Equity, account: AccountId, now: int
) -> PositionStatusReport:
    """Return what is held of an instrument; the arguments are those of `order_report`."""
    held = abs(position.qty)
    is_short = position.position_side == trd_common.PositionSide.SHORT or position.qty < 0
    side = PositionSide.FLAT if not held else PositionSide.SHORT if is_short else PositionSide.LONG
    cost = position.average_cost_price or position.cost_price
    return PositionStatusReport(
        account_id=account,
        instrument_id=instrument.id,
        position_side=side,
        quantity=instrument.make_qty(held),
        avg_px_open=Decimal(str(cost)) if cost else None,
        report_id=UUID4(),
        ts_last=now,
        ts_init=now,
    )


def balance(funds: Funds, currency: Currency) -> AccountBalance:
    """Return the cash of an account in the currency of its market; what is on hold is locked.

    An account that trades in several markets has cash in each currency, of which this one alone is taken.
    """
    own = [
        each.cash for each in funds.cash_info_list if each.currency is not None and each.currency.name == currency.code
    ]
    cash = next((each for each in own if each is not None), funds.cash)
    total, locked = Money(cash, currency), Money(max(funds.frozen_cash, 0.0), currency)
    return AccountBalance(total=total, locked=locked, free=Money(total.as_decimal() - locked.as_decimal(), currency))
