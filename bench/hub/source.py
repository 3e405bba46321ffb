"""Run the gateway that the hub is measured with: single ticks of many securities at a steady rate.

It costs as little as a gateway in Python can: a tick's message is made once and encoded again with each new sequence
and time. Its settings are in the environment: BENCH_SECURITIES and BENCH_RATE, ticks a second of all of them together.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from itertools import cycle
from threading import Thread
from typing import Final

from opend.codec import decode, encode
from opend.frame import FrameDecoder, encode_frame
from opend_proto import common, init_connect, methods, qot_get_ticker, qot_sub, qot_update_ticker
from opend_proto.qot_common import PushDataType, QotMarket, Security, Ticker, TickerDirection, TickerType

__all__ = ["code_of"]

_STEP: Final = 0.005
_MOST_UNSENT: Final = 4 * 1024 * 1024
"""Bytes beyond which the gateway waits for its reader, and so falls behind its rate."""
_TERMS: Final = init_connect.S2C(
    server_ver=1011, login_user_id=1, conn_id=1, conn_aes_key="0123456789abcdef", keep_alive_interval=10
)
_WELCOME: Final = encode(init_connect.Response(ret_type=common.RetType.SUCCEED, ret_msg="", s2c=_TERMS))
_DONE: Final = b"\x08\x00"


def code_of(number: int) -> str:
    """Return the code of a security, by its number from 0."""
    return f"{number:05}"


class Stock:
    """One security and its latest tick."""

    def __init__(self, number: int) -> None:
        self.code = code_of(number)
        self.tick = Ticker(
            time="2026-06-01 10:00:00.000",
            sequence=7_490_506_385_373_790_208,
            dir=TickerDirection.BID,
            price=100.25 + number / 100,
            volume=100 + number,
            turnover=10_025.0,
            recv_time=time.time(),
            type=TickerType.AUTOMATCH,
            type_sign=32,
            push_data_type=PushDataType.REALTIME,
            timestamp=time.time(),
        )
        security = Security(market=QotMarket.HK_SECURITY, code=self.code)
        s2c = qot_update_ticker.S2C(security=security, name=self.code, ticker_list=[self.tick])
        self.message = qot_update_ticker.Response(ret_type=common.RetType.SUCCEED, ret_msg="", s2c=s2c)

    def push(self, now: float) -> bytes:
        """Return the frame of the next tick."""
        self.tick.sequence += 1
        self.tick.recv_time = self.tick.timestamp = now
        return encode_frame(methods.QOT_UPDATE_TICKER.id, 0, encode(self.message))


class Gateway:
    """All connections, and the ticks that go to them."""

    def __init__(self, securities: int, rate: float) -> None:
        self.stocks = {code_of(number): Stock(number) for number in range(securities)}
        self.connections: set[Connection] = set()
        self._rate = rate

    async def run(self) -> None:
        """Send ticks for ever."""
        stocks, due, last = cycle(self.stocks.values()), 0.0, time.monotonic()
        while True:
            await asyncio.sleep(_STEP)
            now = time.monotonic()
            due = min(due + (now - last) * self._rate, self._rate)
            last = now
            if any(each.unsent > _MOST_UNSENT for each in self.connections):
                continue
            stamp = time.time()
            while due >= 1:
                stock = next(stocks)
                frame = stock.push(stamp)
                for each in self.connections:
                    if stock.code in each.codes:
                        each.waiting.append(frame)
                due -= 1
            for each in self.connections:
                each.flush()


class Connection(asyncio.Protocol):
    """A client."""

    def __init__(self, gateway: Gateway) -> None:
        self.codes: set[str] = set()
        self.waiting: list[bytes] = []
        self._gateway = gateway
        self._decoder = FrameDecoder()
        self._transport: asyncio.Transport | None = None

    @property
    def unsent(self) -> int:
        """Bytes that wait to be sent."""
        return 0 if self._transport is None else self._transport.get_write_buffer_size()

    def flush(self) -> None:
        """Send what waits."""
        if self.waiting and self._transport is not None:
            self._transport.write(b"".join(self.waiting))
            self.waiting.clear()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._gateway.connections.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self._gateway.connections.discard(self)

    def data_received(self, data: bytes) -> None:
        for frame in self._decoder.feed(data):
            self.waiting.append(
                encode_frame(frame.protocol_id, frame.serial, self._answer(frame.protocol_id, frame.body))
            )
        self.flush()

    def _answer(self, protocol_id: int, body: bytes | memoryview) -> bytes:
        if protocol_id == methods.INIT_CONNECT.id:
            return _WELCOME
        if protocol_id == methods.QOT_SUB.id:
            c2s = decode(qot_sub.Request, bytes(body)).c2s
            codes = {each.code for each in c2s.security_list}
            self.codes = self.codes | codes if c2s.is_sub_or_un_sub else self.codes - codes
        elif protocol_id == methods.QOT_GET_TICKER.id:
            security = decode(qot_get_ticker.Request, bytes(body)).c2s.security
            s2c = qot_get_ticker.S2C(security=security, ticker_list=[self._gateway.stocks[security.code].tick])
            return encode(qot_get_ticker.Response(ret_type=common.RetType.SUCCEED, ret_msg="", s2c=s2c))
        return _DONE


async def main() -> None:
    """Serve until the parent closes the pipe."""
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    gateway = Gateway(int(os.environ["BENCH_SECURITIES"]), float(os.environ["BENCH_RATE"]))
    server = await loop.create_server(lambda: Connection(gateway), "127.0.0.1", 0)
    sending = asyncio.create_task(gateway.run())
    print("@", json.dumps({"port": str(server.sockets[0].getsockname()[1])}), flush=True)

    def wait_for_parent() -> None:
        sys.stdin.read()
        loop.call_soon_threadsafe(stop.set)

    Thread(target=wait_for_parent, daemon=True).start()
    await stop.wait()
    sending.cancel()
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
