"""Calculated indicators are those of the candlesticks, and those that screens compare: Qot_RequestIndicatorCalc."""

from __future__ import annotations

import math
from typing import Any, Final

from tests.support.gathering import each_of
from tests.support.markets.still import STILL_MARKET
from tests.support.peers.direct import DirectClient, hong_kong

from opend.simulator.handlers.indicators.formulas import FORMULAS
from opend.simulator.instruments.static_info import security_id
from opend.simulator.pushes.calculations import due
from opend_proto import methods, qot_get_indicator_list, qot_push_indicator_calc, qot_request_history_kl
from opend_proto import qot_request_indicator_calc as calc
from opend_proto import qot_stock_screen as screen
from opend_proto.qot_common import IndicatorLangType, IndicatorSearchMode, KLine, KLType, RehabType
from opend_proto.qot_request_indicator_calc import IndicatorCalcData, IndicatorInputItem
from opend_proto.qot_stock_screen import Indicator, Period, RetrieveQuery

CLIENT: Final = DirectClient(STILL_MARKET)
TENCENT: Final = hong_kong("00700")
SHORT: Final = [
    KLine(time=f"day {day}", is_blank=False, high_price=price + 1, low_price=price - 2, close_price=price)
    for day, price in enumerate([10.0, 12.0, 11.0, 15.0, 14.0])
]


def candlesticks() -> list[KLine]:
    c2s = qot_request_history_kl.C2S(
        security=TENCENT,
        rehab_type=RehabType.FORWARD,
        kl_type=KLType.DAY,
        begin_time="2024-02-01",
        end_time="2025-06-02",
    )
    s2c = CLIENT.ask(methods.QOT_REQUEST_HISTORY_KL, qot_request_history_kl.Request(c2s=c2s)).s2c
    assert s2c is not None
    return s2c.kl_list


def request(name: str, bars: list[KLine], **fields: Any) -> calc.Request:
    given: dict[str, Any] = {"lang_type": IndicatorLangType.MY_LANG, **fields}
    data = IndicatorCalcData(security=TENCENT, kl_type=KLType.DAY, k_line=bars)
    return calc.Request(c2s=calc.C2S(short_name=name, data=data, **given))


def calculated(name: str, bars: list[KLine], **fields: Any) -> qot_push_indicator_calc.S2C:
    reply = CLIENT.ask(methods.QOT_REQUEST_INDICATOR_CALC, request(name, bars, **fields))
    assert reply.s2c is not None, reply.ret_msg
    ((push, message),) = due(CLIENT.peer)
    assert push is methods.QOT_PUSH_INDICATOR_CALC
    assert isinstance(message, qot_push_indicator_calc.S2C)
    assert message.calc_id == reply.s2c.calc_id
    return message


def screened(asked: list[tuple[Indicator, list[int]]]) -> list[float]:
    """Return the indicators of the share as the screen of all shares shows them."""
    share = STILL_MARKET.find(TENCENT.market, TENCENT.code)
    assert share is not None
    c2s = screen.C2S(
        watchlist_stock_ids=[security_id(share)],
        retrieve_list=[
            *(
                RetrieveQuery(
                    indicator_property=screen.PropertyIndicator(name=name, period=Period.DAY, indicator_params=given)
                )
                for name, given in asked
            ),
        ],
    )
    s2c = CLIENT.ask(methods.QOT_STOCK_SCREEN, screen.Request(c2s=c2s)).s2c
    assert s2c is not None
    (item,) = s2c.data_list
    return [each.indicator_property_result.dval or 0 for each in item.results if each.indicator_property_result]


SAME: Final[dict[str, dict[int, tuple[Indicator, list[int]]]]] = {
    "MA": {0: (Indicator.MA5, []), 4: (Indicator.MA60, [])},
    "EMA": {1: (Indicator.EMA10, []), 2: (Indicator.EMA20, [])},
    "MACD": {0: (Indicator.MACD_DIF, []), 1: (Indicator.MACD_DEA, []), 2: (Indicator.MACD_MACD, [])},
    "KDJ": {0: (Indicator.KDJ_K, []), 1: (Indicator.KDJ_D, []), 2: (Indicator.KDJ_J, [])},
    "RSI": {0: (Indicator.RSI, [6]), 1: (Indicator.RSI_12, [])},
    "BOLL": {0: (Indicator.BOLL_MIDDLE, []), 1: (Indicator.BOLL_UPPER, []), 2: (Indicator.BOLL_LOWER, [])},
}


