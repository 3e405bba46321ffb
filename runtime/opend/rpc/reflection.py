"""Answer gRPC's server reflection, by which a program learns the services without having the protos.

Invariant: what it describes is made in a thread, on the first question.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from opend.codec import decode, encode
from opend.rpc.descriptors import Descriptors, describe
from opend.rpc.standard import (
    FileDescriptors,
    ReflectionError,
    ReflectionRequest,
    ReflectionResponse,
    ServiceList,
    ServiceNamed,
)
from opend.rpc.statuses import Attempt

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import grpc.aio

    from opend.rpc.access import Access

__all__ = ["REFLECTION_SERVICES", "Reflection"]

REFLECTION_SERVICES: Final = ("grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection")
"""The two names of the service, whose messages are the same on the wire."""

_NOT_FOUND: Final = 5
_UNIMPLEMENTED: Final = 12


class Reflection:
    """The one method of the service."""

    def __init__(self, access: Access, services: tuple[str, ...]) -> None:
        self._access = access
        self._services = services

    async def answer(
        self, requests: AsyncIterator[bytes], context: grpc.aio.ServicerContext[bytes, bytes]
    ) -> AsyncIterator[bytes]:
        """Answer each question of a stream; another one is possible after one without an answer."""
        async with Attempt(context, "reflection"):
            self._access.role_of(context.invocation_metadata())
            described = await asyncio.to_thread(describe)
            async for body in requests:
                request = decode(ReflectionRequest, body)
                response = self._response(request, described)
                response.host, response.request = request.host, body
                yield encode(response)

    def _response(self, request: ReflectionRequest, described: Descriptors) -> ReflectionResponse:
        if request.services is not None:
            return ReflectionResponse(
                services=ServiceList(services=[ServiceNamed(name=each) for each in self._services])
            )
        name = request.file_name
        if name is None and request.symbol is not None:
            name = described.homes.get(request.symbol, "")
        if name is None:
            return _failed(_UNIMPLEMENTED, "the protos have no extensions")
        if name not in described.files:
            return _failed(_NOT_FOUND, f"there is no {request.symbol or request.file_name}")
        return ReflectionResponse(descriptors=FileDescriptors(files=described.closure(name)))


def _failed(code: int, message: str) -> ReflectionResponse:
    return ReflectionResponse(error=ReflectionError(code=code, message=message))
