"""Keep replies of OpenD that may answer the same request again: what `opend_proto.schema.Method.cache` allows.

Invariant: no more bytes are kept than allowed, and none for longer than its rule says; a reply about trading, or of a
call that changes something, is never kept, whatever a rule says.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from weakref import WeakValueDictionary

from opend.errors import CallTimeout
from opend.schema.effects import judge

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from opend_proto.schema import AnyMethod, Cache, Message

__all__ = ["ReplyCache"]

_MOST_BYTES: Final = 32 * 1024 * 1024
_SHARE: Final = 4
"""A reply longer than one part of so many would drive out too many others."""
_ROOM: Final = 256
"""Bytes that an entry takes besides its request and its reply, about."""
_TRADING: Final = "Trd_"


class _Kept(NamedTuple):
    until: float
    reply: bytes


class ReplyCache:
    """The replies that may be used again, the one that was used longest ago first."""

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        self.hits = 0
        """Calls that a kept reply has answered."""
        self.misses = 0
        """Calls that one might have answered, but none was kept."""
        self.bytes = 0
        """Bytes that are kept."""
        self._most_bytes = most_bytes
        self._kept: OrderedDict[tuple[int, bytes], _Kept] = OrderedDict()
        self._turns: WeakValueDictionary[tuple[int, bytes], asyncio.Lock] = WeakValueDictionary()

    def __len__(self) -> int:
        return len(self._kept)

    @asynccontextmanager
    async def alone(self, method: AnyMethod, body: bytes, timeout: float) -> AsyncGenerator[None, None]:
        """Let others who ask the same wait meanwhile, since the reply may answer them too; raises CallTimeout."""
        if _rule(method) is None:
            yield
            return
        turn = self._turns.setdefault((method.id, body), asyncio.Lock())
        try:
            async with asyncio.timeout(max(0.0, timeout)):
                await turn.acquire()
        except TimeoutError:
            raise CallTimeout("not sent: the same call of another client has no reply yet") from None
        try:
            yield
        finally:
            turn.release()

    def get(self, method: AnyMethod, body: bytes, now: float) -> bytes | None:
        """Return a reply to the same request; None if there is none, or it has become too old."""
        if _rule(method) is None:
            return None
        key = method.id, body
        kept = self._kept.get(key)
        if kept is None or kept.until <= now:
            self._drop(key)
            self.misses += 1
            return None
        self._kept.move_to_end(key)
        self.hits += 1
        return kept.reply

    def put(self, method: AnyMethod, body: bytes, request: Message, reply: bytes, asked: float) -> None:
        """Keep the reply of a call that succeeded, if that is allowed; ``asked`` is when it was made."""
        rule = _rule(method)
        if rule is None or _is_exempt(rule, request):
            return
        size = _size(body, reply)
        if size * _SHARE > self._most_bytes:
            return
        key = method.id, body
        self._drop(key)
        self._kept[key] = _Kept(asked + rule.seconds, reply)
        self.bytes += size
        while self.bytes > self._most_bytes:
            self._drop(next(iter(self._kept)))

    def clear(self) -> None:
        """Forget all replies, since another OpenD may give others."""
        self._kept.clear()
        self.bytes = 0

    def told(self) -> dict[str, int]:
        """Return the figures, as plain data."""
        return {"hits": self.hits, "misses": self.misses, "entries": len(self), "bytes": self.bytes}

    def _drop(self, key: tuple[int, bytes]) -> None:
        kept = self._kept.pop(key, None)
        if kept is not None:
            self.bytes -= _size(key[1], kept.reply)


def _rule(method: AnyMethod) -> Cache | None:
    # A package that an older release has generated has no rules.
    rule: Cache | None = getattr(method, "cache", None)
    if rule is None or judge(method).changes or method.name.startswith(_TRADING):
        return None
    return rule


def _is_exempt(rule: Cache, request: Any) -> bool:
    """Return whether a request has a field with which its reply may not be used again: set, and not empty."""
    parameters = getattr(request, "c2s", request)
    return any(getattr(parameters, name, None) not in (None, []) for name in rule.unless)


def _size(body: bytes, reply: bytes) -> int:
    return len(body) + len(reply) + _ROOM
