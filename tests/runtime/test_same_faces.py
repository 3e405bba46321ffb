"""The asynchronous and the blocking client have the same calls, parameters, names and errors."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from typing import Any

import pytest

from opend import AsyncClient, Client
from opend.accounts.awaited import AsyncAccount, AsyncEvents, AsyncOrder
from opend.accounts.blocking import Account, Events, Order
from opend.client_async.link import Link as AsyncLink
from opend.client_async.pushes import PushStream as AsyncPushStream
from opend.client_async.raw import RawLink as AsyncRawLink
from opend.client_async.raw import RawStream as AsyncRawStream
from opend.client_async.supervisor import Supervisor as AsyncSupervisor
from opend.client_sync.link import Link
from opend.client_sync.pushes import PushStream
from opend.client_sync.raw import RawLink, RawStream
from opend.threaded.supervisor import Supervisor
from opend_proto import stubs_async, stubs_sync

# Names that the blocking and the asynchronous face spell differently.
SAME = {
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "__aiter__": "__iter__",
    "__anext__": "__next__",
    "aclose": "close",
    "done": "wait",
}
# The internals of the two shells, which no program calls.
INSIDE = {"cancel_handlers", "close"}

FACES = [
    (AsyncClient, Client),
    (stubs_async.System, stubs_sync.System),
    (stubs_async.Qot, stubs_sync.Qot),
    (stubs_async.Trd, stubs_sync.Trd),
    (AsyncPushStream, PushStream),
    (AsyncRawLink, RawLink),
    (AsyncRawStream, RawStream),
    (AsyncSupervisor, Supervisor),
    (AsyncAccount, Account),
    (AsyncOrder, Order),
    (AsyncEvents, Events),
]

# The callback client, which has no asynchronous twin, shares the supervisor of the blocking one.
FOR_CALLBACKS = {"begin"}

every_face = pytest.mark.parametrize(("asynchronous", "blocking"), FACES, ids=lambda face: face.__name__)


def members(face: type[Any]) -> dict[str, Any]:
    """Return the public members of a class, and the special ones that the two faces share."""
    kept = {name: member for name, member in vars(face).items() if not name.startswith("_") or name in _special()}
    kept = {name: member for name, member in kept.items() if name not in FOR_CALLBACKS}
    return {SAME.get(name, name): member for name, member in kept.items()}


def _special() -> set[str]:
    return {*SAME, *SAME.values(), "__init__"}


def plain(text: str) -> str:
    """Return a signature or a docstring with the asynchronous words replaced by the blocking ones."""
    for word, other in (
        (r"\bAsyncIterator\b", "Iterator"),
        (r"\bAsyncPushes\b", "Pushes"),
        (r"\bAsyncLink\b", "SyncLink"),
        (r"\bAsync(Account|Order|Events)\b", r"\1"),
        (r"\basync with\b", "with"),
        (r"str \| Awaitable\[str\]", "str"),
        # A function that returns another's coroutine is used as a coroutine function is.
        (r"-> 'Awaitable\[(.+)\]'$", r"-> '\1'"),
    ):
        text = re.sub(word, other, text)
    return text


def signature(member: Any) -> str:
    function: Callable[..., Any] = getattr(member, "__func__", member)
    return plain(str(inspect.signature(function)))


@every_face
def test_the_names_are_the_same(asynchronous: type[Any], blocking: type[Any]) -> None:
    assert members(asynchronous).keys() == members(blocking).keys()


@every_face
def test_the_parameters_and_results_are_the_same(asynchronous: type[Any], blocking: type[Any]) -> None:
    ours = members(blocking)
    for name, member in members(asynchronous).items():
        assert type(member) is type(ours[name]), name
        if isinstance(member, property):
            assert signature(member.fget) == signature(ours[name].fget), name
        elif callable(member) or isinstance(member, classmethod):
            assert signature(member) == signature(ours[name]), name


@pytest.mark.parametrize(("asynchronous", "blocking"), FACES[:7], ids=lambda face: face.__name__)
def test_the_errors_that_are_told_are_the_same(asynchronous: type[Any], blocking: type[Any]) -> None:
    ours = members(blocking)
    for name, member in members(asynchronous).items():
        assert _raises(inspect.getdoc(member)) == _raises(inspect.getdoc(ours[name])), name


def _raises(text: str | None) -> list[str]:
    told = re.findall(r"\b(?:raises|opend\.)\s*([A-Z]\w+)", (text or "").replace("StopAsync", "Stop"))
    return sorted(set(told))


def test_the_links_differ_inside_only() -> None:
    ours, theirs = members(Link), members(AsyncLink)
    assert ours.keys() - INSIDE == theirs.keys() - INSIDE
    for name in ours.keys() - INSIDE:
        if callable(ours[name]):
            assert signature(ours[name]) == signature(theirs[name])


def test_instances_have_the_same_attributes() -> None:
    assert vars(AsyncClient()).keys() == vars(Client()).keys()
