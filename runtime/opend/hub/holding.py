"""Subscribe at OpenD to what the leases want together, and let go of what nobody wants any more.

Invariant: a lease that the gateway refuses is as if it had never been asked for; nothing that a lease wants is let go.
A lease ends when its client says so or has given no sign of life for the lease's time; nothing else ends it.

While OpenD or NATS is waited for, clients come, renew and leave: what was true before an ``await`` is looked up again.
"""

from __future__ import annotations

import asyncio
from copy import deepcopy
from logging import getLogger
from math import inf
from time import monotonic, time
from typing import TYPE_CHECKING, Final

from opend.codec import encode
from opend.errors import LinkError, OpenDError, QuotaExceeded, ServerError, UsageError
from opend.hub.asking.following import Followed
from opend.hub.asking.held import HeldPairs
from opend.hub.granting.giving_way import notice, said, without, yielding
from opend.hub.granting.places import Asker, Places
from opend.hub.leases import Lease, LeaseBook, has_ticks
from opend.nats.naming import LOST
from opend.session.life.subscriptions import QuoteSubscriptions
from opend_proto.methods import NOTIFY, QOT_UPDATE_TICKER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from opend import AsyncClient
    from opend.hub.engine import Engine
    from opend.hub.leases import Pair
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
_REFUSED_SECONDS: Final = 5.0
"""How long after a refusal the hub asks again for what leases want and have not got."""
_BEGIN_SECONDS: Final = 10.0
_UNKNOWN: Final = "the hub has no lease of this client; it must connect again"
_NOBODY: Final = Asker("", "", 0)


