"""Tell what analysts think of a share: one by one, all together, and in a report.

Invariant: the opinion of all together follows from the ratings that the reply on single ones lists.
"""

from __future__ import annotations

from statistics import fmean
from typing import TYPE_CHECKING, Final

from opend.simulator.companies.reports import coming_report, latest_quarter, report
from opend.simulator.companies.statements import income_over
from opend.simulator.handlers.companies.share import Share, keyed_page
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.companies.analysts import BUY, HOLD, SELL, Analyst, Rating, ratings
from opend.simulator.views.companies.opinions import appraisal, consensus, grades
from opend_proto import (
    qot_get_research_analyst_consensus,
    qot_get_research_morningstar_report,
    qot_get_research_rating_summary,
)
from opend_proto.qot_common import MorningstarRatingType, ResearchRatingDimensionType, ResearchRatingType
from opend_proto.qot_get_research_morningstar_report import StringWithUpdateTime
from opend_proto.qot_get_research_rating_summary import (
    AnalystInfo,
    AnalystRatingDetail,
    AnalystRatingSummaryItem,
    InstInfo,
    InstRatingDetail,
    InstRatingSummaryItem,
    RatingItem,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["get_consensus", "get_morningstar", "get_ratings"]

_REPORTS: Final = 8
_MOST: Final = 20
_STARS: Final = 5


def get_consensus(share: Share, _: qot_get_research_analyst_consensus.C2S) -> qot_get_research_analyst_consensus.S2C:
    """Give the opinion of all analysts who rated a share in the last three months."""
    found = consensus(share.market, share.listing)
    if found is None:
        return qot_get_research_analyst_consensus.S2C(total=0)
    return qot_get_research_analyst_consensus.S2C(
        highest=max(found.targets),
        average=found.target,
        lowest=min(found.targets),
        rating=ResearchRatingType(found.rating),
        total=len(found.ratings),
        update_time=share.stamp(found.day),
        update_time_str=str(found.day),
        buy=found.parts[BUY],
        hold=found.parts[HOLD],
        sell=found.parts[SELL],
    )


def get_ratings(share: Share, c2s: qot_get_research_rating_summary.C2S) -> qot_get_research_rating_summary.S2C:
    """Give the ratings of a share by institution or by analyst, or those of one of them."""
    kind = ResearchRatingDimensionType(c2s.rating_dimension_type or ResearchRatingDimensionType.INSTITUTION)
    known: dict[ResearchRatingDimensionType, Callable[[Rating], str]] = {
        ResearchRatingDimensionType.INSTITUTION: lambda each: each.analyst.institution_uid,
        ResearchRatingDimensionType.ANALYST: lambda each: each.analyst.uid,
    }
    if kind not in known:
        raise RefusalError(f"ratingDimensionType must be 1 or 2, not {int(kind)}")
    by_institution = kind == ResearchRatingDimensionType.INSTITUTION
    groups: dict[str, list[Rating]] = {}
    for each in ratings(share.market, share.listing, _REPORTS):
        groups.setdefault(known[kind](each), []).append(each)
    if c2s.uid:
        return _detail(share, groups, c2s.uid, by_institution=by_institution)
    found, key = keyed_page(list(groups.values()), c2s.next_key, c2s.num, _MOST)
    return qot_get_research_rating_summary.S2C(
        inst_rating_summary_list=[
            InstRatingSummaryItem(institution_info=_institution(share, group), rating_item_list=_items(share, group))
            for group in (found if by_institution else ())
        ],
        analyst_rating_summary_list=[
            AnalystRatingSummaryItem(analyst_info=_analyst(share, group), rating_item_list=_items(share, group))
            for group in (() if by_institution else found)
        ],
        next_key=key,
    )


def _detail(
    share: Share, groups: dict[str, list[Rating]], uid: str, *, by_institution: bool
) -> qot_get_research_rating_summary.S2C:
    group = groups.get(uid)
    if group is None:
        raise RefusalError(f"uid {uid!r} rates nothing of {share.listing.text} in this dimension")
    if by_institution:
        detail = InstRatingDetail(
            institution_info=_institution(share, group),
            analyst_info_list=[_analyst(share, group, whole=False)],
            rating_item_list=_items(share, group),
        )
        return qot_get_research_rating_summary.S2C(inst_rating_detail=detail, next_key="-1")
    return qot_get_research_rating_summary.S2C(
        analyst_rating_detail=AnalystRatingDetail(
            analyst_info=_analyst(share, group), rating_item_list=_items(share, group)
        ),
        next_key="-1",
    )


def _institution(share: Share, group: Sequence[Rating]) -> InstInfo:
    analyst, day = group[0].analyst, group[0].day
    return InstInfo(
        institution_uid=analyst.institution_uid,
        institution_name=analyst.institution,
        update_time=share.stamp(day),
        update_time_str=str(day),
        institution_source_name=analyst.institution,
        institution_en_name=analyst.institution,
    )


def _analyst(share: Share, group: Sequence[Rating], *, whole: bool = True) -> AnalystInfo:
    """Return an analyst and how the ratings of this share turned out: the returns are those up to now."""
    analyst: Analyst = group[0].analyst
    price, day = share.price, group[0].day
    returns = [(price / each.close - 1) * (-1 if each.rating == SELL else 1) * 100 for each in group]
    success = sum(each > 0 for each in returns) / len(returns) * 100
    return AnalystInfo(
        analyst_uid=analyst.uid,
        analyst_name=analyst.name,
        num_of_stars=round(success / 100 * _STARS, 1),
        success_rate=success,
        excess_return=fmean(returns),
        stock_success_rate=success if whole else None,
        stock_avg_return=fmean(returns) if whole else None,
        institution_info=_institution(share, group) if whole else None,
        update_time=share.stamp(day),
        update_time_str=str(day),
    )


def _items(share: Share, group: Sequence[Rating]) -> list[RatingItem]:
    return [
        RatingItem(
            analyst_uid=each.analyst.uid,
            institution_uid=each.analyst.institution_uid,
            rating=ResearchRatingType(each.rating),
            target_price=each.target,
            recommendation_date=share.stamp(each.day),
            recommendation_date_str=str(each.day),
            update_time=share.stamp(each.day),
            update_time_str=str(each.day),
        )
        for each in group
    ]


def get_morningstar(
    share: Share, _: qot_get_research_morningstar_report.C2S
) -> qot_get_research_morningstar_report.S2C:
    """Give a report whose fair value is the ordinary valuation of what the company earns now."""
    found = appraisal(share.market, share.listing)
    fair, price = found.fair, found.price
    latest = latest_quarter(share.listing, share.now)
    day = report(share.listing, latest).day
    earned = income_over(share.listing, latest.last(4))
    graded = grades(share.listing, share.now)

    def text(words: str) -> StringWithUpdateTime:
        return StringWithUpdateTime(context=words, update_time=share.stamp(day), update_time_str=str(day))

    currency = share.listing.currency
    return qot_get_research_morningstar_report.S2C(
        rating_type=MorningstarRatingType.QUANTITATIVE,
        star_rating=found.stars,
        star_update_time=share.stamp(day),
        star_update_time_str=str(day),
        fair_value=fair,
        fair_value_content=text(f"The mean of its price to earnings over a year gives {currency} {fair:g} a share."),
        economic_moat_label=graded.moat,
        economic_moat_content=text(f"Net profit is {graded.margin:.1%} of revenue."),
        uncertainty_label=graded.uncertainty,
        uncertainty_content=text(f"The price moves by {share.listing.volatility:.0%} a year."),
        financial_health_label=graded.health,
        financial_health_content=text(f"Current assets are {graded.cover:.1%} of what is due within a year."),
        analyst_report_by_line=["Quantitative model"],
        analyst_report_update_time=share.stamp(day),
        analyst_report_update_time_str=str(day),
        bull_say=[text(f"Revenue of the last four quarters: {currency} {earned.revenue:,}.")],
        bear_say=[text(f"The next report comes on {coming_report(share.listing, share.now).day}.")],
        valuation_content=text(f"The price is {price / fair:.0%} of the fair value."),
    )
