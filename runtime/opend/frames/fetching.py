"""Calls whose replies are wanted as rows: the bytes of a reply become columns, and no message is made of them.

Invariant: such a call goes to the gateway, is limited, checked and refused as it would be without `fetch`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from functools import partial
from inspect import isasyncgenfunction, iscoroutinefunction, isgeneratorfunction, ismethod
from typing import Any, Final, NoReturn, ParamSpec, TypeVar, overload

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

    It takes the call's own arguments, which type checkers check, and is awaited if the call is. That no message is made
    for each row is what it gains; of the pages of an iterator messages are made, since they tell the next page.

    Args:
        call: A method of ``client.qot``, ``client.trd`` or ``client.system``.
        *args: None, as calls have none.
        **kwargs: The arguments of the call.

    Raises:
        UsageError: ``call`` is no call of a client, or NumPy is missing.
        OpenDError: All that the call raises.
    """
    if not ismethod(call) or not hasattr(call.__self__, "with_link"):
        raise UsageError(f"fetch takes a call of a client, such as client.qot.get_ticker, not {call!r}")
    load("numpy")  # What is missing must show before anything is sent.
    function = call.__func__
    if iscoroutinefunction(function):
        return _await_reply(call, kwargs)
    if isasyncgenfunction(function):
        return _await_pages(call, kwargs)
    taken = _Taken(pages=isgeneratorfunction(function))
    result: Any = _over(call, partial(_Link, taken=taken))(*args, **kwargs)
    if taken.pages:
        for _ in result:
            pass
    return taken.reply()


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
    """Read what has come; what takes long, in a thread, while the event loop goes on."""
    if not taken.is_long:
        return taken.reply()
    from asyncio import to_thread  # Loaded by whoever runs the loop; too slow to load for everybody else.

    return await to_thread(taken.reply)


def _over(call: Any, wrap: Callable[[Any], object]) -> Any:
    """The same method, of a group that calls over another link."""
    return getattr(call.__self__.with_link(wrap), call.__name__)


class _Taken:
    """What came back from the gateway."""

    def __init__(self, *, pages: bool) -> None:
        self.pages = pages
        self._method: AnyMethod | None = None
        self._body = b""
        self._payloads: list[Message] = []
        self._is_body = False

    @property
    def is_long(self) -> bool:
        """Whether it may take more than some 20 ms to read; of pages nobody knows how many rows there are."""
        return self.pages or len(self._body) > _LONG_BODY

    def asked(self, method: AnyMethod) -> AnyMethod:
        """The call to make in place of one."""
        self._method = method
        # Of an order the session must see the whole reply: if that cannot be read, it says OutcomeUnknown.
        return method if self.pages or judge(method).changes else raw_method(method)

    def take(self, response: Any) -> Any:
        """Keep the payload of a reply."""
        if isinstance(response, RawReply):
            self._is_body = True
            # A payload that has no fields may be left out; whether it has any is seen as it is read.
            self._body = response.s2c = response.s2c or b""
        else:
            self._payloads.append(getattr(response, "s2c", response))
        return response

    def reply(self) -> Reply:
        """All of it as rows."""
        method = self._method
        if method is None:
            raise UsageError("fetch takes what makes a call, such as client.qot.get_ticker")
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
    """A blocking link that makes the calls of another one, and keeps what comes back."""

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
    """An asynchronous link that does the same."""

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
    return UsageError("fetch makes calls; of pushes, collect the payloads and make a frame of their list").of_call(
        push.name, push.id, None
    )


def _payload_type(method: AnyMethod) -> type[Message]:
    response: type[Message] = method.response
    payload = next((field.message_type for field in response.FIELDS if field.name == "s2c"), None)
    return response if payload is None else payload
