"""betterproto, which is pure Python and shares no code with ours or Google's, reads the bytes that we write."""

from __future__ import annotations

from dataclasses import dataclass

import betterproto

from opend.codec import decode, encode
from opend_proto import common, qot_common, qot_get_ticker


@dataclass
class Security(betterproto.Message):
    market: int = betterproto.int32_field(1)
    code: str = betterproto.string_field(2)


@dataclass
class Ticker(betterproto.Message):
    time: str = betterproto.string_field(1)
    sequence: int = betterproto.int64_field(2)
    dir: int = betterproto.int32_field(3)
    price: float = betterproto.double_field(4)
    volume: int = betterproto.int64_field(5)
    turnover: float = betterproto.double_field(6)


@dataclass
class Ticks(betterproto.Message):
    security: Security = betterproto.message_field(1)
    ticker_list: list[Ticker] = betterproto.message_field(2)
    name: str = betterproto.string_field(3)


@dataclass
class Response(betterproto.Message):
    ret_type: int = betterproto.int32_field(1)
    s2c: Ticks = betterproto.message_field(4)


def _reply() -> qot_get_ticker.Response:
    ticks = [
        qot_common.Ticker(
            time="2025-04-07 05:50:23.745",
            sequence=7490506385373790208 + index,
            dir=qot_common.TickerDirection.NEUTRAL,
            price=181.70 + index,
            volume=2,
            turnover=363.40,
        )
        for index in range(3)
    ]
    security = qot_common.Security(market=qot_common.QotMarket.US_SECURITY, code="AAPL")
    s2c = qot_get_ticker.S2C(security=security, name="苹果", ticker_list=ticks)
    return qot_get_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=s2c)


def test_betterproto_reads_our_bytes() -> None:
    reply = _reply()
    read = Response().parse(encode(reply))
    assert reply.s2c is not None
    assert (read.s2c.security.market, read.s2c.security.code, read.s2c.name) == (11, "AAPL", "苹果")
    assert [(tick.sequence, tick.dir, tick.price, tick.time) for tick in read.s2c.ticker_list] == [
        (tick.sequence, tick.dir, tick.price, tick.time) for tick in reply.s2c.ticker_list
    ]


def test_we_read_what_betterproto_writes_but_for_the_zeros_it_drops() -> None:
    written = bytes(Response(ret_type=-1))
    assert decode(qot_get_ticker.Response, written).ret_type is common.RetType.FAILED
    # The fault that keeps betterproto from being our codec: a required 0 never reaches the wire.
    assert bytes(Response(ret_type=0)) == b""
    assert encode(qot_get_ticker.Response(ret_type=common.RetType.SUCCEED)) == b"\x08\x00"
