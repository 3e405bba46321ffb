"""Securities that are made up from a code: their forms, their terms, and how a simulator treats them."""

from __future__ import annotations

import pytest
from tests.support.gathering import each_of

from opend import Client, ServerError, security
from opend.simulator import LISTINGS, ManualClock, Simulator, SyntheticMarket
from opend.simulator.instruments.tables.made_up import made_up
from opend_proto.qot_common import QotMarket, SecurityType, SubType

FORMS = [
    (QotMarket.HK_SECURITY, "04321", SecurityType.EQTY),
    (QotMarket.HK_SECURITY, "03140", SecurityType.TRUST),
    (QotMarket.HK_SECURITY, "00000", None),
    (QotMarket.HK_SECURITY, "12345", None),
    (QotMarket.HK_SECURITY, "99999", None),
    (QotMarket.HK_SECURITY, "4321", None),
    (QotMarket.HK_SECURITY, "0٤321", None),
    (QotMarket.US_SECURITY, "ZZTOP", SecurityType.EQTY),
    (QotMarket.US_SECURITY, "BF.B", SecurityType.EQTY),
    (QotMarket.US_SECURITY, "aapl", None),
    (QotMarket.US_SECURITY, "ESmain", None),
    (QotMarket.US_SECURITY, "TOOLONG", None),
    (QotMarket.US_SECURITY, "", None),
    (QotMarket.CNSH_SECURITY, "601999", SecurityType.EQTY),
    (QotMarket.CNSH_SECURITY, "510999", SecurityType.TRUST),
    (QotMarket.CNSH_SECURITY, "000333", None),
    (QotMarket.CNSZ_SECURITY, "300999", SecurityType.EQTY),
    (QotMarket.CNSZ_SECURITY, "600000", None),
    (QotMarket(31), "A17U", None),
]


@each_of("form", FORMS)
def test_a_code_of_the_right_form_is_a_security(form: tuple[QotMarket, str, SecurityType | None]) -> None:
    market, code, kind = form
    found = made_up(market, code, 0)
    assert (None if found is None else found.kind) == kind
    if found is not None:
        assert (found.market, found.code) == (market, code)
        assert code in found.name
        assert found == made_up.__wrapped__(market, code, 0), "it is the same whenever it is made up"
        assert found.base_price != getattr(made_up(market, code, 1), "base_price", None)
        assert 1 <= found.base_price <= 400


def test_what_is_listed_is_never_made_up_and_lists_stay_without_the_others() -> None:
    market = SyntheticMarket(5, clock=ManualClock(), unlisted=True)
    before = market.catalogue.listed(market.clock.now())
    assert all(market.find(*listing.key) is listing for listing in LISTINGS)
    found = market.find(QotMarket.HK_SECURITY, "04321")
    assert found is not None
    assert found == made_up(QotMarket.HK_SECURITY, "04321", 5)
    ticks = market.latest(found, 50)
    assert [tick.price for tick in ticks] == [
        tick.price for tick in SyntheticMarket(5, clock=ManualClock(), unlisted=True).latest(found, 50)
    ]
    assert market.catalogue.listed(market.clock.now()) == before
    assert SyntheticMarket(5, clock=ManualClock()).find(QotMarket.HK_SECURITY, "04321") is None


def test_a_simulator_makes_up_securities_unless_they_are_given_or_it_is_told_not_to() -> None:
    code = "HK.04321"
    with Simulator(clock=ManualClock()) as simulator, Client(simulator.host, simulator.port) as client:
        client.qot.sub(security_list=[security(code)], sub_type_list=[SubType.TICKER], is_sub_or_un_sub=True)
        ticks = client.qot.get_ticker(security=security(code), max_ret_num=3).ticker_list
        (snapshot,) = client.qot.get_security_snapshot(security_list=[security(code)]).snapshot_list
        assert snapshot.basic.cur_price == ticks[-1].price
        with pytest.raises(ServerError, match=r"unknown security '99999' in market 1 \(HK_SECURITY\)"):
            client.qot.get_security_snapshot(security_list=[security("HK.99999")])
    key = (QotMarket.HK_SECURITY, "04321")
    assert Simulator(unlisted=False).market.find(*key) is None
    assert Simulator(securities=LISTINGS).market.find(*key) is None
    assert Simulator(securities=LISTINGS[:1], unlisted=True).market.find(*key) is not None
