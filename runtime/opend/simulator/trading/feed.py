"""Order and fill pushes: which accounts a connection hears of, and what of the journal is due to it.

Invariant: a connection gets every change of its accounts from the moment it asked, each once and in order; of one
change, the fill comes before the order.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opend.simulator.trading.messages import fill_message, order_message
from opend_proto import methods, trd_update_order, trd_update_order_fill
from opend_proto.common import RetType
from opend_proto.trd_common import TrdHeader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opend.simulator.state import Peer
    from opend.simulator.trading.accounts import Account
    from opend.simulator.trading.floor import Change
    from opend_proto.schema import AnyPush, Message

__all__ = ["TradeFeed", "due_trades"]


@dataclass(slots=True)
class TradeFeed:
    """What a connection wants to hear, and how far it has been told."""

    since: dict[int, int] = field(default_factory=dict[int, int])
    """For each account it hears of, the journal entry that it begins with."""
    position: int = 0
    """The number of journal entries it is past."""
    pending: deque[tuple[AnyPush, Message]] = field(default_factory=deque["tuple[AnyPush, Message]"])
    """The pushes of the entry before that position that are not handed out yet."""

    def subscribe(self, account_ids: Iterable[int], entries: int) -> None:
        """Hear of these accounts only, those that are new from the present end of the journal on."""
        if not self.since:
            self.position = entries
        self.since = {account_id: self.since.get(account_id, entries) for account_id in account_ids}


def due_trades(peer: Peer) -> Iterator[tuple[AnyPush, Message]]:
    """The pushes due to a connection now; each counts as sent once it is handed out."""
    feed, desk = peer.trade_feed, peer.gateway.trading
    if not feed.since:
        return
    desk.floor.advance(peer.market.milliseconds())
    journal = desk.floor.journal
    while feed.pending or feed.position < len(journal):
        while feed.pending:
            yield feed.pending.popleft()
        if feed.position < len(journal):
            change = journal[feed.position]
            if feed.position >= feed.since.get(change.order.account_id, len(journal)):
                feed.pending.extend(_pushes(desk.account(change.order.account_id), change))
            feed.position += 1


def _pushes(account: Account, change: Change) -> Iterator[tuple[AnyPush, Message]]:
    header = TrdHeader(
        trd_env=account.environment,
        acc_id=account.id,
        trd_market=change.order.what.venue.market(account.environment),
    )
    if change.fill is not None:
        fill = trd_update_order_fill.S2C(header=header, order_fill=fill_message(account, change.fill))
        yield (
            methods.TRD_UPDATE_ORDER_FILL,
            trd_update_order_fill.Response(ret_type=RetType.SUCCEED, ret_msg="", s2c=fill),
        )
    order = trd_update_order.S2C(header=header, order=order_message(account, change.order))
    yield methods.TRD_UPDATE_ORDER, trd_update_order.Response(ret_type=RetType.SUCCEED, ret_msg="", s2c=order)
