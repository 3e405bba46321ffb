"""Make calls whose replies become rows: the bytes of a reply are read into columns without making messages.

Invariant: `fetch` changes nothing about how a call is checked, limited, sent and refused.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from functools import cache, partial
from inspect import isasyncgenfunction, iscoroutinefunction, isgeneratorfunction, ismethod
from typing import Any, Final, NamedTuple, NoReturn, ParamSpec, TypeVar, overload

from opend.errors import OpenDError, UsageError
from opend.frames.extras import load
from opend.frames.reply import Reply
from opend.frames.rows import rows_of_body, rows_of_payloads
from opend.schema.effects import judge
from opend.session.connection.raw import RawReply, raw_method
from opend_proto.schema import AnyMethod, AnyPush, AsyncLink, Message, Method, Overflow, SyncLink

__all__ = ["fetch"]

_LONG_BODY: Final = 128 * 1024

P = ParamSpec("P")
RequestT = TypeVar("RequestT", bound=Message)
ResponseT = TypeVar("ResponseT", bound=Message)


@overload
def fetch(
    call: Callable[P, Coroutine[Any, Any, Message]], /, *args: P.args, **kwargs: P.kwargs
) -> Coroutine[Any, Any, Reply]: ...
@overload
def fetch(
    call: Callable[P, AsyncIterator[object]], /, *args: P.args, **kwargs: P.kwargs
) -> Coroutine[Any, Any, Reply]: ...
@overload
def fetch(call: Callable[P, Message | Iterator[object]], /, *args: P.args, **kwargs: P.kwargs) -> Reply: ...
def fetch(call: Callable[..., object], /, *args: object, **kwargs: object) -> Reply | Coroutine[Any, Any, Reply]:
    """Make a call and return its reply as rows, for pandas, polars or Arrow.

        ticks = fetch(client.qot.get_ticker, security=tencent, max_ret_num=1000).to_pandas()
        ticks = (await fetch(client.qot.get_ticker, security=tencent, max_ret_num=1000)).to_pandas()
        year = fetch(client.qot.iter_history_kl, security=tencent, …).to_polars()       # all pages

    It takes the call's own arguments, which type checkers check, and is awaited if the call is. It is faster than the
    call because it makes no message for each row. The pages of an iterator are still decoded to messages, since they
    say which page comes next.

    Args:
        call: A method of ``client.qot``, ``client.trd`` or ``client.system``.
        *args: Must be empty: calls take no positional arguments.
        **kwargs: The arguments of the call.

    Raises:
        UsageError: ``call`` is not a call of a client, or NumPy is missing.
        OpenDError: Any error that the call raises.
    """
    if not ismethod(call) or not hasattr(call.__self__, "with_link"):
        raise UsageError(f"fetch takes a call of a client, such as client.qot.get_ticker, not {call!r}")
    if args:
        raise UsageError(f"fetch takes the arguments of a call by name, not by position: {args[0]!r}")
    load("numpy")  # A missing library must be reported before anything is sent.
    kind = _kind_of(call.__func__)
    if kind.is_awaited:
        return _await_pages(call, kwargs) if kind.has_pages else _await_reply(call, kwargs)
    taken = _Taken(pages=kind.has_pages)
    result: Any = _over(call, partial(_Link, taken=taken))(**kwargs)
    if taken.pages:
        for _ in result:
            pass
    return taken.reply()


class _Kind(NamedTuple):
    is_awaited: bool
    has_pages: bool


@cache
def _kind_of(function: Callable[..., object]) -> _Kind:
    """Return what a method is; kept, since asking takes longer than looking up."""
    pages = isgeneratorfunction(function), isasyncgenfunction(function)
    return _Kind(iscoroutinefunction(function) or pages[1], any(pages))


async def _await_reply(call: Any, kwargs: dict[str, object]) -> Reply:
    taken = _Taken(pages=False)
    await _over(call, partial(_AsyncLink, taken=taken))(**kwargs)
    return await _read(taken)


async def _await_pages(call: Any, kwargs: dict[str, object]) -> Reply:
    taken = _Taken(pages=True)
    async for _ in _over(call, partial(_AsyncLink, taken=taken))(**kwargs):
        pass
    return await _read(taken)


async def _read(taken: _Taken) -> Reply:
    """Read the reply into rows; in a thread if that takes long, so that the event loop is not blocked."""
    if not taken.is_long:
        return taken.reply()
    from asyncio import to_thread  # Slow to import, and only needed where an event loop has loaded it already.

    return await to_thread(taken.reply)


def _over(call: Any, wrap: Callable[[Any], object]) -> Any:
    """Return the same method, bound to a group that calls over the link that `wrap` returns."""
    return getattr(call.__self__.with_link(wrap), call.__name__)


class _Taken:
    """Collects the replies of one call."""

    def __init__(self, *, pages: bool) -> None:
        self.pages = pages
        self._method: AnyMethod | None = None
        self._body = b""
        self._payloads: list[Message] = []
        self._is_body = False

    @property
    def is_long(self) -> bool:
        """Whether reading may take more than about 20 ms; assumed for pages, whose number of rows is unknown."""
        return self.pages or len(self._body) > _LONG_BODY

    def asked(self, method: AnyMethod) -> AnyMethod:
        """Return the method to call in place of `method`."""
        self._method = method
        return method if self.pages else _without_reading(method)

    def take(self, response: Any) -> Any:
        """Keep the payload of a reply."""
        if isinstance(response, RawReply):
            self._is_body = True
            # A reply may leave out a payload without fields. Missing required fields show when it is read.
            self._body = response.s2c = response.s2c or b""
        else:
            self._payloads.append(getattr(response, "s2c", response))
        return response

    def reply(self) -> Reply:
        """Return all collected replies as rows."""
        method = self._method
        if method is None:
            raise UsageError("fetch takes a method that makes a call, such as client.qot.get_ticker")
        payload_type = _payload_type(method)
        read: Callable[[str | None], Any] = (
            partial(rows_of_body, payload_type, self._body)
            if self._is_body
            else partial(rows_of_payloads, payload_type, self._payloads)
        )
        try:
            return Reply(payload_type, read)
        except OpenDError as error:
            raise error.of_call(method.name, method.id, None) from error.__cause__


class _Link:
    """A blocking link that passes calls to another link and collects their replies."""

    def __init__(self, link: SyncLink, taken: _Taken) -> None:
        self._link = link
        self._taken = taken

    def call(self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None) -> ResponseT:
        response: ResponseT = self._taken.take(self._link.call(self._taken.asked(method), request, timeout))
        return response

    def on_push(self, push: AnyPush, handler: object, *, queue: int, overflow: Overflow) -> NoReturn:
        raise _refusal(push)

    def pushes(self, push: AnyPush, *, queue: int, overflow: Overflow) -> NoReturn:
        raise _refusal(push)


class _AsyncLink:
    """The asynchronous counterpart of `_Link`."""

    def __init__(self, link: AsyncLink, taken: _Taken) -> None:
        self._link = link
        self._taken = taken

    async def call(self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None) -> ResponseT:
        asked = self._taken.asked(method)
        response: ResponseT = self._taken.take(await self._link.call(asked, request, timeout))
        return response

    def on_push(self, push: AnyPush, handler: object, *, queue: int, overflow: Overflow) -> NoReturn:
        raise _refusal(push)

    def pushes(self, push: AnyPush, *, queue: int, overflow: Overflow) -> NoReturn:
        raise _refusal(push)


def _refusal(push: AnyPush) -> UsageError:
    return UsageError("fetch makes calls; to frame pushes, collect their payloads and convert the list").of_call(
        push.name, push.id, None
    )


@cache
def _without_reading(method: AnyMethod) -> AnyMethod:
    """Return the same call with a reply that stays bytes, where that may be."""
    # The session must decode the reply to an order itself, to raise OutcomeUnknown if that fails.
    return method if judge(method).changes else raw_method(method)


@cache
def _payload_type(method: AnyMethod) -> type[Message]:
    response: type[Message] = method.response
    payload = next((field.message_type for field in response.FIELDS if field.name == "s2c"), None)
    return response if payload is None else payload
