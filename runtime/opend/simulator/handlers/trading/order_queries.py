"""Answer queries of orders and fills, today's and older ones, of their fees and of cash flows.

Invariant: lists are in chronological order, and an order looks the same in every list.

The real gateway gives no fills of simulated accounts; the simulator does, so that a program can be tried.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.fees import fee_items
from opend.simulator.trading.money import NOTHING
from opend.simulator.trading.reports.filters import Filter
from opend.simulator.trading.reports.flows import cash_flows
from opend.simulator.trading.reports.messages import fill_message, order_message
from opend.simulator.trading.venues import venue_of
from opend_proto import (
    methods,
    trd_flow_summary,
    trd_get_history_order_fill_list,
    trd_get_history_order_list,
    trd_get_order_fee,
    trd_get_order_fill_list,
    trd_get_order_list,
)
from opend_proto.trd_common import OrderFee, OrderFeeItem, TrdFilterConditions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.state import Peer
    from opend.simulator.trading.orders import Fill, Order
    from opend.simulator.trading.portfolio import Portfolio
    from opend_proto.trd_common import OrderStatus

__all__ = [
    "flow_summary",
    "get_history_order_fill_list",
    "get_history_order_list",
    "get_order_fee",
    "get_order_fill_list",
    "get_order_list",
    "register",
]

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.TRD_GET_ORDER_LIST, get_order_list)
    handlers.answer(methods.TRD_GET_ORDER_FILL_LIST, get_order_fill_list)
    handlers.answer(methods.TRD_GET_HISTORY_ORDER_LIST, get_history_order_list)
    handlers.answer(methods.TRD_GET_HISTORY_ORDER_FILL_LIST, get_history_order_fill_list)
    handlers.answer(methods.TRD_GET_ORDER_FEE, get_order_fee)
    handlers.answer(methods.TRD_FLOW_SUMMARY, flow_summary)


def get_order_list(peer: Peer, request: trd_get_order_list.Request) -> trd_get_order_list.S2C:
    """List the orders of the exchange's day, and older ones that can still fill."""
    c2s = request.c2s
    now = peer.market.milliseconds()
    portfolio = peer.gateway.trading.current(c2s.header, now)
    found = [
        order_message(portfolio.account, order)
        for order in _orders(portfolio, c2s.filter_conditions, c2s.filter_status_list)
        if order.is_working or _is_today(order.what.listing, max(order.created, order.updated), now)
    ]
    return trd_get_order_list.S2C(header=c2s.header, order_list=found)


def get_history_order_list(peer: Peer, request: trd_get_history_order_list.Request) -> trd_get_history_order_list.S2C:
    """List the orders of a period that can no longer fill."""
    c2s = request.c2s
    portfolio = peer.gateway.trading.current(c2s.header, peer.market.milliseconds())
    found = [
        order_message(portfolio.account, order)
        for order in _orders(portfolio, _with_times(c2s.filter_conditions), c2s.filter_status_list)
        if not order.is_working
    ]
    return trd_get_history_order_list.S2C(header=c2s.header, order_list=found)


def get_order_fill_list(peer: Peer, request: trd_get_order_fill_list.Request) -> trd_get_order_fill_list.S2C:
    """List the fills of the exchange's day."""
    c2s = request.c2s
    now = peer.market.milliseconds()
    portfolio = peer.gateway.trading.current(c2s.header, now)
    found = [
        fill_message(portfolio.account, fill)
        for fill in _fills(portfolio, c2s.filter_conditions)
        if _is_today(fill.order.what.listing, fill.milliseconds, now)
    ]
    return trd_get_order_fill_list.S2C(header=c2s.header, order_fill_list=found)


def get_history_order_fill_list(
    peer: Peer, request: trd_get_history_order_fill_list.Request
) -> trd_get_history_order_fill_list.S2C:
    """List the fills of a period."""
    c2s = request.c2s
    portfolio = peer.gateway.trading.current(c2s.header, peer.market.milliseconds())
    found = [fill_message(portfolio.account, fill) for fill in _fills(portfolio, _with_times(c2s.filter_conditions))]
    return trd_get_history_order_fill_list.S2C(header=c2s.header, order_fill_list=found)


