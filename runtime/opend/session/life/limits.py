"""Keep calls within the vendor's published rate limits, so that the gateway does not refuse them.

Invariant: within any window of a limit, no more calls are scheduled than the limit allows; the limiter has no clock.
"""

from __future__ import annotations

from collections import deque
from math import isfinite
from typing import TYPE_CHECKING, Literal, TypeAlias

from opend.errors import EncodeError, OpenDError, RateLimitExceeded

if TYPE_CHECKING:
    from opend_proto.schema import AnyMethod, Limit, Message

__all__ = ["RateLimitPolicy", "RateLimiter", "budget_of", "may_have_left"]

RateLimitPolicy: TypeAlias = Literal["wait", "raise", "off"]
"""How to treat a call over its limit: let it wait its turn within its time-out, raise at once, or send it anyway."""


class RateLimiter:
    """Schedules each call within its limit. A limit belongs to the login, so it outlives connections."""

    def __init__(self, policy: RateLimitPolicy = "wait") -> None:
        self._policy = policy
        self._given: dict[tuple[int, int], deque[float]] = {}

    def reserve(self, method: AnyMethod, request: Message, now: float, timeout: float) -> float:
        """Count a call and return the earliest time at which it may be sent; ``now`` means at once.

        Raises:
            RateLimitExceeded: The call would wait longer than ``timeout`` seconds or, with the policy "raise", at all.
        """
        limit, budget = method.limit, budget_of(method, request)
        if limit is None or budget is None or self._policy == "off":
            return now
        given = self._given.setdefault(budget, deque())
        _forget(given, limit, now)
        turn = _next_turn(given, limit, now)
        wait = turn - now
        if wait > (0.0 if self._policy == "raise" else timeout):
            raise RateLimitExceeded(_explain(limit, wait), retry_in=wait).of_call(method.name, method.id, None)
        given.append(turn)
        return turn

    def wait(self, method: AnyMethod, request: Message, now: float) -> float:
        """Return the seconds until a call could be sent, 0 if it could be now; nothing is counted."""
        limit, budget = method.limit, budget_of(method, request)
        given = None if budget is None else self._given.get(budget)
        if limit is None or given is None:
            return 0.0
        _forget(given, limit, now)
        return _next_turn(given, limit, now) - now

    def release(self, method: AnyMethod, request: Message, turn: float) -> None:
        """Uncount a call that was never sent; ``turn`` is the time it was given."""
        budget = budget_of(method, request)
        given = None if budget is None else self._given.get(budget)
        if given is not None and turn in given:
            given.remove(turn)


def may_have_left(error: OpenDError) -> bool:
    """Return whether a call that ended with ``error`` may have reached the gateway, and so counts against its limit."""
    return error.serial is not None and not isinstance(error, EncodeError)


def _parameters(request: Message) -> object:
    return getattr(request, "c2s", request)


def _counts(limit: Limit, request: Message) -> bool:
    parameters = _parameters(request)
    if limit.counts == "first_page":
        return not getattr(parameters, limit.page, None)
    return limit.counts == "every" or getattr(parameters, "refresh_cache", None) is True


def budget_of(method: AnyMethod, request: Message) -> tuple[int, int] | None:
    """Return which calls share a limit with this one: those with an equal value; None if nothing limits it."""
    limit = method.limit
    if limit is None or not _counts(limit, request):
        return None
    header = getattr(_parameters(request), "header", None)
    account: int = getattr(header, "acc_id", 0) if limit.per_account else 0
    return limit.shared_with or method.id, account


def _forget(given: deque[float], limit: Limit, now: float) -> None:
    oldest = now - max(limit.seconds, limit.minimum_interval)
    while given and given[0] <= oldest:
        given.popleft()


def _next_turn(given: deque[float], limit: Limit, now: float) -> float:
    turn = now
    if given:
        turn = max(turn, given[-1] + limit.minimum_interval)
    if len(given) >= limit.calls:
        turn = max(turn, given[-limit.calls] + limit.seconds)
    return turn


def _explain(limit: Limit, wait: float) -> str:
    whose = "an account's" if limit.per_account else "the"
    when = f"; call again in {wait:.1f} s" if isfinite(wait) else ""
    interval = f", {limit.minimum_interval:g} s apart" if limit.minimum_interval else ""
    return f"not sent: {whose} limit of {limit.calls} calls in {limit.seconds:g} s{interval} is used up{when}"
