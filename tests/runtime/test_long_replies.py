"""Both clients read long replies in another thread, so that nothing else waits for it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Any

import pytest

from opend import AsyncClient, CallTimeout, Client, DecodeError
from opend.session.connection import bodies, tcp
from opend.session.connection.bodies import read_body
from opend.simulator import Simulator
from opend_proto.get_global_state import Response


def wait_for(released: threading.Event) -> None:
    assert released.wait(30)


def every_body_is_long(_: bytes, __: int) -> bool:
    return True


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], None]], None]:
    """Let a test run a function before the reply to GetGlobalState, treated as long, is read."""
    monkeypatch.setattr(bodies, "is_long", every_body_is_long)
    monkeypatch.setattr(tcp, "run_reader", lambda: None)

    def set_up(before: Callable[[], None]) -> None:
        def read(message_type: Any, *rest: Any) -> Any:
            if message_type is Response:
                before()
            return read_body(message_type, *rest)

        monkeypatch.setattr(bodies, "read_body", read)

    return set_up


def test_the_sync_client(reading: Callable[[Callable[[], None]], None]) -> None:
    names: list[str] = []
    reading(lambda: names.append(threading.current_thread().name))
    with Simulator() as simulator, Client(simulator.host, simulator.port) as client:
        for _ in range(3):
            assert client.system.get_global_state(user_id=0).qot_logined
    assert names == ["opend-decoder"] * 3


def test_a_sync_call_times_out_while_its_reply_is_read(reading: Callable[[Callable[[], None]], None]) -> None:
    released = threading.Event()
    reading(lambda: wait_for(released))
    with Simulator() as simulator, Client(simulator.host, simulator.port) as client:
        with pytest.raises(CallTimeout):
            client.system.get_global_state(user_id=0, timeout=0.1)
        released.set()
        assert client.system.get_global_state(user_id=0).qot_logined


def test_the_loop_goes_on_while_a_reply_is_read(reading: Callable[[Callable[[], None]], None]) -> None:
    released = threading.Event()
    reading(lambda: wait_for(released))

    async def main() -> None:
        with Simulator() as simulator:
            async with AsyncClient(simulator.host, simulator.port) as client:
                call = asyncio.create_task(client.system.get_global_state(user_id=0))
                with pytest.raises(CallTimeout):
                    await client.system.get_global_state(user_id=0, timeout=0.1)
                assert not call.done()
                released.set()
                assert (await call).qot_logined

    asyncio.run(main())


def test_a_long_reply_that_cannot_be_read_fails_its_call(reading: Callable[[Callable[[], None]], None]) -> None:
    def refuse() -> None:
        raise DecodeError("wrong", path=Response.FULL_NAME)

    reading(refuse)

    async def main() -> None:
        with Simulator() as simulator:
            async with AsyncClient(simulator.host, simulator.port) as client:
                with pytest.raises(DecodeError, match="wrong"):
                    await client.system.get_global_state(user_id=0)

    asyncio.run(main())
