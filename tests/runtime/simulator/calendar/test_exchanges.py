"""Price grids, time zones and trading phases of the exchanges."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opend.simulator import EXCHANGES, LISTINGS
from opend_proto.qot_common import QotMarket, QotMarketState

HONG_KONG = EXCHANGES[QotMarket.HK_SECURITY]
NEW_YORK = EXCHANGES[QotMarket.US_SECURITY]

SPREADS = [
    # up to and including this price in thousandths, the step up to there
    (250, 1),
    (500, 5),
    (20_000, 10),
    (50_000, 20),
    (100_000, 50),
    (200_000, 100),
    (500_000, 200),
    (1_000_000, 500),
    (2_000_000, 1_000),
    (5_000_000, 2_000),
    (9_995_000, 5_000),
]


@pytest.mark.parametrize(("limit", "step"), SPREADS)
def test_the_hong_kong_step_changes_above_each_limit(limit: int, step: int) -> None:
    below = HONG_KONG.grid.floor(limit - 1)
    assert limit - below == step == HONG_KONG.grid.step_above(below)
    assert HONG_KONG.grid.floor(limit) == limit


@given(st.integers(min_value=1, max_value=9_000_000))
def test_floor_gives_the_nearest_price_below_on_the_grid(price: int) -> None:
    for exchange in EXCHANGES.values():
        lower = exchange.grid.floor(price)
        assert exchange.grid.floor(lower) == lower
        assert lower <= max(price, exchange.grid.steps[0]) < lower + exchange.grid.step_above(lower)
        upper = lower + exchange.grid.step_above(lower)
        assert exchange.grid.floor(upper) == upper


def test_times_are_those_of_the_exchange_summer_and_winter() -> None:
    summer = datetime(2025, 6, 2, 14, 0, tzinfo=UTC).timestamp()
    winter = datetime(2025, 1, 2, 14, 0, tzinfo=UTC).timestamp()
    assert HONG_KONG.local_time(summer).hour == HONG_KONG.local_time(winter).hour == 22
    assert NEW_YORK.local_time(summer).hour == 10
    assert NEW_YORK.local_time(winter).hour == 9


@pytest.mark.parametrize(
    ("clock", "state"),
    [
        ("00:00", QotMarketState.OVERNIGHT),
        ("03:59", QotMarketState.OVERNIGHT),
        ("04:00", QotMarketState.PRE_MARKET_BEGIN),
        ("09:29", QotMarketState.PRE_MARKET_BEGIN),
        ("09:30", QotMarketState.AFTERNOON),
        ("16:00", QotMarketState.AFTER_HOURS_BEGIN),
        ("20:00", QotMarketState.OVERNIGHT),
    ],
)
def test_new_york_passes_through_its_phases(clock: str, state: QotMarketState) -> None:
    local = datetime.fromisoformat(f"2025-06-02T{clock}").replace(tzinfo=NEW_YORK.zone)
    assert NEW_YORK.state(local.timestamp()) is state


def test_listings_are_unique_and_know_their_exchange() -> None:
    assert len({listing.key for listing in LISTINGS}) == len(LISTINGS) >= 30
    assert {"HK.00700", "HK.09988", "US.AAPL", "SH.600519", "SZ.000001"} <= {listing.text for listing in LISTINGS}
    currencies = {listing.exchange.prefix: listing.currency for listing in LISTINGS}
    assert currencies == {"HK": "HKD", "US": "USD", "SH": "CNY", "SZ": "CNY", "CC": "USD"}
