"""The rules that an order must keep, and the messages with which it is refused."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.support.markets.trading import BUY, HONG_KONG, MAINLAND, NEW_YORK, QUIET, SELL

from opend.simulator import Listing, RefusalError
from opend.simulator.trading.rules import (
    checked_expiry,
    checked_price,
    checked_quantity,
    checked_remark,
    checked_session,
    checked_type,
)
from opend_proto.common import Session
from opend_proto.qot_common import SecurityType
from opend_proto.trd_common import OrderType, TimeInForce, TrdSide

NOON = 1_748_836_800_000  # 2 June 2025 in Hong Kong


@pytest.mark.parametrize(
    ("listing", "side", "quantity", "shares"),
    [(HONG_KONG, BUY, 1000.9, 1000), (NEW_YORK, BUY, 7, 7), (MAINLAND, SELL, 7, 7), (MAINLAND, BUY, 300, 300)],
)
def test_a_quantity_in_units_passes_without_its_fraction(
    listing: Listing, side: TrdSide, quantity: float, shares: int
) -> None:
    assert checked_quantity(listing, side, quantity) == shares


@pytest.mark.parametrize(
    ("listing", "side", "quantity", "words"),
    [
        (HONG_KONG, BUY, 750, "750 is not a multiple of the lot size 500 of HK.00001"),
        (HONG_KONG, SELL, 750, "multiple of the lot size 500"),
        (MAINLAND, BUY, 50, "multiple of the lot size 100"),
        (NEW_YORK, BUY, 0.9, "at least 1, not 0.9"),
        (NEW_YORK, BUY, -5, "at least 1"),
        (NEW_YORK, BUY, float("nan"), "at least 1"),
        (NEW_YORK, BUY, float("inf"), "at least 1"),
        (NEW_YORK, BUY, 1e30, "at most 1000000000"),
    ],
)
def test_other_quantities_are_refused(listing: Listing, side: TrdSide, quantity: float, words: str) -> None:
    with pytest.raises(RefusalError, match=words):
        checked_quantity(listing, side, quantity)


@pytest.mark.parametrize(("price", "kept"), [(40.06, "40.06"), (40.0609, "40.06"), (41, "41")])
def test_a_price_on_the_grid_passes_with_three_decimals(price: float, kept: str) -> None:
    assert checked_price(HONG_KONG, "price", price, 40.0) == Decimal(kept)


@pytest.mark.parametrize(
    ("price", "words"),
    [
        (None, "price is missing"),
        (0.0, "price must be above 0"),
        (float("nan"), "price must be above 0"),
        (float("inf"), "price must be above 0"),
        (40.07, r"40.070 is not on the price grid of HK.00001; the nearest prices are 40.06 and 40.08"),
        (400.0, "too far from the last price 40"),
        (4.0, "too far from the last price 40"),
        (1e300, "too far from the last price 40"),
    ],
)
def test_other_prices_are_refused(price: float | None, words: str) -> None:
    with pytest.raises(RefusalError, match=words):
        checked_price(HONG_KONG, "price", price, 40.0)


@pytest.mark.parametrize(("adjust", "moved"), [(0.01, "40.08"), (-0.01, "40.06")])
def test_a_price_may_be_moved_onto_the_grid(adjust: float, moved: str) -> None:
    assert checked_price(HONG_KONG, "price", 40.07, 40.0, adjust) == Decimal(moved)


def test_a_price_is_not_moved_farther_than_allowed() -> None:
    with pytest.raises(RefusalError, match="not on the price grid"):
        checked_price(HONG_KONG, "price", 40.07, 40.0, 0.0001)


@pytest.mark.parametrize("listing", QUIET, ids=lambda listing: listing.text)
def test_types_that_are_not_modelled_are_refused_by_name(listing: Listing) -> None:
    with pytest.raises(RefusalError, match=r"orderType 6 \(AUCTION\) is not modelled"):
        checked_type(listing, OrderType.AUCTION, BUY)
    with pytest.raises(RefusalError, match=r"orderType 99 \(UNKNOWN_99\)"):
        checked_type(listing, OrderType(99), BUY)
    with pytest.raises(RefusalError, match=r"trdSide must be one of 1 \(BUY\)"):
        checked_type(listing, OrderType.NORMAL, TrdSide.UNKNOWN)


def test_what_does_not_trade_is_refused() -> None:
    checked_type(replace(HONG_KONG, kind=SecurityType.WARRANT), OrderType.NORMAL, BUY)
    with pytest.raises(RefusalError, match=r"HK.00001 is INDEX: the simulator trades EQTY, TRUST, WARRANT, DRVT, "):
        checked_type(replace(HONG_KONG, kind=SecurityType.INDEX), OrderType.NORMAL, BUY)
    with pytest.raises(RefusalError, match=r"HK.00001 has no contract terms"):
        checked_type(replace(HONG_KONG, kind=SecurityType.FUTURE), OrderType.NORMAL, BUY)


def test_hong_kongs_types_are_refused_elsewhere() -> None:
    checked_type(HONG_KONG, OrderType.SPECIAL_LIMIT, BUY)
    with pytest.raises(RefusalError, match="for securities in Hong Kong only"):
        checked_type(NEW_YORK, OrderType.SPECIAL_LIMIT, BUY)


@pytest.mark.parametrize(
    ("session", "outside", "kept"),
    [
        (None, None, Session.RTH),
        (Session.NONE, True, Session.ETH),
        (Session.OVERNIGHT, False, Session.OVERNIGHT),
        (Session.ALL, None, Session.ALL),
    ],
)
def test_an_american_order_is_live_in_its_session(session: Session | None, outside: bool | None, kept: Session) -> None:
    assert checked_session(NEW_YORK, session, outside=outside) == kept
    assert checked_session(HONG_KONG, session, outside=outside) == Session.NONE


@pytest.mark.parametrize(
    ("time_in_force", "day", "ends"),
    [
        (TimeInForce.DAY, None, "2025-06-02"),
        (TimeInForce.GTC, None, "2025-08-31"),
        (TimeInForce.GTD, "2025-06-05", "2025-06-05"),
        (TimeInForce.GTD, "2025-06-05 12:00:00", "2025-06-05"),
    ],
)
def test_an_order_ends_with_the_exchanges_day(time_in_force: TimeInForce, day: str | None, ends: str) -> None:
    expires = checked_expiry(HONG_KONG, time_in_force, day, NOON)
    assert HONG_KONG.exchange.local_time(expires / 1000).strftime("%Y-%m-%d %H:%M:%S") == f"{ends} 23:59:59"


@pytest.mark.parametrize("day", [None, "", "tomorrow", "2025-06-01", "2026-06-01", "2025-13-01"])
def test_a_day_that_cannot_be_is_refused(day: str | None) -> None:
    with pytest.raises(RefusalError, match="expireTime"):
        checked_expiry(HONG_KONG, TimeInForce.GTD, day, NOON)


def test_an_unknown_time_in_force_is_refused() -> None:
    with pytest.raises(RefusalError, match="unknown timeInForce 9"):
        checked_expiry(HONG_KONG, TimeInForce(9), None, NOON)


def test_a_remark_may_have_64_bytes() -> None:
    assert checked_remark("ü" * 32) == "ü" * 32
    with pytest.raises(RefusalError, match="66 bytes"):
        checked_remark("ü" * 33)
