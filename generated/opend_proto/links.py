# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""The interface of a client to the stubs, and the functions that they call; the same in every flavour with stubs.

Invariant: a client knows messages by their methods and pushes alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Literal, Protocol, Self, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from .schema import Message, Method, Push

__all__ = [
    "AsyncLink",
    "AsyncPushes",
    "Overflow",
    "Pushes",
    "SyncLink",
    "as_list",
    "late_modules",
    "payload",
]

Overflow: TypeAlias = Literal["block", "drop_oldest", "raise"]
"""The reaction to a push that arrives for a handler or iterator whose queue is full.

``block``: the client stops reading the connection, so nothing is lost and the gateway is held back, for all readers.
``drop_oldest``: the oldest payload is dropped and counted.
``raise``: the reader gets the waiting payloads and then the error `opend.QueueOverflow`; a handler is no longer called.
The latter two are reported to ``client.on_state`` as `opend.Overflowed`.
"""

T = TypeVar("T")
ItemT_co = TypeVar("ItemT_co", covariant=True)
RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")
PayloadT = TypeVar("PayloadT", bound="Message")


class AsyncPushes(Protocol[ItemT_co]):
    """An asynchronous iterator over the payloads of one push, which counts those it has lost."""

    def __aiter__(self) -> Self:
        """Return itself."""
        ...

    async def __anext__(self) -> ItemT_co:
        """Wait for the next payload."""
        ...

    @property
    def dropped(self) -> int:
        """Payloads that were dropped so far because this reader was too slow."""
        ...

    async def aclose(self) -> None:
        """Take no more payloads."""
        ...


class Pushes(Protocol[ItemT_co]):
    """A blocking iterator over the payloads of one push, which counts those it has lost."""

    def __iter__(self) -> Self:
        """Return itself."""
        ...

    def __next__(self) -> ItemT_co:
        """Wait for the next payload."""
        ...

    @property
    def dropped(self) -> int:
        """Payloads that were dropped so far because this reader was too slow."""
        ...

    def close(self) -> None:
        """Take no more payloads."""
        ...


class AsyncLink(Protocol):
    """The part of a client that the asynchronous stubs use."""

    async def call(self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None) -> ResponseT:
        """Send the request, whose securities may be texts, and days dates; return a successful, whole reply."""
        ...

    def on_push(
        self, push: Push[ResponseT, PayloadT], handler: Callable[[PayloadT], object], *, queue: int, overflow: Overflow
    ) -> Callable[[], None]:
        """Call ``handler`` with each payload, awaiting its result if need be; return a function that removes it."""
        ...

    def pushes(self, push: Push[ResponseT, PayloadT], *, queue: int, overflow: Overflow) -> AsyncPushes[PayloadT]:
        """Iterate over the payloads that arrive from now on."""
        ...


class SyncLink(Protocol):
    """The part of a client that the blocking stubs use."""

    def call(self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None) -> ResponseT:
        """Send the request, whose securities may be texts, and days dates; return a successful, whole reply."""
        ...

    def on_push(
        self, push: Push[ResponseT, PayloadT], handler: Callable[[PayloadT], object], *, queue: int, overflow: Overflow
    ) -> Callable[[], None]:
        """Call ``handler`` with each payload on the client's thread; return a function that removes it."""
        ...

    def pushes(self, push: Push[ResponseT, PayloadT], *, queue: int, overflow: Overflow) -> Pushes[PayloadT]:
        """Iterate over the payloads that arrive from now on, blocking for each."""
        ...


class _LateModule:
    """Stands for a module, which is loaded when a name of it is first used."""

    def __init__(self, path: str) -> None:
        self.__path = path

    def __getattr__(self, name: str) -> object:
        found: object = getattr(import_module(self.__path), name)
        setattr(self, name, found)
        return found


def late_modules(package: str, *names: str) -> dict[str, _LateModule]:
    """Return modules of a package by name, each to be loaded when it is first used."""
    return {name: _LateModule(f"{package}.{name}") for name in names}


def payload(value: T | None) -> T:
    """Narrow the payload of a reply that a link has checked to hold one."""
    if value is None:
        raise TypeError("the link returned a reply without a payload")
    return value


def as_list(values: Sequence[T]) -> list[T]:
    """Copy a sequence argument into the list a message holds; refuse a single string, a sequence of letters."""
    if isinstance(values, str | bytes):
        raise TypeError(f"expected a list of values, got the single value {values!r}; write [{values!r}]")
    return list(values)
