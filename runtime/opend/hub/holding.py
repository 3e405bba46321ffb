"""Subscribe at OpenD to what the leases want together, and let go of what nobody wants any more.

Invariant: a lease that the gateway refuses is as if it had never been asked for; nothing that a lease wants is let go.
A lease ends when its client says so or has given no sign of life for the lease's time; nothing else ends it.
"""

from __future__ import annotations

import asyncio
from collections import deque
from copy import deepcopy
from logging import getLogger
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from opend.codec import encode
from opend.errors import LinkError, OpenDError, QuotaExceeded, ServerError, UsageError
from opend.hub.giving_way import notice, said, without, yielding
from opend.hub.leases import QUOTES, Lease, LeaseBook, Pair, kind_of, pairs_of, requests_for
from opend.nats.naming import LOST
from opend.session.life.subscriptions import QuoteSubscriptions
from opend_proto import qot_get_sub_info, trd_sub_acc_push
from opend_proto.common import RetType
from opend_proto.methods import NOTIFY, QOT_GET_SUB_INFO, QOT_UPDATE_TICKER, TRD_SUB_ACC_PUSH
from opend_proto.qot_common import SubType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from opend import AsyncClient
    from opend.hub.engine import Engine
    from opend.hub.leases import Kind
    from opend.hub.lock import HubLock
    from opend.hub.options import HubOptions
    from opend.hub.ticks import TickKeeper
    from opend.session.life.subscriptions import ContractSubscriptions

__all__ = ["ENTRY_LEASES", "Holding"]

_logger = getLogger("opend.hub")

ENTRY_LEASES: Final = 3.0
"""How many times the lease's time an entry of the bucket lasts; it is put again each time the lease's time has passed.

So a renewal is no message most of the time, and yet a hub that starts finds every lease.
"""
_ROUND_SECONDS: Final = 1.0
_BEGIN_SECONDS: Final = 10.0
_FREED_SECONDS: Final = 60.0
"""How long the gateway counts a subscription that was cancelled (docs/PROTOCOL.md)."""
_UNKNOWN: Final = "the hub has no lease of this client; it must connect again"


class _Held(NamedTuple):
    settings: bytes
    since: float


