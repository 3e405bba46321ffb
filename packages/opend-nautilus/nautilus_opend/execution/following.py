"""Remember which of the account's orders are NautilusTrader's own, and how far each has come.

Invariant: an order is followed from its first sight on in one way: as an own order by events, or as a foreign one, such
as one placed in the app, by reports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from nautilus_trader.model.enums import OrderStatus

from nautilus_opend.execution.progress import Progress
from nautilus_opend.execution.reports import client_id, venue_id

if TYPE_CHECKING:
    from nautilus_trader.cache.cache import Cache
    from nautilus_trader.model.identifiers import ClientOrderId
    from nautilus_trader.model.orders import Order

    from opend_proto import trd_common

__all__ = ["Following", "Own"]


class Own(NamedTuple):
    """An order of NautilusTrader."""

    order: Order
    progress: Progress


class Following:
    """The orders of one account that were seen."""

    def __init__(self, cache: Cache, *, counts_fills: bool) -> None:
        """Set up; ``counts_fills`` says whether fills are told from the quantity filled (`Progress`)."""
        self._cache = cache
        self._counts_fills = counts_fills
        self._progress: dict[ClientOrderId, Progress] = {}
        self._foreign: set[str] = set()

    def progress(self, order: Order) -> Progress:
        """Return how far an own order has come; from NautilusTrader's own knowledge if it was not followed so far."""
        known = self._progress.get(order.client_order_id)
        if known is None:
            known = self._progress[order.client_order_id] = _progress(order, counts_fills=self._counts_fills)
        return known

    def own(self, state: trd_common.Order) -> Own | None:
        """Return the own order of a state that the gateway tells; None for a foreign order."""
        number = venue_id(state.order_id, state.order_id_ex).value
        name = client_id(state.remark)
        order = None if name is None or number in self._foreign else self._cache.order(name)
        if name is None or order is None:
            self._foreign.add(number)
            return None
        return Own(order, self.progress(order))


def _progress(order: Order, *, counts_fills: bool) -> Progress:
    filled = float(order.filled_qty)
    return Progress(
        quantity=float(order.quantity),
        price=float(order.price) if order.has_price else None,
        trigger=float(order.trigger_price) if order.has_trigger_price else None,
        counts_fills=counts_fills,
        is_accepted=order.status not in {OrderStatus.INITIALIZED, OrderStatus.SUBMITTED},
        is_ended=order.is_closed,
        filled=filled,
        value=filled * float(order.avg_px or 0.0),
    )
