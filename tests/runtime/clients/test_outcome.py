"""The outcome of a call runs its task in the callback that brings the reply, and leaves all else to the loop."""

from __future__ import annotations

import asyncio
from contextvars import ContextVar

import pytest

from opend.client_async.outcome import Outcome
from opend.errors import ConnectionClosed, OpenDError
from opend_proto import get_global_state
from opend_proto.schema import Message

REPLY = get_global_state.Response()
NAME = ContextVar("NAME", default="nobody")


class Call:
    """A task that awaits an outcome, and what came of it."""

    def __init__(self) -> None:
        self.told: list[object] = []
        self.forgotten: list[int] = []
        self.outcome = Outcome(loop=asyncio.get_running_loop())
        self.outcome.serial, self.outcome.forget, self.outcome.wake = 7, self.forgotten.append, None
        self.task = asyncio.create_task(self._wait())

    async def _wait(self) -> None:
        NAME.set("task")
        try:
            found: Message = await self.outcome
        except OpenDError as error:
            self.told.append(error)
        else:
            self.told += [found, NAME.get(), asyncio.current_task() is self.task]

    async def in_callback(self, do: object) -> list[object]:
        """Call ``do`` in a callback of the loop; return what the task had told when that was over."""
        await asyncio.sleep(0)  # The task awaits the outcome now.
        seen: list[object] = []

        def callback() -> None:
            assert callable(do)
            do()
            seen.extend(self.told)

        asyncio.get_running_loop().call_soon(callback)
        await asyncio.wait([self.task])
        return seen


def test_a_reply_runs_the_task_at_once_and_in_its_own_context() -> None:
    async def scenario() -> None:
        call = Call()
        seen = await call.in_callback(lambda: call.outcome.resume(REPLY))
        assert seen == [REPLY, "task", True]
        assert NAME.get() == "nobody"

    asyncio.run(scenario())


def test_a_reply_before_the_task_awaits_it_is_not_lost() -> None:
    async def scenario() -> None:
        call = Call()
        call.outcome.resume(REPLY)
        await call.task
        assert call.told == [REPLY, "task", True]

    asyncio.run(scenario())


def test_what_the_loop_settles_runs_in_its_next_turn_and_once() -> None:
    async def scenario() -> None:
        replied, failed = Call(), Call()
        error = ConnectionClosed("over")
        assert not await replied.in_callback(lambda: replied.outcome.settle(REPLY))
        assert not await failed.in_callback(lambda: failed.outcome.settle(error))
        failed.outcome.settle(REPLY)
        assert (replied.told, failed.told) == ([REPLY, "task", True], [error])

    asyncio.run(scenario())


def test_a_cancelled_task_forgets_its_call() -> None:
    async def scenario() -> None:
        waiting, answered = Call(), Call()
        await asyncio.sleep(0)
        for call in (waiting, answered):
            if call is answered:
                call.outcome.settle(ConnectionClosed("over"))  # An error that nobody gets, and that is not logged.
            call.task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call.task
        assert (waiting.forgotten, answered.forgotten) == ([7], [])
        assert waiting.outcome.cancelled()
        waiting.outcome.settle(REPLY)
        assert not waiting.outcome.cancel()

    asyncio.run(scenario(), debug=True)


def test_further_callbacks_are_left_to_the_loop() -> None:
    async def scenario() -> None:
        call = Call()
        await asyncio.sleep(0)
        told: list[object] = []
        call.outcome.add_done_callback(told.append)
        assert await call.in_callback(lambda: call.outcome.resume(REPLY)) == [REPLY, "task", True]
        assert told == [call.outcome]

    asyncio.run(scenario())
