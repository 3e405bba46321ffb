"""Every property of Qot_StockScreen has a figure or a reason, and the figures agree with what other calls show."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection
from typing import Any, Final

from tests.support.gathering import each_of
from tests.support.markets.still import FEW, STILL_MARKET
from tests.support.peers.direct import DirectClient

from opend.simulator.handlers.screening.screen_conditions import MEMBERSHIPS
from opend.simulator.handlers.screening.screen_values import FINANCIAL
from opend.simulator.instruments.static_info import security_id
from opend.simulator.screening import properties
from opend.simulator.screening.absent import ABSENT
from opend.simulator.screening.featured.central_holdings import HOLDINGS
from opend.simulator.screening.featured.options import OPTIONS
from opend.simulator.screening.featured.shape_figures import SHAPES
from opend.simulator.screening.featured.table import FEATURES
from opend.simulator.views.companies.opinions import HEALTHS, MOATS, UNCERTAINTIES
from opend_proto import (
    methods,
    qot_get_dividend_rank,
    qot_get_earnings_beat_rank,
    qot_get_rating_change,
    qot_get_research_morningstar_report,
)
from opend_proto import qot_stock_screen as screen
from opend_proto.qot_common import ExchType, QotMarket, SecurityType
from opend_proto.qot_get_rating_change import RatingChangeType
from opend_proto.qot_stock_screen import (
    FeaturedProperty,
    FinancialProperty,
    Indicator,
    KlineShapeProperty,
    Pattern,
    Period,
    RetrieveQuery,
    ScreenQuery,
    SimpleField,
    SimpleProperty,
    Term,
)
from opend_proto.schema import OpenEnum

CLIENT: Final = DirectClient(STILL_MARKET)
SHARES: Final = {
    security_id(each): each for each in FEW if each.kind == SecurityType.EQTY and each.market == QotMarket.US_SECURITY
}
TECHNOLOGY: Final = 2015
"""The number of the plate of US chip makers."""

KNOWN: Final[tuple[tuple[type[OpenEnum], Collection[OpenEnum]], ...]] = (
    (screen.BasicProperty, properties.BASIC),
    (SimpleProperty, properties.SIMPLE_FIGURES),
    (screen.CumulativeProperty, properties.CUMULATIVE),
    (FinancialProperty, FINANCIAL),
    (FeaturedProperty, {*properties.FEATURED, *properties.CASH_FLOWS, *FEATURES}),
    (screen.BrokerProperty, HOLDINGS),
    (screen.OptionProperty, OPTIONS),
    (KlineShapeProperty, SHAPES),
    (SimpleField, MEMBERSHIPS),
)


@each_of("properties", KNOWN)
def test_a_property_has_a_figure_or_a_reason(properties: tuple[type[OpenEnum], Collection[OpenEnum]]) -> None:
    enum, known = properties
    both_or_neither = [each.name for each in enum if int(each) and (each in known) == (each in ABSENT)]
    assert both_or_neither == []


def reply(method: Any, module: Any, **fields: Any) -> Any:
    found = CLIENT.ask(method, module.Request(c2s=module.C2S(**fields)))
    assert found.s2c is not None, found.ret_msg
    return found.s2c


def values(*asked: RetrieveQuery) -> dict[int, list[float | None]]:
    """Return the values of each share of New York, by its id."""
    found: dict[int, list[float | None]] = {}
    rows = reply(
        methods.QOT_STOCK_SCREEN, screen, watchlist_stock_ids=list(SHARES), retrieve_list=list(asked)
    ).data_list
    for item in rows:
        results = [
            result
            for each in item.results
            for field in each.FIELDS
            if (result := getattr(each, field.attribute)) is not None
        ]
        found[item.stock_id or 0] = [each.ival if each.dval is None else each.dval for each in results]
    return found


def financial(name: FinancialProperty, **fields: Any) -> RetrieveQuery:
    return RetrieveQuery(financial_property=screen.PropertyFinancial(name=name, **fields))


def featured(name: FeaturedProperty, **fields: Any) -> RetrieveQuery:
    return RetrieveQuery(featured_property=screen.PropertyFeatured(name=name, **fields))


def ids(*conditions: ScreenQuery) -> set[int]:
    found = reply(
        methods.QOT_STOCK_SCREEN, screen, watchlist_stock_ids=list(SHARES), filter_list=list(conditions)
    ).data_list
    return {item.stock_id or 0 for item in found}


P = FinancialProperty
Numbers = list[float]
AGREEING: list[tuple[str, list[RetrieveQuery], Callable[[Numbers], float], Callable[[Numbers], float]]] = [
    (
        "gross margin",
        [financial(P.GROSS_PROFIT), financial(P.REVENUE), financial(P.GROSS_PROFIT_RATIO)],
        lambda found: found[0] / found[1],
        lambda found: found[2],
    ),
    (
        "margins before and after interest",
        [financial(P.OPERATING_PROFIT_RATE), financial(P.PROFIT_BEFORE_TAX_RATE), financial(P.FINANCIAL_COST_RATE)],
        lambda found: found[0] - found[1],
        lambda found: found[2],
    ),
    (
        "costs",
        [
            financial(P.GROSS_PROFIT_RATIO),
            financial(P.RD_EXPENSE_RATIO),
            financial(P.SELLING_EXPENSE_RATIO),
            financial(P.MANAGE_EXPENSE_RATIO),
            financial(P.OPERATING_PROFIT_RATE),
        ],
        lambda found: found[0] - sum(found[1:4]),
        lambda found: found[4],
    ),
    (
        "revenue of all employees",
        [financial(P.INCOME_PER_CAPITA), featured(FeaturedProperty.EMPLOYEE_NUM), financial(P.REVENUE)],
        lambda found: found[0] * found[1],
        lambda found: found[2],
    ),
    (
        "free cash flow",
        [financial(P.FREE_CASH_FLOW), financial(P.REVENUE), financial(P.FREE_CASH_FLOW_INCOME_RATIO)],
        lambda found: found[0] / found[1],
        lambda found: found[2],
    ),
    (
        "growth in one year",
        [financial(P.REVENUE_CAGR, term=Term.LATEST), financial(P.REVENUE_GROWTH, term=Term.LATEST)],
        lambda found: found[0],
        lambda found: found[1],
    ),
    (
        "dividend yields",
        [
            RetrieveQuery(simple_property=screen.PropertySimple(name=SimpleProperty.DIVIDEND_RATIO)),
            financial(P.DIVIDENDS_TTM_RATIO),
        ],
        lambda found: found[0] / 100,
        lambda found: found[1],
    ),
    (
        "what was beaten",
        [financial(P.SURPRISE_ACTUAL_EPS), financial(P.SURPRISE_ESTIMATE_EPS), financial(P.SURPRISE_EPS_BEAT)],
        lambda found: found[0] / found[1] - 1,
        lambda found: found[2],
    ),
]


@each_of("agreement", AGREEING)
def test_figures_of_statements_agree_with_one_another(
    agreement: tuple[str, list[RetrieveQuery], Callable[[Numbers], float], Callable[[Numbers], float]],
) -> None:
    _, asked, one, other = agreement
    for found in values(*asked).values():
        numbers = [each for each in found if each is not None]
        assert len(numbers) == len(asked)
        assert math.isclose(one(numbers), other(numbers), rel_tol=1e-9, abs_tol=1e-12)


def test_growth_over_years_is_compound() -> None:
    """The growth of three years is that of the two reports, which three screens of single years cannot contradict."""
    asked = [financial(P.TOTAL_ASSETS_CAGR, duration=years) for years in (1, 3)]
    assert all(None not in found and found[0] != found[1] for found in values(*asked).values())
    refused = CLIENT.refusal(
        methods.QOT_STOCK_SCREEN, screen.Request(c2s=screen.C2S(retrieve_list=[financial(P.ROE, duration=3)]))
    )
    assert "over 1 year only" in refused


def test_reports_beat_what_was_expected_as_the_ranking_says() -> None:
    ranked = reply(
        methods.QOT_GET_EARNINGS_BEAT_RANK,
        qot_get_earnings_beat_rank,
        market=QotMarket.US_SECURITY,
        beat_type=qot_get_earnings_beat_rank.BeatType.EPS,
    ).data_list
    names = (P.SURPRISE_EPS_BEAT, P.SURPRISE_EPS_YOY_GROWTH, P.SURPRISE_ACTUAL_EPS)
    found = values(*(financial(name, term=Term.SURPRISE_LATEST) for name in names))
    by_code = {SHARES[number].code: figures for number, figures in found.items()}
    assert ranked
    for row in ranked:
        beat, growth, actual = by_code[row.security.code]
        assert math.isclose(beat or 0, row.beat_ratio / 100)
        assert math.isclose(growth or 0, row.yoy_growth / 100)
        assert math.isclose(actual or 0, row.actual)


def test_dividends_grow_as_the_ranking_says() -> None:
    ranked = reply(
        methods.QOT_GET_DIVIDEND_RANK,
        qot_get_dividend_rank,
        market=QotMarket.US_SECURITY,
        rank_type=qot_get_dividend_rank.DividendRankType.DIVIDEND_GROWTH,
    ).data_list
    names = {SHARES[number].code: found for number, found in values(
        featured(FeaturedProperty.MAX_DIVIDEND_GROW_YEAR),
        featured(FeaturedProperty.INCREASE_RATE, first_custom_param=1),
    ).items()}  # fmt: skip
    assert ranked
    for row in ranked:
        years, rate = names[row.security.code]
        assert years == row.dividend_grow_year
        assert rate is None or (rate > 0) == (row.dividend_grow_year > 0)


def test_grades_are_those_of_the_report() -> None:
    found = values(
        featured(FeaturedProperty.MORNINGSTAR_MOAT),
        featured(FeaturedProperty.MORNINGSTAR_UNCERTAINTY),
        featured(FeaturedProperty.MORNINGSTAR_HEALTH),
    )
    for number, places in list(found.items())[:4]:
        told = reply(
            methods.QOT_GET_RESEARCH_MORNINGSTAR_REPORT,
            qot_get_research_morningstar_report,
            security=SHARES[number].security,
        )
        words = [told.economic_moat_label, told.uncertainty_label, told.financial_health_label]
        assert [
            1 + known.index(word) for known, word in zip((MOATS, UNCERTAINTIES, HEALTHS), words, strict=True)
        ] == places


def test_ratings_changed_as_the_list_says() -> None:
    found = values(
        featured(FeaturedProperty.ANALYST_RATING_CHANGE, first_custom_param=screen.RecentDuration.LAST_1_YEAR)
    )
    latest: dict[str, tuple[str, set[int]]] = {}
    for kind in (RatingChangeType.UPGRADE, RatingChangeType.DOWNGRADE):
        fields = {"market": QotMarket.US_SECURITY, "change_type": kind, "count": 20}
        page: str | None = None
        while page != "":
            s2c = reply(methods.QOT_GET_RATING_CHANGE, qot_get_rating_change, page=page, **fields)
            for row in s2c.data_list:
                day, kinds = latest.get(row.security.code, ("", set[int]()))
                if row.recommendation_date >= day:
                    same = kinds if row.recommendation_date == day else set[int]()
                    latest[row.security.code] = (row.recommendation_date, same | {int(kind)})
            page = s2c.next_page if s2c.next_page != "-1" else ""
    assert latest
    for number, (kind_of,) in found.items():
        assert kind_of in latest[SHARES[number].code][1] if SHARES[number].code in latest else kind_of is None


def test_a_plate_moves_with_its_members_and_holders_gain_with_the_price() -> None:
    own = {key for key, listing in SHARES.items() if listing.code == "NVDA"}
    found = values(
        featured(FeaturedProperty.BETA, first_custom_param=TECHNOLOGY),
        featured(FeaturedProperty.PEARSON_CORRELATION, first_custom_param=TECHNOLOGY),
        featured(FeaturedProperty.CHIPS_PROFIT_RATIO),
    )
    for number in own:
        beta, correlation, gaining = found[number]
        assert beta is not None
        assert correlation is not None
        assert -1 <= correlation <= 1
        assert (beta > 0) == (correlation > 0)
        assert 0 <= (gaining or 0.0) <= 100
    unknown = screen.C2S(retrieve_list=[featured(FeaturedProperty.BETA, first_custom_param=5)])
    assert "no id of a plate" in CLIENT.refusal(methods.QOT_STOCK_SCREEN, screen.Request(c2s=unknown))


def test_changes_of_ranks_cancel_out() -> None:
    names = [FeaturedProperty[f"{name}_RANK_CHANGE"] for name in ("TRADE", "SEARCH", "NEWS", "AVERAGE")]
    found = values(*map(featured, names))
    for column in zip(*found.values(), strict=True):
        climbed = [each for each in column if each is not None]
        assert len(climbed) == len(SHARES)
        assert sum(climbed) == 0
    assert any(any(row) for row in found.values())


def member(field: SimpleField, *wanted: int) -> ScreenQuery:
    return ScreenQuery(simple_field_query=screen.QuerySimpleField(simple_field=field, screen_value_list=list(wanted)))


def test_memberships_divide_the_shares() -> None:
    exchanges = [ids(member(SimpleField.EXCHANGE, exchange)) for exchange in (ExchType.US_NASDAQ, ExchType.US_NYSE)]
    assert exchanges[0] | exchanges[1] == set(SHARES)
    assert not exchanges[0] & exchanges[1]
    index = next(each for each in FEW if each.kind == SecurityType.INDEX and each.market == QotMarket.HK_SECURITY)
    found = reply(
        methods.QOT_STOCK_SCREEN, screen, filter_list=[member(SimpleField.INDEX_ID, security_id(index))]
    ).data_list
    listed = {each.key: security_id(each) for each in FEW if each.kind == SecurityType.EQTY}
    assert {item.stock_id for item in found} == {listed[key] for key in index.members if key in listed}
    assert ids(member(SimpleField.HAS_FUTURE, 1)) == set()
    assert ids(member(SimpleField.HAS_FUTURE, 0)) == set(SHARES)


def test_signals_taken_together_exclude_each_other() -> None:
    rising, falling = (
        ids(ScreenQuery(indicator_pattern_query=screen.QueryIndicatorPattern(name=name, period=Period.DAY)))
        for name in (Pattern.BULLISH, Pattern.BEARISH)
    )
    assert not rising & falling
    assert rising | falling


def test_a_relative_volume_compares_a_day_with_those_before() -> None:
    ratio = RetrieveQuery(simple_property=screen.PropertySimple(name=SimpleProperty.VOLUME_RATIO))
    volume = RetrieveQuery(indicator_property=screen.PropertyIndicator(name=Indicator.RVOL, period=Period.DAY))
    for same, found in values(ratio, volume).values():
        assert math.isclose(same or 0, found or 1)
    weekly = RetrieveQuery(indicator_property=screen.PropertyIndicator(name=Indicator.RVOL, period=Period.WEEK))
    told = CLIENT.refusal(methods.QOT_STOCK_SCREEN, screen.Request(c2s=screen.C2S(retrieve_list=[weekly])))
    assert "is one of days (11)" in told
