"""Programs reach OpenD through gRPC: calls, roles, deadlines, cancelling, TLS, health, and what a loss looks like."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Any

import grpc
import grpc.aio
import pytest
from tests.rpc.serving import TENCENT, Served, asked, detail_of, path, served, sub
from tests.rpc.test_access import TICKER, TOKENS, order
from tests.support.patience import PATIENCE
from tests.support.peers.certificates import server_context
from tests.support.peers.gateway import GET_TICKER, TICKS, ScriptedGateway

from opend import RiskLimits
from opend.codec import decode, encode
from opend.errors import LinkError
from opend.rpc import load_server
from opend.rpc.access import Access, read_tokens
from opend.rpc.listening import Listening, TlsFiles
from opend.rpc.standard import HealthRequest, HealthResponse
from opend.simulator import Simulator
from opend_proto import init_connect, trd_get_acc_list
from opend_proto.methods import INIT_CONNECT, QOT_GET_TICKER, TRD_GET_ACC_LIST, TRD_PLACE_ORDER
from opend_proto.trd_common import TrdEnv, TrdMarket

READER, PAPER, TRADER = "a" * 16, "b" * 16, "c" * 16


async def refused(call: Any) -> grpc.aio.AioRpcError:
    """Return the status that a call, or the next item of a stream, ends with."""
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await call
    return caught.value


def test_a_call_gives_what_opend_says(simulator: Simulator) -> None:
    async def scenario() -> None:
        async with served(simulator.port) as to:
            error = await refused(to.call(QOT_GET_TICKER, TICKER))
            assert error.code() is grpc.StatusCode.FAILED_PRECONDITION
            detail = detail_of(error)
            assert (detail.kind, detail.protocol_id, detail.ret_type) == ("ServerError", 3010, -1)
            await sub(to, "HK.00700")
            reply = await to.call(QOT_GET_TICKER, TICKER)
            assert reply.s2c is not None
            assert (reply.s2c.security, len(reply.s2c.ticker_list)) == (TENCENT, 1)
            # The body is that of OpenD's own reply.
            name = path(QOT_GET_TICKER)
            raw = await to.ask(name, encode(TICKER))
            assert raw == encode(decode(QOT_GET_TICKER.response, raw))
            # Bodies that are none, and calls that the client makes itself, are refused.
            assert (await refused(to.ask(name, b"\xff"))).code() is grpc.StatusCode.INVALID_ARGUMENT
            first = init_connect.Request(c2s=init_connect.C2S(client_ver=1, client_id="x"))
            assert (await refused(to.call(INIT_CONNECT, first))).code() is grpc.StatusCode.INVALID_ARGUMENT
            unknown = await refused(to.ask("/opend.Qot/GetNothing", b""))
            assert unknown.code() is grpc.StatusCode.UNIMPLEMENTED

    asyncio.run(scenario())


async def _paper_account(to: Served) -> int:
    c2s = trd_get_acc_list.C2S(user_id=0)
    reply = await to.call(TRD_GET_ACC_LIST, trd_get_acc_list.Request(c2s=c2s), token=READER)
    assert reply.s2c is not None
    accounts = reply.s2c.acc_list
    return next(
        each.acc_id
        for each in accounts
        if each.trd_env == TrdEnv.SIMULATE and TrdMarket.HK in each.trd_market_auth_list
    )


def test_a_token_says_who_may_trade(simulator: Simulator) -> None:
    async def scenario() -> None:
        access = Access(read_tokens(TOKENS, "here"))
        async with served(simulator.port, access=access, risk_limits=RiskLimits(max_quantity=500)) as to:

            async def outcome(token: str | None, *, real: bool = False, quantity: float = 100) -> str:
                try:
                    reply = await to.call(TRD_PLACE_ORDER, order(int(real), account, quantity), token=token)
                except grpc.aio.AioRpcError as error:
                    return f"{error.code().name} {detail_of(error).kind}"
                assert reply.s2c is not None
                return "placed" if reply.s2c.order_id else "nothing"

            account = await _paper_account(to)
            assert await outcome(None) == "UNAUTHENTICATED Refusal"
            assert await outcome(READER) == "PERMISSION_DENIED Refusal"
            assert await outcome(PAPER) == "placed"
            assert await outcome(PAPER, real=True) == "PERMISSION_DENIED Refusal"
            # The client's own rules hold for the highest role too.
            assert await outcome(TRADER, real=True) == "INVALID_ARGUMENT UsageError"
            assert await outcome(TRADER, quantity=501) == "FAILED_PRECONDITION RiskLimitExceeded"
            for name in ("/opend.Qot/Ticks", "/opend.Qot/Klines", "/opend.Qot/UpdateTicker"):
                error = await refused(to.stream(name, b"").read())
                assert error.code() is grpc.StatusCode.UNAUTHENTICATED, name

    asyncio.run(scenario())


def test_a_deadline_ends_a_call_and_an_order_that_was_sent_is_not_known(gateway: ScriptedGateway) -> None:
    gateway.answers[QOT_GET_TICKER.id] = None

    async def scenario() -> None:
        async with served(gateway.port, access=Access(read_tokens(TOKENS, "here"))) as to:
            error = await refused(to.call(QOT_GET_TICKER, GET_TICKER, token=READER, timeout=0.3))
            # Either side may be the first to notice; the server's word has details.
            assert error.code() is grpc.StatusCode.DEADLINE_EXCEEDED
            error = await refused(to.call(TRD_PLACE_ORDER, order(0), token=PAPER, timeout=1.0))
            assert error.code() is grpc.StatusCode.UNKNOWN
            detail = detail_of(error)
            assert (detail.kind, detail.protocol, detail.conn_id) == ("OutcomeUnknown", "Trd_PlaceOrder", 2)
            assert detail.serial == gateway.requests[-1].serial

    asyncio.run(scenario())


def test_a_call_that_is_cancelled_no_longer_waits(gateway: ScriptedGateway) -> None:
    gateway.answers[QOT_GET_TICKER.id] = None

    async def scenario() -> None:
        async with served(gateway.port) as to:
            waiting = asyncio.create_task(to.call(QOT_GET_TICKER, GET_TICKER))
            await asyncio.to_thread(gateway.wait_for, 2)
            waiting.cancel()
            await asyncio.wait([waiting])
            # The reply that comes too late belongs to nobody, and the next call gets its own.
            gateway.reply(gateway.requests[-1], TICKS)
            gateway.answers[QOT_GET_TICKER.id] = TICKS
            assert await to.call(QOT_GET_TICKER, GET_TICKER) == TICKS

    asyncio.run(scenario())


def test_health_follows_the_connection_and_streams_end_with_the_client(gateway: ScriptedGateway) -> None:
    async def scenario() -> None:
        async with served(gateway.port, access=Access(read_tokens(TOKENS, "here"))) as to:
            check = "/grpc.health.v1.Health/Check"
            question = encode(HealthRequest(service="opend.Qot"))
            assert decode(HealthResponse, await to.ask(check, question)).status == 1
            unknown = await refused(to.ask(check, encode(HealthRequest(service="x"))))
            assert unknown.code() is grpc.StatusCode.NOT_FOUND
            watch = to.stream("/grpc.health.v1.Health/Watch", HealthRequest())
            seen = [decode(HealthResponse, await watch.read()).status]
            gateway.hang_up()
            seen += [decode(HealthResponse, await watch.read()).status for _ in range(2)]
            assert seen == [1, 2, 1]
            pushes = to.stream("/opend.Qot/UpdateTicker", b"", token=READER)
            await pushes.ready()
            await to.client.close()
            error = await refused(pushes.read())
            assert (error.code(), detail_of(error).kind) == (grpc.StatusCode.UNAVAILABLE, "ConnectionClosed")
            await asyncio.wait_for(to.server.wait(), PATIENCE)
            assert to.server.failure is not None

    asyncio.run(scenario())


def test_tls_proves_the_server_and_with_an_authority_the_caller(gateway: ScriptedGateway, tmp_path: Path) -> None:
    server_context(tmp_path)
    pem = tmp_path / "server.pem"
    text = pem.read_bytes()

    async def outcome(listening: Listening, credentials: grpc.ChannelCredentials | None) -> str:
        async with served(gateway.port, listening=listening) as to:
            made = (
                grpc.aio.insecure_channel(to.server.address)
                if credentials is None
                else grpc.aio.secure_channel(to.server.address, credentials)
            )
            async with made as channel:
                try:
                    await asked(channel, path(QOT_GET_TICKER), encode(GET_TICKER))
                except grpc.aio.AioRpcError as error:
                    return error.code().name
                return "reply"

    async def scenario() -> None:
        one = Listening(port=0, tls=TlsFiles(certificate=pem, key=pem))
        both = Listening(port=0, tls=TlsFiles(certificate=pem, key=pem, client_authority=pem))
        trusting = grpc.ssl_channel_credentials(text)
        known = grpc.ssl_channel_credentials(text, text, text)
        assert await outcome(one, trusting) == "reply"
        assert await outcome(one, grpc.ssl_channel_credentials()) == "UNAVAILABLE"
        assert await outcome(one, None) == "UNAVAILABLE"
        assert await outcome(both, trusting) == "UNAVAILABLE"
        assert await outcome(both, known) == "reply"

    asyncio.run(scenario())


def test_a_port_that_is_taken_is_named(gateway: ScriptedGateway) -> None:
    async def scenario() -> None:
        async with served(gateway.port) as to:
            second = load_server()(to.client, Listening(port=to.server.port))
            with pytest.raises(LinkError, match=f"cannot listen on 127.0.0.1:{to.server.port}: .*choose another port"):
                await second.start()
            await second.stop()

    asyncio.run(scenario())


def test_the_package_needs_grpcio_only_for_the_server() -> None:
    script = (
        "import sys; sys.modules['grpc'] = None\n"
        "import opend, opend.rpc\n"
        "try:\n    opend.rpc.load_server()\n"
        "except opend.UsageError as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("gRPC needs the package `grpcio`: pip install 'opend[grpc]'\n", "")
