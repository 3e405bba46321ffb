"""Hold what each client has asked for, and what all of them want together.

Invariant: a change costs time by the size of the lease that it changes, not by the number of leases.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from json import dumps, loads
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from opend.codec import decode, encode, from_json, to_json
from opend.errors import OpenDError, ProtocolError
from opend.nats.naming import HIGHEST
from opend.session.life.subscriptions import ContractSubscriptions, QuoteSubscriptions
from opend_proto.methods import METHODS_BY_NAME, QOT_SUB
from opend_proto.qot_common import QotMarket, Security, SubType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from opend_proto.schema import AnyMethod, Message

__all__ = [
    "CONTRACTS",
    "KINDS",
    "QUOTES",
    "Kind",
    "Lease",
    "LeaseBook",
    "Pair",
    "has_ticks",
    "kind_of",
    "pairs_of",
    "requests_for",
]


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """One kind of subscriptions, of securities or of event contracts, which has a call of its own."""

    entry: str
    """The name of its list in an entry of the bucket of leases."""
    method: AnyMethod
    subscriptions: type[QuoteSubscriptions | ContractSubscriptions]

    def request(self, c2s: Any) -> Message:
        """Return the request with these parameters."""
        request: Message = self.method.request(c2s=c2s)
        return request

    @property
    def c2s(self) -> type[Any]:
        """The class of the parameters."""
        (field,) = self.method.request.FIELDS
        return cast("type[Any]", field.message_type)


QUOTES: Final = Kind("quotes", QOT_SUB, QuoteSubscriptions)
_SUB_EVENT_CONTRACT: Final = METHODS_BY_NAME.get("Qot_SubEventContract")
CONTRACTS: Final = (
    None if _SUB_EVENT_CONTRACT is None else Kind("contracts", _SUB_EVENT_CONTRACT, ContractSubscriptions)
)
KINDS: Final[tuple[Kind, ...]] = tuple(kind for kind in (QUOTES, CONTRACTS) if kind is not None)


def kind_of(c2s: object) -> Kind:
    """Return the kind of these parameters."""
    return next(kind for kind in KINDS if isinstance(c2s, kind.c2s))


class Pair(NamedTuple):
    """A security and a sub type: what one place of the quota is for; or those of an event contract."""

    market: int
    code: str
    sub_type: SubType
    kind: Kind = QUOTES

    @property
    def security(self) -> Security:
        """The security."""
        return Security(market=QotMarket(self.market), code=self.code)


def has_ticks(pair: Pair) -> bool:
    """Return whether a pair's data are ticks."""
    return pair.kind is QUOTES and pair.sub_type == SubType.TICKER


