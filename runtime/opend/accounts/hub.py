"""Keep the books of a client's accounts: subscribe to their pushes, and note when some may have been lost.

Invariant: a subscription names all accounts that are pushed already, since the gateway stops the pushes of those left
out.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final

from opend.accounts.book import OrderBook
from opend.accounts.waiting import seconds_until
from opend.session.life.states import Closed, Disconnected, Restored, RestoreFailed
from opend.steps import Steps, ask
from opend_proto import trd_sub_acc_push
from opend_proto.methods import TRD_SUB_ACC_PUSH, TRD_UPDATE_ORDER, TRD_UPDATE_ORDER_FILL

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from opend.risk.desk import RiskDesk
    from opend.session.life.states import StateEvent
    from opend_proto import trd_update_order, trd_update_order_fill
    from opend_proto.schema import AsyncLink, SyncLink

__all__ = ["TradeHub"]

_QUEUE: Final = 1000


class TradeHub:
    """What the accounts of one client share."""

    def __init__(self, risk: RiskDesk, pushed: Callable[[], frozenset[int]]) -> None:
        """Set up a hub; ``pushed`` returns the accounts that the gateway has accepted to push, whoever asked."""
        self.risk = risk
        self._pushed = pushed
        self._books: dict[int, OrderBook] = {}
        self._wanted: frozenset[int] = frozenset()
        self._subscribed: frozenset[int] = frozenset()

    def listen(self, link: SyncLink | AsyncLink, on_state: Callable[[Callable[[StateEvent], Any]], object]) -> None:
        """Take the client's pushes and changes of state from now on."""
        link.on_push(TRD_UPDATE_ORDER, self._on_order, queue=_QUEUE, overflow="block")
        link.on_push(TRD_UPDATE_ORDER_FILL, self._on_fill, queue=_QUEUE, overflow="block")
        on_state(self._on_state)

    def book(self, account: int) -> OrderBook:
        """Return an account's book."""
        return self._books.setdefault(account, OrderBook())

    def subscribe(self, account: int, end: float = inf) -> Steps[None]:
        """Have the orders and fills of an account pushed, besides those of the accounts before."""
        self._wanted |= {account}
        # A program may make such a call itself, and leave this account out.
        if account in self._subscribed and account in self._pushed():
            return
        sent = frozenset[int]()
        while not sent >= self._wanted:  # Others may join meanwhile, and the latest subscription alone counts.
            sent = self._wanted | self._pushed()
            c2s = trd_sub_acc_push.C2S(acc_id_list=sorted(sent))
            yield from ask(TRD_SUB_ACC_PUSH, trd_sub_acc_push.Request(c2s=c2s), seconds_until(end))
        self._subscribed = sent
        book = self.book(account)
        book.is_closed = False
        book.interrupt()  # What happened before was not pushed.

    def _on_order(self, payload: trd_update_order.S2C) -> None:
        self.book(payload.header.acc_id).take_order(payload.order)

    def _on_fill(self, payload: trd_update_order_fill.S2C) -> None:
        self.book(payload.header.acc_id).take_fill(payload.order_fill)

    def _on_state(self, event: StateEvent) -> None:
        match event:
            case Closed():
                self._subscribed = frozenset()
                for book in self._books.values():
                    book.close()
            case RestoreFailed(what=TRD_SUB_ACC_PUSH.name):
                self._subscribed = frozenset()
                self._interrupt()
            case Disconnected():
                self._interrupt()
            case Restored():  # What was pushed since is in the queue; whoever waits can read what came before.
                for book in self._books.values():
                    book.bell.ring()
            case _:
                pass

    def _interrupt(self) -> None:
        for book in self._books.values():
            book.interrupt()
