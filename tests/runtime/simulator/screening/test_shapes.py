"""Shapes are recognised in closes that are drawn to have them, and screened by the candlesticks of the history."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise
from typing import Any, Final

import pytest
from tests.support.gathering import each_of
from tests.support.markets.still import FEW, STILL_MARKET
from tests.support.peers.direct import DirectClient

from opend.simulator.instruments.static_info import security_id
from opend.simulator.screening.featured.odds import odds_of
from opend.simulator.screening.featured.shapes import BARS, shape_of
from opend_proto import methods, qot_request_history_kl
from opend_proto import qot_stock_screen as screen
from opend_proto.qot_common import KLType, QotMarket, RehabType, SecurityType
from opend_proto.qot_stock_screen import (
    KlineShapeProperty,
    KlineShapeType,
    Period,
    PropertyKlineShape,
    RetrieveQuery,
    ScreenQuery,
)

CLIENT: Final = DirectClient(STILL_MARKET)
SHARES: Final = {
    security_id(each): each
    for each in FEW[:9]
    if each.kind == SecurityType.EQTY and each.market == QotMarket.HK_SECURITY
}
STEPS: Final = 8


def drawn(*turns: float) -> list[float]:
    """Return closes that go straight from one turn to the next."""
    found = [turns[0]]
    for before, after in pairwise(turns):
        found += [before + (after - before) * step / STEPS for step in range(1, STEPS + 1)]
    return found


BULLISH: Final[dict[KlineShapeType, list[float]]] = {
    KlineShapeType.DOUBLE_BOTTOMS: drawn(130, 150, 125, 140, 100, 120, 102, 126),
    KlineShapeType.TRIPLE_BOTTOMS: drawn(130, 150, 100, 120, 101, 118, 99, 125),
    KlineShapeType.HEAD_SHOULDERS_BOTTOM: drawn(130, 150, 110, 125, 90, 126, 111, 130),
    KlineShapeType.CUP_BOTTOM: [100 + (step - 30) ** 2 / 10 for step in range(62)],
    KlineShapeType.TRUMPET_BOTTOM: drawn(95, 105, 100, 112, 85, 125, 70, 130),
    KlineShapeType.SYMMETRY_TRIANGLE: drawn(100, 110, 60, 140, 90, 120, 106, 124),
    KlineShapeType.SUSTAINABLE_TRIANGLE: drawn(100, 118, 60, 120, 80, 121, 100, 125),
    KlineShapeType.FLAG: drawn(60, 70, 50, 120, 108, 113, 101, 116),
    KlineShapeType.WEDGE: drawn(150, 152, 115, 160, 100, 120, 95, 125),
    KlineShapeType.SUSTAINABLE_RHOMBUS: drawn(102, 110, 100, 130, 82, 112, 98, 116),
}


@each_of("kind", list(BULLISH))
def test_a_shape_is_recognised_either_way_up(kind: KlineShapeType) -> None:
    closes = BULLISH[kind]
    found = shape_of(closes)
    assert found is not None
    assert KlineShapeType(found.kind) == kind
    assert found.support < found.resistance
    downwards = shape_of([-close for close in closes])
    assert downwards is not None
    assert (downwards.kind, downwards.ago) == (int(kind) + 1000, found.ago)
    assert (downwards.support, downwards.resistance) == (-found.resistance, -found.support)


def test_odds_are_those_of_the_shapes_that_went_before() -> None:
    """The first bottom is left upwards, and the price goes on or turns back; the odds without any are even."""
    lead, bottom = [100 + step for step in range(25)], BULLISH[KlineShapeType.DOUBLE_BOTTOMS]
    went_on, turned = ([*lead, *bottom, *(126 + slope * step for step in range(9))] for slope in (1, -4))
    kind = int(KlineShapeType.DOUBLE_BOTTOMS)
    assert odds_of(kind, [float(step) for step in range(2 * BARS)]) == 50
    assert [odds_of(kind, closes) for closes in (went_on, turned)] == pytest.approx([200 / 3, 100 / 3])
    assert odds_of(kind + 1000, [-close for close in went_on]) == odds_of(kind, went_on)
    found = screened(retrieve_list=[RetrieveQuery(kline_shape_property=shape(KlineShapeProperty.RISE_PROB))])
    given = [odds for (odds,) in found.values() if odds is not None]
    assert given
    assert all(0 < odds < 100 for odds in given)


def test_a_straight_line_has_no_shape() -> None:
    assert shape_of([float(step) for step in range(BARS)]) is None


def candlesticks(security: Any) -> tuple[list[float], list[str]]:
    c2s = qot_request_history_kl.C2S(
        security=security,
        rehab_type=RehabType.FORWARD,
        kl_type=KLType.DAY,
        begin_time="2025-02-01",
        end_time="2025-06-02",
    )
    s2c = CLIENT.ask(methods.QOT_REQUEST_HISTORY_KL, qot_request_history_kl.Request(c2s=c2s)).s2c
    assert s2c is not None
    lines = s2c.kl_list[-BARS:]
    assert len(lines) == BARS
    return [line.close_price or 0 for line in lines], [line.time for line in lines]


def screened(**fields: Any) -> dict[int, list[float | None]]:
    c2s = screen.C2S(watchlist_stock_ids=list(SHARES), **fields)
    reply = CLIENT.ask(methods.QOT_STOCK_SCREEN, screen.Request(c2s=c2s))
    assert reply.s2c is not None, reply.ret_msg
    return {
        item.stock_id or 0: [
            result.ival if result.dval is None else result.dval
            for each in item.results
            if (result := each.kline_shape_property_result) is not None
        ]
        for item in reply.s2c.data_list
    }


def shape(name: KlineShapeProperty, period: Period = Period.DAY) -> PropertyKlineShape:
    return PropertyKlineShape(name=name, period=period)


def test_shapes_are_those_of_the_daily_candlesticks() -> None:
    names = ["SHAPE_TYPE", "SUPPORT_LEVEL", "PRESSURE_LEVEL", "AFTER_SELECTED_CHG", "SELECTED_TIME"]
    asked = [RetrieveQuery(kline_shape_property=shape(KlineShapeProperty[name])) for name in names]
    rows, kinds = screened(retrieve_list=asked), dict[int, int]()
    for number, listing in SHARES.items():
        closes, times = candlesticks(listing.security)
        found = shape_of(closes)
        kinds[number] = 0 if found is None else found.kind
        if found is None:
            assert rows[number] == [0, None, None, None, None], listing.text
            continue
        change = (closes[-1] / closes[-1 - found.ago] - 1) * 100
        assert rows[number][:4] == [found.kind, found.support, found.resistance, change], listing.text
        selected = datetime.fromtimestamp(rows[number][4] or 0, listing.exchange.zone)
        assert str(selected.date()) == times[-1 - found.ago][:10]
    assert any(kinds.values())
    for wanted in ([kind for kind in kinds.values() if kind][:1], [2000], [2001, 0]):
        query = screen.QueryKlineShape(
            property=shape(KlineShapeProperty.SHAPE_TYPE), value_set=[KlineShapeType(kind) for kind in wanted]
        )
        kept = screened(filter_list=[ScreenQuery(kline_shape_query=query)])
        among = {2000: range(1, 11), 2001: range(1001, 1011)}
        assert set(kept) == {
            number
            for number, kind in kinds.items()
            if any(kind == each or kind in among.get(each, ()) for each in wanted)
        }


NONSENSE: Final[list[tuple[dict[str, Any], str]]] = [
    (
        {"retrieve_list": [RetrieveQuery(kline_shape_property=shape(KlineShapeProperty(6299)))]},
        "no property of shapes 6299 (UNKNOWN_6299)",
    ),
    (
        {"retrieve_list": [RetrieveQuery(kline_shape_property=shape(KlineShapeProperty.SHAPE_TYPE, Period.WEEK))]},
        "a shape needs the period 11 (a day) or 5 (an hour), not 21",
    ),
    (
        {"filter_list": [ScreenQuery(kline_shape_query=screen.QueryKlineShape())]},
        "a klineShapeQuery needs the property 6200 (SHAPE_TYPE)",
    ),
    (
        {
            "filter_list": [
                ScreenQuery(kline_shape_query=screen.QueryKlineShape(property=shape(KlineShapeProperty.SHAPE_TYPE)))
            ]
        },
        "a klineShapeQuery needs a valueSet",
    ),
    (
        {
            "filter_list": [
                ScreenQuery(
                    kline_shape_query=screen.QueryKlineShape(
                        property=shape(KlineShapeProperty.SHAPE_TYPE), value_set=[KlineShapeType(77)]
                    )
                )
            ]
        },
        "unknown type of shape 77",
    ),
]


@each_of("nonsense", NONSENSE)
def test_what_makes_no_sense_is_refused(nonsense: tuple[dict[str, Any], str]) -> None:
    fields, told = nonsense
    assert told in CLIENT.refusal(methods.QOT_STOCK_SCREEN, screen.Request(c2s=screen.C2S(**fields)))
