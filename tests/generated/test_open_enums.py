"""Enums keep unknown values, so that a newer server never breaks an older client."""

from __future__ import annotations

import copy
import pickle
from typing import Any, assert_type

import pytest
from tests.support.schemas.samples import Bits, Color

from opend_proto.common import RetType
from opend_proto.get_user_info import UserInfoField
from opend_proto.qot_common import CompanyAct, KLFields, QotMarket, TickerDirection
from opend_proto.schema import FlagEnum, OpenEnum


def test_a_known_value_is_the_member() -> None:
    assert TickerDirection(1) is TickerDirection.BID
    assert RetType(-400) is RetType.UNKNOWN
    assert int(TickerDirection.BID) == 1
    assert [TickerDirection.BID] == [1]
    assert {1: "bid"}[TickerDirection.BID] == "bid"


@pytest.mark.parametrize(("number", "name"), [(99, "UNKNOWN_99"), (-5, "UNKNOWN_MINUS_5"), (2**40, f"UNKNOWN_{2**40}")])
def test_an_unknown_value_is_kept_and_named(number: int, name: str) -> None:
    member = QotMarket(number)
    assert_type(member, QotMarket)
    assert isinstance(member, QotMarket)
    assert (member, member.value, member.name) == (number, number, name)
    assert repr(member) == f"<QotMarket.{name}: {number}>"
    assert str(member) == f"{member}" == str(number)


def test_an_unknown_value_is_equal_to_itself_and_to_the_number() -> None:
    assert QotMarket(99) == QotMarket(99) == 99
    assert QotMarket(99) != QotMarket(98)
    assert hash(QotMarket(99)) == hash(99)
    assert {QotMarket(99): "new"}[QotMarket(99)] == "new"


def test_an_unknown_value_does_not_become_a_member() -> None:
    before = list(QotMarket)
    assert QotMarket(99) not in before
    assert list(QotMarket) == before
    assert "UNKNOWN_99" not in QotMarket.__members__


@pytest.mark.parametrize(
    "member", [TickerDirection.BID, TickerDirection(99), KLFields.HIGH | KLFields.OPEN, RetType(-7)]
)
def test_members_can_be_copied_and_pickled(member: OpenEnum) -> None:
    copies = [copy.copy(member), copy.deepcopy(member), pickle.loads(pickle.dumps(member))]
    for same in copies:
        assert (type(same), same, same.name, hash(same)) == (type(member), member, member.name, hash(member))


@pytest.mark.parametrize("value", ["BID", None, 1.5, b"1", object()])
def test_what_is_no_whole_number_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="is not a valid TickerDirection"):
        TickerDirection(value)


def test_bits_combine_into_a_value_of_the_same_type() -> None:
    both = KLFields.HIGH | KLFields.OPEN
    assert_type(both, KLFields)
    assert isinstance(both, KLFields)
    assert (both, both.name) == (3, "HIGH_OPEN")
    assert_type(both & KLFields.OPEN, KLFields)
    assert both & KLFields.OPEN is KLFields.OPEN
    assert both & KLFields.LOW is KLFields.NONE
    assert KLFields.HIGH | 0 is KLFields.HIGH


@pytest.mark.parametrize(
    ("member", "name"),
    [
        (KLFields(0), "NONE"),
        (KLFields(4096), "UNKNOWN_4096"),
        (KLFields(4097), "HIGH_UNKNOWN_4096"),
        (Bits(3), "LOW_HIGH"),
        (KLFields(-1), "UNKNOWN_MINUS_1"),
        # This enum has no member for zero.
        (UserInfoField(0), "UNKNOWN_0"),
    ],
)
def test_bits_are_named_by_their_members(member: FlagEnum, name: str) -> None:
    assert member.name == name
    assert member == type(member)(int(member))


@pytest.mark.parametrize("enum", [KLFields, CompanyAct, UserInfoField])
def test_the_members_of_flags_are_single_bits(enum: type[FlagEnum]) -> None:
    numbers = [int(member) for member in enum if member]
    assert [number.bit_count() for number in numbers] == [1] * len(numbers)


def test_enums_without_zero_keep_it() -> None:
    assert 0 not in list(Color)
    assert (Color(0), Color(0).name) == (0, "UNKNOWN_0")