class Lease:
    """The subscriptions of one client; a changed lease is another one."""

    def __init__(
        self,
        label: str,
        quotes: QuoteSubscriptions,
        accounts: Iterable[int] = (),
        contracts: ContractSubscriptions | None = None,
        priority: int = 0,
    ) -> None:
        self.label = label
        """The client's name for itself."""
        self.quotes = quotes
        self.contracts = contracts or ContractSubscriptions()
        self.accounts = tuple(accounts)
        self.priority = priority
        """From 0 to 9: those of lower priority give way to it when the quota is used up."""
        self.inbox = ""
        """The beginning of the subjects on which its client gets replies and pushes of its own; empty if unknown."""
        self.renewed = 0.0
        """When the client last gave a sign of life."""
        self.stored = 0.0
        """When the entry was last put into the bucket."""
        self.is_read = False
        """Whether it was read from the bucket; the entry of one that its client has called for is always behind."""
        self.wanted: dict[Pair, bytes] = {}
        """Each pair of security and sub type, with the settings of its request, encoded."""
        listed: dict[str, list[Any]] = {QUOTES.entry: []}
        for c2s in chain(self.quotes.requests(), self.contracts.requests()):
            settings = _settings(c2s)
            self.wanted.update(dict.fromkeys(pairs_of(c2s), settings))
            listed.setdefault(kind_of(c2s).entry, []).append(loads(to_json(c2s)))
        rank = {"priority": priority} if priority else {}
        self.entry = dumps({"label": label, **listed, "accounts": list(self.accounts), **rank}).encode()
        """The entry for the bucket: JSON, in the names of OpenD's own protocol."""

    def changed(
        self,
        *,
        quotes: QuoteSubscriptions | None = None,
        contracts: ContractSubscriptions | None = None,
        accounts: Iterable[int] | None = None,
    ) -> Lease:
        """Return a lease of the same client that wants something else; what is None stays."""
        lease = Lease(
            self.label,
            self.quotes if quotes is None else quotes,
            self.accounts if accounts is None else accounts,
            self.contracts if contracts is None else contracts,
            self.priority,
        )
        lease.inbox, lease.renewed, lease.stored = self.inbox, self.renewed, self.stored
        return lease

    @classmethod
    def read(cls, entry: bytes) -> Lease:
        """Read an entry, which a client without this package may have written; raises ProtocolError."""
        subscriptions: dict[Kind, Any] = {kind: kind.subscriptions() for kind in KINDS}
        try:
            held: Any = loads(entry)
            for kind, own in subscriptions.items():
                for each in held.get(kind.entry, []):
                    own.accept(from_json(kind.c2s, dumps(each)))
            accounts = [int(account) for account in held.get("accounts", [])]
            contracts = None if CONTRACTS is None else subscriptions[CONTRACTS]
            priority = int(held.get("priority", 0))
            if not 0 <= priority <= HIGHEST:
                raise ValueError(f"its priority is {priority}")
            lease = cls(str(held.get("label", "")), subscriptions[QUOTES], accounts, contracts, priority)
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
        return [client for client in self.leases if self.has_expired(client, now)]

    def has_expired(self, client: str, now: float) -> bool:
        """Return whether a client's lease has run out."""
        lease = self.leases.get(client)
        return lease is not None and now - lease.renewed > self._seconds

    def extend(self, now: float) -> None:
        """Give all leases their whole time again, after a time in which no renewal could be noticed."""
        for lease in self.leases.values():
            lease.renewed = now

    def holders(self, most: int = 5) -> str:
        """Say who holds what, the largest first."""
        largest = sorted(self.leases.values(), key=lambda lease: (len(lease.wanted), lease.label), reverse=True)
        named = [
            f"{lease.label or 'a client'} {len(lease.wanted)}{f' of priority {lease.priority}' * bool(lease.priority)}"
            for lease in largest[:most]
            if lease.wanted
        ]
        rest = sum(len(lease.wanted) for lease in largest[most:])
        return ", ".join([*named, *([f"others {rest}"] if rest else [])]) or "nobody"


def pairs_of(c2s: Any) -> list[Pair]:
    """Return the pairs that a request is about."""
    kind = kind_of(c2s)
    return [
        Pair(int(security.market), security.code, sub_type, kind)
        for security in c2s.security_list
        for sub_type in c2s.sub_type_list
    ]


def requests_for(pairs: Iterable[Pair], wanted: Mapping[Pair, bytes]) -> Iterator[Any]:
    """Yield the parameters of few requests that subscribe these pairs with the settings that are wanted."""
    together: dict[Kind, Any] = {kind: kind.subscriptions() for kind in KINDS}
    for pair in pairs:
        together[pair.kind].accept(_request(pair, wanted[pair]))
    for kind in KINDS:
        yield from together[kind].requests()


def _together(pair: Pair, counts: Iterable[bytes]) -> bytes:
    """Return settings of a pair that serve all who want it: it is pushed if any of them wants that."""
    together: Any = pair.kind.subscriptions()
    requests = [_request(pair, settings) for settings in counts]
    for c2s in sorted(requests, key=lambda each: bool(each.is_reg_or_un_reg_push)):  # The last decides.
        together.accept(c2s)
    (c2s,) = together.requests()
    return _settings(c2s)


def _request(pair: Pair, settings: bytes) -> Any:
    c2s = decode(pair.kind.c2s, settings)
    c2s.security_list, c2s.sub_type_list = [pair.security], [pair.sub_type]
    return c2s


def _settings(c2s: Any) -> bytes:
    securities, sub_types = c2s.security_list, c2s.sub_type_list
    c2s.security_list, c2s.sub_type_list = [], []
    settings = encode(c2s)
    c2s.security_list, c2s.sub_type_list = securities, sub_types
    return settings
