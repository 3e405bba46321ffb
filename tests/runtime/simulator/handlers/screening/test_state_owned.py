"""State-owned companies are ranked by figures that equal those of the snapshots: Qot_GetHighDividendSOERank."""

from __future__ import annotations

import math
from typing import Any, Final

from tests.support.gathering import each_of
from tests.support.peers.direct import DirectClient

from opend.simulator import ManualClock, SyntheticMarket
from opend.simulator.instruments.listings import LISTINGS
from opend.simulator.instruments.tables.state_owned import STATE_OWNED
from opend_proto import methods, qot_get_security_snapshot
from opend_proto import qot_get_high_dividend_soe_rank as rank
from opend_proto.qot_common import PlateSetType, Security, SecurityType
from opend_proto.qot_get_high_dividend_soe_rank import HighDividendSOERankItem, Indicator, IndicatorType, SortField
from opend_proto.qot_get_security_snapshot import Snapshot
from opend_proto.qot_option_common import Boundary, Interval

PLATE: Final = next(each for each in LISTINGS if each.key == STATE_OWNED)
KEPT: Final = [each for each in LISTINGS if each.key in PLATE.members or each.kind == SecurityType.PLATE]
INDUSTRIES: Final = [each for each in KEPT if each.plate_type == PlateSetType.INDUSTRY]
CLIENT: Final = DirectClient(SyntheticMarket(0, KEPT, clock=ManualClock()))


def ranked(**fields: Any) -> rank.S2C:
    reply = CLIENT.ask(methods.QOT_GET_HIGH_DIVIDEND_SOE_RANK, rank.Request(c2s=rank.C2S(**fields)))
    assert reply.s2c is not None, reply.ret_msg
    return reply.s2c


def condition(kind: IndicatorType, low: float | None = None, high: float | None = None) -> Indicator:
    ends = [None if value is None else Boundary(value=value, includes=True) for value in (low, high)]
    return Indicator(indicator_type=kind, indicator_value=Interval(filter_min=ends[0], filter_max=ends[1]))


def snapshots() -> dict[str, Snapshot]:
    securities = [Security(market=market, code=code) for market, code in PLATE.members]
    c2s = qot_get_security_snapshot.C2S(security_list=securities)
    s2c = CLIENT.ask(methods.QOT_GET_SECURITY_SNAPSHOT, qot_get_security_snapshot.Request(c2s=c2s)).s2c
    assert s2c is not None
    return {snapshot.basic.security.code: snapshot for snapshot in s2c.snapshot_list}


def figures(snapshot: Snapshot) -> dict[str, float]:
    """Return what a snapshot has of a row's fields."""
    basic, equity = snapshot.basic, snapshot.equity_ex_data
    assert equity is not None
    return {
        "cur_price": basic.cur_price,
        "change_ratio": (basic.cur_price / basic.last_close_price - 1) * 100,
        "turnover": basic.turnover,
        "volume": basic.volume,
        "turnover_ratio": basic.turnover_rate,
        "market_cap": equity.issued_market_val,
        "pe_ttm": equity.pe_ttm_rate,
        "pb": equity.pb_rate,
        "dividend_yield_ttm": equity.dividend_ratio_ttm or 0,
    }


def codes(found: rank.S2C) -> list[str]:
    return [item.security.code for item in found.data_list]


def test_the_ranking_holds_those_companies_whose_snapshots_pass_the_thresholds() -> None:
    shown = {code: figures(snapshot) for code, snapshot in snapshots().items()}
    everyone = [condition(IndicatorType.DIVIDEND_YIELD_TTM, 0)]
    cases: list[tuple[list[Indicator], float, float, float]] = [
        ([], 0.5, 0, math.inf),
        (everyone, 0, 0, math.inf),
        ([*everyone, condition(IndicatorType.PE, 10, 25)], 0, 10, 25),
    ]
    for filter_list, least_yield, least_pe, most_pe in cases:
        expected = {
            code
            for code, row in shown.items()
            if row["pb"] <= 1 and row["dividend_yield_ttm"] >= least_yield and least_pe <= row["pe_ttm"] <= most_pe
        }
        found = ranked(filter_list=filter_list)
        assert set(codes(found)) == expected != set()
        assert found.all_count == len(expected)
        for item in found.data_list:
            for name, value in shown[item.security.code].items():
                assert math.isclose(getattr(item, name), value, rel_tol=1e-9, abs_tol=1e-9), (item.name, name)
            industries = [each.name for each in INDUSTRIES if (PLATE.market, item.security.code) in each.members]
            assert item.industry == (industries[0] if industries else None)


@each_of("field", [field for field in SortField if field])
def test_the_ranking_is_in_the_order_that_is_asked_for(field: SortField) -> None:
    def key(item: HighDividendSOERankItem) -> float:
        return float(getattr(item, field.name.lower().replace("price", "cur_price")))

    everyone = [condition(IndicatorType.DIVIDEND_YIELD_TTM, 0)]
    found = [key(item) for item in ranked(sort_field=field, filter_list=everyone).data_list]
    assert found == sorted(found, reverse=True)
    rising = ranked(sort_field=field, sort_dir=rank.SortDir.ASCENDING, filter_list=everyone, offset=1, count=1)
    assert [key(item) for item in rising.data_list] == [found[-2]]


NONSENSE: Final[list[tuple[dict[str, Any], str]]] = [
    ({"sort_field": SortField(9)}, "the list cannot be sorted by 9"),
    ({"sort_dir": rank.SortDir(2)}, "unknown sortDir 2"),
    ({"count": 201}, "num must be 1 to 200, not 201"),
    ({"filter_list": [Indicator(indicator_type=IndicatorType(9))]}, "indicatorType 9 is not known here"),
]


@each_of("nonsense", NONSENSE)
def test_what_makes_no_sense_is_refused(nonsense: tuple[dict[str, Any], str]) -> None:
    fields, told = nonsense
    request = rank.Request(c2s=rank.C2S(**fields))
    assert told in CLIENT.refusal(methods.QOT_GET_HIGH_DIVIDEND_SOE_RANK, request)
