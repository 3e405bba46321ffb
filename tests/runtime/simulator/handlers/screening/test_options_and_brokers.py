"""Shares are screened by the figures of their options, and by what brokers hold of them: Qot_StockScreen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import pytest
from tests.support.gathering import each_of
from tests.support.markets.still import FEW, STILL_MARKET
from tests.support.peers.direct import DirectClient

from opend.simulator import ManualClock, SyntheticMarket
from opend.simulator.instruments.static_info import security_id
from opend.simulator.screening.featured.central_holdings import HOLDINGS
from opend.simulator.screening.featured.options import OPTIONS
from opend_proto import methods
from opend_proto import qot_get_option_underlying_overview as overview
from opend_proto import qot_stock_screen as screen
from opend_proto.qot_common import QotMarket, SecurityType
from opend_proto.qot_get_option_underlying_overview import UnderlyingData
from opend_proto.qot_stock_screen import (
    Boundary,
    BrokerProperty,
    Interval,
    OptionHVPeriod,
    OptionProperty,
    Param,
    PropertyBroker,
    PropertyOption,
    RetrieveQuery,
    ScreenQuery,
    ValueType,
)

CLIENT: Final = DirectClient(STILL_MARKET)
SHARES: Final = {security_id(each): each for each in FEW if each.kind == SecurityType.EQTY}


def screened(client: DirectClient = CLIENT, **fields: Any) -> list[screen.StockScreenItem]:
    reply = client.ask(methods.QOT_STOCK_SCREEN, screen.Request(c2s=screen.C2S(**fields)))
    assert reply.s2c is not None, reply.ret_msg
    return reply.s2c.data_list


HONG_KONG: Final = {number: each for number, each in SHARES.items() if each.market == QotMarket.HK_SECURITY}


def values(
    asked: list[RetrieveQuery], client: DirectClient = CLIENT, ids: Sequence[int] = ()
) -> dict[int, list[float]]:
    """Return the figures of every share that has them, by its id."""
    found: dict[int, list[float]] = {}
    for item in screened(client, retrieve_list=asked, watchlist_stock_ids=ids):
        results = [each.option_property_result or each.broker_property_result for each in item.results]
        row = [each.dval if each.value_type == ValueType.DOUBLE else each.ival for each in results if each is not None]
        if None not in row:
            found[item.stock_id or 0] = [each for each in row if each is not None]
    return found


def options(*properties: PropertyOption) -> dict[int, list[float]]:
    return values([RetrieveQuery(option_property=each) for each in properties], ids=list(HONG_KONG))


def brokers(*properties: PropertyBroker, client: DirectClient = CLIENT) -> dict[int, list[float]]:
    return values([RetrieveQuery(broker_property=each) for each in properties], client)


def expected(row: UnderlyingData) -> dict[OptionProperty, float]:
    """Return what the overview of an underlying has of the figures."""
    implied, before, historical = row.iv or 0, row.pre_iv or 0, row.hv_list[0].hv or 0
    return {
        OptionProperty.STOCK_IV: implied,
        OptionProperty.STOCK_IV_CHG: implied - before,
        OptionProperty.STOCK_IV_CHG_RATIO: (implied / before - 1) * 100,
        OptionProperty.STOCK_IV_RANK: row.iv_rank or 0,
        OptionProperty.STOCK_IV_PERCENTILE: row.iv_percentile or 0,
        OptionProperty.STOCK_IV_MINUS_HV: implied - historical,
        OptionProperty.STOCK_IV_DIV_HV: implied / historical,
        OptionProperty.STOCK_OPTION_VOL: (row.call_volume or 0) + (row.put_volume or 0),
        OptionProperty.STOCK_OPTION_OPEN_IN: (row.call_open_interest or 0) + (row.put_open_interest or 0),
    }


def test_the_figures_of_options_are_those_of_the_overview_of_underlyings() -> None:
    owners = {number: each for number, each in HONG_KONG.items() if each.option_root}
    c2s = overview.C2S(owner_list=[each.security for each in owners.values()])
    reply = CLIENT.ask(methods.QOT_GET_OPTION_UNDERLYING_OVERVIEW, overview.Request(c2s=c2s))
    assert reply.s2c is not None, reply.ret_msg
    names = list(expected(reply.s2c.underlying_data_list[0]))
    spans = [PropertyOption(name=OptionProperty.STOCK_HV, period=period) for period in OptionHVPeriod]
    found = options(*(PropertyOption(name=name) for name in names), *spans)
    assert set(found) == set(owners)
    for number, row in zip(owners, reply.s2c.underlying_data_list, strict=True):
        same = [*expected(row).values(), *(each.hv for each in row.hv_list)]
        assert found[number] == pytest.approx(same), owners[number].text
    middle = sorted(row[0] for row in found.values())[len(found) // 2]
    query = screen.QueryPropertyOption(
        property=PropertyOption(name=OptionProperty.STOCK_IV),
        intervals=[Interval(filter_max=Boundary(value=middle, includes=False))],
    )
    kept = {
        item.stock_id
        for item in screened(filter_list=[ScreenQuery(option_query=query)], watchlist_stock_ids=list(HONG_KONG))
    }
    assert kept == {number for number, row in found.items() if row[0] < middle} != set()


def test_brokers_hold_a_part_of_the_shares_of_hong_kong() -> None:
    tops = [1, 10, 300]
    asked = [
        *(PropertyBroker(name=BrokerProperty.CONCENTRATED_DISTRIBUTION, param=str(top)) for top in tops),
        PropertyBroker(name=BrokerProperty.CONCENTRATED_DISTRIBUTION),
        *(PropertyBroker(name=name) for name in (BrokerProperty.BROKER_NUM, BrokerProperty.CENTRAL_HOLDINGS_RATIO)),
    ]
    found = brokers(*asked)
    assert set(found) == set(HONG_KONG)
    for first, ten, everyone, usual, number, ratio in found.values():
        assert 0 < first < ten < everyone == pytest.approx(100)
        assert (usual, number > 10, 0 < ratio < 100) == (ten, True, True)
    query = screen.QueryPropertyBroker(
        property=asked[-1], intervals=[Interval(filter_min=Boundary(value=60, includes=True))]
    )
    kept = {item.stock_id for item in screened(filter_list=[ScreenQuery(broker_holdings_query=query)])}
    assert kept == {number for number, row in found.items() if row[-1] >= 60}
    assert 0 < len(kept) < len(found)


def test_the_change_of_holdings_is_that_of_a_day() -> None:
    clock = ManualClock()
    client = DirectClient(SyntheticMarket(0, FEW, clock=clock))
    names = (BrokerProperty.CENTRAL_HOLDINGS_RATIO, BrokerProperty.CENTRAL_HOLDINGS_CHANGE)
    asked = [PropertyBroker(name=name, days=5) for name in names]
    before = brokers(*asked, client=client)
    clock.advance(86_400)
    after = brokers(*asked, client=client)
    assert any(row[1] for row in after.values())
    for number, (ratio, change) in after.items():
        assert change == pytest.approx(ratio - before[number][0])


def test_every_figure_is_given() -> None:
    assert options(*(PropertyOption(name=name) for name in OPTIONS))
    assert brokers(*(PropertyBroker(name=name) for name in HOLDINGS))


NONSENSE: Final[list[tuple[RetrieveQuery, str]]] = [
    (RetrieveQuery(option_property=PropertyOption()), "no option property without a name"),
    (
        RetrieveQuery(option_property=PropertyOption(name=OptionProperty.STOCK_IV, period=OptionHVPeriod.HV_60D)),
        "only a historical volatility has a period",
    ),
    (
        RetrieveQuery(option_property=PropertyOption(name=OptionProperty.STOCK_HV, period=OptionHVPeriod(9))),
        "period must be 0 to 4 here, not 9",
    ),
    (
        RetrieveQuery(option_property=PropertyOption(name=OptionProperty.STOCK_IV, param=Param(ival=1))),
        "no param but 10 (LATEST) of 1003",
    ),
    (
        RetrieveQuery(broker_property=PropertyBroker(name=BrokerProperty.BROKER_RANK)),
        "there is no broker property 6104 (BROKER_RANK)",
    ),
    (
        RetrieveQuery(broker_property=PropertyBroker(name=BrokerProperty.BROKER_NUM, param="3")),
        "only 6101 takes a param",
    ),
    (
        RetrieveQuery(broker_property=PropertyBroker(name=BrokerProperty.CONCENTRATED_DISTRIBUTION, param="0")),
        "from 1 to 300, not '0'",
    ),
]


@each_of("nonsense", NONSENSE)
def test_what_makes_no_sense_is_refused(nonsense: tuple[RetrieveQuery, str]) -> None:
    wanted, told = nonsense
    c2s = screen.C2S(retrieve_list=[wanted])
    assert told in CLIENT.refusal(methods.QOT_STOCK_SCREEN, screen.Request(c2s=c2s))
