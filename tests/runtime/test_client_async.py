"""The asynchronous client against a small gateway that each test scripts."""

from __future__ import annotations

import asyncio
import gc
import logging
import socket
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TypeAlias

import pytest
from tests.support.patience import BEYOND, PATIENCE
from tests.support.ports import reserved_port

from opend import AsyncClient, security
from opend.codec import encode
from opend.errors import (
    CallTimeout,
    ConnectError,
    ConnectionClosed,
    EncodeError,
    FrameError,
    IntegrityError,
    ServerError,
    UsageError,
)
from opend.session import DropReason, RequestReceived, ServerSession
from opend.session.backpressure import QUEUE_LIMIT
from opend_proto import common, init_connect, keep_alive, methods, qot_common, qot_get_ticker, qot_update_ticker
from opend_proto.schema import Message

SECURITY = security("HK.00700")
GET_TICKER = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=SECURITY, max_ret_num=10))
TICKS = qot_get_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=qot_get_ticker.S2C(security=SECURITY))
INIT = init_connect.Response(
    ret_type=common.RetType.SUCCEED,
    s2c=init_connect.S2C(server_ver=1011, login_user_id=1, conn_id=2, conn_aes_key="k" * 16, keep_alive_interval=10),
)


def update(name: str) -> qot_update_ticker.Response:
    s2c = qot_update_ticker.S2C(security=SECURITY, name=name)
    return qot_update_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=s2c)


class Gateway:
    """One client's connection, answered from a table; a test may leave out, delay or damage what it likes."""

    def __init__(self) -> None:
        self.answers: dict[int, Message | None] = {1001: INIT, 3010: TICKS}
        self.requests: list[RequestReceived] = []
        self.session = ServerSession(1)
        self.port = 0
        self.closed = asyncio.Event()
        self.arrived = asyncio.Semaphore(0)
        self._writer: asyncio.StreamWriter | None = None

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writer = writer
        self.session = ServerSession(1)
        while data := await reader.read(65536):
            for event in self.session.receive(data, 0.0):
                if isinstance(event, RequestReceived):
                    self.answer(event)
        self.closed.set()
        writer.close()

    def answer(self, request: RequestReceived) -> None:
        self.requests.append(request)
        response = self.answers.get(request.method_id)
        if response is not None:
            self.session.reply(request.method_id, request.serial, encode(response))
            self.flush()
        self.arrived.release()

    def push(self, *names: str) -> None:
        for name in names:
            self.session.push(methods.QOT_UPDATE_TICKER.id, encode(update(name)))
        self.flush()

    def flush(self, data: bytes | None = None) -> None:
        assert self._writer is not None
        self._writer.write(self.session.data_to_send() if data is None else data)

    def hang_up(self) -> None:
        assert self._writer is not None
        self._writer.close()


@asynccontextmanager
async def running_gateway() -> AsyncGenerator[Gateway]:
    gateway = Gateway()
    server = await asyncio.start_server(gateway.serve, "127.0.0.1", 0)
    gateway.port = server.sockets[0].getsockname()[1]
    try:
        yield gateway
    finally:
        server.close()


Scenario: TypeAlias = Callable[[Gateway, AsyncClient], Awaitable[None]]


def play(scenario: Scenario, *, timeout: float = PATIENCE, connect: bool = True) -> None:
    """Run a scenario with a connected client, and see to it that nothing is left behind."""

    async def run() -> None:
        async with asyncio.timeout(PATIENCE), running_gateway() as gateway:
            before = asyncio.all_tasks()
            client = AsyncClient("127.0.0.1", gateway.port, timeout=timeout, connect_timeout=timeout, reconnect=None)
            if connect:
                await client.connect()
            try:
                await scenario(gateway, client)
            finally:
                await client.close()
            await asyncio.sleep(0.01)  # For the gateway's own task to see the end.
            assert asyncio.all_tasks() == before

    asyncio.run(run())
    gc.collect()  # What was not closed warns now, and warnings are errors.


