"""Two sets of limits make one that holds both."""

from __future__ import annotations

from decimal import Decimal

from opend import RiskLimits
from opend.risk.rules import both


def test_an_order_keeps_both_of_two_limits() -> None:
    first = RiskLimits(
        max_notional={"HKD": 100, "USD": 50}, max_quantity=5, allowed=["HK.00700", "HK.00005"], price_age=10.0
    )
    second = RiskLimits(max_notional={"HKD": 70, "CNH": 5}, max_quantity=9, allowed=["HK.00005"], price_band=0.5)
    expected = RiskLimits(
        max_notional={"HKD": 70}, max_quantity=5, allowed=["HK.00005"], price_band=Decimal("0.5"), price_age=10.0
    )
    assert both(first, second) == both(second, first) == expected
    assert both(first, None) is both(None, first) is first
    assert both(None, None) is None


def test_two_limits_that_share_nothing_allow_nothing() -> None:
    limits = both(RiskLimits(max_notional={"HKD": 1}, allowed=["HK.00700"]), RiskLimits(max_notional={"USD": 1}))
    assert limits == RiskLimits(max_notional={}, allowed=["HK.00700"])
    assert both(limits, RiskLimits(allowed=["US.AAPL"], max_orders_per_minute=3)) == RiskLimits(
        max_notional={}, allowed=[], max_orders_per_minute=3
    )