class Holding:
    """The leases, and the hub's own subscriptions that serve them."""

    def __init__(
        self, client: AsyncClient, engine: Engine, ticks: TickKeeper, *, lock: HubLock, options: HubOptions
    ) -> None:
        self.book = LeaseBook(options.lease_seconds)
        self._engine = engine
        self._ticks = ticks
        self._hub_lock = lock
        self._options = options
        self._bucket = options.names.leases
        self._places = Places(client, self.book.holders)
        self._held = HeldPairs(client, ticks, self._places, options.hold_seconds)
        self._followed = Followed(client)
        self._lock = asyncio.Lock()
        self._is_stale = False
        self._refused_until = -inf
        self._looked = self._now()
        self._heard: set[str] | None = None
        """The clients whose entries have come while the bucket is read: what is read of them may be older."""

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
            self._end(client)
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
        await self._ticks.begun([pair.security for pair in lease.wanted if has_ticks(pair)], _BEGIN_SECONDS)

    async def follow_accounts(self, client: str, accounts: Iterable[int]) -> None:
        """Change the accounts whose orders and fills a client wants pushed."""
        listed = tuple(accounts)
        await self._replace(client, lambda before: before.changed(accounts=listed))

    # For the bucket.

    async def load(self) -> None:
        """Take over the leases in the bucket, after a start or after NATS was lost."""
        self._heard = set()
        try:
            entries = await self._engine.entries(self._bucket)
            newer = self._heard
        finally:
            self._heard = None
        _logger.info("leases in the bucket: %s", ", ".join(entries))
        for client, entry in entries.items():
            if client not in newer:
                self.take_entry(client, entry)
        try:
            await self.catch_up()
        except OpenDError as error:
            _logger.warning("not every lease could be taken over: %s", error)

    def take_entry(self, client: str, entry: bytes | None) -> None:
        """Take an entry that has been put into the bucket, or deleted; a client without this package may do so."""
        if self._heard is not None:
            self._heard.add(client)
        known = self.book.leases.get(client)
        if known is not None and not known.is_read:
            return
        if known is None or known.entry != entry:
            if not entry:
                if known is not None:
                    _logger.info("the lease of %s was ended elsewhere", client)
                    self._end(client)
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
        while True:
            self._looked = self._now()
            await asyncio.sleep(self._pause)
            if self._was_away():
                self.book.extend(self._now())
                continue
            for step in (self._end_expired, self.catch_up):
                try:
                    await step()
                except OpenDError as error:
                    _logger.warning("the subscriptions are not as they should be: %s", error)

    async def catch_up(self) -> None:
        """Subscribe to what a lease wants and is not held, and let go of what may be let go."""
        if not self._is_stale or self._now() < self._refused_until:
            return
        async with self._lock:
            self._is_stale = False  # What changes from here on makes it so again, also before this is done.
            try:
                is_whole = await self._held.let_go(self.book.wanted)  # First, since it frees quota.
                await self._followed.follow(self.book.accounts)
                await self._subscribe_all()
            except BaseException:
                self._is_stale = True
                raise
            self._is_stale = self._is_stale or not is_whole

    def subscribe_again(self) -> None:
        """Subscribe to everything again, after the gateway has not taken back a subscription."""
        self._held.forget()
        self._followed.forget()
        self._is_stale = True
        self._refused_until = -inf

    # Internal.

    @property
    def _pause(self) -> float:
        return min(_ROUND_SECONDS, self._options.lease_seconds / 4)

    def _was_away(self) -> bool:
        """Return whether clients may have renewed leases without this hub's knowledge since this was asked last."""
        looked, self._looked = self._looked, self._now()
        return self._looked - looked > 2 * self._pause or not self._hub_lock.is_held

    async def _end_expired(self) -> None:
        """End leases that have run out, unless their entries show that they were renewed and this hub knew nothing."""
        for client in self.book.expired(self._now()):
            entry = await self._engine.entry(self._bucket, client)
            if self._was_away():  # While the entry was read, or the lease before was ended.
                self.book.extend(self._now())
                return
            lease = self.book.leases.get(client)
            if lease is None or not self.book.has_expired(client, self._now()):
                continue  # It was renewed meanwhile.
            age = inf if entry is None else max(0.0, time() - entry.second)
            if age < self._options.lease_seconds:
                lease.renewed = self._now() - age
                continue
            _logger.info("the lease of %s has run out (%s)", client, lease.label)
            self._end(client)
            await self._engine.delete(self._bucket, client, 0 if entry is None else entry.position)

    def _end(self, client: str) -> None:
        """Forget a lease."""
        self.book.put(client, None)
        self._places.forget(client)
        self._is_stale = True

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
                await self._held.let_go(self.book.wanted)
                await self._subscribe_first(Asker(client, lease.label, lease.priority), lease)
                await self._followed.follow(self.book.accounts, lease.accounts)
            except BaseException:
                self._put_back(client, lease, before)
                raise
            if self.book.leases.get(client) is not lease:
                raise LinkError(_UNKNOWN)  # It has left meanwhile.
            await self._store(client, lease)
            return lease

    def _put_back(self, client: str, lease: Lease, before: Lease) -> None:
        """Put a client's lease in place of a changed one that the gateway has refused."""
        if self.book.leases.get(client) is not lease:  # It has left meanwhile.
            self._places.forget(client)
            return
        # Signs of life came meanwhile. If one has put the refused lease into the bucket, the next one puts this one.
        before.renewed = lease.renewed
        self.book.put(client, before)

    async def _store(self, client: str, lease: Lease) -> None:
        lease.renewed = self._now()
        await self._put(client, lease)

    async def _put(self, client: str, lease: Lease) -> None:
        now = self._now()
        await self._engine.put(self._bucket, client, lease.entry)
        lease.stored = now

    async def _subscribe_all(self) -> None:
        """Subscribe to what all leases want: together or, if that is refused, one lease after the other.

        So a lease that wants too much keeps no other from what it wants. Raises the error of the last refusal.
        """
        try:
            await self._subscribe(_NOBODY, list(self.book.wanted))
        except ServerError:
            refusal: ServerError | None = None
            for client, lease in sorted(self.book.leases.items(), key=lambda each: -each[1].priority):
                try:
                    await self._subscribe(Asker(client, lease.label, lease.priority), lease.wanted)
                except ServerError as error:
                    refusal = error
            if refusal is not None:
                self._refused_until = self._now() + _REFUSED_SECONDS
                raise refusal from None

    async def _subscribe(self, asker: Asker, pairs: Iterable[Pair]) -> None:
        # As it is now, since others change what is wanted while the gateway answers.
        await self._held.subscribe(asker, {pair: self.book.wanted[pair] for pair in pairs if pair in self.book.wanted})

    async def _subscribe_first(self, asker: Asker, lease: Lease) -> None:
        """Subscribe to what a lease wants, and take quota from leases of lower priority if that is needed."""
        try:
            await self._subscribe(asker, lease.wanted)
        except QuotaExceeded:
            missing = self._held.missing(lease.wanted)
            short = await self._places.short_of(asker, missing) if asker.priority else None
            if short is None or (short and not await self._take(asker, short)):
                raise
            # What is on its way must still be there when its client asks again.
            self._places.keep(asker, missing)
            await self._subscribe(asker, lease.wanted)

    async def _take(self, asker: Asker, needed: int) -> bool:
        """Let go of what gives way to a client, if that is enough; return whether it was done."""
        taken = yielding(self.book.leases, self._held.ripe(), asker.priority)[:needed]
        if len(taken) < needed:
            return False
        for client in list(self.book.leases):
            other = self.book.leases.get(client)  # It may have left since.
            lost = [] if other is None else [pair for pair in taken if pair in other.wanted]
            if other is not None and lost:
                _logger.warning("%s of %s went to %s", len(lost), other.label or client, asker.label or "a client")
                reduced = without(other, lost)
                self.book.put(client, reduced)
                await self._put(client, reduced)
                await self._tell(reduced, lost, said(lost, asker))
        await self._held.let_go(self.book.wanted)
        return True

    async def _tell(self, lease: Lease, lost: list[Pair], text: str) -> None:
        """Tell a client what was taken from it; readers of ticks learn that they miss some."""
        if lease.inbox:
            await self._engine.publish(f"{lease.inbox}.push.{NOTIFY.id}", encode(notice(text)))
            if any(has_ticks(pair) for pair in lost):
                await self._engine.publish(f"{lease.inbox}.push.{QOT_UPDATE_TICKER.id}", b"", {LOST: text})

    def _now(self) -> float:
        return monotonic()
