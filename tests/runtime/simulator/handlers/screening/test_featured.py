"""The vendor's own figures of Qot_StockScreen are those of the calls that show them one share at a time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

import pytest
from tests.support.gathering import each_of
from tests.support.markets.still import FEW, STILL_MARKET
from tests.support.peers.direct import DirectClient

from opend.simulator.companies.holders import INSIDERS, holders
from opend.simulator.instruments.static_info import security_id
from opend.simulator.screening.featured.table import FEATURES
from opend_proto import (
    methods,
    qot_get_company_profile,
    qot_get_corporate_actions_dividends,
    qot_get_hot_list,
    qot_get_research_analyst_consensus,
    qot_get_research_morningstar_report,
    qot_get_shareholders_holder_detail,
    qot_get_shareholders_institutional,
    qot_get_valuation_detail,
)
from opend_proto import qot_stock_screen as screen
from opend_proto.qot_common import (
    HolderDetailType,
    QotMarket,
    ResearchRatingType,
    SecurityType,
    ValuationIntervalType,
    ValuationType,
)
from opend_proto.qot_get_hot_list import HotListSortField
from opend_proto.qot_stock_screen import (
    Boundary,
    FeaturedProperty,
    Interval,
    PropertyFeatured,
    RangePeriod,
    RetrieveQuery,
)

CLIENT: Final = DirectClient(STILL_MARKET)
SHARES: Final = {
    security_id(each): each
    for each in FEW
    if each.kind == SecurityType.EQTY and each.market in {QotMarket.HK_SECURITY, QotMarket.US_SECURITY}
}
INSTITUTION: Final = next(each.id for each in holders(next(iter(SHARES.values()))) if each.kind != INSIDERS)


def asked(name: FeaturedProperty, parameter: int | None = None) -> PropertyFeatured:
    return PropertyFeatured(name=name, first_custom_param=parameter)


PLATE: Final = 1059
"""The number in a plate's code."""
PARAMETERS: Final = {FeaturedProperty.BETA: PLATE, FeaturedProperty.PEARSON_CORRELATION: PLATE}
FEW_IDS: Final = list(SHARES)[:3]


def screened(ids: Iterable[int] = SHARES, **fields: Any) -> list[screen.StockScreenItem]:
    c2s = screen.C2S(watchlist_stock_ids=list(ids), **fields)
    reply = CLIENT.ask(methods.QOT_STOCK_SCREEN, screen.Request(c2s=c2s))
    assert reply.s2c is not None, reply.ret_msg
    return reply.s2c.data_list


def values(*properties: PropertyFeatured, ids: Iterable[int] = SHARES) -> dict[int, list[float | None]]:
    """Return the figures of every share, by its id."""
    found: dict[int, list[float | None]] = {}
    for item in screened(ids, retrieve_list=[RetrieveQuery(featured_property=each) for each in properties]):
        results = [each.featured_property_result for each in item.results]
        found[item.stock_id or 0] = [
            None if each is None else each.ival if each.dval is None else each.dval for each in results
        ]
    return found


def reply(method: Any, module: Any, **fields: Any) -> Any:
    found = CLIENT.ask(method, module.Request(c2s=module.C2S(**fields))).s2c
    assert found is not None
    return found


RATINGS: Final = {ResearchRatingType.BUY: 2, ResearchRatingType.HOLD: 3, ResearchRatingType.SELL: 4}


def opinions(security: Any, price: float) -> list[float | None]:
    told = reply(methods.QOT_GET_RESEARCH_ANALYST_CONSENSUS, qot_get_research_analyst_consensus, security=security)
    model = reply(methods.QOT_GET_RESEARCH_MORNINGSTAR_REPORT, qot_get_research_morningstar_report, security=security)
    rated = [RATINGS[told.rating], told.average, told.average / price - 1] if told.total else [None] * 3
    return [*rated, model.fair_value, model.fair_value / price - 1, model.star_rating]


