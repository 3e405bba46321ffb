"""Let the calls of all clients through within the rate limits, so that the clients that wait for one budget take turns.

Invariant: of two clients that wait for the same budget, neither gets a second call through before the other's first.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.errors import RateLimitExceeded
from opend.session.life.limits import RateLimiter, budget_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from opend.session.life.limits import RateLimitPolicy
    from opend_proto.schema import AnyMethod, Message

__all__ = ["Turns"]

_MOST_WAITING: Final = 4096


class _Waiting(NamedTuple):
    method: AnyMethod
    request: Message
    turn: asyncio.Future[float]


_Line: TypeAlias = OrderedDict[str, deque[_Waiting]]


class Turns:
    """The calls that wait, by the budget that they wait for and by client."""

    def __init__(self, policy: RateLimitPolicy, *, now: Callable[[], float] | None = None) -> None:
        """Set up turns; only with the policy "wait" do calls wait here."""
        self.waits = 0
        """Calls that had to wait for their turn."""
        self.seconds = 0.0
        """How long they waited in all."""
        self._waits = policy == "wait"
        self._limiter = RateLimiter()
        self._lines: dict[tuple[int, int], _Line] = {}
        self._serving: dict[tuple[int, int], asyncio.Task[None]] = {}
        self._now = now or (lambda: asyncio.get_running_loop().time())

    @property
    def waiting(self) -> int:
        """Calls that wait; those that their callers have given up do not count."""
        lines = (calls for line in self._lines.values() for calls in line.values())
        return sum(not each.turn.done() for calls in lines for each in calls)

    async def take(self, client: str, method: AnyMethod, request: Message, timeout: float) -> float | None:
        """Wait until a call may be sent; return its turn, None if nothing limits it.

        Raises:
            RateLimitExceeded: Its turn cannot come, or has not come, within ``timeout`` seconds; or too many calls of
                the client wait already.
        """
        budget = budget_of(method, request)
        if budget is None or not self._waits:
            return None
        wait = self._limiter.wait(method, request, self._now())
        if budget not in self._lines and not wait:
            return self._limiter.reserve(method, request, self._now(), 0.0)
        if wait > timeout:
            raise self._refusal(method, request, "by then its time is over")
        line = self._lines.setdefault(budget, OrderedDict())
        calls = line.setdefault(client, deque())
        if len(calls) >= _MOST_WAITING:
            raise self._refusal(method, request, f"{_MOST_WAITING:,} calls of this client wait already")
        turn: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        calls.append(_Waiting(method, request, turn))
        if budget not in self._serving:
            self._serving[budget] = asyncio.create_task(self._serve(budget, line))
        began = self._now()
        self.waits += 1
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(timeout):
                    return await turn
        finally:
            self.seconds += self._now() - began
        if turn.done() and not turn.cancelled():  # It came at the last moment.
            self._limiter.release(method, request, turn.result())
        raise self._refusal(method, request, "its turn has not come in time, since the hub's clients have more to make")

    def give_back(self, method: AnyMethod, request: Message, turn: float | None) -> None:
        """Let another call have the turn of one that was never sent."""
        if turn is not None:
            self._limiter.release(method, request, turn)

    async def close(self) -> None:
        """Let no further call through."""
        serving = list(self._serving.values())
        for task in serving:
            task.cancel()
        if serving:
            await asyncio.wait(serving)

    async def _serve(self, budget: tuple[int, int], line: _Line) -> None:
        try:
            while line:
                client, calls = next(iter(line.items()))
                if calls and calls[0].turn.done():  # Its caller has given it up.
                    calls.popleft()
                if not calls:
                    del line[client]
                    continue
                method, request, turn = calls[0]
                wait = self._limiter.wait(method, request, self._now())
                if wait > 0:
                    await asyncio.sleep(wait)
                    continue
                calls.popleft()
                line.move_to_end(client)
                if not turn.done():
                    turn.set_result(self._limiter.reserve(method, request, self._now(), 0.0))
        finally:
            self._lines.pop(budget, None)
            self._serving.pop(budget, None)

    def _refusal(self, method: AnyMethod, request: Message, why: str) -> RateLimitExceeded:
        wait = self._limiter.wait(method, request, self._now())
        refusal = RateLimitExceeded(f"not sent: the rate limit is used up, and {why}", retry_in=wait)
        return refusal.of_call(method.name, method.id, None)
