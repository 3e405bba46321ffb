"""The vendor's constants: they equal and print as their texts, and stand for numbers of the protocol."""

from __future__ import annotations

from importlib import import_module
from operator import attrgetter
from typing import cast

import pytest

from opend.errors import UsageError
from opend.futu import KL_FIELD, MarketState, OrderBookType, SubType
from opend.futu.choices import choice_of, chosen, text_of
from opend_proto import qot_common
from opend_proto.common import ProtoFmt
from opend_proto.qot_common import QotMarketState
from opend_proto.schema import OpenEnum
from opend_proto.vendor import CHOICES


def test_a_constant_is_its_text() -> None:
    assert SubType.TICKER == "TICKER"
    assert (str(SubType.TICKER), f"{SubType.TICKER}", repr([SubType.TICKER])) == ("TICKER", "TICKER", "['TICKER']")
    assert {"TICKER": 1}[SubType.TICKER] == 1
    assert SubType.TICKER.number == qot_common.SubType.TICKER


def enum_of(name: str) -> type[OpenEnum]:
    module, _, path = name.partition(".")
    return cast("type[OpenEnum]", attrgetter(path)(import_module(f"opend_proto.{module}")))


def test_every_text_leads_to_its_number_and_back() -> None:
    wrong: list[str] = []
    for name, choices in CHOICES.items():
        kind = enum_of(name)
        assert choice_of(kind) is choices
        for choice in choices:
            value = chosen(kind, choice, "argument")
            same = [other.value for other in choices if other.number == choice.number]
            if value != choice.number or text_of(value) not in same:
                wrong.append(f"{name}.{choice}")
    assert len(CHOICES) > 150
    assert wrong == []


def test_an_enum_without_constants_reads_as_not_available_and_takes_no_text() -> None:
    assert choice_of(ProtoFmt) is None
    assert text_of(ProtoFmt.JSON) == "N/A"
    with pytest.raises(UsageError, match="fmt must be one of none, not 'JSON'"):
        chosen(ProtoFmt, "JSON", "fmt")


def test_of_two_texts_for_one_number_the_later_is_written() -> None:
    assert text_of(QotMarketState(27)) == MarketState.ASHARE_AFTER_HOURS_WAIT
    assert text_of(qot_common.OrderBookType(0)) == OrderBookType.NORMAL


def test_an_unknown_number_is_not_available() -> None:
    assert text_of(qot_common.SubType(99)) == "N/A"


@pytest.mark.parametrize("text", ["TICK", "", 4, None, ["TICKER"]])
def test_an_unknown_text_is_refused_by_name(text: object) -> None:
    with pytest.raises(UsageError, match=r"subtype_list must be one of SubType \(N/A, QUOTE, .*, not "):
        chosen(qot_common.SubType, text, "subtype_list")


def test_fields_of_candlesticks_are_flags() -> None:
    flags = {field.name: field.number for field in KL_FIELD if field.number}
    assert flags["HIGH"] == qot_common.KLFields.HIGH
    assert flags["LAST_CLOSE"] == qot_common.KLFields.LAST_CLOSE
    assert [str(number) for number in range(1, 12)] == KL_FIELD.ALL_REAL