def test_the_last_values_are_those_that_the_screen_of_shares_shows() -> None:
    bars = candlesticks()
    values: dict[tuple[str, int], float] = {}
    for name, lines in SAME.items():
        found = calculated(name, bars)
        assert [row.time for row in found.output_rows] == [bar.time for bar in bars]
        assert [each.name for each in found.outputs] == list(FORMULAS[name].lines)
        values |= {(name, line): found.output_rows[-1].values[line] for line in lines}
    same = screened([asked for lines in SAME.values() for asked in lines.values()])
    assert len(same) == len(values)
    pairs = zip(values.items(), same, strict=True)
    assert not [pair for pair in pairs if not math.isclose(pair[0][1], pair[1], rel_tol=2e-3, abs_tol=0.02)]


def test_every_row_has_the_value_of_each_line_up_to_its_candlestick() -> None:
    rows = calculated("MA", SHORT, inputs=[IndicatorInputItem(index=0, value="2"), IndicatorInputItem(index=1)])
    assert [row.values[0] for row in rows.output_rows] == [10, 11, 11.5, 13, 14.5]
    assert rows.output_rows[-1].values[1] == 12.4
    blank = KLine(time="day 2", is_blank=True)
    fewer = calculated("MACD", [*SHORT[:2], blank, *SHORT[3:]], num=4)
    assert [row.time for row in fewer.output_rows] == ["day 0", "day 1", "day 3"]
    closes = [10.0, 12.0, 15.0]
    fast, slow, average = closes[0], closes[0], 0.0
    for row, close in zip(fewer.output_rows, closes, strict=True):
        fast, slow = fast + (close - fast) * 2 / 13, slow + (close - slow) * 2 / 27
        average += (fast - slow - average) * 2 / 10
        expected = [fast - slow, average, 2 * (fast - slow - average)]
        assert all(math.isclose(*pair, abs_tol=1e-12) for pair in zip(row.values, expected, strict=True))


def listed(**fields: Any) -> list[str]:
    asked = qot_get_indicator_list.Request(c2s=qot_get_indicator_list.C2S(**fields))
    s2c = CLIENT.ask(methods.QOT_GET_INDICATOR_LIST, asked).s2c
    assert s2c is not None
    infos = [entry.my_lang for entry in s2c.indicator_list if entry.my_lang is not None]
    assert len(infos) == len(s2c.indicator_list)
    for info in infos:
        formula = FORMULAS[info.short_name or ""]
        assert {each.var_name: each.value.int_value for each in info.inputs if each.value} == formula.parameters
        assert [each.index for each in info.outputs] == list(range(len(formula.lines)))
        is_alone = fields.get("search_mode") == IndicatorSearchMode.EXACT
        assert (info.script is not None) == is_alone
    return [info.short_name or "" for info in infos]


def test_the_list_is_searched_by_name() -> None:
    assert listed() == list(FORMULAS)
    assert listed(search_key="ma") == ["MA", "EMA", "MACD"]
    assert listed(search_key="bollinger bands") == ["BOLL"]
    assert listed(search_key="MA", search_mode=IndicatorSearchMode.EXACT) == ["MA"]
    assert listed(lang_type=IndicatorLangType.PYTHON) == []
    scripts = {name: formula.script for name, formula in FORMULAS.items()}
    for name, formula in FORMULAS.items():
        assert all(f"{line}:" in scripts[name] for line in formula.lines)
        assert all(variable in scripts[name] for variable in formula.parameters)


NONSENSE: Final[list[tuple[calc.Request, str]]] = [
    (request("ABC", SHORT), "unknown indicator 'ABC' of langType 1"),
    (request("MA", SHORT, lang_type=IndicatorLangType.PYTHON), "unknown indicator 'MA' of langType 2"),
    (request("MA", []), "kLine must have 1 to 10000 candlesticks that are not blank, not 0"),
    (request("MA", SHORT, num=0), "num must be 1 or more, not 0"),
    (request("MA", [KLine(time="x", is_blank=False)]), "the candlestick of 'x' needs a closePrice"),
    (request("MA", [KLine(time="x", is_blank=False, close_price=1e300)]), "up to 1e+12, not 1e+300"),
    (request("KDJ", [KLine(time="x", is_blank=False, close_price=1, high_price=1)]), "needs a lowPrice"),
    (request("MA", SHORT, inputs=[IndicatorInputItem(index=6, value="1")]), "index must be 0 to 5, not 6"),
    (request("MA", SHORT, inputs=[IndicatorInputItem(index=0, value="0")]), "whole number from 1 to 1000, not '0'"),
    (request("MA", SHORT, inputs=[IndicatorInputItem(index=0, value="²")]), "whole number from 1 to 1000, not '²'"),
]


@each_of("nonsense", NONSENSE)
def test_what_makes_no_sense_is_refused_and_pushes_nothing(nonsense: tuple[calc.Request, str]) -> None:
    asked, told = nonsense
    assert told in CLIENT.refusal(methods.QOT_REQUEST_INDICATOR_CALC, asked)
    assert list(due(CLIENT.peer)) == []
