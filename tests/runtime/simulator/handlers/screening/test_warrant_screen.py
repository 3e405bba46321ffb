"""Warrants are screened by the figures that Qot_GetWarrant gives: Qot_WarrantScreen."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from tests.support.gathering import each_of
from tests.support.markets.still import STILL_MARKET
from tests.support.peers.direct import DirectClient, hong_kong

from opend_proto import methods, qot_get_warrant, qot_warrant_screen
from opend_proto.qot_common import SortField, WarrantType
from opend_proto.qot_get_warrant import WarrantData
from opend_proto.qot_warrant_screen import (
    Boundary,
    Choice,
    ContentType,
    Interval,
    ScreenGroup,
    Sort,
    SortDirection,
    WarrantField,
    WarrantItem,
    WarrantMarket,
)

CLIENT = DirectClient(STILL_MARKET)


def screened(**fields: Any) -> qot_warrant_screen.S2C:
    request = qot_warrant_screen.Request(c2s=qot_warrant_screen.C2S(**fields))
    reply = CLIENT.ask(methods.QOT_WARRANT_SCREEN, request)
    assert reply.s2c is not None, reply.ret_msg
    return reply.s2c


def all_warrants() -> dict[str, WarrantData]:
    c2s = qot_get_warrant.C2S(begin=0, num=200, sort_field=SortField.CODE, ascend=True)
    s2c = CLIENT.ask(methods.QOT_GET_WARRANT, qot_get_warrant.Request(c2s=c2s)).s2c
    assert s2c is not None
    return {data.stock.code: data for data in s2c.warrant_data_list}


def code(item: WarrantItem) -> str:
    assert item.security is not None
    return item.security.code


def between(low: float | None, high: float | None, *, includes: bool | None = True) -> Interval:
    return Interval(
        filter_min=None if low is None else Boundary(value=low, includes=includes),
        filter_max=None if high is None else Boundary(value=high, includes=includes),
    )


def test_the_items_are_the_warrants_that_the_other_protocol_gives() -> None:
    every, found = all_warrants(), screened(market_type=WarrantMarket.HK)
    assert [code(item) for item in found.warrants] == list(every)
    assert (found.all_count, found.last_page) == (len(every), True)
    for item in found.warrants:
        data = every[code(item)]
        assert (item.current_price, item.volume, item.warrant_type) == (data.cur_price, data.volume, data.type)
        assert (item.delta, item.leverage, item.owner_security) == (data.delta, data.leverage, data.owner)
        assert math.isclose((item.ipop or 0) * 100, data.ipop)
        assert math.isclose((item.premium or 0) * 100, data.premium)


def test_intervals_and_choices_leave_the_warrants_that_fit() -> None:
    every = all_warrants()
    calls = ScreenGroup(field_id=WarrantField.WARRANT_TYPE, choices=[Choice(value=1), Choice(value=2)])
    cheap = ScreenGroup(field_id=WarrantField.STREET_RATIO, interval=between(10, 30))
    found = {code(item) for item in screened(filter_list=[calls, cheap]).warrants}
    kinds = {WarrantType.BUY, WarrantType.SELL}
    assert found == {key for key, data in every.items() if data.type in kinds and 10 <= data.street_rate <= 30}
    assert found
    owner = ScreenGroup(
        field_id=WarrantField.STOCK_OWNER, choices=[Choice(content_type=ContentType.TEXT, text="HK.00700")]
    )
    of_tencent = {key for key, data in every.items() if data.owner == hong_kong("00700")}
    assert {code(item) for item in screened(filter_list=[owner]).warrants} == of_tencent != set()
    recovered = ScreenGroup(field_id=WarrantField.RECOVERY_PRICE, interval=between(0, None))
    assert {code(item) for item in screened(filter_list=[recovered]).warrants} == {
        key for key, data in every.items() if data.recovery_price is not None
    }
    first = next(iter(every))
    named = ScreenGroup(field_id=WarrantField.CODE, choices=[Choice(content_type=ContentType.TEXT, text=first)])
    assert [code(item) for item in screened(filter_list=[named]).warrants] == [first]


def test_a_bound_belongs_to_the_interval_unless_it_is_told_not_to() -> None:
    prices = sorted(data.cur_price for data in all_warrants().values())
    for includes, expected in (
        (True, len(prices)),
        (None, len(prices)),
        (False, len(prices) - prices.count(prices[0])),
    ):
        group = ScreenGroup(field_id=WarrantField.CURRENT_PRICE, interval=between(prices[0], None, includes=includes))
        assert screened(filter_list=[group], only_count=True).all_count == expected


SORTED = [
    field
    for field in WarrantField
    if field
    not in {
        WarrantField.UNKNOWN,
        WarrantField.SCORE_FAXING,
        WarrantField.SENSITIVITY,
        WarrantField.FILTER_NO_TRADE,
        WarrantField.CURRENCY_CODE,
    }
]


CODES = list(all_warrants())


def test_every_field_sorts() -> None:
    for first in range(0, len(SORTED), 4):
        sorts = [Sort(sort_field_id=field, direction=SortDirection.DESC) for field in SORTED[first : first + 4]]
        assert sorted(code(item) for item in screened(sort_list=sorts).warrants) == CODES


def test_a_second_field_sorts_what_the_first_leaves_equal() -> None:
    by_type = Sort(sort_field_id=WarrantField.WARRANT_TYPE, direction=SortDirection.ASC)
    by_price = Sort(sort_field_id=WarrantField.CURRENT_PRICE, direction=SortDirection.DESC)
    keys = [
        (item.warrant_type, -(item.current_price or 0)) for item in screened(sort_list=[by_type, by_price]).warrants
    ]
    assert keys == sorted(keys)
    pages = [screened(sort_list=[by_type], page_from=begin, page_count=10) for begin in (0, 10)]
    assert pages[0].last_page is False
    assert screened(sort_list=[by_type]).warrants[:20] == pages[0].warrants + pages[1].warrants


@each_of(
    "refused",
    [
        ({"market_type": WarrantMarket.SG}, "marketType 4 has no warrants here"),
        ({"sort_list": [Sort(sort_field_id=WarrantField.SENSITIVITY)]}, "no figure for field 42"),
        ({"filter_list": [ScreenGroup()]}, "no figure for field 0"),
        ({"page_count": 201}, "num must be 1 to 200, not 201"),
    ],
)
def test_screens_that_make_no_sense_are_refused(refused: tuple[dict[str, Any], str]) -> None:
    request = qot_warrant_screen.Request(c2s=replace(qot_warrant_screen.C2S(), **refused[0]))
    assert refused[1] in CLIENT.refusal(methods.QOT_WARRANT_SCREEN, request)
