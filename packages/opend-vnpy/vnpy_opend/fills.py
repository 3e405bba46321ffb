"""Make vn.py's trades of what OpenD tells of orders and fills.

Invariant: each quantity that fills is told once, after its order is known, whichever of the two came first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.accounts.book import key_of
from opend_proto.trd_common import OrderFillStatus
from vnpy_opend.names import name_of
from vnpy_opend.reports import trade_data

if TYPE_CHECKING:
    from vnpy.trader.object import TradeData

    from opend.accounts.book import OrderBook
    from opend_proto.trd_common import Order, OrderFill
    from vnpy_opend.reports import Place

__all__ = ["Fills"]


class Fills:
    """The fills of one account.

    The vendor's server tells no fills of simulated accounts: their trades are made from what is new in the quantity and
    the average price of an order.
    """

    def __init__(self, book: OrderBook, place: Place, *, are_told: bool) -> None:
        self._book = book
        self._place = place
        self._are_told = are_told
        self._told: set[tuple[str, int, str]] = set()
        self._early: dict[str, list[OrderFill]] = {}
        self._filled: dict[str, tuple[float, float]] = {}

    def of_order(self, order: Order) -> list[TradeData]:
        """Return the trades that an order's new state brings."""
        if not self._are_told:
            return self._grown(order)
        early = self._early.pop(key_of(order.order_id, order.order_id_ex), [])
        return [trade for fill in early for trade in self._new(fill, order)]

    def of_fill(self, fill: OrderFill) -> list[TradeData]:
        """Return the trades that a fill brings: none if its order is not known yet."""
        if not self._are_told:
            return []
        order = self._book.order(fill.order_id, fill.order_id_ex)
        if order is not None:
            return self._new(fill, order)
        self._early.setdefault(key_of(fill.order_id, fill.order_id_ex), []).append(fill)
        return []

    def _new(self, fill: OrderFill, order: Order) -> list[TradeData]:
        key = key_of(fill.order_id, fill.order_id_ex), fill.fill_id, fill.fill_id_ex
        if key in self._told or fill.status == OrderFillStatus.CANCELLED:
            return []
        self._told.add(key)
        trade = trade_data(fill, order, self._place)
        return [] if trade is None else [trade]

    def _grown(self, order: Order) -> list[TradeData]:
        key = key_of(order.order_id, order.order_id_ex)
        before, value_before = self._filled.get(key, (0.0, 0.0))
        filled = order.fill_qty or 0.0
        value = filled * (order.fill_avg_price or 0.0)
        if filled <= before:
            return []
        self._filled[key] = filled, value
        return self._made(order, filled - before, (value - value_before) / (filled - before), filled)

    def _made(self, order: Order, quantity: float, price: float, filled: float) -> list[TradeData]:
        from opend_proto.trd_common import OrderFill  # Only needed where fills are not told.

        fill = OrderFill(
            trd_side=order.trd_side,
            fill_id=0,
            fill_id_ex=f"{name_of(order)}-{filled:g}",
            code=order.code,
            name=order.name,
            qty=quantity,
            price=round(price, 6),
            create_time=order.update_time,
            create_timestamp=order.update_timestamp,
        )
        trade = trade_data(fill, order, self._place)
        return [] if trade is None else [trade]
