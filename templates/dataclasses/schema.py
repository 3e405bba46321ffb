"""The vocabulary every generated module is written in: messages, open enums, field tables, methods and pushes.

Invariant: only the standard library is imported, and a message module is loaded the first time it is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import IntEnum
from functools import cache
from importlib import import_module
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, NamedTuple, Protocol, Self, TypeAlias, TypeVar

from .late import dataclass, field
from .late_enums import LateEnumType
from .links import (
    AsyncLink,
    AsyncPushes,
    Overflow,
    Pushes,
    SyncLink,
    as_list,
    payload,
)
from .paging import following_key

if TYPE_CHECKING:
    import dataclasses

__all__ = [
    "AnyMethod",
    "AnyPush",
    "AsyncLink",
    "AsyncPushes",
    "Bound",
    "Cache",
    "CallbackLink",
    "Effect",
    "Field",
    "FlagEnum",
    "Kind",
    "Label",
    "Limit",
    "Message",
    "Method",
    "Moment",
    "OpenEnum",
    "Overflow",
    "Push",
    "Pushes",
    "SyncLink",
    "as_list",
    "deferred",
    "empty_list",
    "following_key",
    "payload",
]

Kind: TypeAlias = Literal[
    "double", "float", "int32", "int64", "uint32", "uint64", "bool", "string", "bytes", "enum", "message"
]
Label: TypeAlias = Literal["required", "optional", "repeated"]
Moment: TypeAlias = Literal["", "day", "begin", "end"]
Effect: TypeAlias = Literal["", "none", "order", "state"]

T = TypeVar("T")
RequestT = TypeVar("RequestT", bound="Message")
ResponseT_co = TypeVar("ResponseT_co", bound="Message", covariant=True)
PayloadT_co = TypeVar("PayloadT_co", bound="Message", covariant=True)
ResponseT = TypeVar("ResponseT", bound="Message")


class OpenEnum(IntEnum, metaclass=LateEnumType):
    """An integer enum that keeps values it does not know, so that a newer server never breaks an older client.

    ``TickerDirection(99)`` gives a member equal to 99 and named ``UNKNOWN_99``.
    """

    # The values' names in the protos, which JSON writes for a field that has this type there.
    __proto_names__: ClassVar[Mapping[int, str]] = MappingProxyType({})

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int):
            return None
        member = int.__new__(cls, value)
        member._name_ = cls._name_of(int(value))
        member._value_ = int(value)
        return member

    @classmethod
    def _name_of(cls, value: int) -> str:
        return f"UNKNOWN_{value}" if value >= 0 else f"UNKNOWN_MINUS_{-value}"


class FlagEnum(OpenEnum):
    """An open enum whose values are bits: members combine with ``|`` into a value of the same type."""

    @classmethod
    def _name_of(cls, value: int) -> str:
        if value <= 0:
            return super()._name_of(value)
        parts = [member.name for member in cls if member > 0 and value & member == member]
        if rest := value & ~sum(int(member) for member in cls if member > 0):
            parts.append(super()._name_of(rest))
        return "_".join(parts)

    def __or__(self, other: int) -> Self:
        return type(self)(int(self) | int(other))

    __ror__ = __or__

    def __and__(self, other: int) -> Self:
        return type(self)(int(self) & int(other))


class Field(NamedTuple):
    """One row of a message's field table; every codec works from these rows alone.

    ``message`` and ``enum`` name the type that the field holds as ``module.Class``, since modules refer to each other
    in circles; a hand-written message may give the class itself. A ``secret`` is a password, or a key, and is masked
    wherever it is shown. A ``moment`` is a text of a request that says a day, or the time at which a range of times
    begins or ends, so that a date can be given for it.
    """

    number: int
    name: str
    attribute: str
    kind: Kind
    label: Label
    message: type[Message] | str | None = None
    enum: type[OpenEnum] | str | None = None
    secret: bool = False
    moment: Moment = ""

    @property
    def message_type(self) -> type[Message] | None:
        """The message class that the field holds; its module is loaded on first use."""
        loaded: type[Message] | None = _resolve(self.message)
        return loaded

    @property
    def enum_type(self) -> type[OpenEnum] | None:
        """The enum that the field holds; its module is loaded on first use."""
        loaded: type[OpenEnum] | None = _resolve(self.enum)
        return loaded


class Message:
    """Base of every generated message; it adds the two class attributes that codecs read."""

    __slots__ = ()

    FULL_NAME: ClassVar[str]
    FIELDS: ClassVar[tuple[Field, ...]]
    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[dict[str, dataclasses.Field[Any]]]

    def _repr_html_(self) -> str:
        """Return tables of the message and the first rows of its lists; notebooks call this."""
        from .notebook import draw_message  # Only notebooks need it.

        return draw_message(self)


class Limit(NamedTuple):
    """The vendor's published rate limit of a request: at most ``calls`` in any ``seconds``.

    It is counted for the whole login, or for each trading account if ``per_account``. ``minimum_interval`` is in
    seconds. ``counts`` tells which calls count: every one, only the first page of several, or only those that ask for
    fresh data; ``page`` is the attribute of the parameters that is set for all pages but the first. ``shared_with`` is
    the id of the protocol that has the same budget, or 0.
    """

    calls: int
    seconds: float
    minimum_interval: float = 0.0
    per_account: bool = False
    counts: Literal["every", "first_page", "refresh"] = "every"
    page: str = ""
    shared_with: int = 0


class Bound(NamedTuple):
    """The most elements that the vendor takes in a list of a request, and the list of the reply for their results.

    Both lists are given as attributes, of the request's and of the reply's payload.
    """

    list: str
    most: int
    items: str


class Cache(NamedTuple):
    """For how many seconds a reply may answer the same request again, since its data changes seldom.

    Not if the request has any of the fields ``unless``, given as attributes of its payload.
    """

    seconds: float
    unless: tuple[str, ...] = ()


@dataclass(slots=True, frozen=True)
class Method(Generic[RequestT, ResponseT_co]):
    """A call of the gateway: its protocol id and name, where its two message types live, and its rules.

    ``effect`` is "order" for a call that places, changes or cancels orders, "state" for one that changes anything else
    that a repeat would change again; such calls are never sent twice. It is "none" for a call that changes neither, and
    "" for one whose effect is not settled, which the runtime takes for an order if it may move money.

    ``since`` is the release of OpenD that brought the call, such as "10.4"; "" where that is not known, or where the
    first known release has it.
    """

    id: int
    name: str
    module: str
    request_name: str = "Request"
    response_name: str = "Response"
    effect: Effect = ""
    limit: Limit | None = None
    since: str = ""
    bound: Bound | None = None
    cache: Cache | None = None

    @property
    def request(self) -> type[RequestT]:
        """The request type; its module is loaded on first use."""
        loaded: type[RequestT] = _load(self.module, self.request_name)
        return loaded

    @property
    def response(self) -> type[ResponseT_co]:
        """The reply type; its module is loaded on first use."""
        loaded: type[ResponseT_co] = _load(self.module, self.response_name)
        return loaded


@dataclass(slots=True, frozen=True)
class Push(Generic[ResponseT_co, PayloadT_co]):
    """A message the gateway sends unasked: its protocol id and name, the type on the wire, and the payload inside.

    ``since`` is as in `Method`.
    """

    id: int
    name: str
    module: str
    response_name: str = "Response"
    since: str = ""

    @property
    def response(self) -> type[ResponseT_co]:
        """The type on the wire; its module is loaded on first use."""
        loaded: type[ResponseT_co] = _load(self.module, self.response_name)
        return loaded


class CallbackLink(Protocol):
    """The part of a client that the callback face uses."""

    def send(self, method: Method[RequestT, ResponseT], request: RequestT) -> int:
        """Send the request and return its serial at once; the reply arrives in a callback."""
        ...


# Tables hold methods of every type; a lookup by id or name cannot know which.
AnyMethod: TypeAlias = Method[Any, Any]
AnyPush: TypeAlias = Push[Any, Any]


def empty_list() -> list[Any]:
    """Declare a dataclass field that is a new empty list unless given; its annotation names the type of the items."""
    fresh: list[Any] = field(default_factory=list)
    return fresh


def deferred(default: Callable[[], T]) -> T:
    """Declare a dataclass field whose default needs a class that is made later, as modules refer to each other."""
    late: T = field(default_factory=default)
    return late


@cache
def _load(module: str, name: str) -> Any:
    return attrgetter(name)(import_module(f".{module}", __package__))


def _resolve(reference: type[Any] | str | None) -> Any:
    return _load(*reference.split(".", 1)) if isinstance(reference, str) else reference
