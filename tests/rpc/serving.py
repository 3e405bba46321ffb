"""Serve a gateway through gRPC for a test, and call it with bytes.

Invariant: client, server and channel end with the block.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any, Final, NamedTuple, TypeVar

import grpc
import grpc.aio
from tests.support.patience import PATIENCE

from opend import AsyncClient, security
from opend.codec import decode, encode
from opend.rpc import load_server
from opend.rpc.access import Access
from opend.rpc.listening import Listening
from opend.rpc.messages import ErrorDetail
from opend.rpc.naming import PACKAGE, method_name, service_name
from opend.rpc.server import RpcServer
from opend.rpc.standard import StatusMessage
from opend_proto import qot_sub
from opend_proto.methods import QOT_SUB
from opend_proto.qot_common import SubType
from opend_proto.schema import Message, Method, Push

__all__ = ["TENCENT", "Served", "Stream", "asked", "detail_of", "path", "served", "served_by", "sub"]

TENCENT: Final = security("HK.00700")

RequestT = TypeVar("RequestT", bound=Message)
ResponseT = TypeVar("ResponseT", bound=Message)


class Stream:
    """Reads the items of a stream as bytes."""

    def __init__(self, call: grpc.aio.UnaryStreamCall[bytes, bytes]) -> None:
        self._call = call

    async def ready(self) -> None:
        """Wait until the server keeps pushes for this reader."""
        await self._call.initial_metadata()

    async def read(self) -> bytes:
        """Wait for the next item; raises grpc.aio.AioRpcError with the status of the end."""
        item = await self._call.read()
        assert isinstance(item, bytes)
        return item

    def cancel(self) -> None:
        """Want no more."""
        self._call.cancel()


class Served(NamedTuple):
    """A server, the client that it stands on, and a channel to it."""

    server: RpcServer
    client: AsyncClient
    channel: grpc.aio.Channel

    async def call(
        self,
        method: Method[RequestT, ResponseT],
        request: RequestT,
        *,
        token: str | None = None,
        timeout: float = PATIENCE,
    ) -> ResponseT:
        """Make a call; raises grpc.aio.AioRpcError."""
        reply = await self.ask(path(method), encode(request), token=token, timeout=timeout)
        return decode(method.response, reply)

    async def ask(self, name: str, body: bytes, *, token: str | None = None, timeout: float = PATIENCE) -> bytes:
        """Make a call such as ``/opend.Qot/GetTicker`` with bytes; raises grpc.aio.AioRpcError."""
        return await asked(self.channel, name, body, token=token, timeout=timeout)

    def stream(self, name: str, request: Message | bytes, *, token: str | None = None) -> Stream:
        """Begin a stream such as ``/opend.Qot/Ticks``."""
        body = encode(request) if isinstance(request, Message) else request
        made: grpc.aio.UnaryStreamMultiCallable[bytes, bytes] = self.channel.unary_stream(name)
        return Stream(made(body, timeout=PATIENCE, metadata=_metadata(token)))


async def asked(
    channel: grpc.aio.Channel, name: str, body: bytes, *, token: str | None = None, timeout: float = PATIENCE
) -> bytes:
    """Make a call on a channel with bytes; raises grpc.aio.AioRpcError."""
    made: grpc.aio.UnaryUnaryMultiCallable[bytes, bytes] = channel.unary_unary(name)
    return await made(body, timeout=timeout, metadata=_metadata(token))


def _metadata(token: str | None) -> tuple[tuple[str, str], ...] | None:
    return None if token is None else (("authorization", f"Bearer {token}"),)


@asynccontextmanager
async def served(
    port: int,
    *,
    access: Access | None = None,
    listening: Listening | None = None,
    **settings: Any,
) -> AsyncGenerator[Served]:
    """Serve the gateway at a port of this machine, through a client with these settings."""
    listening = Listening(port=0) if listening is None else listening
    async with (
        AsyncClient("127.0.0.1", port, **settings) as client,
        load_server()(client, listening, access) as server,
        served_by(server, client) as to,
    ):
        yield to


@asynccontextmanager
async def served_by(server: RpcServer, client: AsyncClient) -> AsyncGenerator[Served]:
    """Open a channel to a server that runs above a client."""
    async with grpc.aio.insecure_channel(server.address) as channel:
        yield Served(server, client, channel)


def path(protocol: Method[Any, Any] | Push[Any, Any]) -> str:
    """Return the path of a method, such as ``/opend.Qot/GetTicker``."""
    return f"/{PACKAGE}.{service_name(protocol)}/{method_name(protocol)}"


async def sub(to: Served, *codes: str, token: str | None = None) -> None:
    """Subscribe to ticks and their pushes through gRPC."""
    c2s = qot_sub.C2S(
        security_list=[security(code) for code in codes],
        sub_type_list=[SubType.TICKER],
        is_sub_or_un_sub=True,
        is_reg_or_un_reg_push=True,
        is_first_push=False,
    )
    await to.call(QOT_SUB, qot_sub.Request(c2s=c2s), token=token)


def detail_of(error: grpc.aio.AioRpcError) -> ErrorDetail:
    """Return the details that came with a status, which repeats its code and its text."""
    trailer = next(value for key, value in error.trailing_metadata() if key == "grpc-status-details-bin")
    assert isinstance(trailer, bytes)
    status = decode(StatusMessage, trailer)
    assert (status.code, status.message) == (error.code().value[0], error.details())
    (detail,) = status.details
    assert detail.url == "type.googleapis.com/opend.ErrorDetail"
    return decode(ErrorDetail, detail.value or b"")
