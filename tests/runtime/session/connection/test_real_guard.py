"""Calls to a real account are judged by the bytes that are sent, whatever messages, classes and methods claim."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import pytest
from tests.runtime.session.connection.test_orders import order
from tests.runtime.session.joined import Joined

from opend.codec import encode, to_json
from opend.errors import UsageError
from opend.frame import BODY_JSON, BODY_PROTOBUF
from opend.schema.effects import KNOWN_CHANGES
from opend.session import ClientOptions
from opend.session.connection.guards.orders import KNOWN_PLACES, refuse_real_body
from opend.session.connection.raw import read_request
from opend_proto import methods, trd_place_order, trd_unlock_trade
from opend_proto.schema import Field, Message, Method
from opend_proto.trd_common import TrdEnv

REAL = order(TrdEnv.REAL)
FORMATS = pytest.mark.parametrize("body_format", ["protobuf", "json"])


def joined(body_format: Any = "protobuf", *, leave: bool = False) -> Joined:
    options = ClientOptions(body_format=body_format, allow_real_trading=leave)
    return Joined(options)


def refused(method: Method[Any, Any], request: Message, body_format: str = "protobuf") -> str:
    """Assert that a call is sent only if real trading is allowed; return the message of the refusal."""
    careful = joined(body_format)
    with pytest.raises(UsageError, match="allow_real_trading=True") as caught:
        careful.client.call(method, request, careful.now)
    assert careful.client.data_to_send() == b""
    assert not careful.client.has_waiting_calls()
    assert "\n" not in str(caught.value)
    daring = joined(body_format, leave=True)
    daring.client.call(method, request, daring.now)
    assert daring.client.data_to_send() != b""
    return str(caught.value)


def sent(method: Method[Any, Any], request: Message, body_format: str = "protobuf") -> None:
    careful = joined(body_format)
    careful.client.call(method, request, careful.now)
    assert careful.client.data_to_send() != b""


class Liar(int):
    """A number that compares equal to 0, but is sent with its real value."""

    def __eq__(self, other: object) -> bool:
        return other == 0

    def __ne__(self, other: object) -> bool:
        return other != 0

    def __hash__(self) -> int:
        return hash(0)

    def __bool__(self) -> bool:
        return False


def with_environment(environment: Any) -> trd_place_order.Request:
    request = order()
    request.c2s.header = replace(request.c2s.header, trd_env=environment)
    return request


@FORMATS
@pytest.mark.parametrize("environment", [1, 2, -1, 2**31 - 1, Liar(1)], ids=repr)
def test_every_environment_but_the_simulated_one_counts_as_real(environment: Any, body_format: str) -> None:
    refused(methods.TRD_PLACE_ORDER, with_environment(environment), body_format)


@FORMATS
def test_a_simulated_order_leaves(body_format: str) -> None:
    sent(methods.TRD_PLACE_ORDER, order(), body_format)
    sent(replace(methods.TRD_PLACE_ORDER, effect=""), order(), body_format)


@FORMATS
@pytest.mark.parametrize("effect", ["", "none", "state", "cash"])
@pytest.mark.parametrize("name", ["Trd_PlaceOrder", "Trd_GetFunds", "Qot_GetTicker"])
def test_the_id_of_the_frame_decides_and_no_name_or_mark(name: str, effect: Any, body_format: str) -> None:
    refused(replace(methods.TRD_PLACE_ORDER, name=name, effect=effect), REAL, body_format)
    sent(replace(methods.TRD_PLACE_ORDER, name=name, effect=effect), order(), body_format)


def test_an_id_that_lies_is_judged_as_it_is_sent() -> None:
    class LyingId(int):
        def __eq__(self, other: object) -> bool:
            return other == 3010

        def __hash__(self) -> int:
            return hash(3010)

    lying: Method[Any, Any] = Method(LyingId(2202), "Qot_GetTicker", "trd_place_order", effect="none")
    refused(lying, REAL)


@dataclass(slots=True, kw_only=True)
class SwappedHeader(Message):
    """A header whose class has the numbers of two fields swapped."""

    FULL_NAME: ClassVar[str] = "Trd_Common.TrdHeader"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(3, "trdEnv", "trd_env", "int32", "required"),
        Field(2, "accID", "acc_id", "uint64", "required"),
        Field(1, "trdMarket", "trd_market", "int32", "required"),
    )
    trd_env: int
    acc_id: int
    trd_market: int


@dataclass(slots=True, kw_only=True)
class LyingC2S(Message):
    """The parameters of an order with a swapped header."""

    FULL_NAME: ClassVar[str] = "Trd_PlaceOrder.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(2, "header", "header", "message", "required", SwappedHeader),)
    header: SwappedHeader


@dataclass(slots=True, kw_only=True)
class LyingRequest(Message):
    """A request whose attributes say trdEnv 0, but which would be sent with 1."""

    FULL_NAME: ClassVar[str] = "Trd_PlaceOrder.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "c2s", "c2s", "message", "required", LyingC2S),)
    c2s: LyingC2S


class LyingMethod(Method[Any, Any]):
    """A method whose request class is not that of its protocol."""

    @property
    def request(self) -> type[Any]:
        return LyingRequest


@pytest.mark.parametrize("effect", ["", "none", "order"])
def test_a_request_class_that_lies_is_not_believed(effect: Any) -> None:
    lying = LyingMethod(2202, "Trd_PlaceOrder", "trd_place_order", effect=effect)
    request = LyingRequest(c2s=LyingC2S(header=SwappedHeader(trd_env=0, acc_id=1, trd_market=1)))
    refused(lying, request)
    sent(lying, LyingRequest(c2s=LyingC2S(header=SwappedHeader(trd_env=0, acc_id=1, trd_market=0))))


def test_a_request_without_a_header_names_no_simulated_account() -> None:
    with pytest.raises(UsageError, match="does not say trdEnv 0"):
        refuse_real_body(methods.TRD_PLACE_ORDER, 2202, b"\x0a\x00", BODY_PROTOBUF)


def test_of_two_environments_both_must_be_simulated() -> None:
    once, twice = (encode(order(env)) for env in (TrdEnv.SIMULATE, TrdEnv.REAL))
    refuse_real_body(methods.TRD_PLACE_ORDER, 2202, once + once, BODY_PROTOBUF)
    for body in (once + twice, twice + once):
        with pytest.raises(UsageError, match="real account"):
            refuse_real_body(methods.TRD_PLACE_ORDER, 2202, body, BODY_PROTOBUF)
    with pytest.raises(UsageError, match="cannot be judged"):
        refuse_real_body(methods.TRD_PLACE_ORDER, 2202, once[:-1], BODY_PROTOBUF)


def test_raw_bodies_are_judged_alike() -> None:
    for request in (REAL, with_environment(2)):
        refused(*read_request(2202, encode(request)))
    sent(*read_request(2202, encode(order())))


def test_a_body_in_json_is_judged_by_its_text() -> None:
    text = to_json(order())
    refuse_real_body(methods.TRD_PLACE_ORDER, 2202, text.encode(), BODY_JSON)
    for environment in ("1", "2", "-1", '"0"', "null", "0.0", "[]", '"SIMULATE"'):
        changed, count = re.subn('("trdEnv": *)0', rf"\g<1>{environment}", text)
        assert count == 1
        with pytest.raises(UsageError, match="allow_real_trading=True"):
            refuse_real_body(methods.TRD_PLACE_ORDER, 2202, changed.encode(), BODY_JSON)


def unlock(value: Any) -> trd_unlock_trade.Request:
    return trd_unlock_trade.Request(c2s=trd_unlock_trade.C2S(unlock=value, pwd_md5="0" * 32))


@FORMATS
@pytest.mark.parametrize("effect", ["", "none", "state"])
@pytest.mark.parametrize("name", ["Trd_UnlockTrade", "Trd_GetAccList"])
def test_unlocking_real_accounts_needs_leave_and_locking_never(name: str, effect: Any, body_format: str) -> None:
    method = replace(methods.TRD_UNLOCK_TRADE, name=name, effect=effect)
    said = refused(method, unlock(True), body_format)
    assert "unlocks the real accounts" in said
    assert "0" * 32 not in said
    sent(method, unlock(False), body_format)


def test_the_places_are_those_of_the_schema() -> None:
    assert {number for number, effect in KNOWN_CHANGES.items() if effect == "order"} | {2005} == set(KNOWN_PLACES)
    for number, place in KNOWN_PLACES.items():
        holder: type[Message] | None = methods.METHODS_BY_ID[number].request
        for at, name in zip(place.numbers, place.names, strict=True):
            assert holder is not None
            (field,) = (field for field in holder.FIELDS if field.name == name)
            assert field.number == at
            holder = field.message_type


def test_a_protocol_that_is_not_known_is_judged_by_its_own_class() -> None:
    basket: Method[Any, Any] = Method(2299, "Trd_PlaceBasket", "trd_place_order")
    without_header: Method[Any, Any] = Method(2299, "Trd_PlaceBasket", "trd_unlock_trade")
    refused(basket, REAL)
    sent(basket, order())
    with pytest.raises(UsageError, match="does not say trdEnv 0"):
        joined().client.call(without_header, unlock(False), 0.0)
