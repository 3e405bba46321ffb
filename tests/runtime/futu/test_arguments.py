"""Arguments are interpreted as the vendor's client does, or refused by name."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest

from opend.errors import UsageError
from opend.futu.arguments import (
    choices,
    integer,
    listed,
    moment,
    real,
    securities,
    security_of,
    several,
    span,
    truth,
    whole,
)
from opend_proto.qot_common import QotMarket, Security, SubType


def test_numbers_out_of_a_data_frame_are_taken() -> None:
    assert integer(np.int64(2**62), "acc_id") == 2**62
    assert type(integer(np.int64(7), "acc_id")) is int
    assert real(np.float64(1.5), "price") == 1.5
    assert real("1.5", "price") == 1.5


@pytest.mark.parametrize("value", ["2", 2.0, None, -1, True])
def test_what_is_no_whole_number_is_refused(value: object) -> None:
    with pytest.raises(UsageError, match="num must be a whole number"):
        integer(value, "num")


@pytest.mark.parametrize("value", ["much", None, []])
def test_what_is_no_number_is_refused(value: object) -> None:
    with pytest.raises(UsageError, match="price must be a number"):
        real(value, "price")


def test_one_value_stands_for_a_list() -> None:
    assert listed("HK.00700", "code_list") == ["HK.00700"]
    assert listed(("HK.00700", "US.AAPL", "HK.00700"), "code_list") == ["HK.00700", "US.AAPL"]
    assert securities("US..DJI") == [Security(market=QotMarket.US_SECURITY, code=".DJI")]
    assert choices(SubType, ["TICKER"], "subtype_list") == [SubType.TICKER]


@pytest.mark.parametrize("values", [None, [], "", [""]])
def test_an_empty_list_is_refused(values: object) -> None:
    with pytest.raises(UsageError, match="code_list is empty"):
        listed(values, "code_list")


def test_values_that_cannot_be_compared_are_refused() -> None:
    with pytest.raises(UsageError, match="code_list must hold texts or numbers"):
        listed([["HK.00700"]], "code_list")
    with pytest.raises(UsageError, match="is_asc must be True or False"):
        truth(np.array([1, 2]), "is_asc")


def test_a_text_or_a_whole_float_stands_for_its_number() -> None:
    assert (whole("1750392000", "key"), whole(5.0, "key"), whole(7, "key")) == (1750392000, 5, 7)
    with pytest.raises(UsageError, match="key must be a whole number"):
        whole("soon", "key")


def test_several_are_a_list_whatever_they_come_as() -> None:
    assert (several(None), several("IV"), several(5), several(("a", "b"))) == ([], ["IV"], [5], ["a", "b"])


@pytest.mark.parametrize("code", [700, None, "00700", "XX.1"])
def test_what_is_no_code_is_refused(code: object) -> None:
    with pytest.raises(UsageError):
        security_of(code)


def test_a_range_covers_its_days_whole() -> None:
    assert span("2024-01-02", "2024-01-03", 365) == ("2024-01-02 00:00:00", "2024-01-03 23:59:59")
    assert span("2024-01-02 09:30:00", "2024-1-3 10:00:00", 365) == ("2024-01-02 09:30:00", "2024-01-03 10:00:00")


def test_the_missing_end_of_a_range_is_days_away_from_the_other() -> None:
    assert span("2024-01-02", None, 90) == ("2024-01-02 00:00:00", "2024-04-01 23:59:59")
    assert span("", "2024-04-01", 91) == ("2024-01-01 00:00:00", "2024-04-01 23:59:59")


def test_a_range_of_nothing_ends_today() -> None:
    before, (start, end), after = datetime.now(UTC).astimezone(), span(None, None, 0), datetime.now(UTC).astimezone()
    assert end in {f"{day:%Y-%m-%d} 23:59:59" for day in (before, after)}
    assert start in {f"{day:%Y-%m-%d} 00:00:00" for day in (before, after)}


@pytest.mark.parametrize("text", ["June", 20240102, "2024-13-01", "2024-01-02T09:30:00"])
def test_what_is_no_date_is_refused(text: object) -> None:
    with pytest.raises(UsageError, match="start must be a text such as"):
        moment(text, "start")
