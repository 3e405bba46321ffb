"""Everything about a company agrees: its statements with one another, with its reports, its holders and its shares."""

from __future__ import annotations

from itertools import pairwise
from math import isclose

from tests.support.gathering import each_of

from opend.simulator import LISTINGS, Listing, ManualClock
from opend.simulator.calendar.holidays import is_business_day
from opend.simulator.companies.dividends import dividend
from opend.simulator.companies.fundamentals import fundamentals
from opend.simulator.companies.holders import holders, holding, holdings
from opend.simulator.companies.income import income
from opend.simulator.companies.people import executives, founded
from opend.simulator.companies.periods import Quarter, cumulative, quarter_of, single
from opend.simulator.companies.reports import known_periods, latest_quarter, report
from opend.simulator.companies.statements import balance, cash_flow_over, income_over
from opend.simulator.companies.traits import traits
from opend_proto.qot_common import SecurityType

NOW = ManualClock().now()
# Some twenty of all markets, however many are listed.
LISTED = [listing for listing in LISTINGS if listing.kind == SecurityType.EQTY]
COMPANIES = LISTED[:: 1 + len(LISTED) // 20]
QUARTERS = [Quarter(index) for index in range(4 * 2019, 4 * 2026)]


@each_of("company", COMPANIES)
def test_statements_add_up(company: Listing) -> None:
    for quarter in QUARTERS:
        earned, held = income(company, quarter), balance(company, quarter)
        flowed = cash_flow_over(company, [quarter])
        assert min(*earned, *held) > 0
        assert earned.net_profit > 0
        assert held.assets == held.liabilities + held.equity
        assert flowed.change == held.cash - balance(company, quarter.back(1)).cash
        assert flowed.net_profit == earned.net_profit


@each_of("company", COMPANIES)
def test_reports_come_out_in_order_on_business_days(company: Listing) -> None:
    found = [report(company, quarter) for quarter in QUARTERS]
    assert all(first.timestamp < second.timestamp for first, second in pairwise(found))
    assert all(is_business_day(company.market, each.day) and each.day > each.quarter.ends for each in found)
    for each in found:
        assert latest_quarter(company, each.timestamp) == each.quarter
        assert latest_quarter(company, each.timestamp - 1) == each.quarter.back(1)


@each_of("company", COMPANIES)
def test_figures_of_a_share_are_those_of_the_statements(company: Listing) -> None:
    for months in range(14):
        now = NOW + months * 30 * 86_400
        latest, books = latest_quarter(company, now), fundamentals(company, now)
        (year,) = known_periods(company, now, frozenset({7}), 1)
        shares = traits(company).issued_shares
        assert isclose(books.net_profit, income_over(company, year.quarters).net_profit)
        trailing = income_over(company, latest.last(4))
        assert isclose(books.trailing_earnings_per_share * shares, trailing.net_profit)
        assert isclose(books.sales_per_share * shares, trailing.revenue)
        assert isclose(books.net_asset, balance(company, latest).equity)
        assert books.dividend == dividend(company, year.year).per_share < books.earnings_per_share


@each_of("company", COMPANIES)
def test_dividends_are_announced_recorded_and_paid_in_order(company: Listing) -> None:
    for year in range(max(2015, company.listed.year), 2030):
        each = dividend(company, year)
        assert each.announced < each.ex_day <= each.recorded < each.payable
        assert is_business_day(company.market, each.ex_day)
        assert each.announced == report(company, Quarter(4 * year + 3)).day
        paid = cash_flow_over(company, cumulative(Quarter(4 * year + 7)).quarters).dividends
        assert isclose(paid, -each.per_share * traits(company).issued_shares, abs_tol=1)


@each_of("company", COMPANIES)
def test_holders_hold_less_than_all_shares(company: Listing) -> None:
    shares, everyone = traits(company).issued_shares, holders(company)
    assert len({holder.id for holder in everyone}) == len(everyone)
    for quarter in QUARTERS:
        found = holdings(company, quarter)
        assert 0 < sum(each.shares for each in found) < shares
        assert all(each.shares >= 0 for each in found)
        for each in found:
            assert each.shares - each.change == holding(company, each.holder, quarter.back(1)).shares


@each_of("company", COMPANIES)
def test_people_took_office_in_a_company_that_was_there(company: Listing) -> None:
    people = executives(company)
    assert len({person.name for person in people}) == len(people)
    assert all(person.since.year >= founded(company) and person.born + 20 < person.since.year for person in people)


def test_periods_have_the_names_of_the_protocols() -> None:
    third = Quarter(4 * 2024 + 2)
    assert [single(third).text, cumulative(third).text] == ["2024/Q3", "2024/9M"]
    assert [cumulative(third.back(1)).text, cumulative(Quarter(third.index + 1)).text] == ["2024/H1", "2024/FY"]
    assert cumulative(third).quarters == tuple(Quarter(4 * 2024 + number) for number in range(3))
    assert quarter_of(third.ends) == third
    assert third.full_year.text == "2023/Q4"
