"""Let a tool ask a person in the middle of its work where the protocol has no way to call back.

Since its revision of 2026-07-28 a server asks by answering a call with a question, and the agent's program makes the
same call again with the person's answer. Here the tool's work waits meanwhile, as it is: so what is done after the
answer is what was asked about, and nothing is worked out anew.

Invariant: a question is answered once at most, by a call of the same tool with the same arguments; after its time an
answer finds nothing. No work is left over when the talks are closed.
"""

from __future__ import annotations

import asyncio
import json
from collections import OrderedDict
from dataclasses import dataclass
from hashlib import sha256
from secrets import token_urlsafe
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from opend.mcp.permits import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping

    from opend.mcp.permits import Answer, Person

__all__ = ["Question", "Talks", "key_of"]

ResultT = TypeVar("ResultT")

_MOST: Final = 16
"""The questions that may wait for answers at a time."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a person is asked."""

    token: str
    """What the answer has to bring along; nobody can guess it."""
    message: str
    form: Mapping[str, object]


def key_of(tool: str, arguments: Mapping[str, Any]) -> bytes:
    """Return what tells calls with different tools or arguments apart."""
    return sha256(json.dumps([tool, arguments], sort_keys=True).encode()).digest()


class _Talk(Generic[ResultT]):
    """The work of one call, and the person it may ask."""

    def __init__(self, key: bytes, work: Callable[[Person], Coroutine[Any, Any, ResultT]]) -> None:
        self.key: Final = key
        self.asked: asyncio.Queue[tuple[str, Mapping[str, object]]] = asyncio.Queue()
        self.answers: asyncio.Queue[Answer] = asyncio.Queue()
        self.work: Final = asyncio.create_task(work(self))

    async def ask(self, message: str, form: Mapping[str, object], timeout: float) -> Answer:
        """Ask, and wait for the answer; raises TimeoutError."""
        self.asked.put_nowait((message, form))
        async with asyncio.timeout(timeout):
            return await self.answers.get()


class Talks(Generic[ResultT]):
    """The calls that wait for a person's answer."""

    def __init__(self) -> None:
        self._waiting: OrderedDict[str, _Talk[ResultT]] = OrderedDict()

    async def begin(self, key: bytes, work: Callable[[Person], Coroutine[Any, Any, ResultT]]) -> ResultT | Question:
        """Begin the work of a call; return its result, or the question that it asks first."""
        return await self._until_asked(_Talk(key, work))

    async def go_on(self, token: str, key: bytes, answer: Answer) -> ResultT | Question:
        """Give a person's answer to the call that asked; raises Refused if it is for no question of this call."""
        talk = self._waiting.pop(token, None)
        if talk is None or talk.work.done():
            raise Refused("no question waits for this answer: it was answered already, or its time is over")
        if talk.key != key:
            talk.work.cancel()
            raise Refused("this answer is for another call: nothing was done")
        talk.answers.put_nowait(answer)
        return await self._until_asked(talk)

    async def close(self) -> None:
        """End the work of all calls that wait for an answer."""
        tasks = [talk.work for talk in self._waiting.values()]
        self._waiting.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _until_asked(self, talk: _Talk[ResultT]) -> ResultT | Question:
        work, question = talk.work, asyncio.create_task(talk.asked.get())
        try:
            await asyncio.wait({work, question}, return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            work.cancel()
            raise
        finally:
            question.cancel()
        if not question.done() or question.cancelled():
            return await work
        message, form = question.result()
        return self._keep(talk, message, form)

    def _keep(self, talk: _Talk[ResultT], message: str, form: Mapping[str, object]) -> Question:
        for token, each in list(self._waiting.items()):
            if each.work.done():
                del self._waiting[token]
        if len(self._waiting) >= _MOST:
            _, oldest = self._waiting.popitem(last=False)
            oldest.work.cancel()
        token = token_urlsafe(24)
        self._waiting[token] = talk
        return Question(token, message, form)
