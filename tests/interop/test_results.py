"""An unexpected outcome, message or value is a complaint."""

from __future__ import annotations

from tests.interop.matrix.calls import Call, fails, refused
from tests.interop.matrix.results import Result

LOCKED = refused("trade.place_order()", "trading is locked")


def test_what_comes_out_as_it_must_is_no_complaint() -> None:
    assert Result("", LOCKED, (), "refused", "trading is locked: unlock it").complaint == ""


def test_another_outcome_is_a_complaint() -> None:
    assert Result("", LOCKED, (), "ok", "").complaint == "ok in place of refused: "
    broken = fails("quote.test_cmd()", "no such field", "its cause")
    assert Result("", broken, (), "refused", "no").complaint == "refused in place of client: no"


def test_other_words_are_a_complaint() -> None:
    assert Result("", LOCKED, (), "refused", "no").complaint == "it says 'no' in place of 'trading is locked'"


def test_a_different_value_is_a_complaint() -> None:
    call = Call("quote.get_rt_ticker()")
    assert Result("", call, (), "ok", "", "different", ("price: 1", "volume: 2")).complaint == "price: 1; volume: 2"
