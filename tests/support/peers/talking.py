"""Hold a short conversation with a gateway by either client, for tests of transports and formats.

Invariant: both clients do the same, and every wait is bounded.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Final, TypeAlias

from opend import AsyncClient, Client, OpenDError, UsageError, security
from opend_proto.qot_common import SubType, Ticker

__all__ = ["CLIENTS", "ClientType", "Talk", "connection_error", "talk"]

ClientType: TypeAlias = type[Client] | type[AsyncClient]
CLIENTS: Final[tuple[ClientType, ...]] = (Client, AsyncClient)

_SECURITY: Final = security("HK.00700")
_PUSHES: Final = 3
_SECONDS: Final = 10.0


@dataclass
class Talk:
    """The results of the conversation."""

    connection_id: int
    ticks: list[Ticker]
    pushed: list[Ticker]
    vector: str | None = None
    """The initial vector that the gateway gave, if any."""


def talk(client: Client | AsyncClient, count: int = 5) -> Talk:
    """Connect, subscribe, read the last ticks, and wait for some pushes."""
    return _talk(client, count) if isinstance(client, Client) else asyncio.run(_talk_async(client, count))


def connection_error(client: Client | AsyncClient) -> OpenDError | None:
    """Connect and return the error if the connection cannot be made."""

    async def connect(client: AsyncClient) -> None:
        async with asyncio.timeout(5), client:
            pass

    try:
        if isinstance(client, Client):
            with client:
                pass
        else:
            asyncio.run(connect(client))
    except OpenDError as error:
        return error
    return None


def _talk(client: Client, count: int) -> Talk:
    with client:
        pushes = client.qot.update_ticker()
        client.qot.sub(
            security_list=[_SECURITY],
            sub_type_list=[SubType.TICKER],
            is_sub_or_un_sub=True,
            is_reg_or_un_reg_push=True,
            is_first_push=False,
        )
        ticks = client.qot.get_ticker(security=_SECURITY, max_ret_num=count).ticker_list
        pushed = [tick for _ in range(_PUSHES) for tick in next(pushes).ticker_list]
        return Talk(client.connection_id, ticks, pushed, _vector(client))


async def _talk_async(client: AsyncClient, count: int) -> Talk:
    async with asyncio.timeout(_SECONDS), client:
        pushes = client.qot.update_ticker()
        await client.qot.sub(
            security_list=[_SECURITY],
            sub_type_list=[SubType.TICKER],
            is_sub_or_un_sub=True,
            is_reg_or_un_reg_push=True,
            is_first_push=False,
        )
        ticks = (await client.qot.get_ticker(security=_SECURITY, max_ret_num=count)).ticker_list
        pushed = [tick for _ in range(_PUSHES) for tick in (await anext(pushes)).ticker_list]
        return Talk(client.connection_id, ticks, pushed, _vector(client))


def _vector(client: Client | AsyncClient) -> str | None:
    try:
        return client.init.aes_cbc_iv
    except UsageError:
        return None  # The transport has no InitConnect.
