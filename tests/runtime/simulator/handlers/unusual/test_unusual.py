"""What is told to be unusual is what the other protocols show of those days."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any, Final

import pytest
from tests.support.gathering import each_of
from tests.support.markets.still import STILL_MARKET
from tests.support.peers.direct import DirectClient, hong_kong

from opend_proto import (
    methods,
    qot_get_capital_flow,
    qot_get_daily_short_volume,
    qot_get_option_underlying_overview,
    qot_stock_filter,
)
from opend_proto.common import RetType
from opend_proto.qot_common import KLType, PeriodType, QotMarket
from opend_proto.qot_stock_filter import PatternField
from opend_proto.schema import AnyMethod
from opend_proto.skill_wrap_api import DerivativeUnusualReq, FinancialUnusualReq, TechnicalUnusualReq

CLIENT: Final = DirectClient(STILL_MARKET)
TODAY: Final = {"HK": date(2025, 6, 2), "SH": date(2025, 6, 2), "US": date(2025, 6, 1)}
LISTS: Final = {
    methods.SKILL_WRAP_TECHNICAL_UNUSUAL: "indicator_filters",
    methods.SKILL_WRAP_FINANCIAL_UNUSUAL: "analysis_dimensions",
    methods.SKILL_WRAP_DERIVATIVE_UNUSUAL: "analysis_dimensions",
}
SIGNALS: Final[dict[AnyMethod, tuple[str, ...]]] = {
    methods.SKILL_WRAP_TECHNICAL_UNUSUAL: ("MA", "BOLL", "MACD", "KDJ", "RSI6", "RSI12", "RSI24"),
    methods.SKILL_WRAP_FINANCIAL_UNUSUAL: (
        *("funds_distribution", "funds_broker", "funds_flow"),
        *("short_sell_number", "short_sell_ratio", "short_sell_number_and_ratio"),
    ),
    methods.SKILL_WRAP_DERIVATIVE_UNUSUAL: (
        *("option_unusual", "option_volatility", "option_volume_price", "option_sentiment", "option_comprehensive"),
        *("warrant_ratio", "warrant_price_distribution"),
    ),
}


def found(method: AnyMethod, symbol: str, *signals: str, days: int = 4) -> list[tuple[date, str]]:
    """Return the findings, each with its day."""
    request = method.request(stock_symbol=symbol, time_range=days, language_id=2, **{LISTS[method]: list(signals)})
    reply: Any = CLIENT.ask(method, request)
    assert (reply.ret_type, reply.ret_msg) == (RetType.SUCCEED, "")
    today = TODAY[symbol[:2]]
    first = today - timedelta(days=days)
    assert reply.time_range == f"{_text(first)}-{_text(today)}"
    heading, *lines = reply.content.split("\n")
    assert heading.startswith(f"{symbol} ")
    assert heading.endswith(f"{len(lines)} unusual signals" if lines else "nothing unusual")
    told = [(date(*map(int, day.split("."))), words) for day, _, words in (line.partition(" ") for line in lines)]
    assert [day for day, _ in told] == sorted((day for day, _ in told), reverse=True)
    assert all(first <= day <= today for day, _ in told)
    return told


def _text(day: date) -> str:
    return f"{day.year}.{day.month}.{day.day}"


def numbers(text: str) -> list[float]:
    return [float(each.replace(",", "")) for each in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]


@each_of("method", list(SIGNALS))
def test_all_signals_are_those_of_each_kind(method: AnyMethod) -> None:
    """A list without names is that of all of them."""
    for symbol in ("HK.00700", "US.AAPL"):
        parts = [line for signal in SIGNALS[method] for line in found(method, symbol, signal)]
        assert sorted(found(method, symbol)) == sorted(parts)
        assert parts
        assert {*found(method, symbol, days=2)} <= {*found(method, symbol)}


def test_flows_are_those_of_the_capital_flow() -> None:
    c2s = qot_get_capital_flow.C2S(security=hong_kong("00700"), period_type=PeriodType.DAY)
    s2c = CLIENT.ask(methods.QOT_GET_CAPITAL_FLOW, qot_get_capital_flow.Request(c2s=c2s)).s2c
    assert s2c is not None
    flows = {(item.time or "")[:10]: item for item in s2c.flow_item_list}
    told = found(methods.SKILL_WRAP_FINANCIAL_UNUSUAL, "HK.00700", "funds_flow", days=30)
    assert told
    for day, words in told:
        net = flows[str(day)].main_in_flow or 0.0
        assert ("inflow" in words) == (net > 0)
        assert numbers(words)[0] == pytest.approx(abs(net), abs=1)


def test_short_sales_are_those_of_the_daily_volume() -> None:
    c2s = qot_get_daily_short_volume.C2S(security=hong_kong("00700"), num=50)
    s2c = CLIENT.ask(methods.QOT_GET_DAILY_SHORT_VOLUME, qot_get_daily_short_volume.Request(c2s=c2s)).s2c
    assert s2c is not None
    sold = {(row.timestamp_str or "")[:10]: row.short_sell_shares_traded for row in s2c.hk_item_list}
    told = found(methods.SKILL_WRAP_FINANCIAL_UNUSUAL, "HK.00700", "short_sell_number", days=30)
    assert told
    assert {str(day): numbers(words)[0] for day, words in told}.items() <= sold.items()


def test_patterns_of_today_are_those_of_the_filter() -> None:
    words, field = "moving averages line up for a rise", PatternField.MA_ALIGNMENT_LONG
    c2s = qot_stock_filter.C2S(
        begin=0,
        num=200,
        market=QotMarket.HK_SECURITY,
        pattern_filter_list=[qot_stock_filter.PatternFilter(field_name=field, kl_type=KLType.DAY, is_no_filter=False)],
    )
    s2c = CLIENT.ask(methods.QOT_STOCK_FILTER, qot_stock_filter.Request(c2s=c2s)).s2c
    assert s2c is not None
    held = {row.security.code for row in s2c.data_list}
    assert held
    for code in (*sorted(held)[:2], *sorted({"00700", "00005", "00388"} - held)[:2]):
        told = found(methods.SKILL_WRAP_TECHNICAL_UNUSUAL, f"HK.{code}", "MA", days=3)
        assert ((TODAY["HK"], f"MA: {words}") in told) == (code in held)


def test_the_options_in_all_are_those_of_the_overview() -> None:
    c2s = qot_get_option_underlying_overview.C2S(owner_list=[hong_kong("00700")])
    request = qot_get_option_underlying_overview.Request(c2s=c2s)
    s2c = CLIENT.ask(methods.QOT_GET_OPTION_UNDERLYING_OVERVIEW, request).s2c
    assert s2c is not None
    (overview,) = s2c.underlying_data_list
    told = found(methods.SKILL_WRAP_DERIVATIVE_UNUSUAL, "HK.00700", "option_comprehensive")
    ((day, words),) = told
    assert day < TODAY["HK"]
    volumes, opened = (
        (overview.call_volume, overview.put_volume),
        (overview.call_open_interest, overview.put_open_interest),
    )
    assert numbers(words)[:2] == [sum(each or 0 for each in part) for part in (volumes, opened)]


def test_a_security_without_options_has_no_such_findings() -> None:
    assert found(methods.SKILL_WRAP_DERIVATIVE_UNUSUAL, "SH.600519") == []
    assert found(methods.SKILL_WRAP_FINANCIAL_UNUSUAL, "US.AAPL", "funds_broker") == []


def test_a_security_may_be_named_by_its_name_and_must_be_known() -> None:
    def asked(method: AnyMethod, **fields: Any) -> str:
        return CLIENT.refusal(method, method.request(**fields))

    name = next(each.name for each in STILL_MARKET.securities if each.code == "00700")
    request = TechnicalUnusualReq(stock_symbol=name.upper())
    assert "HK.00700" in (CLIENT.ask(methods.SKILL_WRAP_TECHNICAL_UNUSUAL, request).content or "")
    for symbol in (None, "", "HK.1", "HK.99999", "nonsense"):
        assert "unknown security" in asked(methods.SKILL_WRAP_FINANCIAL_UNUSUAL, stock_symbol=symbol)
    assert "time_range must be 1 to 30" in CLIENT.refusal(
        methods.SKILL_WRAP_FINANCIAL_UNUSUAL, FinancialUnusualReq(stock_symbol="HK.00700", time_range=0)
    )
    assert "does not look for 'CCI', but for MA" in CLIENT.refusal(
        methods.SKILL_WRAP_TECHNICAL_UNUSUAL, TechnicalUnusualReq(stock_symbol="HK.00700", indicator_filters=["CCI"])
    )
    assert "does not look for 'x'" in CLIENT.refusal(
        methods.SKILL_WRAP_DERIVATIVE_UNUSUAL, DerivativeUnusualReq(stock_symbol="HK.00700", analysis_dimensions=["x"])
    )
