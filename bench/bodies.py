"""Make the bytes that all sides decode: replies and pushes, whose ticks differ from each other as a gateway's do."""

from __future__ import annotations

from opend.codec import encode
from opend_proto import get_global_state, qot_get_ticker, qot_update_ticker
from opend_proto.common import RetType
from opend_proto.qot_common import (
    PushDataType,
    QotMarket,
    QotMarketState,
    Security,
    Ticker,
    TickerDirection,
    TickerType,
)

__all__ = ["reply", "reply_body", "state", "update_body"]

_DIRECTIONS = (TickerDirection.BID, TickerDirection.ASK, TickerDirection.NEUTRAL)


def reply(count: int) -> qot_get_ticker.Response:
    """Return a reply to GetTicker with ``count`` ticks."""
    s2c = qot_get_ticker.S2C(security=_security(), name="APPLE", ticker_list=[_tick(at) for at in range(count)])
    return qot_get_ticker.Response(ret_type=RetType.SUCCEED, ret_msg="", s2c=s2c)


def reply_body(count: int) -> bytes:
    """Return the bytes of a reply to GetTicker with ``count`` ticks."""
    return encode(reply(count))


def update_body() -> bytes:
    """Return the bytes of a push with a single tick."""
    tick = _tick(0)
    tick.push_data_type = PushDataType.REALTIME
    s2c = qot_update_ticker.S2C(security=_security(), name="APPLE", ticker_list=[tick])
    return encode(qot_update_ticker.Response(ret_type=RetType.SUCCEED, ret_msg="", s2c=s2c))


def state() -> get_global_state.Response:
    """Return a reply to GetGlobalState, the smallest call."""
    closed = QotMarketState.CLOSED
    s2c = get_global_state.S2C(
        market_hk=closed,
        market_us=closed,
        market_sh=closed,
        market_sz=closed,
        market_hk_future=closed,
        qot_logined=True,
        trd_logined=True,
        server_ver=1011,
        server_build_no=1,
        time=1_743_990_623,
    )
    return get_global_state.Response(ret_type=RetType.SUCCEED, s2c=s2c)


def _security() -> Security:
    return Security(market=QotMarket.US_SECURITY, code="AAPL")


def _tick(at: int) -> Ticker:
    price, volume = 181.70 + at % 50 / 100, 1 + at % 900
    moment = 1_743_990_623.745 + at / 10
    return Ticker(
        time=f"2025-04-07 {5 + at // 36000 % 4:02}:{at // 600 % 60:02}:{at // 10 % 60:02}.{at % 10 * 100:03}",
        sequence=7_490_506_385_373_790_208 + at,
        dir=_DIRECTIONS[at % 3],
        price=price,
        volume=volume,
        turnover=price * volume,
        recv_time=moment,
        type=TickerType.AUTOMATCH,
        type_sign=32,
        timestamp=moment,
    )
