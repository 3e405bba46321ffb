"""A call that only the protocol has is answered; a name that nobody has is an AttributeError."""

from __future__ import annotations

import pytest

from opend.futu import RET_ERROR, OpenQuoteContext
from opend.futu.absent import absent_call


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("get_suspend", "qot.get_suspend"),
        ("get_plate_list", "qot.get_plate_set"),
        ("get_stock_filter", "qot.stock_filter"),
        ("get_history_kl_quota", "qot.request_history_kl_quota"),
        ("get_technical_unusual", "system.skill_wrap_technical_unusual"),
        ("request_indicator_calc_async", "qot.request_indicator_calc"),
        ("get_margin_ratio", "trd.get_margin_ratio"),
        ("get_delay_statistics", "system.get_delay_statistics"),
    ],
)
def test_a_call_of_the_protocol_is_answered_with_its_typed_name(name: str, typed: str) -> None:
    answer = absent_call(OpenQuoteContext, name)("HK.00700", num=10)
    assert answer == (RET_ERROR, f"{name} is not in opend.futu; ctx.client.{typed} has it")


def test_a_context_answers_what_it_has_not(quotes: OpenQuoteContext) -> None:
    code, text = getattr(quotes, "get_suspend")(["HK.00700"])  # noqa: B009 -- unknown to type checkers, on purpose
    assert (code, text.partition(";")[0]) == (RET_ERROR, "get_suspend is not in opend.futu")


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [("get_stock_qoute", "; did you mean get_stock_quote?"), ("xyz", ""), ("on_update_ticker", ""), ("__len__", "")],
)
def test_a_name_that_nobody_has_is_an_error(quotes: OpenQuoteContext, name: str, suggestion: str) -> None:
    with pytest.raises(AttributeError) as raised:
        getattr(quotes, name)
    assert str(raised.value) == f"OpenQuoteContext has no attribute {name!r}{suggestion}"
