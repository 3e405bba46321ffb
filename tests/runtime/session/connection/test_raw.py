"""A reply that is wanted as bytes goes through the session like any other."""

from __future__ import annotations

import pytest
from tests.runtime.session.joined import Joined

from opend.codec import decode, encode
from opend.codec.plain import is_plain
from opend.errors import DecodeError, ServerError
from opend.frame import BODY_JSON, BODY_PROTOBUF
from opend.session import Replied, check_reply
from opend.session.connection.raw import RawReply, raw_method, reply_type
from opend_proto import qot_get_ticker
from opend_proto.common import RetType
from opend_proto.methods import METHODS_BY_ID, QOT_GET_TICKER
from opend_proto.qot_common import QotMarket, Security
from opend_proto.schema import AnyMethod, Message

S2C = qot_get_ticker.S2C(security=Security(market=QotMarket.HK_SECURITY, code="00700"))
RAW = raw_method(QOT_GET_TICKER)
REQUEST = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=S2C.security, max_ret_num=1))


def test_the_payload_stays_bytes() -> None:
    whole = qot_get_ticker.Response(ret_type=RetType.SUCCEED, ret_msg="", err_code=0, s2c=S2C)
    reply = decode(reply_type(RAW, BODY_PROTOBUF), encode(whole))
    assert isinstance(reply, RawReply)
    assert (reply.ret_type, reply.ret_msg, reply.err_code, reply.s2c) == (RetType.SUCCEED, "", 0, encode(S2C))


def test_only_protobuf_has_bytes_to_keep() -> None:
    assert reply_type(RAW, BODY_JSON) is qot_get_ticker.Response
    assert reply_type(QOT_GET_TICKER, BODY_PROTOBUF) is qot_get_ticker.Response
    assert reply_type(RAW, BODY_PROTOBUF) is reply_type(raw_method(QOT_GET_TICKER), BODY_PROTOBUF)


def test_nothing_else_of_the_call_changes() -> None:
    assert (RAW.id, RAW.name, RAW.limit, RAW.effect) == (3010, "Qot_GetTicker", QOT_GET_TICKER.limit, "")
    assert (RAW.request, RAW.response) == (qot_get_ticker.Request, qot_get_ticker.Response)


def test_every_reply_with_a_payload_can_stay_bytes() -> None:
    whole = {
        method.name
        for method in METHODS_BY_ID.values()
        if not issubclass(reply_type(raw_method(method), BODY_PROTOBUF), RawReply)
    }
    assert all(name.startswith("SkillWrap_") for name in whole)
    assert len(whole) == 3


def test_a_refusal_is_a_refusal() -> None:
    refused = encode(qot_get_ticker.Response(ret_type=RetType.FAILED, ret_msg="no", err_code=7))
    with pytest.raises(ServerError, match="no"):
        check_reply(RAW, decode(reply_type(RAW, BODY_PROTOBUF), refused), 1)


def test_what_is_no_reply_is_named_as_ever() -> None:
    with pytest.raises(DecodeError, match=r"Qot_GetTicker\.Response\.retType"):
        decode(reply_type(RAW, BODY_PROTOBUF), b"\x12\x00")


def test_the_native_codec_can_read_it() -> None:
    assert is_plain(reply_type(RAW, BODY_PROTOBUF))


@pytest.mark.parametrize("order", ["whole first", "bytes first"])
def test_both_kinds_of_one_call_can_be_under_way(order: str) -> None:
    joined = Joined()
    kinds: list[tuple[AnyMethod, type[Message]]] = [(QOT_GET_TICKER, qot_get_ticker.Response), (RAW, RawReply)]
    if order == "bytes first":
        kinds.reverse()
    whole = qot_get_ticker.Response(ret_type=RetType.SUCCEED, s2c=S2C)
    for repeats in (1, 2, 2):
        calls = [(joined.client.call(method, REQUEST, joined.now), kind) for method, kind in kinds * repeats]
        sent = [request.serial for request in joined.requests()]
        replies = joined.client.receive(b"".join(joined.answer(3010, serial, whole) for serial in sent), joined.now)
        read = {event.serial: event.response for event in replies if isinstance(event, Replied)}
        assert len(read) == 2 * repeats
        assert all(isinstance(read[serial], kind) for serial, kind in calls)
