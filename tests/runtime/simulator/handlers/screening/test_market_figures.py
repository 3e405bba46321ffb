"""Heat maps, distributions, brokers and short sales: what is counted adds up, and agrees with the snapshots."""

from __future__ import annotations

import math
from typing import Any

from tests.support.gathering import each_of
from tests.support.markets.still import FEW, STILL_MARKET, shares_of
from tests.support.peers.direct import DirectClient, hong_kong, new_york, shanghai

from opend_proto import (
    methods,
    qot_get_daily_short_volume,
    qot_get_heat_map_data,
    qot_get_rise_fall_distribution,
    qot_get_security_snapshot,
    qot_get_short_interest,
    qot_get_short_selling_rank,
    qot_get_top_movers_rank,
    qot_get_top_ten_buy_sell_brokers,
)
from opend_proto.methods import METHODS_BY_NAME
from opend_proto.qot_common import BuySellType, PlateSetType, QotMarket, Security
from opend_proto.qot_get_heat_map_data import HeatMapPlateType, SortField
from opend_proto.qot_get_rise_fall_distribution import DistributionType
from opend_proto.qot_get_security_snapshot import Snapshot

CLIENT = DirectClient(STILL_MARKET)
HK = QotMarket.HK_SECURITY
TENCENT = hong_kong("00700")


def snapshots(*securities: Security) -> list[Snapshot]:
    c2s = qot_get_security_snapshot.C2S(security_list=list(securities))
    s2c = CLIENT.ask(methods.QOT_GET_SECURITY_SNAPSHOT, qot_get_security_snapshot.Request(c2s=c2s)).s2c
    assert s2c is not None
    return s2c.snapshot_list


def heat_map(**fields: Any) -> qot_get_heat_map_data.S2C:
    c2s = qot_get_heat_map_data.C2S(market=HK, **fields)
    s2c = CLIENT.ask(methods.QOT_GET_HEAT_MAP_DATA, qot_get_heat_map_data.Request(c2s=c2s)).s2c
    assert s2c is not None
    return s2c


def test_a_plate_of_the_heat_map_is_its_snapshot_and_its_members() -> None:
    plates = heat_map(count=8).plate_data_list
    changes = [plate.change_rate or 0 for plate in plates]
    assert changes == sorted(changes, reverse=True)
    named = [plate.plate for plate in plates if plate.plate is not None]
    held = sorted({code for plate in named for code in shares_of(plate.code)})
    known = {snapshot.basic.security.code: snapshot for snapshot in snapshots(*named, *map(hong_kong, held))}
    for plate in plates:
        assert plate.plate is not None
        codes = shares_of(plate.plate.code)
        if not codes:
            assert (plate.rise_count, plate.turnover, plate.leader_stock) == (0, 0, None)
            continue
        shown, members = known[plate.plate.code], [known[code] for code in codes]
        assert shown.plate_ex_data is not None
        assert (plate.rise_count, plate.fall_count, plate.equal_count, plate.cur_price) == (
            shown.plate_ex_data.raise_count,
            shown.plate_ex_data.fall_count,
            shown.plate_ex_data.equal_count,
            shown.basic.cur_price,
        )
        assert plate.volume == sum(member.basic.volume for member in members)
        assert math.isclose(plate.turnover or 0, sum(member.basic.turnover for member in members))
        worth = sum(member.equity_ex_data.issued_market_val for member in members if member.equity_ex_data)
        assert math.isclose(plate.market_val or 0, worth)
        best = max(members, key=lambda member: member.basic.cur_price / member.basic.last_close_price)
        assert plate.leader_stock == best.basic.security


def test_heat_maps_are_sorted_and_read_page_by_page() -> None:
    for field, attribute in ((SortField.MARKET_VAL, "market_val"), (SortField.TURNOVER, "turnover")):
        values = [getattr(plate, attribute) for plate in heat_map(sort_field=field, ascend=True).plate_data_list]
        assert values == sorted(values)
    first = heat_map(count=3)
    second = heat_map(count=200, page=first.next_page)
    assert (len(first.plate_data_list), second.next_page) == (3, "")
    assert first.plate_data_list + second.plate_data_list == heat_map(count=200).plate_data_list
    assert {
        plate.plate.code for plate in heat_map(plate_type=HeatMapPlateType.CONCEPT).plate_data_list if plate.plate
    } == {plate.code for plate in FEW if plate.market == HK and plate.plate_type == PlateSetType.CONCEPT}
    assert heat_map(plate_type=HeatMapPlateType.THEME).all_count == 0


