"""Candlesticks of one minute, made of the market's own ticks, and those that are due to a connection as pushes.

Invariant: a candlestick is a pure function of (seed, security, minute, time) and agrees with the ticks of its minute;
one that has ended goes out in its final form before the next.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from opend.simulator.order_flow import MINUTE_MILLISECONDS
from opend_proto import methods, qot_update_kl
from opend_proto.common import RetType
from opend_proto.qot_common import KLine, KLType, RehabType, SubType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.listings import Listing
    from opend.simulator.market import SyntheticMarket
    from opend.simulator.state import Peer
    from opend_proto.schema import AnyPush, Message

__all__ = ["CANDLES_PER_PUSH", "candle", "candles_between", "due_candles", "latest_candles", "time_text"]

CANDLES_PER_PUSH: Final = 100


def candle(market: SyntheticMarket, listing: Listing, minute: int, until: int) -> KLine | None:
    """The candlestick of a minute, counted from 1970 UTC, as it was at ``until``; None before its first trade."""
    begin = minute * MINUTE_MILLISECONDS
    end = begin + MINUTE_MILLISECONDS - 1
    ticks = market.following(listing, begin - 1, 1 << 16, min(end, until))
    if not ticks:
        return None
    before = market.latest(listing, 1, begin - 1)[0].price
    prices = [tick.price for tick in ticks]
    return KLine(
        time=time_text(listing, minute),
        is_blank=False,
        open_price=prices[0],
        high_price=max(prices),
        low_price=min(prices),
        close_price=prices[-1],
        last_close_price=before,
        volume=sum(tick.volume for tick in ticks),
        turnover=sum(tick.turnover for tick in ticks),
        change_rate=(prices[-1] - before) / before * 100,
        timestamp=float((minute + 1) * 60),
    )


def time_text(listing: Listing, minute: int) -> str:
    """How the gateway names a minute: by its end, in the exchange's zone (inferred)."""
    return listing.exchange.local_time((minute + 1) * 60).strftime("%Y-%m-%d %H:%M:%S")


def latest_candles(market: SyntheticMarket, listing: Listing, count: int) -> list[KLine]:
    """The last so many candlesticks up to now, the current one included, oldest first."""
    now = market.milliseconds()
    minute = now // MINUTE_MILLISECONDS
    return candles_between(market, listing, minute - count, minute + 1, now)[-count:]


def candles_between(market: SyntheticMarket, listing: Listing, begin: int, end: int, until: int) -> list[KLine]:
    """The candlesticks of the minutes from ``begin`` up to, but without, ``end``, as they were at ``until``."""
    found = (candle(market, listing, minute, until) for minute in range(begin, end))
    return [each for each in found if each is not None]


def due_candles(peer: Peer) -> Iterator[tuple[AnyPush, Message]]:
    """The pushes due to a connection now; each counts as sent once it is handed out."""
    market = peer.market
    now = market.milliseconds()
    for listing, state in peer.subscriptions.pushed(SubType.KL_1MIN):
        while state.until < now:
            changed = market.following(listing, state.until, 1, now)
            if not changed:
                break
            first = changed[0].milliseconds // MINUTE_MILLISECONDS
            end = min(now // MINUTE_MILLISECONDS, first + CANDLES_PER_PUSH - 1)
            update = qot_update_kl.S2C(
                rehab_type=RehabType.NONE,
                kl_type=KLType.K_1MIN,
                security=listing.security,
                name=listing.name,
                kl_list=candles_between(market, listing, first, end + 1, now),
            )
            for rehab_type in state.rehab_types:
                s2c = replace(update, rehab_type=rehab_type)
                yield methods.QOT_UPDATE_KL, qot_update_kl.Response(ret_type=RetType.SUCCEED, ret_msg="", s2c=s2c)
            # Only now: a reader that falls behind meanwhile gets them all again, which does no harm.
            state.until = min(now, (end + 1) * MINUTE_MILLISECONDS - 1)
