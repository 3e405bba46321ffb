"""Run the worker for our clients over TCP, and for the lower bounds: a bare asyncio connection, and a bare blocking
socket, with the same bytes.
"""

from __future__ import annotations

import asyncio
import importlib.metadata
import os
import platform
import statistics
import time
from collections.abc import Awaitable, Callable
from threading import Event

from bench.bare import bare_exchange, smallest_request
from bench.timing import Measure, cpu_per_call, serve, typical_call

from opend import AsyncClient, Client, frames, security
from opend.frame import HEADER_SIZE
from opend_proto.qot_common import QotMarket, Security, SubType

SIMULATOR, CANNED = int(os.environ["BENCH_SIMULATOR"]), int(os.environ["BENCH_CANNED"])
APPLE = security("US.AAPL")
PUSHES = 100_000


class Counter:
    """A push handler that counts pushes, and measures the processor time from the first to the last."""

    def __init__(self, done: Callable[[], None]) -> None:
        self._count = 0
        self._began = self._ended = 0.0
        self._done = done

    def __call__(self, _payload: object) -> None:
        if not self._count:
            self._began = time.process_time()
        self._count += 1
        if self._count == PUSHES:
            self._ended = time.process_time()
            self._done()

    @property
    def per_second(self) -> float:
        """Return the pushes per second of processor time."""
        return (PUSHES - 1) / (self._ended - self._began)


class Echo(asyncio.Protocol):
    """A bare connection: sends bytes, and completes a future when as many bytes as a reply has have arrived."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._received = bytearray()
        self._reply: asyncio.Future[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        if len(self._received) >= HEADER_SIZE:
            size = HEADER_SIZE + int.from_bytes(self._received[12:16], "little")
            if len(self._received) >= size and self._reply is not None:
                self._received.clear()
                self._reply.set_result(None)

    def ask(self, request: bytes) -> asyncio.Future[None]:
        """Send the bytes; return a future that is done when the reply has arrived."""
        assert self._transport is not None
        self._reply = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return self._reply


async def typical_await(call: Callable[[], Awaitable[object]], seconds: float) -> float:
    """Return the median duration of a call, in seconds."""
    samples: list[float] = []
    ends = time.perf_counter() + seconds
    while not samples or time.perf_counter() < ends:
        started = time.perf_counter()
        await call()
        samples.append(time.perf_counter() - started)
    return statistics.median(samples)


def in_loop(measure: Callable[[float], Awaitable[float]]) -> Measure:
    """Return a measure that runs in its own event loop."""

    async def measured(seconds: float) -> float:
        return await measure(seconds)

    return lambda seconds: asyncio.run(measured(seconds))


async def call_async(seconds: float) -> float:
    """Time the smallest call with the asynchronous client."""
    async with AsyncClient("127.0.0.1", CANNED, rate_limit="off") as client:
        return await typical_await(lambda: client.system.get_global_state(user_id=0), seconds)


async def call_echo(seconds: float) -> float:
    """Time the exchange of the same bytes, without a client."""
    data = smallest_request()
    transport, echo = await asyncio.get_running_loop().create_connection(Echo, "127.0.0.1", CANNED)
    try:
        return await typical_await(lambda: echo.ask(data), seconds)
    finally:
        transport.close()


def call_bare(seconds: float) -> float:
    """Time the exchange of the same bytes over a blocking socket, checking only the length."""
    with bare_exchange(CANNED) as ask:
        return typical_call(ask)(seconds)


async def push_async(_seconds: float) -> float:
    """Count pushes into a handler of the asynchronous client."""
    done = asyncio.Event()
    counter = Counter(done.set)
    async with AsyncClient("127.0.0.1", CANNED) as client, asyncio.timeout(60):
        client.qot.on_update_ticker(counter)
        await client.qot.sub(
            security_list=[Security(market=QotMarket.US_SECURITY, code=f"N{PUSHES}")],
            sub_type_list=[SubType.TICKER],
            is_sub_or_un_sub=True,
            is_reg_or_un_reg_push=True,
        )
        await done.wait()
    return counter.per_second


def push_sync(_seconds: float) -> float:
    """Count pushes into a handler of the blocking client."""
    done = Event()
    counter = Counter(done.set)
    with Client("127.0.0.1", CANNED) as client:
        client.qot.on_update_ticker(counter)
        client.qot.sub(
            security_list=[Security(market=QotMarket.US_SECURITY, code=f"N{PUSHES}")],
            sub_type_list=[SubType.TICKER],
            is_sub_or_un_sub=True,
            is_reg_or_un_reg_push=True,
        )
        if not done.wait(60):
            raise TimeoutError("the pushes did not arrive")
    return counter.per_second


def ticks(client: Client) -> frames.Reply:
    """Fetch the ticks that become a frame."""
    return frames.fetch(client.qot.get_ticker, security=APPLE, max_ret_num=1000)


def main() -> None:
    """Answer the parent's requests."""
    with (
        Client("127.0.0.1", SIMULATOR, rate_limit="off") as client,
        Client("127.0.0.1", CANNED, rate_limit="off") as canned,
    ):
        client.qot.sub(
            security_list=[APPLE], sub_type_list=[SubType.TICKER], is_sub_or_un_sub=True, is_reg_or_un_reg_push=False
        )
        rows: dict[str, Measure] = {
            "ticks": cpu_per_call(lambda: client.qot.get_ticker(security=APPLE, max_ret_num=1000)),
            "frame": cpu_per_call(lambda: ticks(client).to_pandas()),
            "polars": cpu_per_call(lambda: ticks(client).to_polars()),
            "arrow": cpu_per_call(lambda: ticks(client).to_arrow()),
            "state": typical_call(lambda: client.system.get_global_state(user_id=0)),
            "state canned": typical_call(lambda: canned.system.get_global_state(user_id=0)),
            "state async": in_loop(call_async),
            "state echo": in_loop(call_echo),
            "state bare": call_bare,
            "pushes async": in_loop(push_async),
            "pushes": push_sync,
        }
        versions = {name: importlib.metadata.version(name) for name in ("numpy", "pandas", "polars", "pyarrow")}
        serve(rows, {"Python": platform.python_version(), **versions})


if __name__ == "__main__":
    main()
