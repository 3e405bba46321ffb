"""Name the subjects, streams and headers by which a hub and its clients find each other.

Invariant: a call has one subject, by what it can do: ``call`` for what everyone may read, ``account`` for what belongs
to an account, ``trade`` for whatever changes something; so that the permissions of a NATS server can separate them.
"""

from __future__ import annotations

from dataclasses import dataclass
from re import compile as pattern
from typing import TYPE_CHECKING, Final

from opend.errors import UsageError
from opend.schema.effects import judge
from opend.securities import security_text

if TYPE_CHECKING:
    from opend_proto.qot_common import Security
    from opend_proto.schema import AnyMethod

__all__ = [
    "CLIENT",
    "DUPLICATE",
    "ERROR",
    "FIRST",
    "GAP",
    "HIGHEST",
    "LAST",
    "LOST",
    "PART",
    "PLACE",
    "PREVIOUS",
    "PRIORITY",
    "PROTOCOL",
    "READ",
    "TIMEOUT",
    "Names",
    "inboxes_of",
    "is_inbox",
    "security_tokens",
]

CLIENT: Final = "Opend-Client"
"""The client that makes a call, by the part of its inbox that is random."""
PRIORITY: Final = "Opend-Priority"
"""Of the call that opens a connection: the client's priority, from 0 to 9."""
TIMEOUT: Final = "Opend-Timeout"
"""Seconds that the caller waits for the reply."""
ERROR: Final = "Opend-Error"
"""The class of the error that a reply carries in place of a body."""
PART: Final = "Opend-Part"
"""Which part of a long reply this is, such as ``2/5``."""
PROTOCOL: Final = "Opend-Protocol"
"""The id of the push, such as 3011."""
FIRST: Final = "Opend-First"
"""The sequence of the first tick in the message."""
LAST: Final = "Opend-Last"
"""The sequence of the last tick in the message."""
READ: Final = "Opend-Read"
"""Set to 1 if the ticks were read after a loss, and so were not pushed when they happened."""
GAP: Final = "Opend-Gap"
"""The two sequences, such as ``1234-1300``, between which ticks may be missing; such a message has no body.

Two that are equal say that nothing is missing: there the first hub has begun.
"""
LOST: Final = "Opend-Lost"
"""Why pushes of this kind may be missing; such a message has no body, and goes to one client's inbox."""
DUPLICATE: Final = "Nats-Msg-Id"
"""The run of the hub that has published a message, and the message's number in it, such as ``3f9a07c1d2e4-17``."""
PREVIOUS: Final = "Nats-Expected-Last-Msg-Id"
"""The id of the message before it in the stream: after any other the server refuses it."""
PLACE: Final = "Nats-Expected-Last-Sequence"
"""The place in the stream of the message before it, for the first message of a batch."""

_INBOXES: Final = "_INBOX."
_PLAIN_USER: Final = pattern("[A-Za-z0-9_-]+")
HIGHEST: Final = 9
"""The highest priority of a client."""

_NAME: Final = pattern("[A-Za-z0-9_-]{1,64}")
_PLAIN: Final = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")


@dataclass(frozen=True, slots=True)
class Names:
    """The names that belong to one hub; raises UsageError for a name that cannot be part of a subject."""

    name: str

    def __post_init__(self) -> None:
        if _NAME.fullmatch(self.name) is None:
            raise UsageError(f"the name of a hub has up to 64 letters, digits, '-' and '_', unlike {self.name!r}")

    @property
    def root(self) -> str:
        """The beginning of every subject."""
        return f"opend.{self.name}"

    @property
    def pushes(self) -> str:
        """The subjects of all pushes that everyone may read begin with this, a dot after it."""
        return f"{self.root}.push"

    @property
    def account_pushes(self) -> str:
        """The subjects of all pushes about accounts begin with this, a dot after it."""
        return f"{self.root}.account.push"

    @property
    def stream(self) -> str:
        """The stream that keeps the pushes."""
        return f"opend-{self.name}-push"

    @property
    def account_stream(self) -> str:
        """The stream that keeps the pushes about accounts."""
        return f"opend-{self.name}-account"

    @property
    def streams(self) -> tuple[tuple[str, str], ...]:
        """Each stream, with the beginning of its subjects."""
        return (self.stream, self.pushes), (self.account_stream, self.account_pushes)

    @property
    def leases(self) -> str:
        """The bucket of the clients' subscriptions."""
        return f"opend-{self.name}-leases"

    @property
    def lock(self) -> str:
        """The bucket of the entry that lets only one hub be at work."""
        return f"opend-{self.name}-lock"

    @property
    def leave(self) -> str:
        """The subject on which a client says that it ends."""
        return f"{self.root}.leave"

    @property
    def status(self) -> str:
        """The subject of the question how the hub is."""
        return f"{self.root}.status"

    def call(self, method: AnyMethod) -> str:
        """Return the subject of a call."""
        if judge(method).changes:
            return f"{self.root}.trade.{method.name}"
        return f"{self.root}.{'account' if method.name.startswith('Trd_') else 'call'}.{method.name}"

    def push(self, protocol: str, *tokens: str) -> str:
        """Return the subject of a push about what the tokens say."""
        start = self.account_pushes if protocol.startswith("Trd_") else self.pushes
        return ".".join((start, protocol, *tokens))


def is_inbox(reply_to: str) -> bool:
    """Return whether a reply may go to this subject: an inbox, as every NATS client has them by default.

    A hub may publish everywhere. If it replied wherever it is asked to, whoever may make a call could have it write
    what only the hub may write: the lock, leases, or messages of the streams.
    """
    return reply_to.startswith(_INBOXES)


def inboxes_of(user: object) -> str:
    """Return the beginning of a user's inboxes: ``_INBOX.USER``, so that permissions keep others from reading them."""
    own = isinstance(user, str) and _PLAIN_USER.fullmatch(user) is not None
    return f"{_INBOXES}{user}" if own else _INBOXES.rstrip(".")


def security_tokens(value: Security) -> tuple[str, str]:
    """Return the market and the code of a security as parts of a subject, such as ``HK`` and ``00700``.

    In a code, bytes other than letters, digits, ``-`` and ``_`` are written as in web addresses: ``US`` and ``%2EDJI``.
    """
    market, _, code = security_text(value).partition(".")
    return market, "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in code.encode()) or "%"
