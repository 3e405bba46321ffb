"""Push the orders and fills of the accounts that a connection has subscribed to.

Invariant: when a fill changes an order, the fill is pushed before the order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.simulator.trading.orders import Fill
from opend.simulator.trading.reports.messages import fill_message, order_message
from opend_proto import methods, trd_update_order, trd_update_order_fill
from opend_proto.trd_common import TrdHeader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.pushes.changes import Due
    from opend.simulator.state import Peer
    from opend.simulator.trading.accounts import Account
    from opend.simulator.trading.desk import TradingDesk
    from opend.simulator.trading.orders import Order

__all__ = ["due_trades"]


def due_trades(peer: Peer) -> Iterator[Due]:
    """Yield the pushes due to a connection now; each counts as sent once it is yielded."""
    feed, desk = peer.trade_feed, peer.gateway.trading
    if not feed.since:
        return
    desk.floor.advance(peer.market.milliseconds())
    for news in feed.news(desk.floor.journal):
        yield _fill(desk, news) if isinstance(news, Fill) else _order(desk, news)


def _fill(desk: TradingDesk, fill: Fill) -> Due:
    account = desk.account(fill.order.account_id)
    s2c = trd_update_order_fill.S2C(header=_header(account, fill.order), order_fill=fill_message(account, fill))
    return methods.TRD_UPDATE_ORDER_FILL, s2c


def _order(desk: TradingDesk, order: Order) -> Due:
    account = desk.account(order.account_id)
    s2c = trd_update_order.S2C(header=_header(account, order), order=order_message(account, order))
    return methods.TRD_UPDATE_ORDER, s2c


def _header(account: Account, order: Order) -> TrdHeader:
    return TrdHeader(
        trd_env=account.environment, acc_id=account.id, trd_market=order.what.venue.market(account.environment)
    )
