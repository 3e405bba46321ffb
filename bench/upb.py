"""Use Google's protobuf (upb) as a careful program does: parse, then read all fields with presence into our classes,
or write all that are present from them, without checks of our own.

It gets every optimisation that Python code allows: names are bound beforehand, and enum members come from a dictionary.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from google.protobuf.descriptor_pb2 import FileDescriptorSet
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass

from opend_proto import qot_get_ticker, qot_update_ticker
from opend_proto.common import RetType
from opend_proto.qot_common import PushDataType, QotMarket, Security, Ticker, TickerDirection, TickerType

__all__ = ["readers", "writer"]

_RESULTS = {int(member): member for member in RetType}
_MARKETS = {int(member): member for member in QotMarket}
_DIRECTIONS = {int(member): member for member in TickerDirection}
_TYPES = {int(member): member for member in TickerType}
_ORIGINS = {int(member): member for member in PushDataType}


def readers(descriptors: bytes) -> tuple[Callable[[bytes], object], Callable[[bytes], object]]:
    """Return the functions that read a reply to GetTicker and an UpdateTicker push."""
    pool = _pool(descriptors)
    # A type checker cannot know the fields of these classes, which are made at run time.
    reply: Any = GetMessageClass(pool.FindMessageTypeByName("Qot_GetTicker.Response"))
    push: Any = GetMessageClass(pool.FindMessageTypeByName("Qot_UpdateTicker.Response"))

    def read_reply(data: bytes) -> object:
        return _response(reply.FromString(data), qot_get_ticker.Response, qot_get_ticker.S2C)

    def read_push(data: bytes) -> object:
        return _response(push.FromString(data), qot_update_ticker.Response, qot_update_ticker.S2C)

    return read_reply, read_push


def writer(descriptors: bytes) -> Callable[[qot_get_ticker.Response], bytes]:
    """Return the function that writes a reply to GetTicker."""
    reply: Any = GetMessageClass(_pool(descriptors).FindMessageTypeByName("Qot_GetTicker.Response"))

    def write_reply(message: qot_get_ticker.Response) -> bytes:
        written = reply(retType=message.ret_type, retMsg=message.ret_msg, errCode=message.err_code)
        if message.s2c is not None:
            _write_payload(message.s2c, written.s2c)
        body: bytes = written.SerializeToString()
        return body

    return write_reply


def _pool(descriptors: bytes) -> DescriptorPool:
    pool = DescriptorPool()
    for file in FileDescriptorSet.FromString(descriptors).file:
        pool.AddSerializedFile(file.SerializeToString())
    return pool


def _write_payload(payload: qot_get_ticker.S2C, written: Any) -> None:
    written.security.market = payload.security.market
    written.security.code = payload.security.code
    if payload.name is not None:
        written.name = payload.name
    add = written.tickerList.add
    for tick in payload.ticker_list:
        _write_tick(tick, add())


def _write_tick(tick: Ticker, written: Any) -> None:
    # Keyword arguments of ``add`` would take longer.
    written.time = tick.time
    written.sequence = tick.sequence
    written.dir = tick.dir
    written.price = tick.price
    written.volume = tick.volume
    written.turnover = tick.turnover
    if (received := tick.recv_time) is not None:
        written.recvTime = received
    if (kind := tick.type) is not None:
        written.type = kind
    if (sign := tick.type_sign) is not None:
        written.typeSign = sign
    if (origin := tick.push_data_type) is not None:
        written.pushDataType = origin
    if (timestamp := tick.timestamp) is not None:
        written.timestamp = timestamp
    if (precise := tick.hp_volume) is not None:
        written.hpVolume = precise


def _response(read: Any, response: Callable[..., Any], payload: Callable[..., Any]) -> object:
    has = read.HasField
    return response(
        ret_type=_RESULTS[read.retType],
        ret_msg=read.retMsg if has("retMsg") else None,
        err_code=read.errCode if has("errCode") else None,
        s2c=_payload(read.s2c, payload) if has("s2c") else None,
    )


def _payload(read: Any, payload: Callable[..., Any]) -> object:
    security = read.security
    return payload(
        security=Security(market=_MARKETS[security.market], code=security.code),
        name=read.name if read.HasField("name") else None,
        ticker_list=[_tick(tick) for tick in read.tickerList],
    )


def _tick(tick: Any) -> Ticker:
    has = tick.HasField
    return Ticker(
        time=tick.time,
        sequence=tick.sequence,
        dir=_DIRECTIONS[tick.dir],
        price=tick.price,
        volume=tick.volume,
        turnover=tick.turnover,
        recv_time=tick.recvTime if has("recvTime") else None,
        type=_TYPES[tick.type] if has("type") else None,
        type_sign=tick.typeSign if has("typeSign") else None,
        push_data_type=_ORIGINS[tick.pushDataType] if has("pushDataType") else None,
        timestamp=tick.timestamp if has("timestamp") else None,
        hp_volume=tick.hpVolume if has("hpVolume") else None,
    )
