"""Merge what is pushed and what is read of an account's orders and fills.

Invariant: an order never goes back to an earlier state, and each fill is recorded once, whatever the order in which
pushes and lists arrive; after an interruption the book is stale until the lists have been read again.
"""

from __future__ import annotations

from collections import deque
from threading import RLock
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from opend.accounts.waiting import Bell
from opend.errors import QueueOverflow
from opend_proto.trd_common import OrderStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend_proto.trd_common import Order, OrderFill

__all__ = ["FINAL", "FillEvent", "OrderBook", "OrderEvent", "TradeEvent", "key_of"]

# A package that an older generator wrote has no `OrderStatus.is_final`.
FINAL: Final = frozenset(
    {
        OrderStatus.SUBMIT_FAILED,
        OrderStatus.FILLED_ALL,
        OrderStatus.CANCELLED_PART,
        OrderStatus.CANCELLED_ALL,
        OrderStatus.FAILED,
        OrderStatus.DELETED,
        OrderStatus.FILL_CANCELLED,
    }
)
"""The states in which an order fills no more. One taken off the exchange (DISABLED) may be sent again."""

_MOST_EVENTS: Final = 10_000
# How far an order has come, for two states with the same time and quantity filled.
_RANKS: Final = {
    OrderStatus.UNKNOWN: -1,
    OrderStatus.UNSUBMITTED: 0,
    OrderStatus.WAITING_SUBMIT: 1,
    OrderStatus.SUBMITTING: 2,
    OrderStatus.TIME_OUT: 3,
    OrderStatus.SUBMITTED: 4,
    OrderStatus.FILLED_PART: 5,
    OrderStatus.CANCELLING_PART: 6,
    OrderStatus.CANCELLING_ALL: 6,
    OrderStatus.DISABLED: 7,
    OrderStatus.FILL_CANCELLED: 9,
    OrderStatus.DELETED: 10,
}
_ENDED: Final = 8


class OrderEvent(NamedTuple):
    """A change of an order: its new state."""

    order: Order


class FillEvent(NamedTuple):
    """A fill, or a change of one, such as its cancellation."""

    fill: OrderFill


TradeEvent: TypeAlias = OrderEvent | FillEvent


def key_of(number: int | None, text: str | None) -> str:
    """Return the key of an order: its id on the server or, without one, its number."""
    return text or str(number or 0)


class OrderBook:
    """The orders and fills of one account, as far as they were pushed or read."""

    def __init__(self) -> None:
        self.bell = Bell()
        """Rings at each change, and when the connection is lost, restored or closed."""
        self.interruptions = 0
        """How often pushes may have been lost; a reader of the lists remembers the count from before it read."""
        self.is_closed = False
        self._orders: dict[str, Order] = {}
        self._texts: dict[int, str] = {}
        self._fills: dict[tuple[str, int, str], OrderFill] = {}
        self._events: deque[TradeEvent] = deque(maxlen=_MOST_EVENTS)
        self._counted = 0
        self._lock = RLock()

    @property
    def position(self) -> int:
        """The number of events so far: where a new reader begins."""
        return self._counted

    def order(self, number: int | None, text: str | None) -> Order | None:
        """Return the latest state of an order, by its id on the server or, without one, by its number."""
        with self._lock:
            return self._orders.get(text or self._texts.get(number or 0, key_of(number, text)))

    def orders(self) -> list[Order]:
        """Return the latest state of every known order."""
        with self._lock:
            return [*self._orders.values()]

    def fills(self, order: Order) -> list[OrderFill]:
        """Return the fills of an order, in the order in which they became known."""
        with self._lock:
            return [
                fill
                for fill in self._fills.values()
                if (fill.order_id_ex and fill.order_id_ex == order.order_id_ex)
                or (fill.order_id and fill.order_id == order.order_id)
            ]

    def event(self, position: int) -> TradeEvent | None:
        """Return the event at a position, None if there is none yet; raises QueueOverflow if it is no longer kept."""
        with self._lock:
            behind = self._counted - position
            if behind > len(self._events):
                raise QueueOverflow(f"the events were read too slowly: only the latest {_MOST_EVENTS:,} are kept")
            return self._events[-behind] if behind > 0 else None

    def take_order(self, order: Order) -> None:
        """Take a state of an order, unless a later one is known."""
        with self._lock:
            key = key_of(order.order_id, order.order_id_ex)
            known = self._orders.get(key)
            if known is not None and (known == order or _progress(order, known) < _progress(known, order)):
                return
            self._orders[key] = order
            if order.order_id:
                self._texts[order.order_id] = key
            self._add(OrderEvent(order))
        self.bell.ring()

    def take_fill(self, fill: OrderFill) -> None:
        """Take a fill, unless it is known already."""
        with self._lock:
            key = key_of(fill.order_id, fill.order_id_ex), fill.fill_id, fill.fill_id_ex
            known = self._fills.get(key)
            if known is not None and (
                known.status == fill.status or (known.update_timestamp or 0) > (fill.update_timestamp or 0)
            ):
                return
            self._fills[key] = fill
            self._add(FillEvent(fill))
        self.bell.ring()

    def take_lists(self, orders: Iterable[Order], fills: Iterable[OrderFill]) -> None:
        """Take lists that were read: fills first, as an order's last state often ends the wait for them."""
        for fill in fills:
            self.take_fill(fill)
        for order in orders:
            self.take_order(order)

    def interrupt(self) -> None:
        """Note that pushes may have been lost."""
        self.interruptions += 1
        self.bell.ring()

    def close(self) -> None:
        """Note that the client is closed."""
        self.is_closed = True
        self.interrupt()

    def _add(self, event: TradeEvent) -> None:
        self._events.append(event)
        self._counted += 1


def _progress(order: Order, other: Order) -> tuple[float, str, float, int]:
    """Return how late a state of an order is, in comparison with another state of the same order."""
    moments = order.update_timestamp, other.update_timestamp
    moment, text = (moments[0], "") if moments[0] and moments[1] else (0.0, order.update_time)
    rank = _ENDED if order.order_status in FINAL else 0
    return moment or 0.0, text, order.fill_qty or 0.0, _RANKS.get(order.order_status, rank)
