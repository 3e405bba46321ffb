"""A call that the vendor's interface lacks here says which typed call has it; a misspelled one does not exist."""

from __future__ import annotations

from typing import Any

import pytest

from opend.futu import RET_ERROR, OpenQuoteContext, OpenSecTradeContext


@pytest.mark.parametrize(
    ("name", "typed"),
    [("get_basic_qot", "qot.get_basic_qot"), ("request_combo_quotes", "qot.get_event_contract_combo_rfq")],
)
def test_a_missing_call_says_where_it_is(quotes: OpenQuoteContext, name: str, typed: str) -> None:
    method: Any = getattr(quotes, name)
    assert method("anything", num=1) == (RET_ERROR, f"{name} is not in opend.futu; ctx.client.{typed} has it")
    group, _, call = typed.partition(".")
    assert callable(getattr(getattr(quotes.client, group), call))


def test_a_trade_context_knows_its_calls_too(trades: OpenSecTradeContext) -> None:
    method: Any = getattr(trades, "comboorder_tradinginfo_query")  # noqa: B009 - not there for a type checker
    assert method()[1].endswith("ctx.client.trd.get_combo_max_trd_qtys has it")


@pytest.mark.parametrize("name", ["get_martket_state", "_private", "connect_now"])
def test_a_name_that_nobody_has_is_an_attribute_error(quotes: OpenQuoteContext, name: str) -> None:
    with pytest.raises(AttributeError, match=f"OpenQuoteContext has no method {name}"):
        getattr(quotes, name)