async def many_have_come(client: AsyncClient) -> None:
    """Wait until a queue is full."""
    while not await asyncio.sleep(0.005, client.stats.pushes >= QUEUE_LIMIT):
        pass


async def stands_still(client: AsyncClient) -> bool:
    """Whether no push comes for a moment; on a slow machine one may still come later."""
    received = client.stats.pushes
    await asyncio.sleep(0.1)
    return client.stats.pushes == received


# Connecting.


def test_a_call_through_the_stub_and_through_call() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        assert client.init.conn_id == 2
        s2c = await client.qot.get_ticker(security=SECURITY, max_ret_num=10)
        assert s2c == TICKS.s2c
        assert await client.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS
        assert [request.method_id for request in gateway.requests] == [1001, 3010, 3010]
        assert client.stats.replies == 3

    play(scenario)


def test_async_with_connects_and_closes() -> None:
    async def run() -> None:
        async with running_gateway() as gateway:
            async with AsyncClient("127.0.0.1", gateway.port) as client:
                await client.call(methods.QOT_GET_TICKER, GET_TICKER)
            await gateway.closed.wait()
            with pytest.raises(ConnectionClosed, match="closed by this client"):
                await client.call(methods.QOT_GET_TICKER, GET_TICKER)

    asyncio.run(asyncio.wait_for(run(), 10))


def test_nothing_listens() -> None:
    with reserved_port() as port:
        client = AsyncClient("127.0.0.1", port)
        refused = rf"127\.0\.0\.1:{port}: connection refused; check that OpenD is running"
        with pytest.raises(ConnectError, match=refused):
            asyncio.run(client.connect())


@pytest.mark.parametrize("host", ["no-such-host.invalid", "x" * 70 + ".invalid"])
def test_the_host_is_unknown(host: str) -> None:
    with pytest.raises(ConnectError, match="does not resolve"):
        asyncio.run(AsyncClient(host).connect())


def test_no_reply_to_init_connect() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        gateway.answers[1001] = None
        started = time.monotonic()
        with pytest.raises(ConnectError, match="did not answer InitConnect in time"):
            await client.connect()
        assert time.monotonic() - started > 0.25
        await gateway.closed.wait()

    play(scenario, timeout=0.3, connect=False)


def test_init_connect_refused() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        gateway.answers[1001] = init_connect.Response(ret_type=common.RetType.FAILED, ret_msg="go away")
        with pytest.raises(ConnectError, match=r"refused InitConnect: go away \(retType -1\)"):
            await client.connect()
        gateway.answers[1001] = INIT
        await client.connect()
        await client.call(methods.QOT_GET_TICKER, GET_TICKER)

    play(scenario, connect=False)


def test_a_port_that_accepts_and_says_nothing_ends_in_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        client = AsyncClient("127.0.0.1", mute.getsockname()[1], connect_timeout=0.2)
        with pytest.raises(ConnectError, match="InitConnect"):
            asyncio.run(client.connect())


def test_connecting_twice_is_refused() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        with pytest.raises(UsageError, match="already connected"):
            await client.connect()
        await client.close()
        await client.connect()
        assert len(gateway.requests) == 2

    play(scenario)


def test_connecting_can_be_cancelled() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        gateway.answers[1001] = None
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(client.connect(), 0.1)
        await gateway.closed.wait()

    play(scenario, connect=False)


def test_closing_while_connecting() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        gateway.answers[1001] = None
        connecting = asyncio.create_task(client.connect())
        await asyncio.sleep(0.05)
        await client.close()
        with pytest.raises(ConnectionClosed):
            await connecting

    play(scenario, connect=False)


@pytest.mark.parametrize(
    "make",
    [
        lambda: AsyncClient(port=0),
        lambda: AsyncClient(port=65536),
        lambda: AsyncClient(timeout=0.0),
        lambda: AsyncClient(connect_timeout=float("nan")),
        lambda: AsyncClient(max_body_length=0),
    ],
)
def test_wrong_options_are_refused(make: Callable[[], AsyncClient]) -> None:
    with pytest.raises(UsageError, match="must be"):
        make()


