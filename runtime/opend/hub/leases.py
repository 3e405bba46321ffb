"""Hold what each client has asked for, and what all of them want together.

Invariant: a lease ends when its client says so or has given no sign of life for the lease's time; nothing else ends it.
"""

from __future__ import annotations

from json import dumps, loads
from typing import TYPE_CHECKING, Any, NamedTuple

from opend.codec import encode, from_json, to_json
from opend.errors import OpenDError, ProtocolError
from opend.session.life.subscriptions import QuoteSubscriptions
from opend_proto import qot_sub

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opend_proto.qot_common import Security, SubType

__all__ = ["Lease", "LeaseBook", "Pair", "requests_for", "wanted_by"]


class Pair(NamedTuple):
    """A security and a sub type: what one place of the quota is for."""

    market: int
    code: str
    sub_type: SubType


class Lease:
    """The subscriptions of one client."""

    def __init__(self, label: str) -> None:
        self.label = label
        """The client's name for itself."""
        self.quotes = QuoteSubscriptions()
        self.accounts: list[int] = []
        self.renewed = 0.0
        """When the client last gave a sign of life."""

    def pack(self) -> bytes:
        """Return the entry for the bucket: JSON, in the names of OpenD's own protocol."""
        quotes = [loads(to_json(c2s)) for c2s in self.quotes.requests()]
        return dumps({"label": self.label, "quotes": quotes, "accounts": self.accounts}).encode()

    @classmethod
    def unpack(cls, entry: bytes) -> Lease:
        """Read an entry, which a client without this package may have written; raises ProtocolError."""
        try:
            held: Any = loads(entry)
            lease = cls(str(held.get("label", "")))
            for quote in held.get("quotes", []):
                lease.quotes.accept(from_json(qot_sub.C2S, dumps(quote)))
            lease.accounts = [int(account) for account in held.get("accounts", [])]
        except (ValueError, TypeError, AttributeError, OpenDError) as error:
            raise ProtocolError(f"a lease cannot be read: {error}") from error
        return lease

    @property
    def pairs(self) -> set[Pair]:
        """What the client has subscribed to."""
        return set(wanted_by([self]))


class LeaseBook:
    """All leases by client."""

    def __init__(self, seconds: float) -> None:
        self.leases: dict[str, Lease] = {}
        self._seconds = seconds

    def renew(self, client: str, now: float) -> bool:
        """Note a client's sign of life; return False if it has no lease."""
        lease = self.leases.get(client)
        if lease is not None:
            lease.renewed = now
        return lease is not None

    def expired(self, now: float) -> list[str]:
        """Return the clients whose leases have run out."""
        return [client for client, lease in self.leases.items() if now - lease.renewed > self._seconds]

    def holders(self, most: int = 5) -> str:
        """Say who holds what, the largest first."""
        sizes = sorted(((len(lease.pairs), lease.label) for lease in self.leases.values()), reverse=True)
        named = [f"{label or 'a client'} {size}" for size, label in sizes[:most] if size]
        rest = sum(size for size, _ in sizes[most:])
        return ", ".join([*named, *([f"others {rest}"] if rest else [])]) or "nobody"


def wanted_by(leases: Iterable[Lease]) -> dict[Pair, bytes]:
    """Return what the leases want together: each pair, with the settings of its request, encoded."""
    together = QuoteSubscriptions()
    requests = [c2s for lease in leases for c2s in lease.quotes.requests()]
    # A pair is pushed if any client wants that: the last request that mentions pushes decides.
    for c2s in sorted(requests, key=lambda each: bool(each.is_reg_or_un_reg_push)):
        together.accept(c2s)
    found: dict[Pair, bytes] = {}
    for c2s in together.requests():
        settings = _settings(c2s)
        for security in c2s.security_list:
            for sub_type in c2s.sub_type_list:
                found[Pair(int(security.market), security.code, sub_type)] = settings
    return found


def requests_for(pairs: Iterable[Pair], wanted: dict[Pair, bytes]) -> Iterator[qot_sub.C2S]:
    """Yield few requests that subscribe these pairs with the settings that are wanted."""
    from opend.codec import decode
    from opend_proto.qot_common import QotMarket, Security

    together = QuoteSubscriptions()
    for pair in pairs:
        c2s = decode(qot_sub.C2S, wanted[pair])
        c2s.security_list = [Security(market=QotMarket(pair.market), code=pair.code)]
        c2s.sub_type_list = [pair.sub_type]
        together.accept(c2s)
    yield from together.requests()


def _settings(c2s: qot_sub.C2S) -> bytes:
    securities: list[Security] = c2s.security_list
    sub_types: list[SubType] = c2s.sub_type_list
    c2s.security_list, c2s.sub_type_list = [], []
    settings = encode(c2s)
    c2s.security_list, c2s.sub_type_list = securities, sub_types
    return settings
