"""Orders: their ids and the cash or shares that are reserved for them."""

from __future__ import annotations

import pytest
from tests.support.markets.trading import BUY, SELL, Pit

from opend.simulator.trading.orders import id_of_text


def test_the_id_of_an_order_can_be_read_from_its_text() -> None:
    pit = Pit()
    orders = [pit.place(pit.instruct(BUY, 500, pit.bid())) for _ in range(3)]
    assert [id_of_text(order.text_id) for order in orders] == [order.id for order in orders]
    assert len({order.id for order in orders}) == 3
    assert all(2**53 < order.id < 2**63 for order in orders)


@pytest.mark.parametrize("text", ["", "FT", "FT-1", "FT 1", "ft0001", "0001", "FTXYZ", "FT0x1", "FT1_0"])
def test_other_text_is_no_orders_id(text: str) -> None:
    assert id_of_text(text) == 0


def test_cash_is_set_aside_for_what_remains_to_be_bought_and_none_for_sales() -> None:
    pit = Pit(millions=100)
    visible = pit.book().asks[0].volume
    order = pit.place(pit.instruct(BUY, visible + 1000, pit.ask()))
    assert order.remaining == 1000
    assert order.reserve > pit.ask() * 1000
    assert pit.place(pit.instruct(SELL, 500, pit.ask(level=9))).reserve == 0
    assert pit.floor.cancel(order, pit.now).reserve == 0
