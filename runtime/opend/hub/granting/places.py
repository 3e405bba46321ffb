"""Know the places of the subscription quota: which are free, which soon will be, and for whom they are kept.

Invariant: a place that was freed for a client of a higher priority goes to no other of the same or a lower one before
that client has had the time to ask again. What the gateway does not tell is left to the gateway.
"""

from __future__ import annotations

from collections import deque
from time import monotonic
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.errors import OpenDError, QuotaExceeded
from opend_proto import qot_get_sub_info
from opend_proto.methods import QOT_GET_SUB_INFO

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend import AsyncClient
    from opend.errors import ServerError

__all__ = ["Asker", "Places"]

_FREED_SECONDS: Final = 60.0
"""How long the gateway counts a subscription that was cancelled (docs/PROTOCOL.md)."""
_KEPT_SECONDS: Final = _FREED_SECONDS + 30.0
"""How long a place is kept: until the gateway no longer counts it, and then for a while in which to ask again."""
_TOO_LITTLE: Final = "too little of the subscription quota is free"


class Asker(NamedTuple):
    """A client that asks for places."""

    client: str
    """Its name, by which the hub knows it."""
    label: str
    """Its own name for itself."""
    priority: int


class _Kept(NamedTuple):
    asker: Asker
    places: int
    until: float


class Places:
    """The places that the hub's clients compete for."""

    def __init__(self, client: AsyncClient, holders: Callable[[], str]) -> None:
        """Set up; ``holders`` says who holds how much of the quota."""
        self._client = client
        self._holders = holders
        self._freed: deque[float] = deque()
        self._kept: dict[str, _Kept] = {}

    @property
    def soon(self) -> int:
        """How many places the gateway still counts, although they were let go."""
        while self._freed and self._now() - self._freed[0] >= _FREED_SECONDS:
            self._freed.popleft()
        return len(self._freed)

    def let_go(self) -> None:
        """Note that a place was let go."""
        self._freed.append(self._now())

    def keep(self, asker: Asker, count: int) -> None:
        """Keep so many places for a client, in place of those that were kept for it before."""
        self._kept[asker.client] = _Kept(asker, count, self._now() + _KEPT_SECONDS)

    def took(self, client: str, count: int) -> None:
        """Note that a client has got places, so that fewer are kept for it."""
        kept = self._kept.pop(client, None)
        if kept is not None and kept.places > count:
            self._kept[client] = kept._replace(places=kept.places - count)

    def forget(self, client: str) -> None:
        """Keep nothing for a client that has gone."""
        self._kept.pop(client, None)

    async def free(self) -> int | None:
        """Return how many places are free; None if the gateway does not tell."""
        try:
            request = qot_get_sub_info.Request(c2s=qot_get_sub_info.C2S())
            response = await self._client.call(QOT_GET_SUB_INFO, request)
        except OpenDError:
            return None
        return None if response.s2c is None else response.s2c.remain_quota

    async def short_of(self, asker: Asker, count: int) -> int | None:
        """Return how many places are missing to a client that wants so many, beside those that it soon may have.

        None if the gateway does not tell.
        """
        free = await self.free()
        return None if free is None else max(0, count - free - self.soon + self._kept_from(asker))

    async def check(self, asker: Asker, count: int) -> None:
        """Raise QuotaExceeded if a client that wants so many places would take some that are kept for another."""
        kept = self._kept_from(asker)
        if not count or not kept:
            return
        free = await self.free()
        if free is not None and count > free - kept:
            raise QuotaExceeded(f"{_TOO_LITTLE} {self._told(asker, free)}", ret_type=-1)

    async def explained(self, error: ServerError, asker: Asker, count: int) -> ServerError:
        """Return the error of a refused subscription, which says who holds the quota if that is the reason."""
        free = await self.free()
        if free is None or free >= count:
            return error
        message = f"{error.message} {self._told(asker, free)}"
        return QuotaExceeded(message, ret_type=error.ret_type, err_code=error.err_code)

    def _kept_from(self, asker: Asker) -> int:
        return sum(kept.places for kept in self._against(asker))

    def _against(self, asker: Asker) -> list[_Kept]:
        """Return what is kept for others, as far as it holds against a client."""
        now = self._now()
        self._kept = {client: kept for client, kept in self._kept.items() if kept.until > now}
        others = [kept for client, kept in self._kept.items() if client != asker.client]
        return [kept for kept in others if kept.asker.priority >= asker.priority]

    def _told(self, asker: Asker, free: int) -> str:
        """Say what is free, what soon will be, and who has or gets the rest."""
        said = [f"free: {free}"]
        if soon := self.soon:
            said.append(f"up to {soon} more within a minute")
        own = self._kept.get(asker.client)
        if own is not None:
            said.append(f"kept for this client: {own.places}")
        for kept in self._against(asker):
            whose = f"{kept.asker.label or 'a client'!r} of priority {kept.asker.priority}"
            said.append(f"kept for {whose}: {kept.places}")
        *before, last = said
        listed = f"{', '.join(before)}, and {last}" if before else last
        return f"({listed}; the hub's clients want: {self._holders()})"

    def _now(self) -> float:
        return monotonic()
