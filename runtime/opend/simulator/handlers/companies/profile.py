"""Tell who a company is: its profile, its people, and how much they earn for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.companies.people import executives, founded
from opend.simulator.companies.periods import Period
from opend.simulator.companies.reports import known_periods
from opend.simulator.companies.staff import employees
from opend.simulator.companies.statements import income_over
from opend.simulator.handlers.companies.share import Share, keyed_page, rate
from opend.simulator.rules.refusal import RefusalError
from opend_proto import (
    qot_get_company_executive_background,
    qot_get_company_executives,
    qot_get_company_operational_efficiency,
    qot_get_company_profile,
)
from opend_proto.qot_common import CompanyProfileFieldType, F10Type
from opend_proto.qot_get_company_executives import DirectorInfo
from opend_proto.qot_get_company_operational_efficiency import OperationalEfficiencyItem
from opend_proto.qot_get_company_profile import CompanyLabItem

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing

__all__ = ["get_background", "get_efficiency", "get_executives", "get_profile"]

_YEARS: Final = 5
_WHOLE_YEAR: Final = frozenset({int(F10Type.ANNUAL)})
_KINDS: Final = {F10Type.UNKNOWN: frozenset({1, 2, 3, 4, 5, 6, 7})} | {
    kind: frozenset({int(kind)}) for kind in F10Type if 1 <= kind <= F10Type.ANNUAL
}


def get_profile(share: Share, _: qot_get_company_profile.C2S) -> qot_get_company_profile.S2C:
    """Give the facts of a company, one after the other."""
    listing, people = share.listing, executives(share.listing)
    (year, *_years) = known_periods(listing, share.now, _WHOLE_YEAR, 2)
    text, title = CompanyProfileFieldType.SOURCE_TEXT, CompanyProfileFieldType.INDEPENDENT_TITLE
    facts = (
        ("Company name", listing.name, text),
        ("Listing date", f"{listing.listed:%Y/%m/%d}", text),
        ("Founded", str(founded(listing)), text),
        ("Chairman", people[0].name, text),
        ("Chief executive officer", people[1].name, text),
        ("Financial year end", "12-31", text),
        ("Issued shares", str(share.shares), text),
        ("Lot size", str(listing.lot_size), text),
        ("Employees", str(employees(listing, year.end)), text),
        ("Business", f"{listing.name} is a company of the synthetic market.", title),
    )
    return qot_get_company_profile.S2C(
        item_list=[CompanyLabItem(name=name, value=value, field_type=kind) for name, value, kind in facts]
    )


def get_executives(share: Share, _: qot_get_company_executives.C2S) -> qot_get_company_executives.S2C:
    """Give the directors and executives of a company."""
    (year, *_years) = known_periods(share.listing, share.now, _WHOLE_YEAR, 2)
    return qot_get_company_executives.S2C(
        director_list=[
            DirectorInfo(
                display_leader_name=person.name,
                leader_name=person.formal_name,
                position_name=person.position,
                begin_date=share.stamp(person.since),
                begin_date_str=str(person.since),
                leader_gender=person.gender,
                leader_age=str(share.today.year - person.born),
                highest_education=person.education,
                annual_salary=person.salary,
                issue_date=share.stamp(year.end.ends),
                issue_date_str=str(year.end.ends),
            )
            for person in executives(share.listing)
            if person.since <= share.today
        ]
    )


def get_background(
    share: Share, c2s: qot_get_company_executive_background.C2S
) -> qot_get_company_executive_background.S2C:
    """Give the background of the person with a name, in words; of the chairman if there is no name.

    Refuses a name that Qot_GetCompanyExecutives lacks.
    """
    people = executives(share.listing)
    person = next((each for each in people if c2s.leader_name in {None, "", each.formal_name}), None)
    if person is None:
        raise RefusalError(
            f"{share.listing.text} has no leader {c2s.leader_name!r}: send a leaderName of Qot_GetCompanyExecutives"
        )
    return qot_get_company_executive_background.S2C(
        brief_background=f"{person.formal_name}, born in {person.born}, has been {person.position} of "
        f"{share.listing.name} since {person.since}. Degree: {person.education}."
    )


def get_efficiency(
    share: Share, c2s: qot_get_company_operational_efficiency.C2S
) -> qot_get_company_operational_efficiency.S2C:
    """Give the employees, and the revenue and profit for each of them, report by report, latest first."""
    kinds = _KINDS.get(F10Type(c2s.financial_type or 0))
    if kinds is None:
        raise RefusalError(f"financialType must be 0 to 7, not {int(c2s.financial_type or 0)}")
    factor, code = rate(share.listing, c2s.currency_code)
    periods = known_periods(share.listing, share.now, kinds, _YEARS)
    found, key = keyed_page(periods, c2s.next_key, c2s.num)
    return qot_get_company_operational_efficiency.S2C(
        item_list=[_efficiency(share, period, factor) for period in found], next_key=key, currency_code=code
    )


def _efficiency(share: Share, period: Period, factor: float) -> OperationalEfficiencyItem:
    now, before = (_per_capita(share.listing, each, factor) for each in (period, period.year_before))
    staff, revenue, operating, net = (100 * (new / old - 1) for new, old in zip(now, before, strict=True))
    return OperationalEfficiencyItem(
        fiscal_year=period.year,
        financial_type=F10Type(period.kind),
        period_text=period.text,
        end_date=share.stamp(period.end.ends),
        end_date_str=str(period.end.ends),
        employee_num=int(now[0]),
        employee_num_yoy=staff,
        income_per_capita=now[1],
        income_per_capita_yoy=revenue,
        profit_per_capita=now[2],
        profit_per_capita_yoy=operating,
        net_profit_per_capita=now[3],
        net_profit_per_capita_yoy=net,
    )


def _per_capita(listing: Listing, period: Period, factor: float) -> tuple[float, float, float, float]:
    """Return the employees at the end of a period, and revenue, operating profit and net profit for each of them."""
    earned, staff = income_over(listing, period.quarters), employees(listing, period.end)
    figures = (earned.revenue, earned.operating_profit, earned.net_profit)
    revenue, operating, net = (figure * factor / staff for figure in figures)
    return staff, revenue, operating, net
