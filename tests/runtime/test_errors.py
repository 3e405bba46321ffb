"""Errors have one root, their messages say what happened to which call, and their copies are complete."""

from __future__ import annotations

import copy
import inspect
import pickle

import pytest

from opend import errors
from opend.errors import (
    CallTimeout,
    ConnectError,
    ConnectionClosed,
    CryptoError,
    DecodeError,
    EncodeError,
    FrameError,
    IntegrityError,
    LinkError,
    OpenDError,
    OutcomeUnknown,
    ProtocolError,
    PushesMissed,
    QueueOverflow,
    ServerError,
    UsageError,
)

ALL = [getattr(errors, name) for name in errors.__all__]

SAMPLES: list[OpenDError] = [
    UsageError("wrong"),
    ConnectError("refused"),
    CallTimeout("no reply within 3 s").of_call("Qot_GetTicker", 3010, 7),
    FrameError("not a frame", protocol_id=5),
    OutcomeUnknown("sent", conn_id=2**60).of_call("Trd_PlaceOrder", 2202, 6),
    EncodeError("out of range", path="Qot_GetTicker.Request.c2s.maxRetNum", value=2**40).of_call(
        "Qot_GetTicker", 3010, 8
    ),
    DecodeError("cut off", path="Qot_GetTicker.Response.s2c.tickerList[3].price", value=b"\x01"),
    ServerError("no subscription", ret_type=-1, err_code=4).of_call("Qot_GetTicker", 3010, 9),
]


@pytest.mark.parametrize(
    ("error", "parent"),
    [
        (EncodeError, UsageError),
        (QueueOverflow, UsageError),
        (OutcomeUnknown, OpenDError),
        (ConnectError, LinkError),
        (ConnectionClosed, LinkError),
        (CallTimeout, LinkError),
        (PushesMissed, LinkError),
        (FrameError, ProtocolError),
        (IntegrityError, ProtocolError),
        (CryptoError, ProtocolError),
        (DecodeError, ProtocolError),
        (UsageError, OpenDError),
        (LinkError, OpenDError),
        (ProtocolError, OpenDError),
        (ServerError, OpenDError),
    ],
)
def test_the_tree(error: type[OpenDError], parent: type[OpenDError]) -> None:
    assert error.__bases__ == (parent,)


def test_the_tree_is_drawn_in_the_module() -> None:
    drawn = inspect.getdoc(errors) or ""
    assert all(error.__name__ in drawn for error in ALL)


@pytest.mark.parametrize("error", SAMPLES, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickling_keeps_everything(error: OpenDError, protocol: int) -> None:
    restored = pickle.loads(pickle.dumps(error, protocol))
    assert type(restored) is type(error)
    assert str(restored) == str(error)
    assert vars(restored) == vars(error)


@pytest.mark.parametrize("error", SAMPLES, ids=lambda error: type(error).__name__)
def test_copies_are_equal(error: OpenDError) -> None:
    for duplicate in (copy.copy(error), copy.deepcopy(error)):
        assert str(duplicate) == str(error)
        assert vars(duplicate) == vars(error)


def test_a_value_that_cannot_be_pickled_becomes_its_text() -> None:
    error = EncodeError("expected an int", path="A.b", value=lambda: None)
    restored = pickle.loads(pickle.dumps(error))
    assert restored.value == repr(error.value)


def test_messages_name_call_path_value_and_reason() -> None:
    assert [str(error) for error in SAMPLES] == [
        "wrong",
        "refused",
        "Qot_GetTicker (3010), serial 7: no reply within 3 s",
        "protocol 5: not a frame",
        "Trd_PlaceOrder (2202), serial 6: sent",
        "Qot_GetTicker (3010), serial 8: Qot_GetTicker.Request.c2s.maxRetNum: out of range (got 1099511627776)",
        "Qot_GetTicker.Response.s2c.tickerList[3].price: cut off (got b'\\x01')",
        "Qot_GetTicker (3010), serial 9: the gateway refused: no subscription (retType -1, errCode 4)",
    ]


def test_a_long_value_is_shortened() -> None:
    assert len(str(DecodeError("wrong", path="A", value=bytes(10_000)))) < 200


def test_server_error_without_a_reason() -> None:
    error = ServerError("", ret_type=-500)
    assert (error.ret_type, error.ret_msg, error.err_code) == (-500, "", None)
    assert str(error) == "the gateway refused: no reason given (retType -500)"