def distribution(c2s: qot_get_rise_fall_distribution.C2S) -> qot_get_rise_fall_distribution.S2C:
    request = qot_get_rise_fall_distribution.Request(c2s=c2s)
    s2c = CLIENT.ask(methods.QOT_GET_RISE_FALL_DISTRIBUTION, request).s2c
    assert s2c is not None
    return s2c


def test_a_distribution_counts_every_stock_once() -> None:
    kinds = DistributionType
    movers = qot_get_top_movers_rank.Request(c2s=qot_get_top_movers_rank.C2S(market=HK, count=200))
    ranked = CLIENT.ask(methods.QOT_GET_TOP_MOVERS_RANK, movers).s2c
    assert ranked is not None
    changes = [row.change_ratio or 0 for row in ranked.data_list]
    found = distribution(qot_get_rise_fall_distribution.C2S(market=HK))
    assert sum(each.stock_count or 0 for each in found.range_list) == len(changes)
    for each in found.range_list:
        low, high = each.left_border or 0, each.right_border or 0
        if each.type == kinds.POSITIVE_INFINITY:
            expected = sum(change > low for change in changes)
        elif each.type == kinds.NEGATIVE_INFINITY:
            expected = sum(change < high for change in changes)
        elif high > 0:
            expected = sum(low < change <= high for change in changes)
        elif low < 0:
            expected = sum(low <= change < high for change in changes)
        else:
            expected = changes.count(0.0)
        assert each.stock_count == expected, each
    assert found.plate == hong_kong("HKAALL")


def test_a_distribution_of_a_plate_and_of_the_mainland() -> None:
    found = distribution(qot_get_rise_fall_distribution.C2S(security=hong_kong("LIST1059")))
    assert sum(each.stock_count or 0 for each in found.range_list) == len(shares_of("LIST1059"))
    ranges = distribution(qot_get_rise_fall_distribution.C2S(market=QotMarket.CNSH_SECURITY)).range_list
    assert [ranges[0].type, ranges[-1].type] == [DistributionType.RISE_LIMIT, DistributionType.FALL_LIMIT]
    assert sum(each.stock_count or 0 for each in ranges) == 6


def brokers(days_before: int | None = None) -> qot_get_top_ten_buy_sell_brokers.S2C:
    c2s = qot_get_top_ten_buy_sell_brokers.C2S(security=TENCENT, days_before=days_before)
    s2c = CLIENT.ask(methods.QOT_GET_TOP_TEN_BUY_SELL_BROKERS, qot_get_top_ten_buy_sell_brokers.Request(c2s=c2s)).s2c
    assert s2c is not None
    return s2c


def test_ten_brokers_bought_and_ten_sold_the_most() -> None:
    live, (snapshot,) = brokers(), snapshots(TENCENT)
    nets = [item.net_vol or 0 for item in live.broker_list]
    assert nets[:10] == sorted(nets[:10], reverse=True)
    assert nets[10:] == sorted(nets[10:])
    assert min(nets[:10]) > 0 > max(nets[10:])
    sides = [item.buy_sell_type for item in live.broker_list]
    assert sides == [BuySellType.NET_BUY] * 10 + [BuySellType.NET_SELL] * 10
    assert len({item.broker_name for item in live.broker_list}) == 20
    for item in live.broker_list:
        assert math.isclose((item.avg_price or 0) * (item.total_vol or 0), item.total_turnover or 0)
        assert snapshot.basic.low_price <= (item.avg_price or 0) <= snapshot.basic.high_price
    # Every share that one broker buys is sold by another.
    assert sum(item.total_vol or 0 for item in live.broker_list) <= 2 * snapshot.basic.volume
    earlier = brokers(5)
    assert (live.is_real_time, earlier.is_real_time) == (True, False)
    assert {item.total_vol for item in earlier.broker_list} == {None}
    assert (earlier.data_time_str or "") < (live.data_time_str or "")