def test_opinions_are_those_of_the_research() -> None:
    names = ["ANALYST_RATING", "ANALYST_TARGET_PRICE", "ANALYST_TARGET_PRICE_RATE"]
    names += ["MORNINGSTAR_FAIR_VALUE", "MORNINGSTAR_FAIR_VALUE_RATE", "MORNINGSTAR_STAR"]
    found = values(*(asked(FeaturedProperty[name]) for name in names))
    for number, listing in list(SHARES.items())[::4]:
        price = CLIENT.market.latest(listing, 1)[0].price
        assert found[number] == pytest.approx(opinions(listing.security, price)), listing.text
    rated = {number: int(each[0]) for number, each in found.items() if each[0] is not None}
    for rating in RATINGS.values():
        query = screen.QueryPropertyFeatured(property=asked(FeaturedProperty.ANALYST_RATING), value_set=[rating])
        kept = screened(filter_list=[screen.ScreenQuery(featured_property_query=query)])
        assert {item.stock_id for item in kept} == {each for each, of in rated.items() if of == rating}
    targets = {number: each[2] for number, each in found.items() if each[2] is not None}
    query = screen.QueryPropertyFeatured(
        property=asked(FeaturedProperty.ANALYST_TARGET_PRICE_RATE),
        intervals=[Interval(filter_min=Boundary(value=0.1, includes=True))],
    )
    kept = screened(filter_list=[screen.ScreenQuery(featured_property_query=query)])
    assert {item.stock_id for item in kept} == {number for number, rise in targets.items() if rise >= 0.1}
    assert 0 < len(kept) < len(targets)


def test_owners_are_those_that_each_company_tells() -> None:
    ids: list[tuple[str, int | None]] = [
        ("INST_RATIO", None),
        ("INST_SHARES_CHG", None),
        ("INST_HOLDING_CHG_RATIO", None),
        ("INST_STOCK_RATIO", INSTITUTION),
        ("IS_INST_HOLD", INSTITUTION),
        ("INST_VALUE", INSTITUTION),
        ("EMPLOYEE_NUM", None),
    ]
    found = values(*(asked(FeaturedProperty[name], parameter) for name, parameter in ids))
    for number, listing in list(SHARES.items())[::4]:
        security = listing.security
        together = reply(
            methods.QOT_GET_SHAREHOLDERS_INSTITUTIONAL, qot_get_shareholders_institutional, security=security
        ).item_list[0]
        one = reply(
            methods.QOT_GET_SHAREHOLDERS_HOLDER_DETAIL,
            qot_get_shareholders_holder_detail,
            security=security,
            request_type=HolderDetailType.ALL,
            holder_id=INSTITUTION,
        ).item_list[0]
        facts = reply(methods.QOT_GET_COMPANY_PROFILE, qot_get_company_profile, security=security).item_list
        staff = next(int(fact.value) for fact in facts if fact.name == "Employees")
        expected = [
            together.holder_pct / 100,
            together.holder_quantity_change,
            together.holder_pct_change / 100,
            one.holder_pct / 100,
            int(one.holder_quantity > 0),
            one.holder_quantity * one.close_price,
            staff,
        ]
        assert found[number] == pytest.approx(expected), listing.text


def test_ranks_are_those_of_the_valuation_and_of_the_hot_list() -> None:
    names = ["MARKET_RANK_PE", "INDUSTRY_RANK_PE", "MARKET_RANK_PB", "INDUSTRY_RANK_PB", "TRADE_INDEX_RANK"]
    found = values(*(asked(FeaturedProperty[name]) for name in names))
    hot: dict[str, int] = {}
    for market in (QotMarket.HK_SECURITY, QotMarket.US_SECURITY):
        rows = reply(
            methods.QOT_GET_HOT_LIST, qot_get_hot_list, market=market, sort_field=HotListSortField.TRADE_HEAT
        ).data_list
        hot |= {row.security.code: place for place, row in enumerate(rows, 1)}
    for number, listing in list(SHARES.items())[::3]:
        expected: list[int | None] = []
        for kind in (ValuationType.PE, ValuationType.PB):
            told = reply(
                methods.QOT_GET_VALUATION_DETAIL,
                qot_get_valuation_detail,
                security=listing.security,
                valuation_type=kind,
                interval_type=1,
            )
            plate = told.plate_distribution
            expected += [told.market_distribution.ranking, None if plate is None else plate.plate_ranking]
        assert found[number] == [*expected, hot[listing.code]], listing.text


