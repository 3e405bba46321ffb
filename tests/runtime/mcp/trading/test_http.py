"""Two agents at one server over HTTP, which asks each one's own person, one at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final, cast

import httpx2
import pytest
from mcp import Client
from mcp.client import ClientRequestContext
from mcp.client.streamable_http import streamable_http_client
from mcp.types import ElicitRequestFormParams, ElicitRequestParams, ElicitResult, TextContent
from tests.runtime.mcp.serving import MODES, Mode
from tests.support.patience import PATIENCE
from tests.support.peers.agents import ORDER, Desk, Market, trading_desk

from opend.mcp.server import AgentServer
from opend.mcp.transports import HttpPlace, serve_http
from opend.serving import digest_of

GIVEN: Final = "0123456789abcdef-token"
Reply = Callable[[str], Awaitable[ElicitResult]]


@asynccontextmanager
async def served(desk: Desk) -> AsyncGenerator[str, None]:
    """Serve a desk's tools; yield the URL."""
    ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    serving = asyncio.create_task(
        serve_http(AgentServer(desk.tools), HttpPlace(digest=digest_of(GIVEN)), ready.set_result)
    )
    try:
        yield await ready
    finally:
        serving.cancel()
        await asyncio.wait([serving])


@asynccontextmanager
async def agent(url: str, mode: Mode, reply: Reply) -> AsyncGenerator[Client, None]:
    """Yield an agent whose person is given the name of the form's field."""

    async def answer(context: ClientRequestContext, params: ElicitRequestParams) -> ElicitResult:
        assert isinstance(params, ElicitRequestFormParams)
        (key,) = cast("dict[str, object]", params.requested_schema["properties"])
        return await reply(key)

    headers = {"Authorization": f"Bearer {GIVEN}"}
    async with (
        httpx2.AsyncClient(headers=headers, timeout=PATIENCE) as web,
        Client(streamable_http_client(url, http_client=web), mode=mode, elicitation_callback=answer) as client,
    ):
        yield client


async def told(client: Client, remark: str) -> str:
    """Place an order; return what the agent is told."""
    result = await client.call_tool("place_order", {**ORDER, "remark": remark})
    (content,) = result.content
    assert isinstance(content, TextContent)
    return content.text


@pytest.mark.parametrize("mode", MODES)
def test_each_agent_asks_its_own_person_and_one_at_a_time(mode: Mode, market: Market, tmp_path: Path) -> None:
    async def scene() -> None:
        before = market.orders()
        asked, go_on = asyncio.Event(), asyncio.Event()

        async def slow(key: str) -> ElicitResult:
            asked.set()
            await asyncio.wait_for(go_on.wait(), PATIENCE)
            return ElicitResult(action="accept", content={key: "yes"})

        async def declining(_: str) -> ElicitResult:
            return ElicitResult(action="decline")

        async with (
            trading_desk(market, tmp_path) as desk,
            served(desk) as url,
            agent(url, mode, slow) as first,
            agent(url, mode, declining) as second,
        ):
            waiting = asyncio.create_task(told(first, "first"))
            await asyncio.wait_for(asked.wait(), PATIENCE)
            assert "another order waits" in await told(second, "second")
            assert market.orders() == before
            go_on.set()
            assert '"status":"SUBMITTED"' in await waiting
            assert "decline" in await told(second, "second")
        new = [order for key, order in market.orders().items() if key not in before]
        assert [order.remark for order in new] == ["first"]

    asyncio.run(scene())
