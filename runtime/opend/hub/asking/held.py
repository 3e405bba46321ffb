"""Subscribe to pairs of security and sub type at OpenD, and let go of them.

Invariant: what is held here is what OpenD has confirmed, with the settings that were asked for then, whatever has come
to be wanted meanwhile.
"""

from __future__ import annotations

from logging import getLogger
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple

from opend.errors import QuotaExceeded, ServerError
from opend.hub.asking.answers import check_answer
from opend.hub.leases import QUOTES, has_ticks, kind_of, pairs_of, requests_for

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from opend import AsyncClient
    from opend.hub.granting.places import Asker, Places
    from opend.hub.leases import Kind, Pair
    from opend.hub.ticks import TickKeeper
    from opend_proto.qot_common import SubType

__all__ = ["HeldPairs"]

_logger = getLogger("opend.hub")


class _Held(NamedTuple):
    settings: bytes
    since: float


class HeldPairs:
    """What the hub is subscribed to."""

    def __init__(self, client: AsyncClient, ticks: TickKeeper, places: Places, hold_seconds: float) -> None:
        self._client = client
        self._ticks = ticks
        self._places = places
        self._hold_seconds = hold_seconds
        self._held: dict[Pair, _Held] = {}

    def __len__(self) -> int:
        return len(self._held)

    def forget(self) -> None:
        """Hold nothing, after OpenD has not taken back a subscription."""
        self._held.clear()

    def missing(self, pairs: Iterable[Pair]) -> int:
        """Return how many places of the quota the pairs take that are not held."""
        return sum(pair.kind is QUOTES and pair not in self._held for pair in pairs)

    def ripe(self) -> list[Pair]:
        """Return the pairs that the gateway would let go now."""
        now = monotonic()
        return [pair for pair, held in self._held.items() if now - held.since >= self._hold_seconds]

    async def subscribe(self, asker: Asker, wanted: Mapping[Pair, bytes]) -> None:
        """Subscribe to those pairs that are not held with these settings; raises the error of the last refusal."""
        refusal: ServerError | None = None
        missing = [pair for pair, settings in wanted.items() if self._settings_of(pair) != settings]
        for c2s in requests_for(missing, wanted):
            try:
                await self._subscribe(asker, c2s, wanted)
            except ServerError as error:
                refusal = error
        if refusal is not None:
            raise refusal

    async def let_go(self, wanted: Container[Pair]) -> bool:
        """Let go of what is not wanted and has been held for long enough; return whether that is all of it."""
        ripe = [pair for pair in self.ripe() if pair not in wanted]
        by_type: dict[tuple[Kind, SubType], list[Pair]] = {}
        for pair in ripe:
            by_type.setdefault((pair.kind, pair.sub_type), []).append(pair)
        for (kind, sub_type), pairs in by_type.items():
            # Some may be wanted again, since the one before was waited for.
            await self._cancel(kind, sub_type, [pair for pair in pairs if pair not in wanted])
        return all(pair in wanted for pair in self._held)

    async def _subscribe(self, asker: Asker, c2s: Any, wanted: Mapping[Pair, bytes]) -> None:
        pairs, kind = pairs_of(c2s), kind_of(c2s)
        places = self.missing(pairs)
        try:
            await self._places.check(asker, places)
            await self._ask(kind, c2s)
        except QuotaExceeded:
            raise
        except ServerError as error:
            if kind is not QUOTES:
                raise
            raise await self._places.explained(error, asker, places) from error
        self._places.took(asker.client, places)
        now = monotonic()
        for pair in pairs:
            before = self._held.get(pair)
            self._held[pair] = _Held(wanted[pair], now if before is None else before.since)
        for pair in pairs:
            if has_ticks(pair):
                self._ticks.begin(pair.security)

    async def _cancel(self, kind: Kind, sub_type: SubType, pairs: list[Pair]) -> None:
        if not pairs:
            return
        securities = [pair.security for pair in pairs]
        c2s = kind.c2s(security_list=securities, sub_type_list=[sub_type], is_sub_or_un_sub=False)
        try:
            await self._ask(kind, c2s)
        except ServerError as error:  # Nobody else's subscription must wait for this.
            _logger.warning("%s subscriptions to %s are let go later: %s", len(pairs), sub_type.name, error)
            now = monotonic()
            self._held.update({pair: self._held[pair]._replace(since=now) for pair in pairs if pair in self._held})
            return
        for pair in pairs:
            self._held.pop(pair, None)
            if kind is QUOTES:
                self._places.let_go()
            if has_ticks(pair):
                self._ticks.end(pair.security)

    async def _ask(self, kind: Kind, c2s: Any) -> None:
        check_answer(await self._client.call(kind.method, kind.request(c2s)))

    def _settings_of(self, pair: Pair) -> bytes | None:
        held = self._held.get(pair)
        return None if held is None else held.settings