def short_volume(security: Security, **fields: Any) -> qot_get_daily_short_volume.S2C:
    c2s = qot_get_daily_short_volume.C2S(security=security, **fields)
    s2c = CLIENT.ask(methods.QOT_GET_DAILY_SHORT_VOLUME, qot_get_daily_short_volume.Request(c2s=c2s)).s2c
    assert s2c is not None
    return s2c


def short_interest(security: Security, **fields: Any) -> qot_get_short_interest.S2C:
    c2s = qot_get_short_interest.C2S(security=security, **fields)
    s2c = CLIENT.ask(methods.QOT_GET_SHORT_INTEREST, qot_get_short_interest.Request(c2s=c2s)).s2c
    assert s2c is not None
    return s2c


def test_short_sales_are_read_page_by_page_back_to_the_last_one() -> None:
    days, key = list[str](), None
    while key != "-1":
        page = short_volume(TENCENT, next_key=key, num=50)
        days += [item.timestamp_str or "" for item in page.hk_item_list]
        key = page.next_key
    assert len(days) == len(set(days)) == 250
    assert days == sorted(days, reverse=True)
    weeks = [item.timestamp_str for item in short_interest(TENCENT, num=5).hk_item_list]
    assert set(weeks) <= set(days)


def test_what_is_open_is_a_part_of_the_shares() -> None:
    apple, tencent = new_york("AAPL"), TENCENT
    report = short_interest(apple).us_item_list[0]
    (snapshot,) = snapshots(apple)
    assert snapshot.equity_ex_data is not None
    outstanding = snapshot.equity_ex_data.outstanding_shares
    assert math.isclose(report.short_percent or 0, (report.shares_short or 0) / outstanding * 100)
    assert math.isclose(
        report.days_to_cover or 0, (report.shares_short or 0) / (report.avg_daily_share_volume or 1), rel_tol=1e-6
    )
    daily = short_volume(tencent)
    assert daily.new_time_str == daily.hk_item_list[0].timestamp_str
    for item in daily.hk_item_list:
        assert 0 < (item.short_sell_turnover or 0) < (item.turnover or 0)
    for day in short_volume(apple).us_item_list:
        assert (day.nasdaq_shares_short or 0) + (day.nyse_shares_short or 0) == day.total_shares_short
    ranking = qot_get_short_selling_rank.C2S(market=HK, count=35)
    reply = CLIENT.ask(methods.QOT_GET_SHORT_SELLING_RANK, qot_get_short_selling_rank.Request(c2s=ranking)).s2c
    assert reply is not None
    (row,) = [row for row in reply.data_list if row.security == tencent]
    assert row.short_position_volume == daily.aggregated_short


def industry(name: str, **fields: Any) -> Any:
    method = METHODS_BY_NAME[f"Qot_GetIndustrial{name}"]
    request: Any = method.request
    c2s: Any = method.request.FIELDS[0].message_type
    reply: Any = CLIENT.ask(method, request(c2s=c2s(**fields)))
    assert reply.s2c is not None, reply.ret_msg
    return reply.s2c


