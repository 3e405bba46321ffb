"""An order that is frozen: its form shows all of it, and nothing else can be sent."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import pytest

from opend.accounts.account import Preview
from opend.codec import encode
from opend.mcp.permits import Refused
from opend.mcp.trading.frozen import FrozenOrder, digest_of, exact, freeze
from opend_proto import trd_place_order
from opend_proto.common import PacketID
from opend_proto.schema import OpenEnum
from opend_proto.trd_common import OrderType, TrdAcc, TrdEnv, TrdHeader, TrdMarket, TrdSide

HEADER: Final = TrdHeader(trd_env=TrdEnv.SIMULATE, acc_id=2**60 + 1, trd_market=TrdMarket.US)
ACCOUNT: Final = TrdAcc(trd_env=HEADER.trd_env, acc_id=HEADER.acc_id, trd_market_auth_list=[TrdMarket.US])


def order(**fields: Any) -> trd_place_order.C2S:
    usual: dict[str, Any] = {
        "packet_id": PacketID(conn_id=0, serial_no=0),
        "header": HEADER,
        "trd_side": TrdSide.SELL,
        "order_type": OrderType.MARKET,
        "code": "AAPL",
        "qty": 100.0,
    }
    return trd_place_order.C2S(**{**usual, **fields})


def frozen(request: trd_place_order.C2S) -> FrozenOrder:
    return freeze(Preview(request, None, None, "no price\nis known", (), None), ACCOUNT)


def test_every_parameter_of_an_order_is_shown() -> None:
    values: dict[str, Any] = {}
    for number, field in enumerate(trd_place_order.C2S.FIELDS):
        if field.label != "optional":
            continue
        enum = field.enum_type
        if enum is not None:
            values[field.attribute] = enum(70_000 + number)
        else:
            made = {"bool": True, "string": f"text{number}", "double": 1000.25 + number, "uint64": 2**63 + number}
            values[field.attribute] = made[field.kind]
    values["sec_market"] = 2
    shown = list(frozen(order(**values)).facts.values())
    for attribute, value in values.items():
        if attribute == "sec_market":
            text = "US.AAPL"
        elif isinstance(value, OpenEnum):
            text = value.name
        elif isinstance(value, bool):
            text = "yes"
        else:
            text = exact(value) if isinstance(value, float) else str(value)
        assert any(text in each for each in shown), (attribute, text, shown)
    assert all(each.isprintable() for each in shown)


def test_numbers_are_shown_with_all_their_digits() -> None:
    numbers = {1e-8: "0.00000001", 1e22: "1" + "0" * 22, 100.0: "100", 0.1 + 0.2: "0.30000000000000004", -37.5: "-37.5"}
    assert {number: exact(number) for number in numbers} == numbers
    assert frozen(order(qty=0.1 + 0.2)).facts["Quantity"] == "0.30000000000000004"


def test_an_account_is_real_unless_it_is_simulated_for_certain() -> None:
    lines = {
        number: frozen(order(header=replace(HEADER, trd_env=TrdEnv(number)))).facts["Environment"]
        for number in (0, 1, 2, -1)
    }
    assert lines == {
        0: "PAPER (simulated trading)",
        1: "REAL (real money)",
        2: "unknown (2), which counts as REAL",
        -1: "unknown (-1), which counts as REAL",
    }


def test_other_bytes_than_those_shown_are_not_sent() -> None:
    shown, other = frozen(order()), encode(trd_place_order.Request(c2s=order(qty=101.0)))
    assert shown.request() == order()
    assert shown.digest == digest_of(shown.body)
    with pytest.raises(Refused, match="not the one that was shown"):
        replace(shown, body=other).request()
