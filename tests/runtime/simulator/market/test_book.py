"""The order book."""

from __future__ import annotations

from itertools import pairwise

import pytest

from opend.simulator import LISTINGS, Listing, ManualClock, SyntheticMarket
from opend.simulator.market.book import book


@pytest.mark.parametrize("listing", LISTINGS[::4], ids=lambda listing: listing.text)
def test_a_book_is_sorted_on_the_grid_and_not_crossed(listing: Listing) -> None:
    market = SyntheticMarket(1, clock=ManualClock())
    found = book(market, listing)
    grid = listing.grid
    bids, asks = ([round(level.price * 1000) for level in side] for side in (found.bids, found.asks))
    assert asks[0] == bids[0] + grid.step_above(bids[0])
    assert all(higher > lower for higher, lower in pairwise(bids))
    assert all(upper == lower + grid.step_above(lower) for lower, upper in pairwise(asks))
    assert all(level.volume % listing.lot_size == 0 and level.orders > 0 for level in found.bids + found.asks)
    assert found == book(SyntheticMarket(1, clock=ManualClock()), listing)
