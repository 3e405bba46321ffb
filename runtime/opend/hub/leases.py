"""Hold what each client has asked for, and what all of them want together.

Invariant: a change costs time by the size of the lease that it changes, not by the number of leases.
"""

from __future__ import annotations

from collections import Counter
from json import dumps, loads
from typing import TYPE_CHECKING, Any, NamedTuple

from opend.codec import decode, encode, from_json, to_json
from opend.errors import OpenDError, ProtocolError
from opend.session.life.subscriptions import QuoteSubscriptions
from opend_proto import qot_sub
from opend_proto.qot_common import QotMarket, Security

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from opend_proto.qot_common import SubType

__all__ = ["Lease", "LeaseBook", "Pair", "pairs_of", "requests_for"]


class Pair(NamedTuple):
    """A security and a sub type: what one place of the quota is for."""

    market: int
    code: str
    sub_type: SubType

    @property
    def security(self) -> Security:
        """The security."""
        return Security(market=QotMarket(self.market), code=self.code)


class Lease:
    """The subscriptions of one client; a changed lease is another one."""

    def __init__(self, label: str, quotes: QuoteSubscriptions, accounts: Iterable[int] = ()) -> None:
        self.label = label
        """The client's name for itself."""
        self.quotes = quotes
        self.accounts = tuple(accounts)
        self.renewed = 0.0
        """When the client last gave a sign of life."""
        self.stored = 0.0
        """When the entry was last put into the bucket."""
        self.is_read = False
        """Whether it was read from the bucket; the entry of one that its client has called for is always behind."""
        self.wanted: dict[Pair, bytes] = {}
        """Each pair of security and sub type, with the settings of its request, encoded."""
        requests = list(quotes.requests())
        for c2s in requests:
            settings = _settings(c2s)
            self.wanted.update(dict.fromkeys(pairs_of(c2s), settings))
        listed = [loads(to_json(c2s)) for c2s in requests]
        self.entry = dumps({"label": label, "quotes": listed, "accounts": list(self.accounts)}).encode()
        """The entry for the bucket: JSON, in the names of OpenD's own protocol."""

    @classmethod
    def read(cls, entry: bytes) -> Lease:
        """Read an entry, which a client without this package may have written; raises ProtocolError."""
        quotes = QuoteSubscriptions()
        try:
            held: Any = loads(entry)
            for quote in held.get("quotes", []):
                quotes.accept(from_json(qot_sub.C2S, dumps(quote)))
            lease = cls(str(held.get("label", "")), quotes, [int(account) for account in held.get("accounts", [])])
        except (ValueError, TypeError, AttributeError, OpenDError) as error:
            raise ProtocolError(f"a lease cannot be read: {error}") from error
        lease.entry = entry
        lease.is_read = True
        return lease


class LeaseBook:
    """All leases by client, and what they want together."""

    def __init__(self, seconds: float) -> None:
        self.leases: dict[str, Lease] = {}
        self.wanted: dict[Pair, bytes] = {}
        """Each pair that any lease wants, with settings that serve all of them."""
        self.accounts: Counter[int] = Counter()
        """How many leases want the orders and fills of each account."""
        self._counts: dict[Pair, Counter[bytes]] = {}
        self._seconds = seconds

    def put(self, client: str, lease: Lease | None) -> None:
        """Give a client a lease in place of the one that it has; None takes it away."""
        before = self.leases.pop(client, None)
        if lease is not None:
            self.leases[client] = lease
        old, new = ({} if each is None else each.wanted for each in (before, lease))
        changed = [pair for pair in {**old, **new} if old.get(pair) != new.get(pair)]
        for pair in changed:
            counts = self._counts.setdefault(pair, Counter())
            if pair in old:
                counts[old[pair]] -= 1
            if pair in new:
                counts[new[pair]] += 1
            self._conclude(pair, +counts)
        self.accounts.subtract(() if before is None else before.accounts)
        self.accounts.update(() if lease is None else lease.accounts)
        self.accounts = +self.accounts

    def _conclude(self, pair: Pair, counts: Counter[bytes]) -> None:
        if counts:
            self._counts[pair] = counts
            self.wanted[pair] = next(iter(counts)) if len(counts) == 1 else _together(pair, counts)
        else:
            self._counts.pop(pair, None)
            self.wanted.pop(pair, None)

    def expired(self, now: float) -> list[str]:
        """Return the clients whose leases have run out."""
        return [client for client, lease in self.leases.items() if now - lease.renewed > self._seconds]

    def extend(self, now: float) -> None:
        """Give all leases their whole time again, after a time in which no renewal could be noticed."""
        for lease in self.leases.values():
            lease.renewed = now

    def holders(self, most: int = 5) -> str:
        """Say who holds what, the largest first."""
        sizes = sorted(((len(lease.wanted), lease.label) for lease in self.leases.values()), reverse=True)
        named = [f"{label or 'a client'} {size}" for size, label in sizes[:most] if size]
        rest = sum(size for size, _ in sizes[most:])
        return ", ".join([*named, *([f"others {rest}"] if rest else [])]) or "nobody"


def pairs_of(c2s: qot_sub.C2S) -> list[Pair]:
    """Return the pairs that a request is about."""
    return [
        Pair(int(security.market), security.code, sub_type)
        for security in c2s.security_list
        for sub_type in c2s.sub_type_list
    ]


def requests_for(pairs: Iterable[Pair], wanted: Mapping[Pair, bytes]) -> Iterator[qot_sub.C2S]:
    """Yield few requests that subscribe these pairs with the settings that are wanted."""
    together = QuoteSubscriptions()
    for pair in pairs:
        together.accept(_request(pair, wanted[pair]))
    yield from together.requests()


def _together(pair: Pair, counts: Iterable[bytes]) -> bytes:
    """Return settings of a pair that serve all who want it: it is pushed if any of them wants that."""
    together = QuoteSubscriptions()
    requests = [_request(pair, settings) for settings in counts]
    for c2s in sorted(requests, key=lambda each: bool(each.is_reg_or_un_reg_push)):  # The last decides.
        together.accept(c2s)
    (c2s,) = together.requests()
    return _settings(c2s)


def _request(pair: Pair, settings: bytes) -> qot_sub.C2S:
    c2s = decode(qot_sub.C2S, settings)
    c2s.security_list, c2s.sub_type_list = [pair.security], [pair.sub_type]
    return c2s


def _settings(c2s: qot_sub.C2S) -> bytes:
    securities, sub_types = c2s.security_list, c2s.sub_type_list
    c2s.security_list, c2s.sub_type_list = [], []
    settings = encode(c2s)
    c2s.security_list, c2s.sub_type_list = securities, sub_types
    return settings
