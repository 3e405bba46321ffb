"""Make a call with a longer list than the gateway takes: in parts, within the rate limit, joined in order.

Invariant: each part is the call itself with a part of its list, checked, limited and sent as any call.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from inspect import iscoroutinefunction, ismethod
from math import isfinite
from typing import TYPE_CHECKING, Any, NoReturn, ParamSpec, TypeVar, overload

from opend.errors import RateLimitExceeded, UsageError
from opend.steps import Ask, Delay, Steps, ask, carry_out, carry_out_async
from opend_proto.methods import METHODS_BY_ID
from opend_proto.schema import Message, Method

if TYPE_CHECKING:
    from opend_proto.schema import AnyMethod, AsyncLink, SyncLink

__all__ = ["ask_in_parts", "ask_in_turn", "in_parts"]

P = ParamSpec("P")
PayloadT = TypeVar("PayloadT", bound=Message)
RequestT = TypeVar("RequestT", bound=Message)
ResponseT = TypeVar("ResponseT", bound=Message)


@overload
def in_parts(
    call: Callable[P, Coroutine[Any, Any, PayloadT]], /, *args: P.args, **kwargs: P.kwargs
) -> Coroutine[Any, Any, PayloadT]: ...
@overload
def in_parts(call: Callable[P, PayloadT], /, *args: P.args, **kwargs: P.kwargs) -> PayloadT: ...
def in_parts(call: Callable[..., object], /, *args: object, **kwargs: object) -> object:
    """Make a call whose list may be longer than the gateway takes, and return its replies as one.

        everything = in_parts(client.qot.get_security_snapshot, security_list=thousands)
        everything.snapshot_list                                # in the order of the list
        frames.to_pandas(everything)

    It takes the call's own arguments, which type checkers check, and is awaited if the call is. Each part waits for
    its turn under the rate limit, however long that takes. `Method.bound` gives the longest list of a call; it is known
    for snapshots, market states, plates of stocks, terms of futures, margin ratios, order fees and overviews of
    underlyings.

    Args:
        call: A method of ``client.qot`` or ``client.trd`` whose list has a bound.
        *args: Must be empty: calls take no positional arguments.
        **kwargs: The arguments of the call.

    Raises:
        UsageError: ``call`` is not such a call.
        OpenDError: Any error that a part raises; the replies before it are lost.
    """
    if not ismethod(call) or not hasattr(call.__self__, "with_link"):
        raise UsageError(f"in_parts takes a call of a client, such as client.qot.get_security_snapshot, not {call!r}")
    if args:
        raise UsageError(f"in_parts takes the arguments of a call by name, not by position: {args[0]!r}")
    group: Any = call.__self__
    overhearing = _Overhearing()
    overheard = getattr(group.with_link(overhearing.over), call.__name__)
    try:
        result = overheard(**kwargs)
        if iscoroutinefunction(call.__func__):
            result.send(None)
    except _OverheardError as heard:
        steps = ask_in_parts(heard.step)
    else:
        raise UsageError(f"{call.__name__} is no single call, and so has no parts")
    if iscoroutinefunction(call.__func__):
        return carry_out_async(overhearing.link, steps)
    return carry_out(overhearing.link, steps)


class _OverheardError(Exception):
    """Ends a stub at its call."""

    def __init__(self, step: Ask) -> None:
        super().__init__()
        self.step = step


class _Overhearing:
    """A link that tells a stub's request instead of sending it."""

    link: Any

    def over(self, link: SyncLink | AsyncLink) -> Any:
        """Stand in for a link."""
        self.link = link
        return self

    def call(self, method: AnyMethod, request: Message, timeout: float | None) -> NoReturn:
        raise _OverheardError(Ask(method, request, timeout))


def ask_in_parts(whole: Ask) -> Steps[Any]:
    """Make the call in parts and return the joined payload."""
    bound = whole.method.bound
    if bound is None:
        known = ", ".join(sorted(method.name for method in METHODS_BY_ID.values() if method.bound))
        raise UsageError(f"{whole.method.name} has no list with a known bound; these have one: {known}")
    request: Any = whole.request
    c2s = request.c2s
    everything: list[Any] = getattr(c2s, bound.list)
    joined: Any = None
    for start in range(0, max(1, len(everything)), bound.most):
        part = replace(c2s, **{bound.list: everything[start : start + bound.most]})
        response = yield from ask_in_turn(whole.method, whole.method.request(c2s=part), whole.timeout)
        if joined is None:
            joined = response.s2c
        else:
            getattr(joined, bound.items).extend(getattr(response.s2c, bound.items))
    return joined


def ask_in_turn(method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None) -> Steps[ResponseT]:
    """Make a call when the rate limit lets it, however long that takes."""
    while True:
        try:
            return (yield from ask(method, request, timeout))
        except RateLimitExceeded as early:
            if not isfinite(early.retry_in):
                raise
            yield Delay(early.retry_in)
