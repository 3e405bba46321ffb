"""Amounts of money."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from opend.simulator.trading.money import cents, convert, exact
from opend_proto.trd_common import Currency


@given(st.integers(1, 10**9))
def test_a_price_comes_back_as_the_decimal_it_was_written_as(thousandths: int) -> None:
    assert exact(thousandths / 1000) == Decimal(thousandths) / 1000


def test_halves_of_a_cent_are_rounded_away_from_zero() -> None:
    assert [cents(Decimal(text)) for text in ("0.005", "0.0149", "-0.005")] == [
        Decimal("0.01"),
        Decimal("0.01"),
        Decimal("-0.01"),
    ]


def test_currencies_are_changed_at_the_synthetic_rates() -> None:
    assert convert(Decimal(100), Currency.USD, Currency.HKD) == 780
    assert convert(Decimal(780), Currency.HKD, Currency.USD) == 100
    assert convert(Decimal("0.0000001"), Currency.HKD, Currency.HKD) == Decimal("0.0000001")
