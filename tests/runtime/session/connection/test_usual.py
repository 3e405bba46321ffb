"""Calls whose checks are known to find nothing are sent in fewer steps, and just as all others are."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pytest
from tests.runtime.session.joined import Joined

from opend.errors import ConnectionClosed, EncodeError, UsageError
from opend.securities import security
from opend.session import CallFailed, ClientOptions, ClientSession, Replied
from opend.session.connection.exchange import CallExchange
from opend.session.connection.guards.usual import UsualCall, usual_call
from opend_proto import common, methods, qot_get_ticker, qot_sub
from opend_proto.qot_common import Security, SubType
from opend_proto.schema import AnyMethod, Method

CODE = "HK.00700"
TICKS = qot_get_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=qot_get_ticker.S2C(security=security(CODE)))


def get_ticker(code: object = None, count: int = 10) -> qot_get_ticker.Request:
    request = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=security(CODE), max_ret_num=count))
    if code is not None:
        request.c2s.security = cast("Security", code)
    return request


def usual_of(client: ClientSession) -> dict[int, UsualCall]:
    exchange: CallExchange = vars(client)["_exchange"]
    return exchange.usual


def call(joined: Joined, request: qot_get_ticker.Request, method: Any = methods.QOT_GET_TICKER) -> bytes:
    """Make a call; return the bytes that it sends, without its serial."""
    joined.client.call(method, request, joined.now)
    sent = joined.client.data_to_send()
    return sent[:8] + sent[12:]


def test_the_second_call_is_usual_and_sends_what_the_first_did() -> None:
    joined = Joined()
    first = call(joined, get_ticker())
    assert set(usual_of(joined.client)) == {methods.QOT_GET_TICKER.id}
    assert call(joined, get_ticker()) == first
    counters = joined.client.counters
    assert (counters.calls, counters.frames_sent) == (2, 3)
    (reply,) = joined.client.receive(joined.answer(3010, 3, TICKS), joined.now)
    assert reply == Replied(3, TICKS)
    late, failed = joined.client.handle_time(joined.now + 10.0), joined.client.receive_eof()
    assert [event.serial for event in (*late, *failed) if isinstance(event, CallFailed)] == [2]


def test_what_a_usual_request_must_not_hold_is_read_or_refused_as_ever() -> None:
    joined = Joined()
    exact = call(joined, get_ticker())
    assert call(joined, get_ticker(CODE)) == exact, "a text stands for a security"
    serial = joined.client.call(methods.QOT_GET_TICKER, get_ticker(), joined.now)
    with pytest.raises(UsageError, match="nonsense"):
        call(joined, get_ticker("nonsense"))
    with pytest.raises(EncodeError, match="out of range for int32") as caught:
        call(joined, get_ticker(count=2**31))
    assert caught.value.serial == serial + 1
    with pytest.raises(UsageError, match="not Request"):
        joined.client.call(methods.QOT_GET_TICKER, cast("Any", qot_sub.Request(c2s=cast("Any", None))), joined.now)
    with pytest.raises(UsageError, match="timeout must be a positive number"):
        joined.client.call(methods.QOT_GET_TICKER, get_ticker(), joined.now, -1.0)
    assert joined.client.call(methods.QOT_GET_TICKER, get_ticker(), joined.now) == serial + 2


def test_only_the_method_that_was_checked_is_usual() -> None:
    joined = Joined()
    call(joined, get_ticker())
    order = replace(cast("Method[Any, Any]", methods.QOT_GET_TICKER), effect="order")
    with pytest.raises(UsageError, match="real account"):
        joined.client.call(order, get_ticker(), joined.now)
    assert usual_of(joined.client)[3010].method is methods.QOT_GET_TICKER


def test_nothing_is_usual_that_has_an_effect_or_is_recorded() -> None:
    changing: list[AnyMethod] = [
        *(methods.METHODS_BY_ID[number] for number in (1001, 2005, 2202, 2205, 2227, 3214, 3220)),
        replace(cast("Method[Any, Any]", methods.QOT_GET_TICKER), effect=cast("Any", "new mark")),
    ]
    assert [method.name for method in changing if usual_call(method)] == []
    joined = Joined()
    c2s = qot_sub.C2S(security_list=[security(CODE)], sub_type_list=[SubType.TICKER], is_sub_or_un_sub=True)
    joined.client.call(methods.QOT_SUB, qot_sub.Request(c2s=c2s), joined.now)
    assert not usual_of(joined.client)


def test_nothing_is_usual_in_json_or_for_a_gateway_that_is_too_old() -> None:
    json = Joined(ClientOptions(body_format="json"))
    call(json, get_ticker())
    assert not usual_of(json.client)
    old = Joined()
    vars(old.client)["_too_new"] = {3010: "11.0"}
    with pytest.raises(UsageError, match="it came with OpenD 11"):
        call(old, get_ticker())


def test_nothing_is_usual_before_the_handshake_or_after_the_end() -> None:
    joined = Joined()
    call(joined, get_ticker())
    joined.client.close()
    with pytest.raises(ConnectionClosed, match="was closed by this client"):
        call(joined, get_ticker())
