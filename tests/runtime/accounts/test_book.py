"""Orders and fills are merged from pushes and lists, in whatever order these arrive."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import Any, Final

import pytest

from opend.accounts.book import FINAL, FillEvent, OrderBook, OrderEvent
from opend.errors import QueueOverflow
from opend_proto.trd_common import Order, OrderFill, OrderFillStatus, OrderStatus, OrderType, TrdSide


def order(status: OrderStatus, second: int, filled: float = 0.0, **fields: Any) -> Order:
    state = Order(
        trd_side=TrdSide.BUY,
        order_type=OrderType.NORMAL,
        order_status=status,
        order_id=5,
        order_id_ex="FT5",
        code="00700",
        name="",
        qty=300.0,
        create_time="2025-06-02 10:30:00",
        update_time=f"2025-06-02 10:30:{second:02}",
        update_timestamp=1_748_831_400.0 + second,
        fill_qty=filled,
    )
    return replace(state, **fields)


def fill(number: int, **fields: Any) -> OrderFill:
    made = OrderFill(
        trd_side=TrdSide.BUY,
        fill_id=number,
        fill_id_ex=f"F{number}",
        order_id=5,
        order_id_ex="FT5",
        code="00700",
        name="",
        qty=100.0,
        price=300.0,
        create_time="",
        status=OrderFillStatus.OK,
    )
    return replace(made, **fields)


# All at one moment but the last, as an exchange may report them: what is filled and how far it has come decide.
LIFE: Final = (
    order(OrderStatus.SUBMITTING, 0),
    order(OrderStatus.SUBMITTED, 0),
    order(OrderStatus.FILLED_PART, 0, 100.0),
    order(OrderStatus.CANCELLING_PART, 0, 100.0),
    order(OrderStatus.CANCELLED_PART, 1, 200.0),
)


@pytest.mark.parametrize("has_timestamps", [True, False], ids=["timestamps", "texts"])
def test_in_whatever_order_states_arrive_they_only_go_forwards(has_timestamps: bool) -> None:
    life = LIFE if has_timestamps else tuple(replace(each, update_timestamp=None) for each in LIFE)
    for arriving in permutations(life):
        book = OrderBook()
        for state in arriving:
            book.take_order(state)
            book.take_order(state)
        shown = [event.order for place in range(book.position) if isinstance(event := book.event(place), OrderEvent)]
        positions = [life.index(state) for state in shown]
        assert positions == sorted(set(positions))
        assert book.order(5, None) == book.order(None, "FT5") == life[-1]
        assert life[-1].order_status in FINAL


def test_a_fill_is_recorded_once_and_again_if_it_is_taken_back() -> None:
    book = OrderBook()
    rings = book.bell.rings
    book.take_lists([LIFE[2]], [fill(1), fill(2)])
    for number in (2, 1):
        book.take_fill(fill(number))
    assert book.bell.rings == rings + 3
    book.take_fill(fill(1, status=OrderFillStatus.CANCELLED, order_id_ex=None))
    assert [event.fill.fill_id for place in (0, 1, 3) if isinstance(event := book.event(place), FillEvent)] == [1, 2, 1]
    assert book.fills(LIFE[2])[-1].status == OrderFillStatus.CANCELLED


def test_an_order_without_an_id_on_the_server_is_found_by_its_number() -> None:
    book = OrderBook()
    book.take_order(order(OrderStatus.SUBMITTED, 0, order_id_ex=""))
    assert book.order(5, None) is not None
    assert book.order(6, None) is None


def test_a_reader_that_is_far_too_slow_is_told() -> None:
    book = OrderBook()
    for second in range(10_001):
        book.take_order(order(OrderStatus.SUBMITTED, 0, update_timestamp=1.0 + second))
    assert book.event(1) is not None
    assert book.event(book.position) is None
    with pytest.raises(QueueOverflow, match="only the latest 10,000"):
        book.event(0)


def test_an_order_ends_in_the_states_that_the_schema_calls_final() -> None:
    assert {status for status in OrderStatus if status.is_final} == FINAL