def test_chains_count_the_stocks_of_their_plates() -> None:
    chains = industry("ChainList", market=HK)
    assert chains.all_count == len(chains.data_list) == 3
    assert [chain.name for chain in industry("ChainList", market=HK, keyword="fin").data_list] == ["Finance"]
    assert industry("ChainList", market=HK, count=2).next_page == "2"
    for chain in chains.data_list:
        nodes = industry("ChainDetail", chain_id=chain.chain_id).node_list
        assert [node.node_id for node in nodes] == list(range(1, len(nodes) + 1))
        plates = [node.plate_id for node in nodes if node.plate_id]
        stocks = [stock.security for stock in industry("PlateStock", chain_id=chain.chain_id).stock_list]
        parts = [industry("PlateStock", plate_id=plate).stock_list for plate in plates]
        assert {stock.security.code for part in parts for stock in part} == {stock.code for stock in stocks}
        worth = [
            snapshot.equity_ex_data.issued_market_val for snapshot in snapshots(*stocks) if snapshot.equity_ex_data
        ]
        assert worth == sorted(worth, reverse=True)
        assert (chain.stocks_num, chain.relation_security_list) == (len(stocks), stocks[:2])
        assert math.isclose(chain.market_cap, sum(worth))
        for plate in plates:
            (related,) = industry("ChainByPlate", plate_id=plate).related_chain_list
            assert (related.chain_id, related.market_cap) == (chain.chain_id, chain.market_cap)
            assert industry("PlateInfo", plate_id=plate).plate_id == plate
    by_code = industry("PlateStock", plate_id=1059, sort_field=0, ascend=True, count=2)
    assert [stock.security.code for stock in by_code.stock_list] == shares_of("LIST1059")[:2]
    rest = industry("PlateStock", plate_id=1059, sort_field=0, ascend=True, page=by_code.page)
    assert [stock.security.code for stock in rest.stock_list] == shares_of("LIST1059")[2:]
    assert rest.page is None


NONSENSE: list[tuple[str, dict[str, Any], str]] = [
    ("Qot_GetTopMoversRank", {"market": QotMarket.CNSH_SECURITY}, "market 21 has no such ranking: ask for 1 (HK_SEC"),
    ("Qot_GetTopMoversRank", {"market": HK, "count": 201}, "num must be 1 to 200, not 201"),
    ("Qot_GetTopMoversRank", {"market": HK, "sort_dir": 2}, "unknown sortDir 2"),
    ("Qot_GetTopMoversRank", {"market": HK, "offset": -1}, "begin must be 0 or more"),
    ("Qot_GetPeriodChangeRank", {"market": HK, "period_type": 9}, "cannot be ranked by period_type 9"),
    ("Qot_GetShortSellingRank", {"plate_list": [hong_kong("NOWHERE")]}, "unknown security 'NOWHERE'"),
    ("Qot_GetHeatMapData", {"market": HK, "sort_field": 5}, "unknown sortField 5"),
    ("Qot_GetHeatMapData", {"market": HK, "plate_type": 3}, "unknown plateType 3"),
    ("Qot_GetHeatMapData", {"market": HK, "page": "next"}, "page must be the nextPage of a reply, not 'next'"),
    ("Qot_GetIndustrialChainDetail", {"chain_id": 99}, "unknown chainId 99"),
    ("Qot_GetIndustrialPlateInfo", {"plate_id": 99}, "unknown plateId 99"),
    ("Qot_GetIndustrialPlateStock", {}, "name a plateId or a chainId"),
    ("Qot_GetIndustrialPlateStock", {"plate_id": 1059, "sort_field": 5}, "unknown sortField 5"),
    ("Qot_GetIndustrialChainList", {"market": HK, "page": "x"}, "page must be that of the previous reply, not 'x'"),
    ("Qot_GetRiseFallDistribution", {}, "name a plate as security, or a market"),
    ("Qot_GetRiseFallDistribution", {"security": TENCENT}, "HK.00700 is of kind EQTY"),
    ("Qot_GetTopTenBuySellBrokers", {"security": new_york("AAPL")}, "US.AAPL has no such brokers"),
    ("Qot_GetTopTenBuySellBrokers", {"security": TENCENT, "days_before": -1}, "daysBefore must be 0 to 250, not -1"),
    ("Qot_GetDailyShortVolume", {"security": shanghai("600519")}, "SH.600519 has no short sales"),
    ("Qot_GetShortInterest", {"security": TENCENT, "next_key": "x"}, "nextKey must be a day"),
    ("Qot_GetShortInterest", {"security": TENCENT, "num": 51}, "num must be 1 to 50, not 51"),
]


@each_of("nonsense", NONSENSE)
def test_requests_that_make_no_sense_are_refused(nonsense: tuple[str, dict[str, Any], str]) -> None:
    name, fields, told = nonsense
    method = METHODS_BY_NAME[name]
    request: Any = method.request
    c2s: Any = method.request.FIELDS[0].message_type
    assert told in CLIENT.refusal(method, request(c2s=c2s(**fields)))
