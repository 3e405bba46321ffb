"""The vendor's constants: they equal and print as their texts, and stand for numbers of the protocol."""

from __future__ import annotations

import pytest

from opend.errors import UsageError
from opend.futu import KL_FIELD, MarketState, OrderBookType, SubType, constants
from opend.futu.choices import CHOICES, chosen, text_of
from opend.futu.constants.choice import Choice
from opend_proto import qot_common
from opend_proto.qot_common import QotMarketState
from opend_proto.schema import OpenEnum


def test_a_constant_is_its_text() -> None:
    assert SubType.TICKER == "TICKER"
    assert (str(SubType.TICKER), f"{SubType.TICKER}", repr([SubType.TICKER])) == ("TICKER", "TICKER", "['TICKER']")
    assert {"TICKER": 1}[SubType.TICKER] == 1
    assert SubType.TICKER.number == qot_common.SubType.TICKER


@pytest.mark.parametrize("kind", CHOICES, ids=lambda kind: kind.__name__)
def test_every_text_leads_to_its_number_and_back(kind: type[OpenEnum]) -> None:
    for choice in CHOICES[kind]:
        value = chosen(kind, choice, "argument")
        assert value == choice.number
        assert text_of(value) in [other.value for other in CHOICES[kind] if other.number == choice.number]


def test_every_constant_belongs_to_an_enum() -> None:
    names = set(constants.__all__) - {"KL_FIELD"}
    assert names == {choices.__name__ for choices in CHOICES.values()}
    assert all(issubclass(getattr(constants, name), Choice) for name in names)


def test_of_two_texts_for_one_number_the_later_is_written() -> None:
    assert text_of(QotMarketState(27)) == MarketState.ASHARE_AFTER_HOURS_WAIT
    assert text_of(qot_common.OrderBookType(0)) == OrderBookType.NORMAL


def test_an_unknown_number_is_not_available() -> None:
    assert text_of(qot_common.SubType(99)) == "N/A"


@pytest.mark.parametrize("text", ["TICK", "", 4, None, ["TICKER"]])
def test_an_unknown_text_is_refused_by_name(text: object) -> None:
    with pytest.raises(UsageError, match=r"subtype_list must be one of SubType \(N/A, TICKER, .*, not "):
        chosen(qot_common.SubType, text, "subtype_list")


def test_fields_of_candlesticks_are_flags() -> None:
    flags = {field.name: field.number for field in KL_FIELD if field.number}
    assert flags["HIGH"] == qot_common.KLFields.HIGH
    assert flags["LAST_CLOSE"] == qot_common.KLFields.LAST_CLOSE
    assert [str(number) for number in range(1, 12)] == KL_FIELD.ALL_REAL
