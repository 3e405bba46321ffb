"""Shares are screened by figures that snapshots, Qot_StockFilter and the capital flow give too: Qot_StockScreen."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from tests.support.gathering import each_of
from tests.support.markets.still import FEW, STILL_MARKET, shares_of
from tests.support.peers.direct import DirectClient, hong_kong

from opend.simulator.screening import properties
from opend_proto import (
    methods,
    qot_get_capital_flow,
    qot_get_security_snapshot,
    qot_get_static_info,
    qot_stock_filter,
)
from opend_proto import qot_stock_screen as screen
from opend_proto.qot_common import KLType, PeriodType, QotMarket, SecurityType
from opend_proto.qot_get_security_snapshot import Snapshot
from opend_proto.qot_stock_filter import CustomIndicatorField, PatternField, RelativePosition
from opend_proto.qot_stock_screen import (
    BasicProperty,
    Boundary,
    CashFlowPeriod,
    CumulativeProperty,
    FeaturedProperty,
    FinancialProperty,
    Indicator,
    Market,
    Pattern,
    Period,
    RetrieveQuery,
    ScreenQuery,
    SimpleField,
    SimpleProperty,
    Sort,
    SortDirection,
    Term,
)

CLIENT = DirectClient(STILL_MARKET)
CODE = RetrieveQuery(basic_property=screen.PropertyBasic(name=BasicProperty.CODE))
HONG_KONG = ScreenQuery(
    simple_field_query=screen.QuerySimpleField(simple_field=SimpleField.MARKET, screen_value_list=[Market.HK])
)


def screened(*conditions: ScreenQuery, **fields: Any) -> screen.S2C:
    c2s = screen.C2S(filter_list=[HONG_KONG, *conditions], **fields)
    reply = CLIENT.ask(methods.QOT_STOCK_SCREEN, screen.Request(c2s=c2s))
    assert reply.s2c is not None, reply.ret_msg
    return reply.s2c


def values(*asked: RetrieveQuery) -> dict[str, list[float]]:
    """Return the values of each Hong Kong share, by its code."""
    found: dict[str, list[float]] = {}
    for item in screened(retrieve_list=[CODE, *asked]).data_list:
        code, *rest = [
            result
            for each in item.results
            for field in each.FIELDS
            if (result := getattr(each, field.attribute)) is not None
        ]
        found[code.sval] = [each.dval if each.value_type == screen.ValueType.DOUBLE else each.ival for each in rest]
    return found


def codes(*conditions: ScreenQuery, **fields: Any) -> list[str]:
    results = [
        item.results[0].basic_property_result
        for item in screened(*conditions, retrieve_list=[CODE], **fields).data_list
    ]
    return [result.sval or "" for result in results if result is not None]


def snapshots() -> dict[str, Snapshot]:
    c2s = qot_get_security_snapshot.C2S(security_list=[hong_kong(code) for code in codes()])
    s2c = CLIENT.ask(methods.QOT_GET_SECURITY_SNAPSHOT, qot_get_security_snapshot.Request(c2s=c2s)).s2c
    assert s2c is not None
    return {snapshot.basic.security.code: snapshot for snapshot in s2c.snapshot_list}


def simple(name: SimpleProperty) -> RetrieveQuery:
    return RetrieveQuery(simple_property=screen.PropertySimple(name=name))


def equity(attribute: str) -> Callable[[Snapshot], float]:
    return lambda snapshot: getattr(snapshot.equity_ex_data, attribute)


SAME: dict[SimpleProperty, Callable[[Snapshot], float]] = {
    SimpleProperty.PRICE: lambda snapshot: snapshot.basic.cur_price,
    SimpleProperty.HIGH_HP: lambda snapshot: snapshot.basic.high_price,
    SimpleProperty.LAST_CLOSE: lambda snapshot: snapshot.basic.last_close_price,
    SimpleProperty.PRICE_CHANGE_RATE: lambda snapshot: (
        (snapshot.basic.cur_price / snapshot.basic.last_close_price - 1) * 100
    ),
    SimpleProperty.BID_PRICE: lambda snapshot: snapshot.basic.bid_price or 0,
    SimpleProperty.ASK_VOL: lambda snapshot: snapshot.basic.ask_vol or 0,
    SimpleProperty.PRICE_TO_52W_HIGH: lambda snapshot: (
        (snapshot.basic.cur_price / (snapshot.basic.highest52weeks_price or 1) - 1) * 100
    ),
    SimpleProperty.VOLUME_RATIO: lambda snapshot: snapshot.basic.volume_ratio or 0,
    SimpleProperty.BID_ASK_RATIO: lambda snapshot: snapshot.basic.bid_ask_ratio or 0,
    SimpleProperty.LOT_PRICE: lambda snapshot: snapshot.basic.cur_price * snapshot.basic.lot_size,
    SimpleProperty.MARKET_CAP: equity("issued_market_val"),
    SimpleProperty.PE_TTM: equity("pe_ttm_rate"),
    SimpleProperty.PB: equity("pb_rate"),
    SimpleProperty.LISTED_DATE: lambda snapshot: snapshot.basic.list_timestamp or 0,
}


def test_simple_properties_are_those_of_the_snapshots() -> None:
    shown, failures = snapshots(), list[tuple[str, str]]()
    for code, found in values(*map(simple, SAME)).items():
        for name, value in zip(SAME, found, strict=True):
            if not math.isclose(value, SAME[name](shown[code]), rel_tol=1e-9, abs_tol=1e-9):
                failures.append((code, name.name))
    assert not failures


def test_cumulative_and_financial_properties_are_those_of_the_other_filter_as_fractions() -> None:
    cumulative = {
        CumulativeProperty.PRICE_CHANGE_PCT: (qot_stock_filter.AccumulateField.CHANGE_RATE, 0.01),
        CumulativeProperty.AMPLITUDE: (qot_stock_filter.AccumulateField.AMPLITUDE, 0.01),
        CumulativeProperty.AVG_VOLUME: (qot_stock_filter.AccumulateField.VOLUME, 1.0),
    }
    financial = {
        FinancialProperty.NET_PROFIT: (qot_stock_filter.FinancialField.NET_PROFIT, 1.0),
        FinancialProperty.ROE: (qot_stock_filter.FinancialField.RETURN_ON_EQUITY_RATE, 0.01),
        FinancialProperty.REVENUE_GROWTH: (qot_stock_filter.FinancialField.SUM_OF_BUSINESS_GROWTH, 0.01),
    }
    quarter = qot_stock_filter.FinancialQuarter.INTERIM
    c2s = qot_stock_filter.C2S(
        begin=0,
        num=200,
        market=QotMarket.HK_SECURITY,
        accumulate_filter_list=[
            qot_stock_filter.AccumulateFilter(field_name=field, days=10) for field, _ in cumulative.values()
        ],
        financial_filter_list=[
            qot_stock_filter.FinancialFilter(field_name=field, quarter=quarter) for field, _ in financial.values()
        ],
    )
    other = CLIENT.ask(methods.QOT_STOCK_FILTER, qot_stock_filter.Request(c2s=c2s)).s2c
    assert other is not None
    asked = [
        *(RetrieveQuery(cumulative_property=screen.PropertyCumulative(name=name, days=10)) for name in cumulative),
        *(RetrieveQuery(financial_property=screen.PropertyFinancial(name=name, term=Term.Q6)) for name in financial),
    ]
    scales = [scale for _, scale in (*cumulative.values(), *financial.values())]
    found = values(*asked)
    assert len(found) == other.all_count
    for row in other.data_list:
        data = [each.value for each in row.accumulate_data_list] + [each.value for each in row.financial_data_list]
        for value, same, scale in zip(found[row.security.code], data, scales, strict=True):
            assert math.isclose(value, same * scale)


def test_capital_flows_are_those_of_the_other_protocol() -> None:
    asked = [
        RetrieveQuery(featured_property=screen.PropertyFeatured(name=name, range_period=CashFlowPeriod.WEEK))
        for name in (FeaturedProperty.CASH_FLOW_TOTAL_NET_IN, FeaturedProperty.CASH_FLOW_MAIN_NET_IN)
    ]
    total, main = values(*asked)["00700"]
    c2s = qot_get_capital_flow.C2S(security=hong_kong("00700"), period_type=PeriodType.DAY)
    days = CLIENT.ask(methods.QOT_GET_CAPITAL_FLOW, qot_get_capital_flow.Request(c2s=c2s)).s2c
    assert days is not None
    assert math.isclose(total, sum(day.in_flow for day in days.flow_item_list[-5:]), rel_tol=1e-6)
    assert math.isclose(main, sum(day.main_in_flow or 0 for day in days.flow_item_list[-5:]), rel_tol=1e-6)


def test_conditions_leave_the_shares_that_meet_them_in_the_order_that_is_asked_for() -> None:
    shown = snapshots()
    cheap = screen.QueryPropertySimple(
        property=screen.PropertySimple(name=SimpleProperty.PRICE), filter_max=Boundary(value=100, includes=False)
    )
    by_price = Sort(direction=SortDirection.DESC, simple_property=screen.PropertySimple(name=SimpleProperty.PRICE))
    found = codes(ScreenQuery(simple_property_query=cheap), sort_list=[by_price])
    expected = [code for code, snapshot in shown.items() if snapshot.basic.cur_price < 100]
    assert found == sorted(expected, key=lambda code: -shown[code].basic.cur_price)
    change = screen.PropertyCumulative(name=CumulativeProperty.PRICE_CHANGE_PCT, days=5)
    by_move = Sort(direction=SortDirection.ABS_ASC, cumulative_property=change)
    moves = {code: abs(value) for code, (value,) in values(RetrieveQuery(cumulative_property=change)).items()}
    assert codes(sort=by_move) == sorted(moves, key=lambda code: moves[code])
    assert [codes(page_from=begin, page_count=8) for begin in (0, 8)] == [codes()[:8], codes()[8:16]]
    assert (screened(page_count=8).last_page, screened(page_from=8).last_page) == (0, 1)


def test_conditions_of_membership() -> None:
    plate = screen.QueryPlate(plate_list=[screen.Plate(plate_id_list=["LIST1059", "LIST1078"])])
    assert codes(ScreenQuery(plate_query=plate)) == sorted({*shares_of("LIST1059"), *shares_of("LIST1078")})
    has_option = screen.QuerySimpleField(simple_field=SimpleField.HAS_OPTION, screen_value_list=[1])
    assert codes(ScreenQuery(simple_field_query=has_option)) == sorted(
        share.code
        for share in FEW
        if share.market == QotMarket.HK_SECURITY and share.kind == SecurityType.EQTY and share.option_root
    )
    flags = [
        screen.QuerySimpleField(simple_field=field, screen_value_list=[flag])
        for field in (SimpleField.HAS_WARRANT, SimpleField.USE_WATCHLIST)
        for flag in (0, 1)
    ]
    parts = [codes(ScreenQuery(simple_field_query=flag)) for flag in flags]
    assert sorted(parts[0] + parts[1]) == sorted(parts[2] + parts[3]) == codes()
    assert "00700" in parts[1]
    c2s = qot_get_static_info.C2S(security_list=[hong_kong("00700")])
    info = CLIENT.ask(methods.QOT_GET_STATIC_INFO, qot_get_static_info.Request(c2s=c2s)).s2c
    assert info is not None
    ids = [info.static_info_list[0].basic.id]
    assert [item.stock_id for item in screened(watchlist_stock_ids=ids).data_list] == ids


def test_indicators_and_patterns_are_those_of_the_other_filter() -> None:
    def other(**lists: Any) -> list[str]:
        c2s = qot_stock_filter.C2S(begin=0, num=200, market=QotMarket.HK_SECURITY, **lists)
        s2c = CLIENT.ask(methods.QOT_STOCK_FILTER, qot_stock_filter.Request(c2s=c2s)).s2c
        assert s2c is not None
        return [row.security.code for row in s2c.data_list]

    for position in (RelativePosition.MORE, RelativePosition.CROSS_UP):
        positional = screen.QueryIndicatorPositional(
            position=position,
            period=Period.DAY,
            first_indicator=Indicator.MA5,
            second_indicator=Indicator.MA,
            second_indicator_params=[10],
        )
        custom = qot_stock_filter.CustomIndicatorFilter(
            first_field_name=CustomIndicatorField.MA5,
            second_field_name=CustomIndicatorField.MA10,
            relative_position=position,
            kl_type=KLType.DAY,
            is_no_filter=False,
        )
        found = codes(ScreenQuery(indicator_positional_query=positional))
        assert found == other(custom_indicator_filter_list=[custom])
    strong = screen.QueryIndicatorPositional(
        position=RelativePosition.MORE, period=Period.DAY, first_indicator=Indicator.RSI_12, second_value=50
    )
    rsi = RetrieveQuery(
        indicator_property=screen.PropertyIndicator(name=Indicator.RSI, period=Period.DAY, indicator_params=[12])
    )
    assert codes(ScreenQuery(indicator_positional_query=strong)) == [
        code for code, (value,) in values(rsi).items() if value > 50
    ]
    aligned = screen.QueryIndicatorPattern(name=Pattern.MA_LONG, period=Period.DAY)
    pattern = qot_stock_filter.PatternFilter(
        field_name=PatternField.MA_ALIGNMENT_LONG, kl_type=KLType.DAY, is_no_filter=False
    )
    found = codes(ScreenQuery(indicator_pattern_query=aligned))
    assert found == other(pattern_filter_list=[pattern]) != []
    aligned.is_matching = False
    assert sorted(codes(ScreenQuery(indicator_pattern_query=aligned)) + found) == codes()


def test_every_property_that_has_a_figure_gives_one() -> None:
    asked = [
        *map(simple, properties.SIMPLE_FIGURES),
        *(RetrieveQuery(basic_property=screen.PropertyBasic(name=name)) for name in properties.BASIC),
        *(
            RetrieveQuery(cumulative_property=screen.PropertyCumulative(name=name, days=3))
            for name in properties.CUMULATIVE
        ),
        *(
            RetrieveQuery(financial_property=screen.PropertyFinancial(name=name))
            for name in properties.FINANCIAL_FIELDS
        ),
        *(
            RetrieveQuery(featured_property=screen.PropertyFeatured(name=name))
            for name in (*properties.FEATURED, *properties.CASH_FLOWS)
        ),
    ]
    for item in screened(retrieve_list=asked, page_count=2).data_list:
        assert len(item.results) == len(asked)


NONSENSE: list[tuple[dict[str, Any], str]] = [
    ({"filter_list": [ScreenQuery()]}, "each of filterList holds exactly one condition, not 0"),
    ({"retrieve_list": [RetrieveQuery()]}, "a RetrieveQuery holds exactly one property, not 0"),
    (
        {"retrieve_list": [simple(SimpleProperty.LONG_MARGIN_ALLOWED)]},
        "no simple property 2101 (LONG_MARGIN_ALLOWED): it depends on a broker's conditions",
    ),
    ({"sort": Sort(direction=SortDirection(9), simple_property=screen.PropertySimple())}, "unknown direction 9"),
    ({"page_count": 301}, "num must be 1 to 300, not 301"),
    (
        {"retrieve_list": [RetrieveQuery(cumulative_property=screen.PropertyCumulative(
            name=CumulativeProperty.AMPLITUDE, days=251))]},
        "days must be 1 to 250, not 251",
    ),
    (
        {"retrieve_list": [RetrieveQuery(financial_property=screen.PropertyFinancial(
            name=FinancialProperty.ROE, term=Term.Q2))]},
        "no report of term 2: ask for 1 (Q1)",
    ),
    (
        {"retrieve_list": [RetrieveQuery(financial_property=screen.PropertyFinancial(
            name=FinancialProperty.ROE, year=2024))]},
        "does not know what year should do",
    ),
    (
        {"filter_list": [ScreenQuery(simple_field_query=screen.QuerySimpleField(
            simple_field=SimpleField.MARKET, screen_value_list=[7]))]},
        "market 7 has no shares here",
    ),
    (
        {"filter_list": [ScreenQuery(plate_query=screen.QueryPlate(
            plate_list=[screen.Plate(plate_id_list=["BK1"])]))]},
        "unknown plate 'BK1'",
    ),
    (
        {"filter_list": [ScreenQuery(indicator_pattern_query=screen.QueryIndicatorPattern(
            name=Pattern(102), period=Period.DAY))]},
        "does not know pattern 102 (UNKNOWN_102)",
    ),
    (
        {"filter_list": [ScreenQuery(indicator_positional_query=screen.QueryIndicatorPositional(
            position=RelativePosition.MORE, period=Period.MINUTE_1, first_indicator=Indicator.MA5, second_value=1))]},
        "period 1 has no indicators",
    ),
]  # fmt: skip


@each_of("nonsense", NONSENSE)
def test_screens_that_make_no_sense_are_refused(nonsense: tuple[dict[str, Any], str]) -> None:
    fields, told = nonsense
    assert told in CLIENT.refusal(methods.QOT_STOCK_SCREEN, screen.Request(c2s=screen.C2S(**fields)))
