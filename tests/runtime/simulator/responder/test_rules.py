"""The table of rules, row by row: a name and a kind give the expected value."""

from __future__ import annotations

import re

import pytest

from opend.simulator import ManualClock, SyntheticMarket
from opend.simulator.responder.rules import rule_for
from opend.simulator.responder.spot import Page, Spot, fitted
from opend.simulator.responder.subjects import subjects_of
from opend_proto import qot_get_company_profile
from opend_proto.methods import METHODS_BY_ID
from opend_proto.qot_common import QotMarket, Security
from opend_proto.schema import Field, Kind, Label, Message

CLOCK = ManualClock()
APPLE = Security(market=QotMarket.US_SECURITY, code="AAPL")
REQUEST = qot_get_company_profile.Request(c2s=qot_get_company_profile.C2S(security=APPLE))
SUBJECT = subjects_of(SyntheticMarket(0, clock=CLOCK), REQUEST)[0][0]


def filled(name: str, kind: Kind, label: Label = "optional") -> object:
    field = Field(1, name, name.lower(), kind, label)
    spot = Spot(field, f"key of {name}", SUBJECT, CLOCK.now(), 1, Page(0, 3, 3), 2)
    return rule_for(field).fill(spot)


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("errCode", "int32", None),
        ("nextKey", "string", None),
        ("nextReqKey", "bytes", None),
        ("hasMore", "bool", False),
        ("lastPage", "bool", True),
        ("lastPage", "int32", True),
        ("allCount", "int32", 3),
        ("count", "int32", 2),
        ("isSuspend", "bool", False),
        ("code", "string", "AAPL"),
        ("stock_symbol", "string", "AAPL"),
        ("title", "string", "sample"),
        ("name", "string", "Apple"),
        ("institutionName", "string", "Institution 2"),
        ("currencyCode", "string", "USD"),
        ("pictureUrl", "string", None),
        ("country", "string", "US"),
        ("displayName", "string", "Display 2"),
        ("start", "double", 10),
        ("end", "double", 20),
        ("fwdFactorA", "double", 1.0),
        ("timeZone", "string", "America/New_York"),
        ("updateTime", "string", "2025-06-01 22:30:00"),
        ("time_key", "string", "2025-06-01 22:30:00"),
        ("listTime", "string", "2025-06-01"),
        ("reportDateStr", "string", "2025-06-01"),
        ("timestampStr", "string", "2025-06-01"),
        ("strikeTime", "string", "2025-07-01"),
        ("fiscalYear", "string", "2025"),
        ("periodText", "string", "2025Q2"),
        ("timestamp", "double", CLOCK.now()),
        ("updateTime", "int64", CLOCK.now()),
        ("strikeTimestamp", "double", CLOCK.now() + 30 * 86_400),
        ("year", "int32", 2025),
        ("market", "int32", 11),
        ("lotSize", "int32", 100),
        ("ranking", "int32", 2),
    ],
)
def test_a_name_leads_to_a_value(name: str, kind: Kind, expected: object) -> None:
    assert filled(name, kind) == expected


@pytest.mark.parametrize(
    ("name", "kind", "low", "high"),
    [
        ("curPrice", "double", 200, 210),
        ("openPrice", "double", 200, 210),
        ("turnoverRate", "double", 0, 10),
        ("changeRate", "double", -5, 5),
        ("impliedVolatility", "double", 10, 60),
        ("delta", "double", 0, 1),
        ("volume", "int64", 100, 50_000),
        ("marketCap", "double", 1e6, 1e9),
        ("mainInFlow", "double", 1e6, 1e9),
        ("leftDay", "int32", 1, 60),
        ("holderId", "int64", 100_000, 999_999),
        ("newsType", "int32", 1, 2),
        ("distributionFrequency", "int32", 1, 4),
        ("whatever", "uint32", 1, 100),
    ],
)
def test_a_name_leads_to_a_range(name: str, kind: Kind, low: float, high: float) -> None:
    value = filled(name, kind)
    assert isinstance(value, int | float)
    assert low <= value <= high


def test_the_low_is_below_the_open_and_the_close_and_the_high_above() -> None:
    names = ("lowPrice", "openPrice", "closePrice", "highPrice")
    low, opened, closed, high = (float(str(filled(name, "double"))) for name in names)
    assert low < min(opened, closed) <= max(opened, closed) < high


def test_a_required_key_says_that_it_is_the_last() -> None:
    assert filled("nextKey", "string", "required") == "-1"
    assert filled("nextPageKey", "bytes", "required") == ""


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("string", None, ""),
        ("string", 2.5, "2.5"),
        ("bytes", None, b""),
        ("bool", None, False),
        ("int32", 1e12, 2**31 - 1),
        ("uint32", -3.0, 0),
        ("int64", 7.9, 7),
        ("double", 3, 3.0),
        ("float", 0.1, 0.10000000149011612),
    ],
)
def test_what_a_rule_says_is_fitted_to_the_kind(kind: Kind, value: float | None, expected: object) -> None:
    fit = fitted(kind, value)
    assert fit == expected
    assert type(fit) is type(expected)


def test_every_scalar_field_of_the_schema_has_a_rule() -> None:
    seen: set[type[Message]] = set()
    waiting: list[type[Message]] = [method.response for method in METHODS_BY_ID.values()]
    while waiting:
        message = waiting.pop()
        if message in seen:
            continue
        seen.add(message)
        for field in message.FIELDS:
            if field.message_type is None:
                assert re.search(rule_for(field).pattern, field.name.replace("_", "").lower()) is not None
            else:
                waiting.append(field.message_type)
    assert len(seen) > 500