class Holding:
    """The leases, and the hub's own subscriptions that serve them."""

    def __init__(
        self, client: AsyncClient, engine: Engine, ticks: TickKeeper, *, lock: HubLock, options: HubOptions
    ) -> None:
        self.book = LeaseBook(options.lease_seconds)
        self._client = client
        self._engine = engine
        self._ticks = ticks
        self._hub_lock = lock
        self._options = options
        self._bucket = options.names.leases
        self._held: dict[Pair, _Held] = {}
        self._accounts: list[int] = []
        self._lock = asyncio.Lock()
        self._is_stale = False
        self._freed: deque[float] = deque()

    @property
    def subscriptions(self) -> int:
        """Pairs of security and sub type that the hub holds at OpenD."""
        return len(self._held)

    # For the calls of clients.

    async def enter(self, client: str, label: str, priority: int = 0) -> None:
        """Give a new client a lease, which wants nothing yet."""
        lease = Lease(label, QuoteSubscriptions(), priority=priority)
        self.book.put(client, lease)
        await self._store(client, lease)

    def note(self, client: str) -> None:
        """Note that a client has called, whatever it called: a sign of life, which keeps its lease."""
        lease = self.book.leases.get(client)
        if lease is not None:
            lease.renewed = self._now()

    async def renew(self, client: str) -> None:
        """Note a client's sign of life; raises LinkError if it has no lease."""
        lease = self.book.leases.get(client)
        if lease is None:
            _logger.info("a client without a lease renews it: %s", client)
            raise LinkError(_UNKNOWN)
        lease.renewed = self._now()
        if lease.renewed - lease.stored >= self._options.lease_seconds:
            try:
                await self._store(client, lease)
            except LinkError as error:  # The entry lasts longer than the lease; it is put again with the next renewal.
                _logger.warning("the lease of %s is renewed, but not stored: %s", lease.label or client, error)

    async def leave(self, client: str) -> None:
        """End a lease; what only this client wanted is let go once it has been held for a minute."""
        if client in self.book.leases:
            self.book.put(client, None)
            self._is_stale = True
            await self._engine.delete(self._bucket, client)

    async def change(self, client: str, change: Callable[[QuoteSubscriptions, ContractSubscriptions], None]) -> None:
        """Change what a client subscribes to; if the gateway refuses it, raise its error and change nothing.

        ``change`` is given copies of the client's subscriptions.
        """

        def changed(before: Lease) -> Lease:
            quotes, contracts = deepcopy(before.quotes), deepcopy(before.contracts)
            change(quotes, contracts)
            return before.changed(quotes=quotes, contracts=contracts)

        lease = await self._replace(client, changed)
        await self._ticks.begun([pair.security for pair in lease.wanted if _has_ticks(pair)], _BEGIN_SECONDS)

    async def follow_accounts(self, client: str, accounts: Iterable[int]) -> None:
        """Change the accounts whose orders and fills a client wants pushed."""
        listed = tuple(accounts)
        await self._replace(client, lambda before: before.changed(accounts=listed))

    # For the bucket.

    async def load(self) -> None:
        """Take over the leases in the bucket, after a start or after NATS was lost."""
        entries = await self._engine.entries(self._bucket)
        _logger.info("leases in the bucket: %s", ", ".join(entries))
        for client, entry in entries.items():
            self.take_entry(client, entry)
        try:
            await self.catch_up()
        except OpenDError as error:
            _logger.warning("not every lease could be taken over: %s", error)

    def take_entry(self, client: str, entry: bytes | None) -> None:
        """Take an entry that has been put into the bucket, or deleted; a client without this package may do so."""
        known = self.book.leases.get(client)
        if known is not None and not known.is_read:
            return
        if known is None or known.entry != entry:
            if not entry:
                _logger.info("the lease of %s was ended elsewhere", client)
                self.book.put(client, None)
                self._is_stale = True
                return
            try:
                known = Lease.read(entry)
            except OpenDError as error:
                _logger.warning("the lease of %s is not taken: %s", client, error)
                return
            self.book.put(client, known)
            self._is_stale = True
        known.renewed = known.stored = self._now()

    async def run(self) -> None:
        """End leases that have run out, and keep OpenD's subscriptions as they should be, until cancelled."""
        pause = min(_ROUND_SECONDS, self._options.lease_seconds / 4)
        while True:
            slept = self._now()
            await asyncio.sleep(pause)
            late = self._now() - slept - pause
            if late > pause or not self._hub_lock.is_held:
                # Meanwhile clients may have renewed their leases without this hub's knowledge.
                self.book.extend(self._now())
                continue
            try:
                await self._end_expired()
                await self.catch_up()
            except OpenDError as error:
                _logger.warning("the subscriptions are not as they should be: %s", error)

    async def catch_up(self) -> None:
        """Subscribe to what a lease wants and is not held, and let go of what may be let go."""
        if not self._is_stale:
            return
        async with self._lock:
            is_whole = await self._let_go()  # First, since it frees quota.
            await self._follow()
            await self._subscribe(list(self.book.wanted))
            self._is_stale = not is_whole

    def subscribe_again(self) -> None:
        """Subscribe to everything again, after the gateway has not taken back a subscription."""
        self._held.clear()
        self._accounts = []
        self._is_stale = True

    # Internal.

    async def _end_expired(self) -> None:
        for client in self.book.expired(self._now()):
            if self._hub_lock.is_held:  # Another hub knows better.
                _logger.info("the lease of %s has run out (%s)", client, self.book.leases[client].label)
                await self.leave(client)

    def _lease_of(self, client: str) -> Lease:
        lease = self.book.leases.get(client)
        if lease is None:
            raise UsageError(_UNKNOWN)
        return lease

    async def _replace(self, client: str, changed: Callable[[Lease], Lease]) -> Lease:
        """Put a changed lease in place of a client's, one change after the other, so that each builds on the last."""
        async with self._lock:
            before = self._lease_of(client)
            lease = changed(before)
            self._is_stale = True  # Also if the gateway accepts one part and refuses another.
            self.book.put(client, lease)
            try:
                await self._let_go()
                await self._subscribe_first(lease)
                await self._follow()
            except BaseException:
                before.renewed = lease.renewed  # Signs of life came meanwhile.
                self.book.put(client, before)
                raise
            await self._store(client, lease)
            return lease

    async def _store(self, client: str, lease: Lease) -> None:
        lease.renewed = now = self._now()
        await self._engine.put(self._bucket, client, lease.entry)
        lease.stored = now

    async def _subscribe(self, pairs: Iterable[Pair]) -> None:
        """Subscribe to those pairs that are not held as they are wanted; raises the error of the last refusal."""
        wanted = self.book.wanted
        refusal: ServerError | None = None
        for c2s in requests_for([pair for pair in pairs if self._settings_of(pair) != wanted.get(pair)], wanted):
            try:
                await self._subscribe_one(c2s)
            except ServerError as error:
                refusal = error
        if refusal is not None:
            raise refusal

    async def _subscribe_first(self, lease: Lease) -> None:
        """Subscribe to what a lease wants, and take quota from leases of lower priority if that is needed."""
        try:
            await self._subscribe(list(lease.wanted))
        except QuotaExceeded:
            if not lease.priority or not await self._take(lease):
                raise
            await self._subscribe(list(lease.wanted))

    async def _take(self, lease: Lease) -> bool:
        """Let go of what gives way to a lease, if that is enough; return whether it was done."""
        free = await self._free_quota()
        missing = sum(pair.kind is QUOTES and pair not in self._held for pair in lease.wanted)
        needed = 0 if free is None else missing - free - self._being_freed()
        now = self._now()
        ripe = [pair for pair, held in self._held.items() if now - held.since >= self._options.hold_seconds]
        taken = yielding(self.book.leases, ripe, lease.priority)[: max(0, needed)]
        if not taken or len(taken) < needed:
            return False
        for client, other in list(self.book.leases.items()):
            lost = [pair for pair in taken if pair in other.wanted]
            if lost:
                _logger.warning("%s of %s went to %s", len(lost), other.label or client, lease.label or "a client")
                reduced = without(other, lost)
                self.book.put(client, reduced)
                await self._engine.put(self._bucket, client, reduced.entry)
                await self._tell(reduced, lost, said(lost, lease))
        await self._let_go()
        return True

    async def _tell(self, lease: Lease, lost: list[Pair], text: str) -> None:
        """Tell a client what was taken from it; readers of ticks learn that they miss some."""
        if lease.inbox:
            await self._engine.publish(f"{lease.inbox}.push.{NOTIFY.id}", encode(notice(text)))
            if any(_has_ticks(pair) for pair in lost):
                await self._engine.publish(f"{lease.inbox}.push.{QOT_UPDATE_TICKER.id}", b"", {LOST: text})

    def _being_freed(self) -> int:
        """Return how many pairs the gateway still counts, although they were let go."""
        while self._freed and self._now() - self._freed[0] >= _FREED_SECONDS:
            self._freed.popleft()
        return len(self._freed)

    async def _subscribe_one(self, c2s: Any) -> None:
        pairs, kind = pairs_of(c2s), kind_of(c2s)
        asked = {pair: self.book.wanted[pair] for pair in pairs}
        try:
            await self._ask(kind, c2s)
        except ServerError as error:
            if kind is not QUOTES:
                raise
            raise await self._explained(error, len(pairs)) from error
        now = self._now()
        for pair in pairs:
            before = self._held.get(pair)
            self._held[pair] = _Held(asked[pair], now if before is None else before.since)
        for pair in pairs:
            if _has_ticks(pair):
                self._ticks.begin(pair.security)

    async def _ask(self, kind: Kind, c2s: Any) -> None:
        response: Any = await self._client.call(kind.method, kind.request(c2s))
        _check(response.ret_type, response.ret_msg, response.err_code)

    async def _follow(self) -> None:
        """Have orders and fills pushed of all accounts that are wanted."""
        accounts = sorted(self.book.accounts)
        if accounts != self._accounts:
            request = trd_sub_acc_push.Request(c2s=trd_sub_acc_push.C2S(acc_id_list=accounts))
            response = await self._client.call(TRD_SUB_ACC_PUSH, request)
            _check(response.ret_type, response.ret_msg, response.err_code)
            self._accounts = accounts

    async def _let_go(self) -> bool:
        """Let go of what nobody wants and has been held for long enough; return whether that is all of it."""
        unwanted = [pair for pair in self._held if pair not in self.book.wanted]
        ripe = [pair for pair in unwanted if self._now() - self._held[pair].since >= self._options.hold_seconds]
        by_type: dict[tuple[Kind, SubType], list[Pair]] = {}
        for pair in ripe:
            by_type.setdefault((pair.kind, pair.sub_type), []).append(pair)
        for (kind, sub_type), listed in by_type.items():
            securities = [pair.security for pair in listed]
            await self._ask(kind, kind.c2s(security_list=securities, sub_type_list=[sub_type], is_sub_or_un_sub=False))
            for pair in listed:
                self._held.pop(pair, None)
                if kind is QUOTES:
                    self._freed.append(self._now())
                if _has_ticks(pair):
                    self._ticks.end(pair.security)
        return len(ripe) == len(unwanted)

    async def _explained(self, error: ServerError, count: int) -> ServerError:
        """Return the error of a refused subscription, which says who holds the quota if that is the reason."""
        free = await self._free_quota()
        if free is None or free >= count:
            return error
        soon = self._being_freed()
        later = f", and up to {soon} more within a minute" if soon else ""
        message = f"{error.message} (free: {free}{later}; the hub's clients want: {self.book.holders()})"
        return QuotaExceeded(message, ret_type=error.ret_type, err_code=error.err_code)

    async def _free_quota(self) -> int | None:
        """Return the quota that is free; None if the gateway does not tell."""
        try:
            request = qot_get_sub_info.Request(c2s=qot_get_sub_info.C2S())
            response = await self._client.call(QOT_GET_SUB_INFO, request)
        except OpenDError:
            return None
        return None if response.s2c is None else response.s2c.remain_quota

    def _settings_of(self, pair: Pair) -> bytes | None:
        held = self._held.get(pair)
        return None if held is None else held.settings

    def _now(self) -> float:
        return monotonic()


def _has_ticks(pair: Pair) -> bool:
    return pair.kind is QUOTES and pair.sub_type == SubType.TICKER


def _check(ret_type: RetType, ret_msg: str | None, err_code: int | None) -> None:
    if ret_type != RetType.SUCCEED:
        raise ServerError(ret_msg or "", ret_type=int(ret_type), err_code=err_code)