def get_order_fee(peer: Peer, request: trd_get_order_fee.Request) -> trd_get_order_fee.S2C:
    """Give the fees of orders so far, item by item; an order without fills has none."""
    c2s = request.c2s
    portfolio = peer.gateway.trading.current(c2s.header, peer.market.milliseconds())
    orders = [peer.gateway.trading.order(portfolio, 0, text_id) for text_id in c2s.order_id_ex_list]
    return trd_get_order_fee.S2C(header=c2s.header, order_fee_list=[_fee(order) for order in orders])


def flow_summary(peer: Peer, request: trd_flow_summary.Request) -> trd_flow_summary.S2C:
    """List the account's cash flows on a clearing day or, without one, in a range of days."""
    c2s = request.c2s
    portfolio = peer.gateway.trading.current(c2s.header, peer.market.milliseconds())
    # Older schemas lack the range.
    first = _day("startCreateDate", getattr(c2s, "start_create_date", None)) or _day("clearingDate", c2s.clearing_date)
    last = _day("endCreateDate", getattr(c2s, "end_create_date", None)) or _day("clearingDate", c2s.clearing_date)
    if not first or not last:
        raise RefusalError("clearingDate, or startCreateDate and endCreateDate, must be given, such as '2025-06-02'")
    direction = c2s.cash_flow_direction
    found = [
        flow
        for flow in cash_flows(portfolio)
        if first <= (flow.clearing_date or "") <= last
        and c2s.clearing_date in {"", flow.clearing_date}
        and (not direction or flow.cash_flow_direction == direction)
    ]
    return trd_flow_summary.S2C(header=c2s.header, flow_summary_info_list=found)


def _orders(
    portfolio: Portfolio, conditions: TrdFilterConditions | None, statuses: list[OrderStatus]
) -> Iterator[Order]:
    wanted = Filter(portfolio.account, conditions)
    return (
        order
        for order in portfolio.orders.values()
        if any(wanted.wants(part.what.listing, order.created, (order.id, order.text_id)) for part in order.parts)
        and (not statuses or order.status in statuses)
    )


def _fills(portfolio: Portfolio, conditions: TrdFilterConditions | None) -> Iterator[Fill]:
    wanted = Filter(portfolio.account, conditions)
    return (
        fill
        for fill in portfolio.fills
        # What settles an expired option is no trade.
        if fill.order.id in portfolio.orders
        and wanted.wants(fill.order.what.listing, fill.milliseconds, (fill.id, fill.order.id, fill.order.text_id))
    )


def _day(name: str, text: str | None) -> str:
    """Check a day's form and return its text, which sorts by time; empty if it is absent."""
    if text and not _DAY.fullmatch(text):
        raise RefusalError(f"{name} must be a day such as '2025-06-02', not {text!r}")
    return text or ""


def _with_times(conditions: TrdFilterConditions) -> TrdFilterConditions:
    if not conditions.begin_time or not conditions.end_time:
        raise RefusalError("filterConditions.beginTime and endTime are needed for history, such as '2025-06-02'")
    return conditions


def _is_today(listing: Listing, milliseconds: int, now: int) -> bool:
    local_time = venue_of(listing).local_time
    return local_time(listing, milliseconds).date() == local_time(listing, now).date()


def _fee(order: Order) -> OrderFee:
    amounts: dict[str, Decimal] = {}
    for part in order.parts:
        for title, amount in fee_items(part.what.venue, part.what.side, part.filled_value, part.filled):
            amounts[title] = amounts.get(title, NOTHING) + amount
    return OrderFee(
        order_id_ex=order.text_id,
        fee_amount=float(order.fees),
        fee_list=[OrderFeeItem(title=title, value=float(amount)) for title, amount in amounts.items()],
    )