def test_payments_are_those_of_the_dividends() -> None:
    names = ["NEXT_EX_DATE", "NEXT_RECORD_DATE", "NEXT_PAYABLE_DATE", "PUB_DATE_TIMESTAMP", "NEXT_EX_DATE_DAYS"]
    found = values(*(asked(FeaturedProperty[name]) for name in names))
    for number, listing in SHARES.items():
        told = reply(
            methods.QOT_GET_CORPORATE_ACTIONS_DIVIDENDS, qot_get_corporate_actions_dividends, security=listing.security
        ).dividend_list[0]
        today = listing.exchange.local_time(CLIENT.market.clock.now()).date()
        days = [day_of(text) for text in (told.ex_date, told.record_date, told.dividend_payable_date, told.pub_date)]
        shown = [listing.exchange.local_time(stamp).date() for stamp in found[number][:4] if stamp is not None]
        assert shown == [*(day for day in days[:3] if day > today), days[3]], listing.text
        assert found[number][4] == ((days[0] - today).days if days[0] > today else None)
    assert any(row[0] for row in found.values())


def day_of(text: str) -> date:
    return date.fromisoformat(text[:10].replace("/", "-"))


def test_percentiles_are_those_of_the_valuation() -> None:
    cases = [
        (FeaturedProperty.HIST_PERCENTILE_PE, ValuationType.PE, RangePeriod.THREE_MONTHS, ValuationIntervalType.MONTH3),
        (FeaturedProperty.HIST_PERCENTILE_PB, ValuationType.PB, RangePeriod.THREE_YEARS, ValuationIntervalType.YEAR3),
    ]
    found = values(*(PropertyFeatured(name=name, range_period=int(span)) for name, _, span, _ in cases), ids=FEW_IDS)
    for number in FEW_IDS:
        told = [
            reply(
                methods.QOT_GET_VALUATION_DETAIL,
                qot_get_valuation_detail,
                security=SHARES[number].security,
                valuation_type=kind,
                interval_type=interval,
            ).trend.valuation_percentile
            for _, kind, _, interval in cases
        ]
        assert found[number] == pytest.approx([each / 100 for each in told]), SHARES[number].text


@each_of("name", sorted(FEATURES))
def test_every_figure_is_given_with_its_parameter(name: FeaturedProperty) -> None:
    feature = FEATURES[name]
    parameter = PARAMETERS.get(name, INSTITUTION) if feature.known is None else next(iter(feature.known))
    given: dict[str, Any] = {feature.field: parameter} if feature.field else {}
    c2s = screen.C2S(
        watchlist_stock_ids=list(SHARES)[:1],
        retrieve_list=[RetrieveQuery(featured_property=PropertyFeatured(name=name, **given))],
    )
    s2c = CLIENT.ask(methods.QOT_STOCK_SCREEN, screen.Request(c2s=c2s)).s2c
    assert s2c is not None
    assert s2c.all_count == 1


NONSENSE: Final[list[tuple[PropertyFeatured, str]]] = [
    (asked(FeaturedProperty.INST_STOCK_RATIO), "the property needs a firstCustomParam"),
    (asked(FeaturedProperty.AVERAGE_DIVIDEND_YIELD, 4), "firstCustomParam must be one of 3, 5 here, not 4"),
    (asked(FeaturedProperty.ANALYST_RATING, 1), "does not know what firstCustomParam should do"),
    (asked(FeaturedProperty.HK_CONNECT_NET_IN), "(HK_CONNECT_NET_IN): nobody trades through Stock Connect here"),
]


@each_of("nonsense", NONSENSE)
def test_what_makes_no_sense_is_refused(nonsense: tuple[PropertyFeatured, str]) -> None:
    wanted, told = nonsense
    c2s = screen.C2S(retrieve_list=[RetrieveQuery(featured_property=wanted)])
    assert told in CLIENT.refusal(methods.QOT_STOCK_SCREEN, screen.Request(c2s=c2s))
