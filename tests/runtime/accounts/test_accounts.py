"""Accounts and orders of both clients against the simulator, whose clock the test owns."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from typing import Any, Final

import pytest
from tests.support.patience import PATIENCE, until
from tests.support.peers.faces import FACES, AnyClient, Face, FaceName, connected
from tests.support.peers.ports import HOST

from opend import AsyncClient, Client, OutcomeUnknown, RiskLimitExceeded, RiskLimits, ServerError, UsageError
from opend.accounts.book import FillEvent, OrderEvent
from opend.accounts.passwords import TradePassword
from opend.errors import ConnectionClosed
from opend.session.life.backoff import Reconnect
from opend.simulator import ManualClock, Simulator
from opend.testing import FaultProxy
from opend.testing.faults import Drop
from opend_proto import methods
from opend_proto.trd_common import Currency, OrderStatus, TrdSide

CODE: Final = "HK.00700"
QUICK: Final = Reconnect(first=0.02, longest=0.1)


def opened(face: Face, **which: Any) -> Any:
    """Open an account of either client."""

    def work(client: AnyClient) -> Any:
        return client.account(**which)

    return face.do(work)


def done(face: Face, work: Callable[[], Any]) -> Any:
    """Return what the work gives, awaited if need be."""

    def do(_client: AnyClient) -> Any:
        return work()

    return face.do(do)


def begun(face: Face, work: Callable[[], Any]) -> Any:
    """Do the work beside the test; return its future."""

    def do(_client: AnyClient) -> Any:
        return work()

    return face.begin(do)


def reader(world: World) -> Any:
    """Read the events of the account."""

    def make(_client: AnyClient) -> Any:
        return world.account.events()

    return world.face.reader(make)


class World:
    """A gateway behind a proxy, a client, and its account for simulated trading."""

    def __init__(self, clock: ManualClock, proxy: FaultProxy, face: Face) -> None:
        self.clock = clock
        self.proxy = proxy
        self.face = face
        self.account: Any = opened(face, market="HK")
        self.last: float = self.do(lambda: self.account.carry_out(self.account.last_price(CODE)))

    def do(self, work: Callable[[], Any]) -> Any:
        """Return what the work gives, awaited if need be."""
        return done(self.face, work)

    def buy(self, quantity: int = 100, **terms: Any) -> Any:
        return self.do(lambda: self.account.buy(CODE, quantity, **terms))

    def low(self, quantity: int = 100, **terms: Any) -> Any:
        """Place an order to buy that does not fill."""
        return self.buy(quantity, limit=round(self.last * 0.9), **terms)

    def wait(self, order: Any, timeout: float | None = PATIENCE) -> bool:
        return bool(self.do(lambda: (order.wait if hasattr(order, "wait") else order.done)(timeout)))

    def begin_wait(self, order: Any) -> Any:
        """Wait for the end of an order beside the test."""
        return begun(self.face, partial(order.wait if hasattr(order, "wait") else order.done, PATIENCE))


@pytest.fixture(scope="module")
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture(scope="module")
def gateway(clock: ManualClock) -> Iterator[Simulator]:
    with Simulator(clock=clock, push_interval=0.02, rate_limits=False) as running:
        yield running


@pytest.fixture(params=FACES)
def world(request: pytest.FixtureRequest, clock: ManualClock, gateway: Simulator) -> Iterator[World]:
    name: FaceName = request.param
    with (
        FaultProxy(gateway.host, gateway.port) as proxy,
        connected(name, proxy.port, reconnect=QUICK, rate_limit="off", timeout=5.0) as face,
    ):
        made = World(clock, proxy, face)
        yield made
        proxy.faults = ()
        assert made.do(made.account.cancel_all) == made.account.unresolved


def test_what_was_previewed_is_placed_as_it_is(world: World) -> None:
    seen = world.do(lambda: world.account.preview(TrdSide.BUY, CODE, 100, limit=round(world.last * 0.9), remark="seen"))
    order = world.do(lambda: world.account.place(seen.request))
    assert order.request == seen.request
    world.do(world.account.refresh)
    assert (order.price, order.quantity, order.remark) == (seen.request.price, 100, "seen")
    other = opened(world.face, market="US")
    with pytest.raises(UsageError, match="is for account"):
        world.do(lambda: other.place(seen.request))
    nowhere = replace(seen.request, code="")
    with pytest.raises(UsageError, match="names no security"):
        world.do(lambda: world.account.place(nowhere))


def test_an_order_is_followed_to_its_end(world: World) -> None:
    account = world.account
    assert (account.currency, account.is_paper, account.unresolved) == (Currency.HKD, True, [])
    stream = reader(world)
    order = world.buy(remark="mine")
    world.clock.advance(1)
    assert world.wait(order)
    assert (order.status, order.filled, order.is_final, order.code) == (OrderStatus.FILLED_ALL, 100, True, CODE)
    assert (order.side, order.quantity, order.remark, order.error) == (TrdSide.BUY, 100, "mine", "")
    until(lambda: bool(order.fills))
    assert order.average_price == order.fills[0].price > 0
    assert world.do(order.fees).fee_amount > 0
    world.do(order.cancel)  # Nothing is sent: it has filled.
    events: list[Any] = []
    while not (events and isinstance(events[-1], OrderEvent) and events[-1].order.order_status == 11):
        events += stream.take(1)
    events += stream.take(0 if any(isinstance(event, FillEvent) for event in events) else 1)
    assert {event.order.order_id for event in events if isinstance(event, OrderEvent)} == {order.id}
    assert [event.fill.qty for event in events if isinstance(event, FillEvent)] == [100]


def test_an_order_is_changed_and_cancelled(world: World) -> None:
    order = world.low()
    assert not world.wait(order, 0.01)
    world.do(lambda: order.change(quantity=200))
    until(lambda: order.quantity == 200)
    assert order.price == round(world.last * 0.9)
    assert world.do(lambda: world.account.order(order.id)).quantity == 200
    assert [each.id for each in world.do(world.account.working_orders)] == [order.id]
    with pytest.raises(UsageError, match="name what to change"):
        world.do(order.change)
    world.do(order.cancel)
    assert world.wait(order)
    assert order.status == OrderStatus.CANCELLED_ALL
    assert order.average_price is None
    with pytest.raises(UsageError, match="has no order 17 today"):
        world.do(lambda: world.account.order(17))
    with pytest.raises(UsageError, match="timeout must be 0 or more"):
        world.wait(order, -1.0)


def test_reports_are_typed_and_become_frames(world: World) -> None:
    account, order = world.account, world.buy()
    world.clock.advance(1)
    assert world.wait(order)
    held = world.do(account.positions)
    assert (held[0].code, held[0].qty >= 100) == ("00700", True)
    assert "code" in held.frame("polars").columns
    funds = world.do(account.funds)
    assert funds.total_assets > 0
    assert len(funds.frame("polars")) == 1
    assert order.id in {each.order_id for each in world.do(account.orders)}
    assert world.do(account.deals)[-1].order_id == order.id
    assert world.do(lambda: account.fees([order])).frame("polars").height == 1
    most = world.do(lambda: account.max_quantity(CODE, limit=400))
    assert most.max_cash_buy > world.do(lambda: account.max_quantity(CODE)).max_cash_buy
    assert most.frame("polars").height == 1
    now = datetime.fromtimestamp(world.clock.now(), UTC)
    for begin in (date(2025, 6, 1), "2025-06-01", now.replace(hour=0, minute=0)):
        history = world.do(partial(account.orders, history=(begin, date(2025, 6, 2))))
        assert order.id in {each.order_id for each in history}
    assert world.do(lambda: account.deals(history=(date(2024, 6, 1), date(2024, 6, 2)))).frame("polars").is_empty()
    with pytest.raises(UsageError, match="library must be one of pandas"):
        held.frame("excel")


def test_limits_are_checked_before_an_order_leaves(world: World) -> None:
    limits = RiskLimits(max_notional={"HKD": 100_000}, price_band=0.2)
    account: Any = opened(world.face, market="HK", risk_limits=limits)
    try:
        seen = world.do(lambda: account.preview(TrdSide.BUY, CODE, 1_000))
        assert (seen.is_allowed, seen.currency, seen.why_unknown) == (False, "HKD", "")
        assert seen.notional == pytest.approx(1_000 * world.last, rel=0.01)
        assert [finding.limit for finding in seen.findings if not finding.holds] == ["max_notional"]
        assert seen.max_quantities.max_cash_buy > 0
        with pytest.raises(RiskLimitExceeded, match="max_notional"):
            world.buy(1_000)
        with pytest.raises(RiskLimitExceeded, match="price_band"):
            world.buy(limit=1)
        order = world.low()
        with pytest.raises(RiskLimitExceeded, match="max_notional"):
            world.do(lambda: order.change(quantity=10_000))
        world.face.client.halt("lunch")
        with pytest.raises(RiskLimitExceeded, match="orders are halted: lunch"):
            world.low()
        world.do(order.cancel)
        assert world.wait(order)
        assert account.unresolved == world.account.unresolved == []
    finally:
        world.face.client.resume()
        risk: Any = vars(world.face.client)["_options"].risk
        risk.limit(None, account.id)


def test_the_end_of_an_order_is_seen_across_a_lost_connection(world: World) -> None:
    order, other = world.low(), world.low(200)
    stream = reader(world)
    waiting = world.begin_wait(order)
    with Client(HOST, world.proxy.upstream_port) as elsewhere:
        same = elsewhere.account(market="HK").order(order.id)
        world.proxy.disconnect_all()
        same.cancel()
        assert waiting.result(PATIENCE) is True
    assert order.status == OrderStatus.CANCELLED_ALL
    assert not other.is_final
    event = stream.next()
    while event.order.order_status != OrderStatus.CANCELLED_ALL:
        event = stream.next()
    assert event.order.order_id == order.id


def test_an_order_whose_reply_is_lost_can_be_looked_up(world: World) -> None:
    world.proxy.faults = (Drop(protocol_id=methods.TRD_PLACE_ORDER.id, times=1),)
    with pytest.raises(OutcomeUnknown) as caught:
        world.low(timeout=0.3)
    (order,) = world.account.unresolved
    assert (order.status, order.id) == (OrderStatus.UNKNOWN, 0)
    assert any("account.unresolved has the order" in note for note in caught.value.__notes__)
    with pytest.raises(UsageError, match="call resolve"):
        world.do(order.cancel)
    assert world.do(order.resolve) is True
    assert world.account.unresolved == []
    world.do(order.cancel)
    assert world.wait(order)


def test_an_order_that_never_arrived_is_not_found(world: World) -> None:
    world.proxy.faults = (Drop(protocol_id=methods.TRD_PLACE_ORDER.id, direction="to_server", times=1),)
    with pytest.raises(OutcomeUnknown):
        world.low(timeout=0.3)
    (order,) = world.account.unresolved
    assert world.do(order.resolve) is False
    assert world.account.unresolved == [order]


def test_a_cancelled_task_leaves_its_order_among_the_unresolved(clock: ManualClock) -> None:
    async def run() -> None:
        with (
            Simulator(clock=clock, push_interval=0.02) as gateway,
            FaultProxy(gateway.host, gateway.port, faults=[Drop(protocol_id=2202, times=1)]) as proxy,
        ):
            async with AsyncClient(proxy.host, proxy.port) as client:
                account = await client.account(market="HK")
                with pytest.raises(TimeoutError):
                    await asyncio.wait_for(account.buy(CODE, 100, limit=400), 0.2)
                (order,) = account.unresolved
                assert await account.cancel_all(timeout=5) == []
                assert await order.done(PATIENCE)
                assert order.status == OrderStatus.CANCELLED_ALL

    asyncio.run(run())


def test_accounts_work_over_websocket_too(clock: ManualClock) -> None:
    with (
        Simulator(clock=clock, push_interval=0.02, ws_port=0) as gateway,
        Client.websocket(f"ws://{gateway.host}:{gateway.ws_port}") as client,
    ):
        account = client.account(market="HK")
        orders = [account.buy(CODE, 100) for _ in range(2)]
        assert [order.wait(PATIENCE) for order in orders] == [True, True]
        assert [position.qty for position in account.positions()] == [200]


def test_no_account_loses_its_pushes_to_another(gateway: Simulator) -> None:
    with Client(gateway.host, gateway.port) as client:
        ids = [account.acc_id for account in client.trd.get_acc_list(user_id=0).acc_list]
        client.trd.sub_acc_push(acc_id_list=ids[:1])
        accounts = [client.account(market=market) for market in ("HK", "US")]
        pushed: Any = vars(client)["_link"].supervisor.lifecycle.ledger
        assert pushed.accounts == {ids[0], *(account.id for account in accounts)}
        client.trd.sub_acc_push(acc_id_list=ids[:1])
        accounts[0].refresh()
        assert pushed.accounts == {ids[0], *(account.id for account in accounts)}


def test_threads_may_place_orders_at_once(gateway: Simulator) -> None:
    with Client(gateway.host, gateway.port, rate_limit="off") as client, ThreadPoolExecutor(4) as pool:
        account = client.account(market="HK")
        placing = [pool.submit(account.buy, CODE, 100, limit=400) for _ in range(12)]
        orders = [future.result() for future in placing]
        assert len({order.id for order in orders}) == 12
        assert account.unresolved == account.cancel_all() == []
        waiting = [pool.submit(order.wait, PATIENCE) for order in orders]
        assert [future.result() for future in waiting] == [True] * 12


def test_what_the_gateway_refuses_is_no_order(world: World) -> None:
    with pytest.raises(ServerError):
        world.buy(limit=round(world.last * 0.9) + 0.001)
    assert world.account.unresolved == []


def test_a_closed_client_ends_waits_and_events() -> None:
    with Simulator(clock=ManualClock(), push_interval=0.02) as gateway:
        for name in FACES:
            with connected(name, gateway.port) as face:
                account: Any = opened(face, market="HK")
                order = done(face, partial(account.buy, CODE, 100, limit=400))
                wait = order.wait if name == "sync" else order.done
                waiting = begun(face, wait)
                reading = face.begin_read(account.events(), None, threading.Event())
                face.close()
                with pytest.raises(ConnectionClosed, match=r"order .* was"):
                    waiting.result(PATIENCE)
                assert reading.result(PATIENCE) is not None


def test_real_accounts_are_unlocked_with_leave_only(gateway: Simulator) -> None:
    password = TradePassword(lambda: "123456")
    for name in FACES:
        for leave in (False, True):
            with connected(name, gateway.port, allow_real_trading=leave) as face:
                account: Any = opened(face, env="real", market="HK", kind="CASH")
                if not leave:
                    with pytest.raises(UsageError, match="allow_real_trading"):
                        done(face, partial(account.unlock, password))
                    continue
                done(face, partial(account.unlock, password))
                order = done(face, partial(account.buy, CODE, 100, limit=400))
                done(face, order.cancel)
                done(face, account.lock)
