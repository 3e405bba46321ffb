"""A call that the vendor's interface lacks here says which typed call has it; a misspelled one does not exist."""

from __future__ import annotations

from typing import Any

import pytest

from opend.futu import RET_ERROR, OpenQuoteContext, OpenSecTradeContext
from opend.futu.missing import not_here


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("get_suspend", "qot.get_suspend"),
        ("get_sub", "qot.sub"),
        ("request_rehab_async", "qot.request_rehab"),
        ("get_init_connect", "system.init_connect"),
    ],
)
def test_a_missing_call_says_where_it_is(quotes: OpenQuoteContext, name: str, typed: str) -> None:
    method: Any = getattr(quotes, name)
    assert method("anything", num=1) == (RET_ERROR, f"{name} is not in opend.futu; ctx.client.{typed} has it")
    group, _, call = typed.partition(".")
    assert callable(getattr(getattr(quotes.client, group), call))


def test_a_trade_context_knows_its_calls_too(trades: OpenSecTradeContext) -> None:
    method: Any = getattr(trades, "get_max_trd_qtys")  # noqa: B009 - not there for a type checker
    assert method()[1].endswith("ctx.client.trd.get_max_trd_qtys has it")


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("get_martket_state", "; did you mean get_market_state?"),
        ("_private", ""),
        ("on_update_ticker", ""),
        ("xyz", ""),
    ],
)
def test_a_name_that_nobody_has_is_an_attribute_error(quotes: OpenQuoteContext, name: str, suggestion: str) -> None:
    with pytest.raises(AttributeError) as raised:
        getattr(quotes, name)
    assert str(raised.value) == f"OpenQuoteContext has no method {name}{suggestion}"


def test_a_call_that_the_schema_files_elsewhere_is_found() -> None:
    _, text = not_here(OpenQuoteContext, "get_technical_unusual")()
    assert text.endswith("ctx.client.system.skill_wrap_technical_unusual has it")
