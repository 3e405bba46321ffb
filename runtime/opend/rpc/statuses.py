"""Turn an error of this package into a gRPC status with details.

Invariant: a call whose outcome is not known never gets a status that gRPC's clients repeat by themselves, such as
UNAVAILABLE.
"""

from __future__ import annotations

from logging import getLogger
from typing import TYPE_CHECKING, Any, Final, NoReturn

import grpc
import grpc.aio

from opend.codec import encode
from opend.errors import (
    CallTimeout,
    DecodeError,
    EncodeError,
    LinkError,
    OpenDError,
    OutcomeUnknown,
    ProtocolError,
    QueueOverflow,
    QuotaExceeded,
    RateLimitExceeded,
    RiskLimitExceeded,
    ServerError,
    UsageError,
)
from opend.rpc.messages import ErrorDetail
from opend.rpc.standard import AnyMessage, StatusMessage

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

__all__ = ["Attempt", "Refusal", "code_of"]

_CODES: Final = (
    (RateLimitExceeded, grpc.StatusCode.RESOURCE_EXHAUSTED),
    (QueueOverflow, grpc.StatusCode.RESOURCE_EXHAUSTED),
    (QuotaExceeded, grpc.StatusCode.RESOURCE_EXHAUSTED),
    (RiskLimitExceeded, grpc.StatusCode.FAILED_PRECONDITION),
    (UsageError, grpc.StatusCode.INVALID_ARGUMENT),
    (CallTimeout, grpc.StatusCode.DEADLINE_EXCEEDED),
    (LinkError, grpc.StatusCode.UNAVAILABLE),
    (OutcomeUnknown, grpc.StatusCode.UNKNOWN),
    (ProtocolError, grpc.StatusCode.INTERNAL),
    (ServerError, grpc.StatusCode.FAILED_PRECONDITION),
)
"""The status of each branch of the tree, the narrower branches first."""

_REFUSALS: Final[Mapping[int, grpc.StatusCode]] = {
    -100: grpc.StatusCode.DEADLINE_EXCEEDED,
    -200: grpc.StatusCode.UNAVAILABLE,
}
"""The statuses of OpenD's refusals by their retType, where it says more than that it refused."""

_logger: Final = getLogger("opend.rpc")

_DETAILS_KEY: Final = "grpc-status-details-bin"
_LONGEST: Final = 1024
"""Characters of a message: clients refuse trailers of more than 8 KiB."""


class Refusal(UsageError):
    """The caller must not make the call: the server does not know the caller, or the caller's role is too low."""

    def __init__(self, message: str, *, known: bool = True) -> None:
        super().__init__(message)
        self.known = known
        """Whether the server knows the caller."""


def code_of(error: OpenDError) -> grpc.StatusCode:
    """Return the status of an error."""
    if isinstance(error, Refusal):
        return grpc.StatusCode.PERMISSION_DENIED if error.known else grpc.StatusCode.UNAUTHENTICATED
    if isinstance(error, ServerError) and error.ret_type in _REFUSALS:
        return _REFUSALS[error.ret_type]
    return next((code for kind, code in _CODES if isinstance(error, kind)), grpc.StatusCode.INTERNAL)


class Attempt:
    """An ``async with`` block that serves a call, and ends it with the status of the error that leaves the block.

    An error of another package is logged and becomes INTERNAL, without a word about its cause.
    """

    def __init__(self, context: grpc.aio.ServicerContext[bytes, bytes], name: str) -> None:
        self._context = context
        self._name = name

    async def __aenter__(self) -> None:
        pass

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if isinstance(error, OpenDError):
            await _abort(self._context, error)
        if isinstance(error, Exception) and not isinstance(error, grpc.aio.AbortError):
            _logger.error("%s failed", self._name, exc_info=error)
            await self._context.abort(grpc.StatusCode.INTERNAL, "a fault of the server, which its log describes")


async def _abort(context: grpc.aio.ServicerContext[bytes, bytes], error: OpenDError) -> NoReturn:
    code = code_of(error)
    text = _cut(str(error))
    number: int = code.value[0]
    detail = AnyMessage(url=f"type.googleapis.com/{ErrorDetail.FULL_NAME}", value=encode(_detail(error)))
    status = encode(StatusMessage(code=number, message=text, details=[detail]))
    await context.abort(code, text, ((_DETAILS_KEY, status),))


def _detail(error: OpenDError) -> ErrorDetail:
    detail = ErrorDetail(
        kind=type(error).__name__,
        message=_cut(error.explain()),
        protocol=error.protocol,
        protocol_id=error.protocol_id,
        serial=error.serial,
    )
    given: dict[str, Any] = {}
    if isinstance(error, OutcomeUnknown):
        given = {"conn_id": error.conn_id}
    elif isinstance(error, ServerError):
        given = {"ret_type": error.ret_type, "err_code": error.err_code, "message": _cut(error.ret_msg)}
    elif isinstance(error, RateLimitExceeded):
        given = {"retry_in": error.retry_in}
    elif isinstance(error, RiskLimitExceeded):
        given = {"limits": list(error.limits)}
    elif isinstance(error, EncodeError | DecodeError):
        given = {"path": _cut(error.path) or None}
    for name, value in given.items():
        setattr(detail, name, value)
    return detail


def _cut(text: str) -> str:
    """Return the beginning of a text, without lone surrogates, which no protobuf holds."""
    return text[:_LONGEST].encode("utf-8", "replace").decode()
