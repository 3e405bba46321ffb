"""Which requests are equal, and which securities a message is about."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.support.markets.recordings import Tape, greeting, subscription, tick, ticks_reply, ticks_request

from opend.codec import encode, to_json
from opend.frame import BODY_JSON, BODY_PROTOBUF
from opend.recording.file import RecordFile
from opend.recording.mentions import mentioned
from opend.recording.replaying.replies import Question, ReplyIndex, question
from opend_proto import methods, trd_common, trd_modify_order
from opend_proto.common import PacketID
from opend_proto.qot_common import QotHeader
from opend_proto.schema import Message


def asked(message: Message, protocol_id: int = 3010) -> Question:
    return question(protocol_id, encode(message), BODY_PROTOBUF)


def cancelling(order: int, account: int, serial: int) -> trd_modify_order.Request:
    return trd_modify_order.Request(
        c2s=trd_modify_order.C2S(
            packet_id=PacketID(conn_id=serial * 7, serial_no=serial),
            header=trd_common.TrdHeader(
                trd_env=trd_common.TrdEnv.SIMULATE, acc_id=account, trd_market=trd_common.TrdMarket.HK
            ),
            order_id=order,
            modify_order_op=trd_common.ModifyOrderOp.CANCEL,
        )
    )


def test_the_format_of_a_request_does_not_matter() -> None:
    request = ticks_request("HK.00700")
    assert question(3010, to_json(request).encode(), BODY_JSON) == asked(request)


def test_the_quote_header_does_not_matter() -> None:
    request = ticks_request("HK.00700")
    request.c2s.header = QotHeader()
    assert asked(request) == asked(ticks_request("HK.00700"))


@given(st.integers(1, 2**31), st.integers(1, 2**31))
def test_the_packet_id_does_not_matter_but_the_account_does(one: int, other: int) -> None:
    assert asked(cancelling(5, 1, one), 2205) == asked(cancelling(5, 1, other), 2205)
    assert asked(cancelling(5, 1, one), 2205).exact != asked(cancelling(5, 2, one), 2205).exact


def test_other_parameters_are_another_question_about_the_same_security() -> None:
    one, other = asked(ticks_request("HK.00700", 1)), asked(ticks_request("HK.00700", 2))
    assert one.exact != other.exact
    assert one.alike == other.alike != asked(ticks_request("US.AAPL", 2)).alike


def test_what_cannot_be_read_is_equal_to_itself() -> None:
    assert question(3010, b"\xff\xff", BODY_PROTOBUF) == question(3010, b"\xff\xff", BODY_PROTOBUF)
    assert question(9999, b"a", BODY_PROTOBUF).exact != question(9999, b"b", BODY_PROTOBUF).exact


def test_securities_are_found_wherever_they_are() -> None:
    assert mentioned(subscription(["HK.00700", "US.AAPL"])[0]) == {"HK.00700", "US.AAPL"}
    assert mentioned(tick("SH.600519", 1)) == {"SH.600519"}
    assert mentioned(greeting()[0]) == set()


def test_an_interrupted_search_ends_at_once(tmp_path: Path) -> None:
    tape = Tape()
    tape.call(methods.QOT_GET_TICKER, ticks_request("HK.00700"), ticks_reply("HK.00700", 1))
    index = ReplyIndex(RecordFile(tape.save(tmp_path / "file")), None)
    index.interrupt()
    assert index.find(1, asked(ticks_request("HK.00700"))) is None
    index.close()
