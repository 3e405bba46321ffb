"""Numbers are found in bytes by their place alone: either all of them, or none if the bytes are malformed."""

from __future__ import annotations

import pytest

from opend.codec import encode
from opend.schema.scanning import values_in_json, values_in_protobuf
from opend_proto import trd_place_order
from opend_proto.common import PacketID
from opend_proto.trd_common import OrderType, TrdEnv, TrdHeader, TrdMarket, TrdSide

ORDER = encode(
    trd_place_order.Request(
        c2s=trd_place_order.C2S(
            packet_id=PacketID(conn_id=2**64 - 1, serial_no=0),
            header=TrdHeader(trd_env=TrdEnv(2), acc_id=1, trd_market=TrdMarket.HK),
            trd_side=TrdSide.BUY,
            order_type=OrderType.NORMAL,
            code="00700",
            qty=100.0,
        )
    )
)


def test_a_number_is_found_beside_fields_of_every_kind() -> None:
    assert values_in_protobuf(ORDER, (1, 2, 1)) == [2]
    assert values_in_protobuf(ORDER, (1, 1, 1)) == [2**64 - 1]
    assert values_in_protobuf(ORDER, (2, 1)) == []
    assert values_in_protobuf(b"\x0d1234\x10\x07", (2,)) == [7]


def test_every_occurrence_counts() -> None:
    assert values_in_protobuf(b"\x0a\x04\x08\x00\x08\x01\x0a\x02\x08\x02", (1, 1)) == [0, 1, 2]


@pytest.mark.parametrize("end", range(1, len(ORDER)))
def test_what_is_cut_off_is_no_shorter_answer(end: int) -> None:
    with pytest.raises(ValueError, match=r"ends within a field|does not end"):
        values_in_protobuf(ORDER[:end], (1, 2, 1))


@pytest.mark.parametrize(
    ("body", "path"),
    [
        (b"\x0d1234", (1,)),
        (b"\x08\x01", (1, 1)),
        (b"\x0a\x00", (1,)),
        (b"\x0b\x0c", (1,)),
        (b"\x08" + b"\xff" * 11, (1,)),
    ],
)
def test_what_readers_may_take_differently_is_not_read(body: bytes, path: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"wire type|does not end"):
        values_in_protobuf(body, path)


def test_json_is_read_with_all_names_that_repeat() -> None:
    body = b'{"c2s": {"x": 1, "header": {"trdEnv": 0, "trdEnv": 1}}, "c2s": {"header": {"trdEnv": 2}}}'
    assert values_in_json(body, ("c2s", "header", "trdEnv")) == [0, 1, 2]
    assert values_in_json(b"{}", ("c2s", "header", "trdEnv")) == []


@pytest.mark.parametrize("body", [b"", b"\xff", b"[", b"[" * 100_000, b'{"a": 1}', b'{"a": []}', b"[]"])
def test_json_that_is_not_as_expected_is_not_read(body: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        values_in_json(body, ("a", "b"))
