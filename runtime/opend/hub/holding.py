"""Subscribe at OpenD to what the leases want together, and let go of what nobody wants any more.

Invariant: a lease that the gateway refuses is as if it had never been asked for; nothing that a lease wants is let go.
"""

from __future__ import annotations

import asyncio
from copy import deepcopy
from logging import getLogger
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.errors import LinkError, OpenDError, QuotaExceeded, ServerError, UsageError
from opend.hub.leases import Lease, LeaseBook, Pair, requests_for, wanted_by
from opend_proto import qot_get_sub_info, qot_sub, trd_sub_acc_push
from opend_proto.common import RetType
from opend_proto.methods import QOT_GET_SUB_INFO, QOT_SUB, TRD_SUB_ACC_PUSH
from opend_proto.qot_common import QotMarket, Security, SubType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from opend import AsyncClient
    from opend.hub.engine import Engine
    from opend.hub.options import HubOptions
    from opend.hub.ticks import TickKeeper

__all__ = ["Holding"]

_logger = getLogger("opend.hub")

_ROUND_SECONDS: Final = 1.0


class _Held(NamedTuple):
    settings: bytes
    since: float


class Holding:
    """The leases, and the hub's own subscriptions that serve them."""

    def __init__(self, client: AsyncClient, engine: Engine, ticks: TickKeeper, options: HubOptions) -> None:
        self.book = LeaseBook(options.lease_seconds)
        self._client = client
        self._engine = engine
        self._ticks = ticks
        self._options = options
        self._held: dict[Pair, _Held] = {}
        self._accounts: list[int] = []
        self._lock = asyncio.Lock()
        self._is_stale = False

    @property
    def subscriptions(self) -> int:
        """Pairs of security and sub type that the hub holds at OpenD."""
        return len(self._held)

    # For the calls of clients.

    async def enter(self, client: str, label: str) -> None:
        """Give a new client a lease, which wants nothing yet."""
        await self._store(client, Lease(label))

    def renew(self, client: str) -> None:
        """Note a client's sign of life; raises LinkError if it has no lease."""
        if not self.book.renew(client, self._now()):
            raise LinkError("the hub has no lease of this client; it must connect again")

    async def leave(self, client: str) -> None:
        """End a lease; what only this client wanted is let go once it has been held for a minute."""
        if self.book.leases.pop(client, None) is not None:
            self._is_stale = True
            await self._engine.delete(self._options.names.leases, client)

    async def change(self, client: str, change: Callable[[Lease], None]) -> None:
        """Change a lease; raises the gateway's error, and changes nothing, if it refuses what is wanted then."""
        async with self._lock:
            before = self.book.leases.get(client)
            if before is None:
                raise UsageError("the hub has no lease of this client; it must connect again")
            after = deepcopy(before)
            change(after)
            others = [lease for each, lease in self.book.leases.items() if each != client]
            self._is_stale = True  # Also if the gateway accepts one part and refuses another.
            wanted = wanted_by([*others, after])
            await self._let_go(wanted)
            await self._subscribe([pair for pair in after.pairs if pair in wanted], wanted)
            await self._follow([*others, after])
            await self._store(client, after)

    # For the bucket.

    async def load(self) -> None:
        """Take over the leases in the bucket, after a start or after NATS was lost."""
        entries = await self._engine.entries(self._options.names.leases)
        for client, entry in entries.items():
            self.take_entry(client, entry)
        await self.catch_up()

    def take_entry(self, client: str, entry: bytes | None) -> None:
        """Take an entry that has been put into the bucket, or deleted; a client without this package may do so."""
        known = self.book.leases.get(client)
        if not entry:
            self._is_stale = self.book.leases.pop(client, None) is not None or self._is_stale
            return
        if known is None or known.pack() != entry:
            try:
                known = Lease.unpack(entry)
            except OpenDError as error:
                _logger.warning("the lease of %s is not taken: %s", client, error)
                return
            self.book.leases[client] = known
            self._is_stale = True
        known.renewed = self._now()

    async def run(self) -> None:
        """End leases that have run out, and keep OpenD's subscriptions as they should be, until cancelled."""
        while True:
            await asyncio.sleep(min(_ROUND_SECONDS, self._options.lease_seconds / 4))
            for client in self.book.expired(self._now()):
                _logger.info("the lease of %s has run out", self.book.leases[client].label or client)
                self.book.leases.pop(client)
                self._is_stale = True
            try:
                await self.catch_up()
            except OpenDError as error:
                _logger.warning("the subscriptions are not as they should be: %s", error)

    async def catch_up(self) -> None:
        """Subscribe to what a lease wants and is not held, and let go of what may be let go."""
        if not self._is_stale:
            return
        async with self._lock:
            wanted = wanted_by(self.book.leases.values())
            is_whole = await self._let_go(wanted)  # First, since it frees quota.
            self._is_stale = True
            await self._follow(self.book.leases.values())
            await self._subscribe(wanted, wanted)
            self._is_stale = not is_whole

    def subscribe_again(self) -> None:
        """Subscribe to everything again, after the gateway has not taken back a subscription."""
        self._held.clear()
        self._accounts = []
        self._is_stale = True

    # Internal.

    async def _store(self, client: str, lease: Lease) -> None:
        lease.renewed = self._now()
        self.book.leases[client] = lease
        await self._engine.put(self._options.names.leases, client, lease.pack())

    async def _subscribe(self, pairs: Iterable[Pair], wanted: dict[Pair, bytes]) -> None:
        """Subscribe to those pairs that are not held as they are wanted; raises the error of the last refusal."""
        refusal: ServerError | None = None
        for c2s in requests_for([pair for pair in pairs if self._settings_of(pair) != wanted[pair]], wanted):
            try:
                await self._subscribe_one(c2s, wanted)
            except ServerError as error:
                refusal = error
        if refusal is not None:
            raise refusal

    async def _follow(self, leases: Iterable[Lease]) -> None:
        """Have orders and fills pushed of all accounts that are wanted."""
        accounts = sorted({account for lease in leases for account in lease.accounts})
        if accounts != self._accounts:
            request = trd_sub_acc_push.Request(c2s=trd_sub_acc_push.C2S(acc_id_list=accounts))
            response = await self._client.call(TRD_SUB_ACC_PUSH, request)
            _check(response.ret_type, response.ret_msg, response.err_code)
            self._accounts = accounts

    async def _subscribe_one(self, c2s: qot_sub.C2S, wanted: dict[Pair, bytes]) -> None:
        pairs = _pairs(c2s)
        try:
            response = await self._client.call(QOT_SUB, qot_sub.Request(c2s=c2s))
            _check(response.ret_type, response.ret_msg, response.err_code)
        except ServerError as error:
            raise await self._explained(error, len(pairs)) from error
        now = self._now()
        for pair in pairs:
            before = self._held.get(pair)
            self._held[pair] = _Held(wanted[pair], now if before is None else before.since)
        for security in c2s.security_list if SubType.TICKER in c2s.sub_type_list else ():
            self._ticks.begin(security)

    async def _let_go(self, wanted: dict[Pair, bytes]) -> bool:
        """Let go of what nobody wants and has been held for long enough; return whether that is all of it."""
        unwanted = [pair for pair in self._held if pair not in wanted]
        ripe = [pair for pair in unwanted if self._now() - self._held[pair].since >= self._options.hold_seconds]
        by_type: dict[SubType, list[Pair]] = {}
        for pair in ripe:
            by_type.setdefault(pair.sub_type, []).append(pair)
        for sub_type, listed in by_type.items():
            c2s = qot_sub.C2S(
                security_list=[Security(market=QotMarket(pair.market), code=pair.code) for pair in listed],
                sub_type_list=[sub_type],
                is_sub_or_un_sub=False,
            )
            response = await self._client.call(QOT_SUB, qot_sub.Request(c2s=c2s))
            _check(response.ret_type, response.ret_msg, response.err_code)
            for pair in listed:
                del self._held[pair]
                if sub_type == SubType.TICKER:
                    self._ticks.end(Security(market=QotMarket(pair.market), code=pair.code))
        return len(ripe) == len(unwanted)

    async def _explained(self, error: ServerError, count: int) -> ServerError:
        """Return the error of a refused subscription, which says who holds the quota if that is the reason."""
        try:
            c2s = qot_get_sub_info.C2S()
            response = await self._client.call(QOT_GET_SUB_INFO, qot_get_sub_info.Request(c2s=c2s))
        except OpenDError:
            return error
        if response.s2c is None or response.s2c.remain_quota >= count:
            return error
        message = f"{error.message} (free: {response.s2c.remain_quota}; the hub's clients hold: {self.book.holders()})"
        return QuotaExceeded(message, ret_type=error.ret_type, err_code=error.err_code)

    def _settings_of(self, pair: Pair) -> bytes | None:
        held = self._held.get(pair)
        return None if held is None else held.settings

    def _now(self) -> float:
        return asyncio.get_running_loop().time()


def _pairs(c2s: qot_sub.C2S) -> list[Pair]:
    return [
        Pair(int(security.market), security.code, sub_type)
        for security in c2s.security_list
        for sub_type in c2s.sub_type_list
    ]


def _check(ret_type: RetType, ret_msg: str | None, err_code: int | None) -> None:
    if ret_type != RetType.SUCCEED:
        raise ServerError(ret_msg or "", ret_type=int(ret_type), err_code=err_code)
