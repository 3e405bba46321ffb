"""Options are priced by the textbook, and its identities hold."""

import math

from hypothesis import given
from hypothesis import strategies as st

from opend.simulator.instruments.pricing import INTEREST_RATE, value_option

SPOTS = st.floats(1, 1000)
RATIOS = st.floats(0.5, 2)
YEARS = st.floats(0.001, 3)
VOLATILITIES = st.floats(0.05, 2)


@given(SPOTS, RATIOS, YEARS, VOLATILITIES)
def test_call_and_put_of_a_strike_differ_by_the_forward(
    spot: float, ratio: float, years: float, volatility: float
) -> None:
    strike = spot * ratio
    call = value_option(is_call=True, spot=spot, strike=strike, years=years, volatility=volatility)
    put = value_option(is_call=False, spot=spot, strike=strike, years=years, volatility=volatility)
    forward = spot - strike * math.exp(-INTEREST_RATE * years)
    assert math.isclose(call.price - put.price, forward, rel_tol=1e-9, abs_tol=1e-9 * spot)
    assert math.isclose(call.delta - put.delta, 1)
    assert math.isclose(call.gamma, put.gamma)
    assert call.price >= max(forward, 0) - 1e-9 * spot


@given(SPOTS, RATIOS, YEARS, VOLATILITIES, st.booleans())
def test_delta_is_the_slope_of_the_price(
    spot: float, ratio: float, years: float, volatility: float, is_call: bool
) -> None:
    def value(at: float) -> float:
        return value_option(is_call=is_call, spot=at, strike=spot * ratio, years=years, volatility=volatility).price

    step = spot * 1e-5
    delta = value_option(is_call=is_call, spot=spot, strike=spot * ratio, years=years, volatility=volatility).delta
    assert math.isclose((value(spot + step) - value(spot - step)) / (2 * step), delta, abs_tol=1e-3)


def test_a_known_price() -> None:
    valued = value_option(is_call=True, spot=100, strike=100, years=1, volatility=0.2)
    # By hand: d1 = 0.25, d2 = 0.05, N(d1) = 0.59871, N(d2) = 0.51994.
    assert math.isclose(valued.price, 100 * 0.598706 - 100 * math.exp(-0.03) * 0.519939, abs_tol=1e-3)
    assert math.isclose(valued.delta, 0.598706, abs_tol=1e-6)


def test_at_expiry_an_option_is_worth_what_exercise_brings() -> None:
    assert value_option(is_call=True, spot=110, strike=100, years=0, volatility=0.3).price == 10
    assert value_option(is_call=False, spot=110, strike=100, years=-1, volatility=0.3).price == 0
