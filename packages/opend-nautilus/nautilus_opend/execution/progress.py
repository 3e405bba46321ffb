"""Tell what has become of an order, from one state that the gateway tells to the next.

Invariant: each change is told once, whatever is pushed or read again; an order that has ended tells no more changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from opend_proto.trd_common import OrderStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend_proto.trd_common import Order

__all__ = ["Accepted", "Cancelled", "Change", "Filled", "Progress", "Rejected", "Updated"]

_REJECTED: Final = frozenset({OrderStatus.SUBMIT_FAILED, OrderStatus.FAILED})
_CANCELLED: Final = frozenset({OrderStatus.CANCELLED_PART, OrderStatus.CANCELLED_ALL, OrderStatus.DELETED})
# Not known what has become of the order, or no longer what was told.
_UNSURE: Final = frozenset({OrderStatus.UNKNOWN, OrderStatus.TIME_OUT, OrderStatus.UNSUBMITTED})


class Accepted(NamedTuple):
    """The broker has the order."""


class Updated(NamedTuple):
    """The order was changed."""

    quantity: float
    price: float | None
    trigger: float | None


class Filled(NamedTuple):
    """Some of it was filled, at an average price."""

    quantity: float
    price: float
    total: float
    """The quantity filled in all."""


class Cancelled(NamedTuple):
    """The rest fills no more."""


class Rejected(NamedTuple):
    """The order was refused."""

    reason: str


Change: TypeAlias = Accepted | Updated | Filled | Cancelled | Rejected


@dataclass(slots=True)
class Progress:
    """How far an order has come, as far as was told."""

    quantity: float
    """Shares or contracts of the whole order."""
    price: float | None
    """The limit; None for an order without one."""
    trigger: float | None
    """The stop, or touch; None for an order without one."""
    counts_fills: bool
    """Whether fills are told from the quantity filled, for accounts whose fills the gateway does not tell."""
    is_accepted: bool = False
    is_ended: bool = False
    filled: float = 0.0
    """The quantity whose fills were told."""
    value: float = 0.0
    """What that quantity cost or brought."""

    def accept(self) -> Iterator[Change]:
        """Note that the broker has the order."""
        if not self.is_accepted:
            self.is_accepted = True
            yield Accepted()

    def take(self, state: Order) -> Iterator[Change]:
        """Yield what has changed with a state of the order."""
        status = state.order_status
        if self.is_ended or status in _UNSURE:
            return
        if status in _REJECTED:
            self.is_ended = True
            yield Rejected(state.last_err_msg or f"the broker says {status.name}")
            return
        yield from self.accept()
        yield from self._update(state)
        if self.counts_fills:
            yield from self._fill(state)
        if status in _CANCELLED:
            self.is_ended = True
            yield Cancelled()

    def _update(self, state: Order) -> Iterator[Change]:
        price = self.price if self.price is None else state.price or self.price
        trigger = self.trigger if self.trigger is None else state.aux_price or self.trigger
        if state.qty and (state.qty, price, trigger) != (self.quantity, self.price, self.trigger):
            self.quantity, self.price, self.trigger = state.qty, price, trigger
            yield Updated(state.qty, price, trigger)

    def _fill(self, state: Order) -> Iterator[Change]:
        total, average = state.fill_qty or 0.0, state.fill_avg_price or 0.0
        more = total - self.filled
        if more <= 0 or average <= 0:
            return
        # The average of the new part alone; rounding of the averages could make it absurd, so it stays positive.
        price = (total * average - self.value) / more
        self.filled, self.value = total, total * average
        yield Filled(more, price if price > 0 else average, total)