def test_init_connect_is_the_clients_own() -> None:
    async def scenario(_: Gateway, client: AsyncClient) -> None:
        c2s = init_connect.C2S(client_ver=1, client_id="x")
        with pytest.raises(UsageError, match="InitConnect call itself"):
            await client.call(methods.INIT_CONNECT, init_connect.Request(c2s=c2s))

    play(scenario)


def test_not_connected_yet() -> None:
    client = AsyncClient()
    with pytest.raises(ConnectionClosed, match="not connected yet"):
        asyncio.run(client.call(methods.QOT_GET_TICKER, GET_TICKER))
    with pytest.raises(ConnectionClosed, match="not connected yet"):
        client.qot.update_ticker()
    with pytest.raises(ConnectionClosed, match="not connected yet"):
        _ = client.init


# Calls.


def test_a_refusal_is_raised_by_the_stub_only() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        refusal = qot_get_ticker.Response(ret_type=common.RetType.FAILED, ret_msg="not subscribed", err_code=3)
        gateway.answers[3010] = refusal
        with pytest.raises(ServerError, match="not subscribed") as caught:
            await client.qot.get_ticker(security=SECURITY, max_ret_num=10)
        assert (caught.value.protocol_id, caught.value.serial) == (3010, gateway.requests[-1].serial)
        assert await client.call(methods.QOT_GET_TICKER, GET_TICKER) == refusal

    play(scenario)


def test_a_call_times_out_and_the_next_one_works() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        gateway.answers[3010] = None
        with pytest.raises(CallTimeout, match=r"Qot_GetTicker \(3010\), serial 2: no reply within 0.1 s"):
            await client.call(methods.QOT_GET_TICKER, GET_TICKER, timeout=0.1)
        gateway.answers[3010] = TICKS
        gateway.answer(gateway.requests[-1])  # The late reply.
        assert await client.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS
        assert client.stats.dropped[DropReason.LATE_REPLY] == 1

    play(scenario)


def test_a_cancelled_call_frees_its_serial() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        gateway.answers[3010] = None
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(client.call(methods.QOT_GET_TICKER, GET_TICKER), 0.05)
        gateway.answers[3010] = TICKS
        gateway.answer(gateway.requests[-1])
        assert await client.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS
        assert client.stats.dropped[DropReason.LATE_REPLY] == 1

    play(scenario)


def test_keep_alive_is_sent_by_itself() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        assert INIT.s2c is not None
        quick = replace(INIT, s2c=replace(INIT.s2c, keep_alive_interval=1))
        gateway.answers = {1001: quick, 1004: keep_alive.Response(ret_type=common.RetType.SUCCEED)}
        await client.connect()
        for _ in range(3):
            await gateway.arrived.acquire()
        assert [request.method_id for request in gateway.requests[:3]] == [1001, 1004, 1004]

    play(scenario, connect=False)


def test_a_silent_gateway_is_given_up() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        assert INIT.s2c is not None
        gateway.answers = {1001: replace(INIT, s2c=replace(INIT.s2c, keep_alive_interval=1))}
        await client.connect()
        updates = client.qot.update_ticker()
        with pytest.raises(ConnectionClosed, match=r"nothing was heard from .* for 3 s"):
            await anext(updates)
        await gateway.closed.wait()

    play(scenario, connect=False)


def test_a_value_that_cannot_be_sent() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        with pytest.raises(EncodeError, match="maxRetNum"):
            await client.qot.get_ticker(security=SECURITY, max_ret_num=2**31)
        assert len(gateway.requests) == 1

    play(scenario)


def test_many_tasks_share_one_client() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        async def work() -> None:
            for _ in range(20):
                await client.qot.get_ticker(security=SECURITY, max_ret_num=10)

        await asyncio.gather(*(work() for _ in range(20)))
        serials = [request.serial for request in gateway.requests]
        assert serials == list(range(1, 402))

    play(scenario)


