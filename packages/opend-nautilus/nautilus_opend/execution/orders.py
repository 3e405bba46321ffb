"""Say NautilusTrader's orders in the gateway's terms.

Invariant: an order that the gateway cannot carry out exactly as asked is refused here, with the reason, and never sent
as something else. Only how long it stays valid may differ: it becomes a day, which the log says, or with GTD the end of
the exchange's day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from nautilus_trader.model.enums import OrderType, TimeInForce, TrailingOffsetType

from nautilus_opend.execution.reports import remark_of
from nautilus_opend.naming import security_of
from opend.errors import UsageError
from opend.zones import UTC_ZONE, zone_of
from opend_proto import trd_common
from opend_proto.qot_common import QotMarket

if TYPE_CHECKING:
    from nautilus_trader.model.orders import Order

    from opend.accounts.composing import OrderTerms

__all__ = ["is_shortened", "terms_of"]

_PRICES: Final = {
    OrderType.MARKET: (),
    OrderType.LIMIT: ("limit",),
    OrderType.STOP_MARKET: ("stop",),
    OrderType.STOP_LIMIT: ("stop", "limit"),
    OrderType.MARKET_IF_TOUCHED: ("touch",),
    OrderType.LIMIT_IF_TOUCHED: ("touch", "limit"),
    OrderType.TRAILING_STOP_MARKET: ("trail",),
    OrderType.TRAILING_STOP_LIMIT: ("trail", "spread"),
}
"""The kinds of orders that the gateway has, and the prices that make each."""
_VALID: Final = {
    TimeInForce.DAY: trd_common.TimeInForce.DAY,
    TimeInForce.GTC: trd_common.TimeInForce.GTC,
    TimeInForce.GTD: None,  # The day itself is given in its place.
}
_PERCENT: Final = 100
"""Basis points in one percent."""


def terms_of(order: Order, *, is_paper: bool, outside_hours: bool) -> OrderTerms:
    """Return the terms with which to place an order; its remark holds the order's id in NautilusTrader.

    Args:
        order: The order.
        is_paper: Whether it is for simulated trading, whose orders are all for the day.
        outside_hours: Whether it may fill outside the regular hours; market orders never do.

    Raises:
        UsageError: The gateway has no such order.
    """
    kind = order.order_type
    if kind not in _PRICES:
        raise UsageError(f"the gateway has no orders of type {kind.name}")
    if order.time_in_force not in _VALID:
        raise UsageError(f"the gateway has no time in force {order.time_in_force.name}; it has DAY, GTC and GTD")
    _refuse_extras(order)
    terms: OrderTerms = {"remark": remark_of(order.client_order_id)}
    for name in _PRICES[kind]:
        _add_price(terms, name, order)
    if is_shortened(order, is_paper=is_paper):
        terms["time_in_force"] = trd_common.TimeInForce.DAY
    elif order.time_in_force == TimeInForce.GTD:
        if order.expire_time is None:
            raise UsageError("an order with time in force GTD needs a time at which it expires")
        zone = zone_of(QotMarket, security_of(order.instrument_id).market) or UTC_ZONE
        terms["expires"] = order.expire_time.astimezone(zone).date()
    else:
        terms["time_in_force"] = _VALID[order.time_in_force]
    if outside_hours and kind != OrderType.MARKET:
        terms["outside_hours"] = True
    return terms


def is_shortened(order: Order, *, is_paper: bool) -> bool:
    """Return whether the order is sent for the day although it asks for longer.

    The gateway takes market orders, and all orders of simulated accounts, for the day only.
    """
    return order.time_in_force != TimeInForce.DAY and (is_paper or order.order_type == OrderType.MARKET)


def _refuse_extras(order: Order) -> None:
    if getattr(order, "is_post_only", False):
        raise UsageError("the gateway has no orders that only add liquidity (post_only)")
    if order.is_quote_quantity:
        raise UsageError("the gateway takes quantities in shares, not in money (quote_quantity)")
    if getattr(order, "display_qty", None):
        raise UsageError("the gateway has no orders that show a part only (display_qty)")


def _add_price(terms: OrderTerms, name: str, order: Order) -> None:
    if name == "limit":
        terms["limit"] = order.price.as_decimal()
    elif name == "stop":
        terms["stop"] = order.trigger_price.as_decimal()
    elif name == "touch":
        terms["touch"] = order.trigger_price.as_decimal()
    elif name == "spread":
        if order.trailing_offset_type != TrailingOffsetType.PRICE:
            raise UsageError("a trailing stop's limit_offset must be a price (trailing_offset_type PRICE)")
        terms["spread"] = order.limit_offset
    elif order.trailing_offset_type == TrailingOffsetType.PRICE:
        terms["trail"] = order.trailing_offset
    elif order.trailing_offset_type == TrailingOffsetType.BASIS_POINTS:
        terms["trail_percent"] = order.trailing_offset / _PERCENT
    else:
        raise UsageError(f"the gateway has no trailing stop in {order.trailing_offset_type.name}")
