"""Every error of the package becomes a status with the error's facts; any other error tells nothing."""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Final, cast

import grpc
import grpc.aio
import pytest
from tests.support.gathering import each_of

from opend import errors
from opend.codec import decode
from opend.errors import OpenDError
from opend.rpc.messages import ErrorDetail
from opend.rpc.standard import StatusMessage
from opend.rpc.statuses import Attempt, Refusal, code_of

CODES: Final[tuple[tuple[OpenDError, str, dict[str, object]], ...]] = (
    (errors.UsageError("why"), "INVALID_ARGUMENT", {}),
    (errors.EncodeError("why", path="A.b"), "INVALID_ARGUMENT", {"path": "A.b", "message": "A.b: why"}),
    (errors.QueueOverflow("why"), "RESOURCE_EXHAUSTED", {}),
    (errors.RateLimitExceeded("why", retry_in=1.5), "RESOURCE_EXHAUSTED", {"retry_in": 1.5}),
    (errors.RiskLimitExceeded("why", limits=("halt",)), "FAILED_PRECONDITION", {"limits": ["halt"]}),
    (errors.ConnectError("why"), "UNAVAILABLE", {}),
    (errors.ConnectionClosed("why"), "UNAVAILABLE", {}),
    (errors.CallTimeout("why"), "DEADLINE_EXCEEDED", {}),
    (errors.OutcomeUnknown("why", conn_id=2**60), "UNKNOWN", {"conn_id": 2**60}),
    (errors.FrameError("why"), "INTERNAL", {}),
    (errors.IntegrityError("why"), "INTERNAL", {}),
    (errors.CryptoError("why"), "INTERNAL", {}),
    (errors.DecodeError("why", path="A.b"), "INTERNAL", {"path": "A.b", "message": "A.b: why"}),
    (errors.ServerError("why", ret_type=-1, err_code=9), "FAILED_PRECONDITION", {"ret_type": -1, "err_code": 9}),
    (errors.ServerError("why", ret_type=-100), "DEADLINE_EXCEEDED", {"ret_type": -100}),
    (errors.ServerError("why", ret_type=-200), "UNAVAILABLE", {"ret_type": -200}),
    (errors.QuotaExceeded("why", ret_type=-1), "RESOURCE_EXHAUSTED", {"ret_type": -1}),
    (errors.RecordingError("why"), "INTERNAL", {}),
    (errors.StorageError("why"), "INTERNAL", {}),
    (errors.StorageInUse("why"), "INTERNAL", {}),
    (Refusal("why"), "PERMISSION_DENIED", {}),
    (Refusal("why", known=False), "UNAUTHENTICATED", {}),
)


class Context:
    """Records how a call is ended."""

    ended: tuple[grpc.StatusCode, str, tuple[tuple[str, bytes], ...]] | None = None

    async def abort(self, code: grpc.StatusCode, text: str, trailers: tuple[tuple[str, bytes], ...] = ()) -> None:
        self.ended = code, text, trailers
        raise grpc.aio.AbortError


def ended_by(error: BaseException) -> tuple[grpc.StatusCode, str, tuple[tuple[str, bytes], ...]]:
    """Return how a call ends that fails with an error."""
    context = Context()

    async def serve() -> None:
        async with Attempt(cast("Any", context), "Qot_GetTicker"):
            raise error

    with pytest.raises(grpc.aio.AbortError):
        asyncio.run(serve())
    assert context.ended is not None
    return context.ended


@each_of("case", CODES)
def test_an_error_of_the_package_has_a_status_and_details(case: tuple[OpenDError, str, dict[str, object]]) -> None:
    error, code, facts = case
    error.of_call("Qot_GetTicker", 3010, 7)
    status, text, ((key, trailer),) = ended_by(error)
    assert (status.name, key) == (code, "grpc-status-details-bin")
    shown = decode(StatusMessage, trailer)
    assert (shown.code, shown.message, text) == (status.value[0], text, str(error))
    detail = decode(ErrorDetail, shown.details[0].value or b"")
    wanted: dict[str, Any] = {"kind": type(error).__name__, "message": "why", **facts}
    assert detail == ErrorDetail(protocol="Qot_GetTicker", protocol_id=3010, serial=7, **wanted)


def test_every_class_of_the_tree_is_in_the_table() -> None:
    branches = {"OpenDError", "LinkError", "ProtocolError"}
    of_no_call = {"PushesMissed"}
    assert {type(error).__name__ for error, *_ in CODES} == {*errors.__all__, "Refusal"} - branches - of_no_call
    assert code_of(OpenDError("why")) is grpc.StatusCode.INTERNAL


def test_a_long_text_is_cut_and_a_strange_one_replaced() -> None:
    _, text, ((_, trailer),) = ended_by(errors.UsageError("\ud800" + "x" * 100_000))
    assert len(trailer) < 8 * 1024
    assert text.startswith("?xx")


def test_a_fault_of_the_server_is_logged_and_tells_nothing(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, "opend.rpc"):
        status, text, trailers = ended_by(ValueError("secret"))
    assert (status.name, trailers) == ("INTERNAL", ())
    assert "secret" not in text
    assert "secret" in str(caplog.records[0].exc_info)
