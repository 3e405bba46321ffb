"""Make an asynchronous client's calls with what its user asked for around them (`opend.client_base.conduct`).

Invariant: a client that asked for nothing calls its supervisor directly.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from opend.client_async.supervisor import Supervisor
    from opend.client_base.conduct import Conduct
    from opend_proto.schema import Message, Method

__all__ = ["AttendedCalls", "Calls"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")


class Calls(Protocol):
    """Makes calls."""

    def call(
        self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None
    ) -> Awaitable[tuple[int, ResponseT]]:
        """Make a call; return the serial and the reply."""
        ...


class AttendedCalls:
    """Calls that are observed, repeated, or both."""

    def __init__(self, supervisor: Supervisor, conduct: Conduct) -> None:
        self._supervisor = supervisor
        self._conduct = conduct

    async def call(
        self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None
    ) -> tuple[int, ResponseT]:
        """Make a call, and make it again as the conduct says; return the serial and the reply."""
        case = self._conduct.case(method, request, self._supervisor.lifecycle)
        while case.is_open:
            if case.wait:
                await asyncio.sleep(case.wait)
            with case:
                case.reply = await self._supervisor.call(method, request, timeout)
        return case.outcome
