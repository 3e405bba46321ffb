"""A hub that ends: in bounded time, and every caller learns at once what became of its call."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from functools import partial
from json import loads
from typing import Any, Self
from urllib.parse import urlsplit

import pytest
from tests.support.patience import BEYOND, PATIENCE

from opend.codec import encode
from opend.hub.cancelling import Cancellable
from opend.hub.embedded import EmbeddedServer
from opend.hub.engine import Engine, Incoming
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.nats import naming, reading
from opend.settings import Settings
from opend.simulator import Simulator
from opend_proto import get_global_state

pytestmark = pytest.mark.one_python

MANY = 50


class Careless:
    """Does what `nats-py` and the `asyncio.wait_for` of Python 3.11 do with a cancellation that comes too late."""

    def __init__(self) -> None:
        self.answered: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    async def ask(self) -> str:
        """Return the answer, also when cancelled meanwhile."""
        try:
            await asyncio.sleep(BEYOND)
        except asyncio.CancelledError:
            return await self.answered
        return ""

    async def fail(self) -> str:
        """Raise an error in place of the cancellation."""
        try:
            await asyncio.sleep(BEYOND)
        except asyncio.CancelledError as error:
            raise OSError("lost") from error
        return ""


async def _ask_for_ever(careless: Any) -> None:
    while True:
        await careless.ask()


async def _fail_for_ever(careless: Any) -> None:
    while True:
        try:
            await careless.fail()
        except OSError:
            continue


@pytest.mark.parametrize("work", [_ask_for_ever, _fail_for_ever])
def test_a_dropped_cancellation_comes_after_all(work: Callable[[Any], Awaitable[None]]) -> None:
    async def main() -> None:
        careless = Careless()
        careless.answered.set_result("an answer")
        task = asyncio.ensure_future(work(Cancellable(careless)))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        task.cancel()
        done, _ = await asyncio.wait([task], timeout=PATIENCE)
        assert done == {task}
        assert task.cancelled()

    asyncio.run(main())


def test_a_limit_of_time_holds_although_its_cancellation_is_dropped() -> None:
    async def main() -> None:
        careless = Careless()
        careless.answered.set_result("an answer")
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await Cancellable(careless).ask()
        assert await asyncio.sleep(0, "it goes on")

    asyncio.run(main())


def test_a_renewal_that_succeeds_as_it_is_cancelled_ends(nats: EmbeddedServer) -> None:
    """The very moment: the answer is there, and the task that waits for it is cancelled before it has run."""

    async def main() -> None:
        engine = Engine(nats.url, client_name="test", login={})
        await engine.start()
        await engine.make_bucket("ending", keep_seconds=60)

        async def renew() -> None:
            while True:
                await engine.put("ending", "key", b"")

        for _ in range(MANY):
            task = asyncio.create_task(renew())
            await asyncio.sleep(0)
            answers: dict[str, asyncio.Future[object]] = vars(engine)["_connection"]._resp_map
            (answer,) = answers.values()
            answer.add_done_callback(partial(_cancel, task))
            done, _ = await asyncio.wait([task], timeout=PATIENCE)
            assert done == {task}
        await engine.close()

    asyncio.run(main())


def _cancel(task: asyncio.Task[None], _answer: asyncio.Future[object]) -> None:
    task.cancel()


def test_what_has_arrived_is_taken(nats: EmbeddedServer) -> None:
    """The server has passed all on when this begins, since it answers in order."""

    async def main() -> None:
        taken: list[str] = []

        async def take(incoming: Incoming) -> None:
            taken.append(incoming.reply_to)

        serving = Engine(nats.url, client_name="serving", login={})
        await serving.start()
        await serving.serve("ending.subject", take)
        with Caller(nats.url) as caller:
            for number in range(MANY):
                caller.call("ending.subject", number)
            caller.settle()
            await serving.stop_serving()
            assert taken == [f"_INBOX.test.{number}" for number in range(MANY)]
            caller.call("ending.subject", MANY)
            assert [each.status for each in caller.settle()] == ["503"]
        await serving.close()

    asyncio.run(main())


def test_a_call_that_has_just_arrived_is_refused(nats: EmbeddedServer) -> None:
    """This thread writes the calls and waits until the server has passed them on, while the hub cannot read them."""

    async def main() -> None:
        with Simulator() as simulator:
            settings = Settings({"host": simulator.host, "port": simulator.port})
            hub = Hub(settings, nats.url, HubOptions(name="ending"), login={})
            await hub.start()
            with Caller(nats.url) as caller:
                for number in range(MANY):
                    caller.call("opend.ending.call.GetGlobalState", number)
                caller.settle()
                await hub.close()
                answers = caller.settle()
                caller.call("opend.ending.call.GetGlobalState", MANY)
                assert [each.status for each in caller.settle()] == ["503"]  # Nobody is there any more.
            kinds = {each.headers[naming.ERROR]: loads(each.body) for each in answers}
            assert len(answers) == MANY
            assert {name: told["message"] for name, told in kinds.items()} == {"LinkError": "not sent: the hub ends"}
            assert kinds["LinkError"]["had_no_effect"] is True

    asyncio.run(main())


class Caller:
    """A client of the NATS server that blocks its thread."""

    def __init__(self, url: str) -> None:
        place = urlsplit(url)
        assert place.hostname is not None
        self._socket = socket.create_connection((place.hostname, place.port or reading.PORT), PATIENCE)
        self._lines = reading.LineReader()
        self._socket.sendall(reading.connect({}, has_tls=False, client_name="test") + b"SUB _INBOX.test.* 1\r\n")
        self.settle()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *reason: object) -> None:
        self._socket.close()

    def call(self, subject: str, number: int) -> None:
        """Write a call."""
        body = encode(get_global_state.Request(c2s=get_global_state.C2S(user_id=0)))
        headers = {naming.CLIENT: "test"}
        self._socket.sendall(reading.publish(subject, body, headers, f"_INBOX.test.{number}"))

    def settle(self) -> list[reading.Delivery]:
        """Wait until the server has seen all that was written, and return what it has sent meanwhile."""
        self._socket.sendall(b"PING\r\n")
        came: list[reading.Delivery] = []
        while True:
            for item in self._lines.feed(self._socket.recv(65_536)):
                if isinstance(item, reading.Delivery):
                    came.append(item)
                elif item == reading.Signal("PONG"):
                    return came
