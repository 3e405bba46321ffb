"""Enums say what their values mean for a program."""

from __future__ import annotations

from opend_proto.qot_common import KLType
from opend_proto.trd_common import OrderStatus, TrdSide


def test_orders_have_ended_or_not() -> None:
    ended = {status.name for status in OrderStatus if status.is_final}
    assert ended == {
        *("SUBMIT_FAILED", "FILLED_ALL", "CANCELLED_PART", "CANCELLED_ALL"),
        *("FAILED", "DELETED", "FILL_CANCELLED"),
    }
    assert not OrderStatus(99).is_final
    assert {status.name for status in OrderStatus if status.is_cancelled} == {"CANCELLED_PART", "CANCELLED_ALL"}


def test_each_known_side_buys_or_sells() -> None:
    assert [side.is_buy != side.is_sell for side in TrdSide] == [side is not TrdSide.UNKNOWN for side in TrdSide]
    assert TrdSide.BUY_BACK.is_buy
    assert TrdSide.SELL_SHORT.is_sell


def test_periods_within_the_day_have_a_length() -> None:
    lengths = {kind.name: kind.seconds for kind in KLType if kind.seconds is not None}
    assert lengths == {f"K_{minutes}MIN": 60 * minutes for minutes in (1, 5, 15, 30, 60, 3, 10, 120, 180, 240)}
    assert KLType.DAY.seconds is None
    assert KLType(99).seconds is None
