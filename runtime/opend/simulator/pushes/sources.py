"""Where pushes come from: each source tells what of its data is due to a connection.

Invariant: a source hands each push out once, in order; what it has handed out counts as sent.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final, TypeAlias

from opend.simulator.trading import due_trades
from opend.simulator.user_data.reminders import due_reminders
from opend.simulator.views.basic_quotes import due_quotes
from opend.simulator.views.brokers import due_brokers
from opend.simulator.views.candles import due_candles
from opend.simulator.views.order_books import due_books
from opend.simulator.views.tickers import due_ticks
from opend.simulator.views.time_shares import due_points

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opend.simulator.state import Peer
    from opend_proto.schema import AnyPush, Message

__all__ = ["due_pushes"]

_Source: TypeAlias = "Callable[[Peer], Iterator[tuple[AnyPush, Message]]]"

_SOURCES: Final[tuple[_Source, ...]] = (
    due_ticks,
    due_candles,
    due_quotes,
    due_books,
    due_points,
    due_brokers,
    due_trades,
    due_reminders,
)


def due_pushes(peer: Peer) -> Iterator[tuple[AnyPush, Message]]:
    """All that is due to a connection now."""
    return chain.from_iterable(source(peer) for source in _SOURCES)
