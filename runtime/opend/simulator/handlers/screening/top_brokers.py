"""Tell which brokers bought and sold the most of a share on balance: Qot_GetTopTenBuySellBrokers.

Invariant: a buyer has bought more than it sold, a seller less, and no other broker more than either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.lookup import listing_of
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.screening.broker_trades import broker_days
from opend.simulator.views.brokers import broker_name
from opend.simulator.views.figures import HAS_SHARES
from opend_proto import methods, qot_get_top_ten_buy_sell_brokers
from opend_proto.qot_common import BuySellType, QotMarket
from opend_proto.qot_get_top_ten_buy_sell_brokers import BrokerItem

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.screening.broker_trades import BrokerDay
    from opend.simulator.screening.scene import Share
    from opend.simulator.state import Peer

__all__ = ["get_top_ten_buy_sell_brokers", "register"]

_TEN: Final = 10
_LONGEST_AGO: Final = 250


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_TOP_TEN_BUY_SELL_BROKERS, get_top_ten_buy_sell_brokers)


def get_top_ten_buy_sell_brokers(
    peer: Peer, request: qot_get_top_ten_buy_sell_brokers.Request
) -> qot_get_top_ten_buy_sell_brokers.S2C:
    """Give ten buyers and then ten sellers of today so far, or of an earlier day; the largest of each side first."""
    listing, ago = listing_of(peer.market, request.c2s.security), request.c2s.days_before or 0
    if listing.kind not in HAS_SHARES or listing.market != QotMarket.HK_SECURITY:
        raise RefusalError(f"{listing.text} has no such brokers: ask for a stock or fund of Hong Kong")
    if not 0 <= ago <= _LONGEST_AGO:
        raise RefusalError(f"daysBefore must be 0 to {_LONGEST_AGO}, not {ago}")
    share = peer.scene.share(listing)
    days = broker_days(share, ago)
    buyers = [_item(day, BuySellType.NET_BUY, is_live=not ago) for day in days[:_TEN] if day.net > 0]
    sellers = [_item(day, BuySellType.NET_SELL, is_live=not ago) for day in days[: -_TEN - 1 : -1] if day.net < 0]
    at = _updated(share, ago)
    return qot_get_top_ten_buy_sell_brokers.S2C(
        is_real_time=not ago,
        data_time=int(at),
        data_time_str=listing.exchange.local_time(at).strftime("%Y-%m-%d %H:%M:%S"),
        broker_list=[*buyers, *sellers],
    )


def _updated(share: Share, ago: int) -> float:
    """Return the time of the figures: now, or the end of the day."""
    return min(share.session(ago).end * MINUTE_MILLISECONDS, share.scene.milliseconds) / 1000


def _item(day: BrokerDay, side: BuySellType, *, is_live: bool) -> BrokerItem:
    item = BrokerItem(net_vol=day.net, broker_name=broker_name(day.broker), buy_sell_type=side)
    if is_live and day.volume:
        item.avg_price = day.turnover / day.volume
        item.total_vol = float(day.volume)
        item.total_turnover = day.turnover
    return item
