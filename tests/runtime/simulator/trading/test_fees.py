"""The fees of trading."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opend.simulator.trading.fees import fee_items, fee_total
from opend.simulator.trading.venues import VENUES, Product, Venue
from opend_proto.qot_common import QotMarket
from opend_proto.trd_common import TrdSide

HONG_KONG = VENUES[QotMarket.HK_SECURITY, Product.SECURITIES]
EVERY_VENUE = st.sampled_from(list(VENUES.values()))
SIDES = st.sampled_from([TrdSide.BUY, TrdSide.SELL])
VALUES = st.decimals(0, 10**9, places=3)


def test_a_purchase_in_hong_kong_costs_what_the_table_says() -> None:
    items = fee_items(HONG_KONG, TrdSide.BUY, Decimal(50_000), 100)
    assert items == [
        ("Commission", Decimal("15.00")),
        ("Platform Fee", Decimal("15.00")),
        ("Trading Fee", Decimal("2.50")),
        ("Settlement Fee", Decimal("2.00")),
        ("Stamp Duty", Decimal("50.00")),
    ]
    assert fee_total(HONG_KONG, TrdSide.BUY, Decimal(50_000), 100) == Decimal("84.50")


@pytest.mark.parametrize(
    "venue", VENUES.values(), ids=lambda venue: f"{venue.security_market.name} {venue.product.name}"
)
def test_an_order_that_has_not_filled_costs_nothing(venue: Venue) -> None:
    assert fee_total(venue, TrdSide.BUY, Decimal(0), 0) == 0


@given(EVERY_VENUE, SIDES, VALUES, VALUES, st.lists(st.integers(1, 10**6), min_size=2, max_size=2))
def test_fees_never_fall_as_an_order_fills(
    venue: Venue, side: TrdSide, value: Decimal, more_value: Decimal, quantities: list[int]
) -> None:
    before = fee_total(venue, side, value, quantities[0])
    assert 0 < before <= fee_total(venue, side, value + more_value, sum(quantities))
    assert before == round(before, 2)
