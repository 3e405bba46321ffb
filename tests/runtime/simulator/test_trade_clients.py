"""Trading as a user's program does it: both clients against a running simulator, over sockets."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from hashlib import md5

import pytest

from opend import AsyncClient, Client, ServerError, UsageError
from opend.simulator import ManualClock, Simulator
from opend.simulator.market.book import Book, book
from opend_proto.qot_common import QotMarket
from opend_proto.trd_common import ModifyOrderOp, OrderStatus, OrderType, TrdEnv, TrdHeader, TrdMarket, TrdSide

SECONDS = 20.0
DIGEST = "e10adc3949ba59abbe56e057f20f883e"  # of 123456


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(clock=ManualClock(), push_interval=0.02) as running:
        yield running


def shown(simulator: Simulator) -> Book:
    listing = simulator.market.find(QotMarket.HK_SECURITY, "00700")
    assert listing is not None
    return book(simulator.market, listing)


def header_of(client: Client, environment: TrdEnv) -> TrdHeader:
    accounts = client.trd.get_acc_list(user_id=client.init.login_user_id, need_general_sec_account=True).acc_list
    found = next(each for each in accounts if each.trd_env == environment and TrdMarket.HK in each.trd_market_auth_list)
    return TrdHeader(trd_env=environment, acc_id=found.acc_id, trd_market=TrdMarket.HK)


def place(client: Client, header: TrdHeader, price: float, quantity: float = 200) -> int:
    placed = client.trd.place_order(
        header=header,
        trd_side=TrdSide.BUY,
        order_type=OrderType.NORMAL,
        code="00700",
        qty=quantity,
        price=price,
    )
    assert placed.order_id is not None
    return placed.order_id


def test_the_blocking_client_places_changes_cancels_and_hears_of_it(simulator: Simulator) -> None:
    with Client(simulator.host, simulator.port) as client:
        header = header_of(client, TrdEnv.SIMULATE)
        orders, fills = client.trd.update_order(), client.trd.update_order_fill()
        client.trd.sub_acc_push(acc_id_list=[header.acc_id])
        low, high = shown(simulator).bids[-1].price, shown(simulator).asks[-1].price
        order_id = place(client, header, low)
        client.trd.modify_order(header=header, order_id=order_id, modify_order_op=ModifyOrderOp.NORMAL, price=high)
        seen = [next(orders).order for _ in range(3)]
        filled = next(fills).order_fill
        last = next(orders).order
        assert [order.order_status for order in seen] == [OrderStatus.SUBMITTING] + [OrderStatus.SUBMITTED] * 2
        assert {last.order_id, filled.order_id, *(order.order_id for order in seen)} == {order_id}
        assert (last.fill_qty, last.price) == (filled.qty, high)
        other = place(client, header, low)
        client.trd.modify_order(header=header, order_id=other, modify_order_op=ModifyOrderOp.CANCEL)
        statuses = {each.order_id: each.order_status for each in client.trd.get_order_list(header=header).order_list}
        assert statuses[other] == OrderStatus.CANCELLED_ALL


def test_the_asynchronous_client_waits_for_the_fill_that_time_brings(simulator: Simulator) -> None:
    async def main() -> None:
        async with asyncio.timeout(SECONDS), AsyncClient(simulator.host, simulator.port) as client:
            accounts = (await client.trd.get_acc_list(user_id=client.init.login_user_id)).acc_list
            account = next(each for each in accounts if each.trd_env == TrdEnv.SIMULATE)
            header = TrdHeader(trd_env=account.trd_env, acc_id=account.acc_id, trd_market=TrdMarket.HK)
            fills = client.trd.update_order_fill()
            await client.trd.sub_acc_push(acc_id_list=[account.acc_id])
            placed = await client.trd.place_order(
                header=header,
                trd_side=TrdSide.BUY,
                order_type=OrderType.NORMAL,
                code="00700",
                qty=300,
                price=shown(simulator).bids[0].price,
            )
            assert isinstance(simulator.market.clock, ManualClock)
            simulator.market.clock.advance(600)
            filled = 0.0
            while filled < 300:
                fill = (await anext(fills)).order_fill
                assert fill.order_id == placed.order_id
                filled += fill.qty
            assert filled == 300
            (position,) = (await client.trd.get_position_list(header=header)).position_list
            assert position.qty == 300

    asyncio.run(main())


def test_a_real_account_needs_the_programs_leave_and_the_password(simulator: Simulator) -> None:
    with Client(simulator.host, simulator.port) as careful:
        header = header_of(careful, TrdEnv.REAL)
        with pytest.raises(UsageError, match="allow_real_trading"):
            place(careful, header, 300.0)
    with Client(simulator.host, simulator.port, allow_real_trading=True) as client:
        with pytest.raises(ServerError, match="trading is locked"):
            place(client, header, 300.0)
        client.trd.unlock_trade(unlock=True, pwd_md5=DIGEST)
        order_id = place(client, header, 300.0)
        assert client.trd.get_order_list(header=header).order_list[0].order_id == order_id


def test_a_refused_order_is_the_servers_refusal_and_no_unknown_outcome(simulator: Simulator) -> None:
    with Client(simulator.host, simulator.port) as client:
        header = header_of(client, TrdEnv.SIMULATE)
        with pytest.raises(ServerError, match="not a multiple of the lot size"):
            place(client, header, 300.0, quantity=150)
        assert client.trd.get_order_list(header=header).order_list == []


def test_a_program_speaks_of_orders_over_web_sockets_and_in_json() -> None:
    with Simulator(clock=ManualClock(), ws_port=0, trade_password="open sesame") as other:  # noqa: S106
        assert other.ws_port is not None
        digest = md5(b"open sesame", usedforsecurity=False).hexdigest()
        web = Client.websocket(f"ws://{other.host}:{other.ws_port}", allow_real_trading=True)
        plain = Client(other.host, other.port, body_format="json", allow_real_trading=True)
        for client in (web, plain):
            with client:
                accounts = client.trd.get_acc_list(user_id=0).acc_list
                account = next(each for each in accounts if each.trd_env == TrdEnv.REAL)
                header = TrdHeader(trd_env=account.trd_env, acc_id=account.acc_id, trd_market=TrdMarket.HK)
                pushes = client.trd.update_order()
                client.trd.sub_acc_push(acc_id_list=[account.acc_id])
                client.trd.unlock_trade(unlock=True, pwd_md5=digest)
                order_id = place(client, header, 300.0)
                assert {next(pushes).order.order_id for _ in range(2)} == {order_id}
