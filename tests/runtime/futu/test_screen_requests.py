"""The requests of screens hold messages of the protocol; a wrong argument is refused where it is passed."""

from __future__ import annotations

from typing import Any

import pytest

from opend.errors import UsageError
from opend.futu import (
    RET_ERROR,
    RET_OK,
    OpenQuoteContext,
    OptionScreenRequest,
    StockScreenRequest,
    WarrantScreenRequest,
)
from opend_proto import qot_option_screen, qot_stock_screen, qot_warrant_screen


def test_a_stock_screen_says_what_it_looks_for_and_returns() -> None:
    request = StockScreenRequest()
    request.add_simple_property(qot_stock_screen.SimpleProperty(2201), lower=10, upper_included=False)
    request.add_retrieve_cumulative(1, days=5)
    request.set_sort(2, "simple", {"name": 2201})
    fields: dict[str, Any] = request.fields()
    (query,) = fields["filter_list"]
    assert query.simple_property_query == qot_stock_screen.QueryPropertySimple(
        property=qot_stock_screen.PropertySimple(name=qot_stock_screen.SimpleProperty(2201)),
        filter_min=qot_stock_screen.Boundary(value=10.0, includes=True),
    )
    assert fields["retrieve_list"][0].cumulative_property.days == 5
    assert (fields["sort"].direction, fields["sort"].simple_property.name) == (2, 2201)
    assert (fields["page_from"], fields["page_count"]) == (0, 200)


def test_intervals_have_the_names_of_the_protocol() -> None:
    request = StockScreenRequest()
    request.add_option(1, intervals=[{"filterMin": {"value": 1, "includes": False}}])
    fields: dict[str, Any] = request.fields()
    assert fields["filter_list"][0].option_query.intervals[0].filter_min == qot_stock_screen.Boundary(
        value=1.0, includes=False
    )


def test_a_wrong_name_in_a_dictionary_is_refused() -> None:
    request = StockScreenRequest()
    with pytest.raises(UsageError, match="Interval has no field low: use one of filterMin"):
        request.add_option(1, intervals=[{"low": 1}])
    with pytest.raises(UsageError, match="property_type must be one of basic, simple"):
        request.add_sort(1, "price", {})
    with pytest.raises(ValueError, match="days must be of the type uint32, not 'five'"):
        request.add_retrieve_cumulative(1, days="five")  # type: ignore[arg-type]


def groups_of(request: OptionScreenRequest) -> list[tuple[list[int], list[int]]]:
    groups: Any = request.fields()["filter_list"]
    return [
        (
            [int(one.indicator_type) for one in group.underlying_list],
            [int(one.indicator_type) for one in group.option_list],
        )
        for group in groups
    ]


def test_filters_are_joined_by_and_unless_they_say_or() -> None:
    request = OptionScreenRequest([0])
    request.add_underlying_filter(101, values=["US.AAPL"])
    request.add_underlying_filter(101, values=["US.TSLA"], or_with_previous=True)
    request.add_underlying_filter(201, lower=1, or_with_previous=True)
    request.add_option_filter(1002, lower=1)
    request.add_option_filter(1003, values=[1])
    assert groups_of(request) == [([101, 101], []), ([201], []), ([], [1002]), ([], [1003])]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ((201, [1]), "indicator 201 needs lower or upper, and takes no values"),
        ((101, None, 1), "indicator 101 needs values, and takes neither lower nor upper"),
        ((101, ["US.AAPL", 1]), "either all codes or all numbers"),
        ((102, ["US.AAPL"]), "values of indicator 102 must be numbers, not codes"),
        ((103, [1]), "indicator 103 needs plate_list"),
        ((102,), "indicator 102 needs values, lower or upper, plate_list"),
    ],
)
def test_an_indicator_takes_what_it_is_compared_with(arguments: Any, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        OptionScreenRequest([0]).add_underlying_filter(*arguments)


def test_a_plate_is_sent_with_its_parent() -> None:
    request = OptionScreenRequest([0])
    request.add_underlying_filter(103, plate_list=[7], parent_plate_id=1)
    groups: Any = request.fields()["filter_list"]
    assert groups[0].underlying_list[0].plate_list == [
        qot_option_screen.OptionPlate(plate_id_list=["7"], parent_plate_id="1")
    ]


def test_choices_of_warrants_are_numbers_or_texts() -> None:
    request = WarrantScreenRequest(1)
    request.add_choice_filter(qot_warrant_screen.WarrantField.STATUS, ["STOP_TRADE", 2])
    request.add_choice_filter(qot_warrant_screen.WarrantField.CODE, ["HK.13001", "13002"])
    groups: Any = request.fields()["filter_list"]
    assert [[choice.text or choice.value for choice in group.choices] for group in groups] == [
        [1, 2],
        ["13001", "13002"],
    ]


def test_markets_are_checked_at_once() -> None:
    with pytest.raises(ValueError, match=r"warrant_market must be one of WarrantMarket \(HK, SG, MY\), not 9"):
        WarrantScreenRequest(9)
    with pytest.raises(ValueError, match="market_categories is empty"):
        OptionScreenRequest([])


def test_screens_answer_with_a_page(quotes: OpenQuoteContext) -> None:
    code, (last, count, stocks) = quotes.get_stock_screen(StockScreenRequest())
    assert (code, last in {True, False}, count >= 0) == (RET_OK, True, True)
    assert all(result["type"] and "property" in result for stock in stocks for result in stock["results"])
    code, text = quotes.get_warrant_screen(StockScreenRequest())  # type: ignore[arg-type]
    assert code == RET_ERROR
    assert text.startswith("request must be a WarrantScreenRequest, not ")
