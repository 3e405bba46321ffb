"""Collect the pushes that are due to a connection from every source.

Invariant: a source yields each push once, in order, and a yielded push counts as sent. A body that several connections
get in one round is encoded once, and a source of data that a connection does not subscribe to costs it nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, TypeAlias

from opend.session.feeds.bar_feed import SUB_TYPES
from opend.simulator.envelopes import success
from opend.simulator.pushes.brokers import due_brokers
from opend.simulator.pushes.candles import due_candles
from opend.simulator.pushes.order_books import due_books
from opend.simulator.pushes.quotes import due_quotes
from opend.simulator.pushes.reminders import due_reminders
from opend.simulator.pushes.ticks import due_ticks
from opend.simulator.pushes.time_shares import due_points
from opend.simulator.pushes.trades import due_trades
from opend.simulator.views.order_books import BOOK_SUB_TYPES
from opend_proto.methods import METHODS_BY_NAME, PUSHES_BY_NAME
from opend_proto.qot_common import SubType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from opend.simulator.pushes.changes import Due
    from opend.simulator.state import Peer
    from opend_proto.schema import AnyPush, Message

__all__ = ["due_bodies", "due_pushes"]

_Source: TypeAlias = "Callable[[Peer], Iterator[Due]]"

_LATER: Final = {
    "Qot_UpdateOptionEvent": "option_events",
    "Qot_PushIndicatorCalc": "calculations",
    "Qot_GetEventContract": "event_contracts",
}
"""Protocols that the oldest supported schema lacks, and the modules of pushes that need their messages."""


def _later(module: str) -> _Source:
    source: _Source = import_module(f"opend.simulator.pushes.{module}").due
    return source


def _numbers(sub_types: Iterable[SubType]) -> frozenset[int]:
    return frozenset(map(int, sub_types))


_OF_SUBSCRIPTIONS: Final[tuple[tuple[_Source, frozenset[int]], ...]] = (
    (due_ticks, _numbers([SubType.TICKER])),
    (due_candles, _numbers(SUB_TYPES.values())),
    (due_quotes, _numbers([SubType.BASIC])),
    (due_books, _numbers(BOOK_SUB_TYPES.values())),
    (due_points, _numbers([SubType.RT])),
    (due_brokers, _numbers([SubType.BROKER])),
)
"""The sources of what is subscribed to, with the numbers of its types."""
_OTHERS: Final[tuple[_Source, ...]] = (
    due_trades,
    due_reminders,
    *(_later(module) for name, module in _LATER.items() if name in METHODS_BY_NAME or name in PUSHES_BY_NAME),
)


def due_pushes(peer: Peer) -> Iterator[tuple[AnyPush, Message]]:
    """Yield every push due to a connection now, with the response that goes on the wire."""
    for push, s2c in _due(peer):
        yield push, success(push.response, s2c)


def due_bodies(peer: Peer) -> Iterator[tuple[AnyPush, bytes]]:
    """Yield every push due to a connection now, with its body in the connection's format."""
    encoded, body_format = peer.gateway.round.body, peer.push_format
    for push, s2c in _due(peer):
        yield push, encoded(push, s2c, body_format)


def _due(peer: Peer) -> Iterator[Due]:
    pushed = peer.subscriptions.pushed_types()
    for source, sub_types in _OF_SUBSCRIPTIONS:
        if not pushed.isdisjoint(sub_types):
            yield from source(peer)
    for source in _OTHERS:
        yield from source(peer)