def test_a_lost_connection_fails_what_waits() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        gateway.answers[3010] = None
        waiting = asyncio.create_task(client.call(methods.QOT_GET_TICKER, GET_TICKER))
        await asyncio.sleep(0.05)
        gateway.hang_up()
        with pytest.raises(ConnectionClosed, match="closed by the gateway"):
            await waiting
        with pytest.raises(ConnectionClosed, match="closed by the gateway"):
            await client.call(methods.QOT_GET_TICKER, GET_TICKER)
        with pytest.raises(ConnectionClosed, match="closed by the gateway"):
            client.qot.update_ticker()

    play(scenario)


def test_closing_fails_what_waits_and_may_be_repeated() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        gateway.answers[3010] = None
        waiting = asyncio.create_task(client.call(methods.QOT_GET_TICKER, GET_TICKER))
        await asyncio.sleep(0.05)
        await client.close()
        with pytest.raises(ConnectionClosed, match="closed by this client"):
            await waiting
        await client.close()

    play(scenario)


def test_a_damaged_reply_fails_its_call_alone() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        gateway.answers[3010] = None
        waiting = asyncio.create_task(client.call(methods.QOT_GET_TICKER, GET_TICKER))
        await asyncio.sleep(0.05)
        gateway.session.reply(3010, gateway.requests[-1].serial, encode(TICKS))
        damaged = bytearray(gateway.session.data_to_send())
        damaged[-1] ^= 1
        gateway.flush(bytes(damaged))
        with pytest.raises(IntegrityError):
            await waiting
        gateway.answers[3010] = TICKS
        assert await client.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS

    play(scenario)


def test_junk_ends_the_connection_with_its_cause() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        gateway.answers[3010] = None
        waiting = asyncio.create_task(client.call(methods.QOT_GET_TICKER, GET_TICKER))
        await asyncio.sleep(0.05)
        gateway.flush(b"junk")
        with pytest.raises(ConnectionClosed, match="must start with") as caught:
            await waiting
        assert isinstance(caught.value.__cause__, FrameError)
        await gateway.closed.wait()

    play(scenario)


# Pushes.


def test_plain_and_coroutine_handlers_get_every_payload_in_order() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        plain: list[str | None] = []
        awaited: list[str | None] = []
        names = [str(number) for number in range(50)]
        done = asyncio.Event()

        async def slowly(s2c: qot_update_ticker.S2C) -> None:
            await asyncio.sleep(0.001)
            awaited.append(s2c.name)
            if len(awaited) == len(names):
                done.set()

        client.qot.on_update_ticker(lambda s2c: plain.append(s2c.name))
        client.qot.on_update_ticker(slowly)
        gateway.push(*names)
        async with asyncio.timeout(5):
            await done.wait()
        assert plain == awaited == names

    play(scenario)


def test_a_removed_handler_is_called_no_more() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        seen: list[str | None] = []
        remove = client.qot.on_update_ticker(lambda s2c: seen.append(s2c.name))
        gateway.push("first")
        await client.call(methods.QOT_GET_TICKER, GET_TICKER)
        remove()
        remove()
        gateway.push("second")
        await client.call(methods.QOT_GET_TICKER, GET_TICKER)
        assert seen == ["first"]

    play(scenario)


def test_handlers_that_raise_are_logged_and_harm_nothing(caplog: pytest.LogCaptureFixture) -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        seen: list[str | None] = []

        def broken(_: qot_update_ticker.S2C) -> None:
            raise ValueError("plain")

        async def broken_later(_: qot_update_ticker.S2C) -> None:
            await asyncio.sleep(0)
            raise ValueError("awaited")

        client.qot.on_update_ticker(broken)
        client.qot.on_update_ticker(broken_later)
        client.qot.on_update_ticker(lambda s2c: seen.append(s2c.name))
        gateway.push("first", "second")
        await client.call(methods.QOT_GET_TICKER, GET_TICKER)
        await asyncio.sleep(0.05)
        assert seen == ["first", "second"]

    with caplog.at_level(logging.ERROR, "opend"):
        play(scenario)
    assert [record.getMessage() for record in caplog.records] == ["a handler of Qot_UpdateTicker raised"] * 4


