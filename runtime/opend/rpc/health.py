"""Answer gRPC's health checks: the services are up while the client is connected to OpenD.

Invariant: nobody needs a token to ask; the answer says nothing else.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

import grpc

from opend.codec import decode, encode
from opend.rpc.standard import HealthRequest, HealthResponse
from opend.rpc.statuses import Attempt

if TYPE_CHECKING:
    from collections.abc import Collection

    import grpc.aio

__all__ = ["HEALTH_SERVICE", "Health"]

HEALTH_SERVICE: Final = "grpc.health.v1.Health"

_SERVING: Final = 1
_NOT_SERVING: Final = 2
_UNKNOWN: Final = 3


class Health:
    """The two methods of the service."""

    def __init__(self, services: Collection[str], *, is_up: bool) -> None:
        self._services = frozenset({"", *services})
        self._is_up = is_up
        self._is_over = False
        self._changed = asyncio.Event()

    def set(self, *, is_up: bool) -> None:
        """Tell whether the services are up."""
        if is_up != self._is_up:
            self._is_up = is_up
            self._changed.set()
            self._changed = asyncio.Event()

    def end(self) -> None:
        """Say that the services are down for good, which ends the streams."""
        self._is_over = True
        self.set(is_up=False)
        self._changed.set()

    async def check(self, body: bytes, context: grpc.aio.ServicerContext[bytes, bytes]) -> bytes:
        """Return the health of a service; NOT_FOUND for an unknown one."""
        async with Attempt(context, "health"):
            status = self._status(decode(HealthRequest, body).service or "")
            if status == _UNKNOWN:
                await context.abort(grpc.StatusCode.NOT_FOUND, "there is no such service")
            return encode(HealthResponse(status=status))

    async def watch(self, body: bytes, context: grpc.aio.ServicerContext[bytes, bytes]) -> None:
        """Send the health of a service now, and on each change."""
        async with Attempt(context, "health"):
            name = decode(HealthRequest, body).service or ""
            told = 0
            while True:
                changed = self._changed
                status = self._status(name)
                if status != told:
                    told = status
                    await context.write(encode(HealthResponse(status=status)))
                if self._is_over:
                    return
                await changed.wait()

    def _status(self, name: str) -> int:
        if name not in self._services:
            return _UNKNOWN
        return _SERVING if self._is_up else _NOT_SERVING
