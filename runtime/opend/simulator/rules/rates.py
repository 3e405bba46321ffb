"""Refuse requests over the vendor's published rate limits, for the whole login.

Invariant: a client that keeps to the limits when it sends is never refused because its requests arrive closer together.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeVar

from opend.errors import RateLimitExceeded
from opend.session.life.limits import RateLimiter
from opend.simulator.rules.refusal import RefusalError
from opend_proto.schema import AnyMethod, Limit, Message, Method

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Rates"]

RequestT = TypeVar("RequestT", bound=Message)
ResponseT = TypeVar("ResponseT", bound=Message)

_LENIENCY: Final = 0.5
"""Seconds by which each window is shortened, at most a tenth of it, since requests take different times to arrive."""


class Rates:
    """The budgets of one login; ``now`` returns seconds of real time, independent of the market's clock."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._limiter = RateLimiter("raise")
        self._lenient: dict[int, AnyMethod] = {}

    def check(self, method: Method[RequestT, ResponseT], request: RequestT) -> None:
        """Count a request; raises RefusalError, which names the limit and when to retry, if it is over the limit."""
        limit = method.limit
        if limit is None:
            return
        lenient = self._lenient.setdefault(method.id, replace(method, limit=_shortened(limit)))
        try:
            self._limiter.reserve(lenient, request, self._now(), 0.0)
        except RateLimitExceeded as error:
            whose = "an account" if limit.per_account else "a login"
            raise RefusalError(
                f"{method.name} is called too often: {whose} may call it {limit.calls} times in {limit.seconds:g} s;"
                f" call again in {error.retry_in:.1f} s"
            ) from error


def _shortened(limit: Limit) -> Limit:
    seconds = limit.seconds - min(_LENIENCY, limit.seconds / 10)
    return limit._replace(seconds=seconds, minimum_interval=0.0)
