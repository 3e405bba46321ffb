"""A listener gets each change of its accounts in the journal once, from the moment it asked."""

from __future__ import annotations

from itertools import islice

import pytest
from tests.support.markets.trading import Pit

from opend.simulator.trading.feed import TradeFeed
from opend.simulator.trading.orders import Fill, Order


@pytest.fixture
def pit() -> Pit:
    pit = Pit()
    buy(pit, 500)
    return pit


def buy(pit: Pit, quantity: int) -> None:
    pit.place(pit.instruct(quantity=quantity, price=pit.ask()))


def heard(feed: TradeFeed, pit: Pit, most: int | None = None) -> list[Order | Fill]:
    return list(islice(feed.news(pit.floor.journal), most))


def expected(pit: Pit, first: int) -> list[Order | Fill]:
    changes = pit.floor.journal[first:]
    found: list[Order | Fill] = []
    for change in changes:
        found += [*change.fills, change.order]
    return found


def test_it_hears_nothing_of_accounts_that_it_did_not_ask_for(pit: Pit) -> None:
    feed = TradeFeed()
    feed.subscribe([pit.portfolio.account.id + 1], 0)
    assert heard(feed, pit) == []


def test_it_hears_each_change_once_from_the_moment_it_asked(pit: Pit) -> None:
    feed, before = TradeFeed(), len(pit.floor.journal)
    feed.subscribe([pit.portfolio.account.id], before)
    buy(pit, 1000)
    assert heard(feed, pit) == expected(pit, before) != []
    assert heard(feed, pit) == []


def test_what_is_left_between_a_fill_and_its_order_comes_later(pit: Pit) -> None:
    feed, before = TradeFeed(), len(pit.floor.journal)
    feed.subscribe([pit.portfolio.account.id], before)
    buy(pit, 1000)
    everything = expected(pit, before)
    kinds = [type(each) for each in everything]
    assert Fill in kinds
    cut = kinds.index(Fill) + 1
    first = heard(feed, pit, cut)
    assert isinstance(first[-1], Fill)
    rest = heard(feed, pit)
    assert isinstance(rest[0], Order)
    assert first + rest == everything
