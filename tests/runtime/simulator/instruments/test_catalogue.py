"""The catalogue is consistent: everything found is listed, and everything listed is found."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opend.simulator import LISTINGS, ManualClock, SyntheticMarket
from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.instruments import Catalogue
from opend.simulator.instruments.corporate import offerings
from opend.simulator.instruments.futures import FutureTerms
from opend.simulator.instruments.options import OptionTerms, chain, strikes
from opend.simulator.instruments.static_info import security_id
from opend.simulator.instruments.tables.common import COMMON
from opend.simulator.instruments.warrants import WarrantTerms
from opend_proto.qot_common import QotMarket, SecurityType

CATALOGUE = Catalogue(LISTINGS)
NOW = ManualClock().now()
EVERYTHING = CATALOGUE.listed(NOW)
INSTANTS = st.integers(1_325_376_000, 2_524_608_000)
"""Of 2012 to 2050, in seconds since 1970 UTC."""


def test_there_is_something_of_every_kind_in_every_market() -> None:
    kinds = {(listing.market, listing.kind) for listing in EVERYTHING}
    for market in (QotMarket.HK_SECURITY, QotMarket.US_SECURITY, QotMarket.CNSH_SECURITY, QotMarket.CNSZ_SECURITY):
        assert {kind for each, kind in kinds if each == market} >= {
            SecurityType.EQTY,
            SecurityType.TRUST,
            SecurityType.INDEX,
            SecurityType.PLATE,
        }
    for kind in (SecurityType.FUTURE, SecurityType.DRVT):
        assert {(QotMarket.HK_SECURITY, kind), (QotMarket.US_SECURITY, kind)} <= kinds
    assert (QotMarket.HK_SECURITY, SecurityType.WARRANT) in kinds


def test_keys_and_ids_are_unique() -> None:
    assert len({listing.key for listing in EVERYTHING}) == len(EVERYTHING) > 1000
    ids = {security_id(listing) for listing in EVERYTHING}
    assert len(ids) == len(EVERYTHING)
    assert all(0 < each < 2**63 for each in ids)


def test_what_is_listed_is_found() -> None:
    assert all(CATALOGUE.find(*listing.key, NOW) == listing for listing in EVERYTHING)


def test_every_member_of_a_basket_is_listed_and_knows_its_plates() -> None:
    for basket in EVERYTHING:
        for key in basket.members:
            member = CATALOGUE.find(*key, NOW)
            assert member is not None, (basket.text, key)
            assert (basket in CATALOGUE.plates_of(member)) == (basket.kind == SecurityType.PLATE)


def test_commonly_used_securities_are_listed_and_have_their_industry() -> None:
    texts = {listing.text: listing for listing in LISTINGS}
    named = "HK.00001 HK.01024 HK.00981 HK.02628 HK.00823 US.GOOGL US.AMD US.BRK.B US..VIX SH.600000 SZ.000002"
    assert set(named.split()) <= texts.keys()
    assert len(LISTINGS) > 400
    industries = {each.name for each in CATALOGUE.plates_of(texts["HK.00981"])}
    assert industries == {"Semiconductors"}
    assert {each.code for each in CATALOGUE.plates_of(texts["HK.01024"])} == {"LIST1059"}
    assert all(CATALOGUE.plates_of(each) for each in COMMON if each.kind == SecurityType.EQTY)


def test_no_offering_has_the_code_of_a_listed_security() -> None:
    weeks = [date(2025, 1, 6) + timedelta(weeks=week) for week in range(200)]
    for market in (QotMarket.HK_SECURITY, QotMarket.CNSH_SECURITY):
        offered = {(each.market, each.code) for week in weeks for each in offerings(market, week)}
        assert len(offered) > 50
        assert not offered & {each.key for each in COMMON}


def test_every_underlying_is_listed() -> None:
    derived = [listing.derivation for listing in EVERYTHING if listing.derivation is not None]
    assert {type(terms) for terms in derived} == {OptionTerms, FutureTerms, WarrantTerms}
    assert all(CATALOGUE.find(*terms.underlying.key, NOW) is terms.underlying for terms in derived)


@given(INSTANTS)
@settings(max_examples=25, deadline=None)
def test_no_chain_is_ever_expired(timestamp: float) -> None:
    for owner in CATALOGUE.option_owners:
        today = owner.exchange.local_time(timestamp).date()
        listed = list(chain(owner, today))
        days = [expiration.day for expiration, _ in listed]
        assert days == sorted(days)
        assert min(days) >= today
        for expiration, pairs in listed:
            assert [terms(call).strike for call, _ in pairs] == sorted(strikes(owner))
            assert all(terms(side).expiration == expiration for pair in pairs for side in pair)
            assert all(terms(call).is_call and not terms(put).is_call for call, put in pairs)


def terms(listing: object) -> OptionTerms:
    found = getattr(listing, "derivation", None)
    assert isinstance(found, OptionTerms)
    return found


def test_an_options_code_is_of_the_real_form() -> None:
    apple = CATALOGUE.find(QotMarket.US_SECURITY, "AAPL250620C205000", NOW)
    tencent = CATALOGUE.find(QotMarket.HK_SECURITY, "TCH250627P500000", NOW)
    assert apple is not None
    assert tencent is not None
    assert (terms(apple).strike, terms(apple).expiration.day) == (205.0, date(2025, 6, 20))
    assert (terms(tencent).underlying.code, terms(tencent).is_call) == ("00700", False)


@pytest.mark.parametrize(
    "code",
    [
        "AAPL250621C205000",  # A Saturday.
        "AAPL250620C205001",  # Between two strikes.
        "AAPL250620C0205000",  # The strike is written otherwise.
        "AAPL250620X205000",
        "AAPL240621C205000",  # Expired.
        "KO250620C70000",  # Has no options.
        "",
        "ES2507",  # No month of the contract.
        "XX2506",
    ],
)
def test_what_is_not_listed_is_not_found(code: str) -> None:
    assert CATALOGUE.find(QotMarket.US_SECURITY, code, NOW) is None


def test_an_option_is_found_until_its_day_is_over_and_no_longer() -> None:
    key = (QotMarket.HK_SECURITY, "TCH250627C500000")
    last = datetime(2025, 6, 27, 15, 59, tzinfo=UTC).timestamp()  # 23:59 in Hong Kong.
    assert CATALOGUE.find(*key, last) == CATALOGUE.find(*key, NOW) is not None
    assert CATALOGUE.find(*key, last + 60) is None


def test_the_main_future_changes_over_to_the_next_month() -> None:
    main = CATALOGUE.find(QotMarket.HK_SECURITY, "HSImain", NOW)
    assert main is not None
    assert isinstance(main.derivation, FutureTerms)
    assert main.derivation.last_day_at(NOW) == date(2025, 6, 27)
    assert main.derivation.last_day_at(NOW + 30 * 86_400) == date(2025, 7, 30)


def test_a_warrant_has_its_maturity_ahead_at_any_time() -> None:
    for listing in CATALOGUE.listed(NOW, QotMarket.HK_SECURITY, SecurityType.WARRANT):
        found = listing.derivation
        assert isinstance(found, WarrantTerms)
        for days in range(0, 800, 7):
            timestamp = NOW + days * 86_400
            today = listing.exchange.local_time(timestamp).date()
            assert today <= found.maturity_day(timestamp)
            assert found.last_trade_day(timestamp) < found.maturity_day(timestamp)


def test_a_derivative_closes_at_what_its_terms_make_of_the_underlying() -> None:
    market = SyntheticMarket(0, clock=ManualClock())
    for code in ("TCH250627C500000", "TCH250627P500000", "HSImain", "13001", "60012"):
        listing = market.find(QotMarket.HK_SECURITY, code)
        assert listing is not None
        assert listing.derivation is not None
        calendar = market.calendar(listing)
        session = calendar.before(calendar.session_at(market.milliseconds() // 60_000))
        spot = market.whole_bar(listing.derivation.underlying, session).close / PRICE_UNITS
        worth = listing.derivation.value(spot, session.end * 60)
        close = market.whole_bar(listing, session).close / PRICE_UNITS
        # The underlying's close lies on its own grid, so the value is off by at most one step of it.
        slack = 2 * listing.grid.steps[0] / PRICE_UNITS + 0.02 * worth
        assert abs(close - worth) <= slack, code


def test_without_the_underlying_nothing_is_derived() -> None:
    alone = Catalogue([listing for listing in LISTINGS if listing.code in {"KO", "13001"}])
    assert [listing.code for listing in alone.listed(NOW)] == ["KO"]