def test_a_handler_may_make_calls_and_close() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        done = asyncio.Event()

        async def call_and_close(_: qot_update_ticker.S2C) -> None:
            await client.qot.get_ticker(security=SECURITY, max_ret_num=1)
            await client.close()
            done.set()

        client.qot.on_update_ticker(call_and_close)
        gateway.push("go")
        await done.wait()

    play(scenario)


def test_closing_ends_a_handler_that_hangs() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        async def hang(_: qot_update_ticker.S2C) -> None:
            await asyncio.sleep(BEYOND)

        client.qot.on_update_ticker(hang)
        gateway.push("go", "on")
        await client.call(methods.QOT_GET_TICKER, GET_TICKER)
        await client.close()

    play(scenario)


def test_an_iterator_gets_what_arrives_and_ends_with_the_client() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        updates = client.qot.update_ticker()
        gateway.push("first", "second")
        assert [(await anext(updates)).name, (await anext(updates)).name] == ["first", "second"]
        gateway.push("third")
        await client.call(methods.QOT_GET_TICKER, GET_TICKER)
        await client.close()
        assert [s2c.name async for s2c in updates] == ["third"]
        assert [s2c.name async for s2c in updates] == []

    play(scenario)


def test_an_iterator_tells_of_a_lost_connection() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        updates = client.qot.update_ticker()
        gateway.push("first")
        await client.call(methods.QOT_GET_TICKER, GET_TICKER)
        gateway.hang_up()
        assert (await anext(updates)).name == "first"
        with pytest.raises(ConnectionClosed, match="closed by the gateway"):
            await anext(updates)

    play(scenario)


def test_a_push_that_says_failed_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        client.qot.on_update_ticker(lambda _: pytest.fail("must not be delivered"))
        failed = qot_update_ticker.Response(ret_type=common.RetType.FAILED, ret_msg="odd")
        gateway.session.push(methods.QOT_UPDATE_TICKER.id, encode(failed))
        gateway.session.push(methods.QOT_UPDATE_TICKER.id, b"\xff")
        gateway.flush()
        await client.call(methods.QOT_GET_TICKER, GET_TICKER)

    with caplog.at_level(logging.WARNING, "opend"):
        play(scenario)
    assert "odd" in caplog.text
    assert "undecodable push" in caplog.text


def test_a_slow_reader_holds_the_gateway_back_and_loses_nothing() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        updates = client.qot.update_ticker()
        total = 40 * QUEUE_LIMIT
        for start in range(0, total, 100):
            gateway.push(*(str(number) for number in range(start, min(start + 100, total))))
        await many_have_come(client)
        while not await stands_still(client):
            pass
        assert client.stats.pushes < total
        names = [(await anext(updates)).name for _ in range(total)]
        assert names == [str(number) for number in range(total)]

    play(scenario)


def test_a_call_gets_its_reply_although_an_iterator_is_full() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        updates = client.qot.update_ticker()
        gateway.push(*(str(number) for number in range(2 * QUEUE_LIMIT)))
        await many_have_come(client)
        assert await client.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS
        assert (await anext(updates)).name == "0"

    play(scenario)


def test_an_iterator_that_was_let_go_holds_nobody_back() -> None:
    async def scenario(gateway: Gateway, client: AsyncClient) -> None:
        gateway.push("first")
        async for _ in client.qot.update_ticker():
            gateway.push(*(str(number) for number in range(3 * QUEUE_LIMIT)))
            break
        gc.collect()
        assert await client.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS
        assert client.stats.pushes == 3 * QUEUE_LIMIT + 1

    play(scenario)


def test_security_type_is_the_generated_one() -> None:
    assert isinstance(SECURITY, qot_common.Security)
