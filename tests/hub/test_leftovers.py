"""A connection to NATS that breaks while data waits leaves no task behind that asyncio would tell of."""

from __future__ import annotations

import asyncio
import gc
from typing import Any

import pytest
from tests.support.patience import PATIENCE

from opend.hub.embedded import EmbeddedServer
from opend.hub.engine import Engine, Incoming

pytestmark = pytest.mark.one_python


class Broken:
    """The way of a connection that was reset: what is read fails, and so does what waits to be sent."""

    def __init__(self, transport: Any) -> None:
        self._transport = transport

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)

    async def drain(self) -> None:
        """Fail as the system does."""
        raise ConnectionResetError(104, "Connection reset by peer")


def break_off(connection: Any) -> None:
    connection._transport = Broken(connection._transport)
    connection._pending, connection._pending_data_size = [b"PING\r\n"], 6
    connection._transport._io_reader.set_exception(ConnectionResetError(104, "Connection reset by peer"))


def test_breaking_tells_of_no_task(nats: EmbeddedServer) -> None:
    asyncio.run(_break_and_listen(nats))


async def _break_and_listen(nats: EmbeddedServer) -> None:
    told: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _loop, context: told.append(context["message"]))
    came: asyncio.Queue[bytes] = asyncio.Queue()

    async def take(message: Incoming) -> None:
        came.put_nowait(message.body)

    back = asyncio.Event()

    async def note() -> None:
        back.set()

    engine = Engine(nats.url, client_name="test", login={})
    engine.on_reconnect = note
    await engine.start()
    await engine.serve("leftovers.subject", take)
    before = asyncio.all_tasks()
    break_off(vars(engine)["_connection"])
    await asyncio.wait_for(back.wait(), PATIENCE)
    await engine.publish("leftovers.subject", b"again")
    assert await asyncio.wait_for(came.get(), PATIENCE) == b"again"
    assert len(asyncio.all_tasks()) == len(before)
    await engine.close()
    gc.collect()
    assert told == []
