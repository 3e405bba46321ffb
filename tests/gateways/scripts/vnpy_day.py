"""Trade with vn.py's engine and the gateway of opend-vnpy, against a simulator; print what came as one JSON line."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from vnpy.event import Event, EventEngine
from vnpy.trader.constant import Direction, Exchange, Interval, OrderType
from vnpy.trader.engine import MainEngine
from vnpy.trader.event import EVENT_CONTRACT, EVENT_LOG, EVENT_ORDER, EVENT_POSITION, EVENT_TICK, EVENT_TRADE
from vnpy.trader.object import HistoryRequest, OrderRequest, SubscribeRequest, TickData
from vnpy_opend import OpendGateway

from opend import Client
from opend.hub.embedded import EmbeddedServer
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.settings import Settings
from opend.simulator import ManualClock, RefusalError, Simulator
from opend.testing import Cut, FaultProxy, Refuse
from opend_proto import trd_get_order_fill_list
from opend_proto.methods import TRD_GET_ORDER_FILL_LIST

NAME: Final = "OPEND"
SYMBOL: Final = "00700"
VT_SYMBOL: Final = f"{SYMBOL}.SEHK"
WAITED: Final = 20.0
CASH: Final = {"HKD": 100_000_000}


class Day:
    """An engine with the gateway, and everything that it was told."""

    def __init__(self, setting: dict[str, object]) -> None:
        self.told: dict[str, list[Any]] = {}
        events = EventEngine()
        for kind in (EVENT_CONTRACT, EVENT_LOG, EVENT_ORDER, EVENT_POSITION, EVENT_TICK, EVENT_TRADE):
            self.told[kind] = []
            events.register(kind, self._take)
        self.engine = MainEngine(events)
        self.engine.add_gateway(OpendGateway)
        self.engine.connect({"markets": "HK", **setting}, NAME)

    def _take(self, event: Event) -> None:
        self.told[event.type].append(event.data)

    @property
    def logs(self) -> list[str]:
        """The gateway's log lines."""
        return [each.msg for each in self.told[EVENT_LOG] if each.gateway_name == NAME]

    def until_logged(self, text: str) -> None:
        """Wait for a log line."""
        until(lambda: any(text in line for line in self.logs), f"{text!r} in {self.logs}")

    def follow(self, *symbols: tuple[str, Exchange]) -> None:
        """Subscribe, and wait for a tick of each with both sides of the book."""
        for symbol, exchange in symbols:
            self.engine.subscribe(SubscribeRequest(symbol, exchange), NAME)
        names = [f"{symbol}.{exchange.value}" for symbol, exchange in symbols]
        until(lambda: all(map(self.has_book, names)), f"ticks: {self.logs}")

    def has_book(self, vt_symbol: str) -> bool:
        """Whether there is a tick with both sides of the book."""
        tick = self.engine.get_tick(vt_symbol)
        return tick is not None and bool(tick.bid_price_1 and tick.ask_price_1)

    def tick(self) -> TickData:
        """Return the latest tick."""
        tick = self.engine.get_tick(VT_SYMBOL)
        assert tick is not None
        return tick

    def order(self, volume: float, price: float, kind: OrderType = OrderType.LIMIT, *, sells: bool = False) -> str:
        """Send an order; return its name."""
        side = Direction.SHORT if sells else Direction.LONG
        request = OrderRequest(SYMBOL, Exchange.SEHK, side, kind, volume, price, reference="a test")
        return self.engine.send_order(request, NAME)

    def states(self, vt_orderid: str) -> list[str]:
        """Return the states of an order that were told, each once."""
        told = [each for each in self.told[EVENT_ORDER] if each.vt_orderid == vt_orderid]
        return list(dict.fromkeys(each.status.name for each in told))

    def until_state(self, vt_orderid: str, state: str) -> None:
        """Wait for a state of an order."""
        until(lambda: state in self.states(vt_orderid), f"{state} of {vt_orderid}: {self.logs}")

    def cancel(self, vt_orderid: str) -> None:
        """Cancel an order."""
        order = self.engine.get_order(vt_orderid)
        assert order is not None
        self.engine.cancel_order(order.create_cancel_request(), NAME)

    def fills(self, vt_orderid: str) -> list[tuple[str, float, float]]:
        """Return the trades of an order."""
        trades = [each for each in self.told[EVENT_TRADE] if each.vt_orderid == vt_orderid]
        return [(each.tradeid, each.volume, each.price) for each in trades]

    def position(self, vt_symbol: str = VT_SYMBOL) -> float | None:
        """Return the latest position that was told."""
        told = [each for each in self.told[EVENT_POSITION] if each.vt_symbol == vt_symbol]
        return told[-1].volume if told else None


def until(condition: Callable[[], object], what: str) -> None:
    """Wait for a condition; `what` tells what was waited for if it does not come."""
    end = time.monotonic() + WAITED
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"no {what}")
        time.sleep(0.01)


@contextmanager
def day(port: int, setting: dict[str, object] | None = None) -> Generator[Day]:
    """Begin a day, and end it."""
    made = Day({"port": port, **(setting or {})})
    try:
        yield made
    finally:
        made.engine.close()


def data(today: Day, clock: ManualClock) -> dict[str, Any]:
    """Read contracts, ticks and bars."""
    today.follow((SYMBOL, Exchange.SEHK), ("AAPL", Exchange.SMART))
    contract = today.engine.get_contract(VT_SYMBOL)
    assert contract is not None
    before = today.tick()
    clock.advance(30)
    until(lambda: today.tick().datetime > before.datetime, "later tick")
    tick = today.tick()
    start = datetime(2025, 5, 30, 9, 30, tzinfo=ZoneInfo("Asia/Hong_Kong"))
    minutes, days = (
        today.engine.query_history(HistoryRequest(SYMBOL, Exchange.SEHK, start, end, interval), NAME)
        for interval, end in (
            (Interval.MINUTE, start + timedelta(minutes=9)),
            (Interval.DAILY, start + timedelta(days=3)),
        )
    )
    return {
        "contract": [contract.vt_symbol, contract.name, contract.product.name, contract.size, contract.min_volume],
        "step": contract.pricetick,
        "tick": [tick.vt_symbol, str(tick.datetime.tzinfo), tick.last_price > 0, tick.volume > 0],
        "book": [getattr(tick, f"{side}_price_{level}") for side in ("bid", "ask") for level in range(1, 6)],
        "minutes": [str(each.datetime) for each in minutes],
        "days": [[str(each.datetime), each.open_price, each.high_price, each.low_price] for each in days],
        "gone": today.engine.query_history(HistoryRequest("NOT A CODE", Exchange.SEHK, start), NAME),
    }


def trading(today: Day) -> dict[str, Any]:
    """Fill an order in parts, cancel one that fills in part, sell all, and have some refused."""
    tick = today.tick()
    levels = [
        (tick.ask_price_1, tick.ask_volume_1),
        (tick.ask_price_2, tick.ask_volume_2),
        (tick.ask_price_3, tick.ask_volume_3),
    ]
    filled = today.order(sum(volume for _, volume in levels), levels[-1][0])
    today.until_state(filled, "ALLTRADED")
    until(lambda: len(today.fills(filled)) == len(levels), f"fills: {today.fills(filled)}")
    until(lambda: today.position() == sum(volume for _, volume in levels), f"position: {today.position()}")
    part = today.order(levels[0][1] + 100, levels[0][0])
    today.until_state(part, "PARTTRADED")
    waiting = today.order(100, round(tick.bid_price_1 * 0.9))
    today.until_state(waiting, "NOTTRADED")
    active = sorted(each.vt_orderid for each in today.engine.get_all_active_orders())
    today.cancel(waiting)
    today.until_state(waiting, "CANCELLED")
    today.cancel(part)
    today.until_state(part, "CANCELLED")
    held = today.position() or 0.0
    sold = today.order(100, 0, OrderType.MARKET, sells=True)
    today.until_state(sold, "ALLTRADED")
    refused = {name: today.order(*terms) for name, terms in REFUSED.items()}
    for name in refused.values():
        today.until_state(name, "REJECTED")
    order = today.engine.get_order(filled)
    return {
        "levels": levels,
        "filled": [today.states(filled), [each[1:] for each in today.fills(filled)], order and order.reference],
        "waiting": [waiting in active, today.states(waiting)],
        "part": today.states(part)[-1],
        "sold": [held, today.states(sold)[-1]],
        "refused": {name: next(line for line in today.logs if order[6:] in line) for name, order in refused.items()},
        "unknown": unknown(today),
        "accounts": [[each.balance > 0, each.available > 0] for each in today.engine.get_all_accounts()],
    }


REFUSED: Final[dict[str, tuple[float, float, OrderType]]] = {
    "cash": (10_000_000, 100.0, OrderType.LIMIT),
    "kind": (100, 100.0, OrderType.FOK),
    "price": (100, -1.0, OrderType.LIMIT),
    "part of a share": (0.5, 100.0, OrderType.LIMIT),
}


def unknown(today: Day) -> list[str]:
    """Cancel an order that there is not, and subscribe to what there is not; return the log lines."""
    known = len(today.logs)
    order = next(iter(today.told[EVENT_ORDER]))
    request = order.create_cancel_request()
    request.orderid = "none"
    today.engine.cancel_order(request, NAME)
    today.engine.subscribe(SubscribeRequest("7", Exchange.SEHK), NAME)
    today.engine.subscribe(SubscribeRequest("HSI2506", Exchange.TOCOM), NAME)
    until(lambda: len(today.logs) >= known + 3, "three log lines")
    return sorted(today.logs[known:])


def reconnecting(today: Day, first: Simulator, second: Simulator, clock: ManualClock) -> dict[str, Any]:
    """Restart the gateway: ticks go on, and orders can be placed."""
    first.stop()
    today.until_logged("connection lost")
    with second:
        today.until_logged("connection restored")
        before = today.tick().datetime
        clock.advance(30)
        until(lambda: today.tick().datetime > before, "tick after the loss")
        order = today.order(100, today.tick().ask_price_5)
        today.until_state(order, "ALLTRADED")
        until(lambda: today.position() == 100, f"position after the loss: {today.position()}")
        return {"logs": [line for line in today.logs if line.startswith(("connect", "ready"))]}


def losing(simulator: Simulator) -> dict[str, Any]:
    """Lose the connection while an order is cancelled elsewhere, and while the reply to another is on its way."""
    with (
        FaultProxy(simulator.host, simulator.port) as proxy,
        Client(simulator.host, simulator.port) as elsewhere,
        day(proxy.port) as today,
    ):
        today.until_logged("ready")
        today.follow((SYMBOL, Exchange.SEHK))
        waiting = today.order(100, round(today.tick().bid_price_1 * 0.9))
        today.until_state(waiting, "NOTTRADED")
        proxy.faults = [Cut(), Refuse()]
        today.until_logged("connection lost")
        elsewhere.account(market="HK").cancel_all()
        proxy.faults = []
        today.until_state(waiting, "CANCELLED")
        today.until_logged("connection restored")
        today.until_state(today.order(100, today.tick().ask_price_1), "ALLTRADED")
        until(lambda: today.position() == 100, f"position {today.position()}")
        time.sleep(1.0)  # Nothing else must be on its way: holdings are read half a second after a trade.
        proxy.faults = [Cut(direction="to_server", after_frames=1, reset=False, times=1)]
        lost = today.order(100, today.tick().ask_price_1)
        today.until_logged("the reply to order")
        today.until_state(lost, "ALLTRADED")
        until(lambda: today.position() == 200, f"position {today.position()}")
        sold = elsewhere.account(market="HK").sell(f"HK.{SYMBOL}", 200)
        until(lambda: today.position() == 0, f"no position: {today.position()}")
        foreign = f"{NAME}.{(state := sold.state) and state.order_id_ex}"
        today.until_state(foreign, "ALLTRADED")
        return {"waiting": today.states(waiting), "lost": today.states(lost), "fills": len(today.fills(lost))}


def others(simulator: Simulator) -> dict[str, Any]:
    """Trade a future and see an option, beside all contracts of a market."""
    with day(simulator.port, {"markets": "HK, FUTURES_SIMULATE_HK", "contracts": "all, HK.TCH250606C380000"}) as today:
        today.until_logged("ready")
        today.engine.subscribe(SubscribeRequest("HSI2506", Exchange.HKFE), NAME)
        until(lambda: today.has_book("HSI2506.HKFE"), f"a tick of the future: {today.logs}")
        tick = today.engine.get_tick("HSI2506.HKFE")
        assert tick is not None
        request = OrderRequest("HSI2506", Exchange.HKFE, Direction.SHORT, OrderType.LIMIT, 1, tick.bid_price_1)
        order = today.engine.send_order(request, NAME)
        today.until_state(order, "ALLTRADED")
        until(lambda: today.position("HSI2506.HKFE") == -1, f"short position: {today.logs}")
        future, option = (today.engine.get_contract(name) for name in ("HSI2506.HKFE", "TCH250606C380000.SEHK"))
        assert future is not None
        assert option is not None
        kinds = {each.product.name for each in today.told[EVENT_CONTRACT]}
        return {
            "future": [future.product.name, future.size, future.pricetick, future.min_volume],
            "option": [
                option.size,
                option.option_strike,
                option.option_underlying,
                option.option_type and option.option_type.name,
                f"{option.option_expiry:%Y-%m-%d}",
            ],
            "kinds": sorted(kinds),
            "contracts": len(today.told[EVENT_CONTRACT]),
        }


def through_a_hub(simulator: Simulator) -> dict[str, Any]:
    """Trade through `opend hub`, which shares one OpenD."""
    begun, ended = threading.Event(), threading.Event()

    async def serve(url: str) -> None:
        gateway = Settings({"host": simulator.host, "port": simulator.port})
        async with Hub(gateway, url, HubOptions(allow_trading=True), login={}):
            begun.set()
            await asyncio.to_thread(ended.wait)

    with EmbeddedServer(Path("nats").resolve()) as nats:
        thread = threading.Thread(target=asyncio.run, args=(serve(nats.url),))
        thread.start()
        begun.wait(WAITED)
        try:
            with day(simulator.port, {"hub": nats.url}) as today:
                today.until_logged("ready")
                today.follow((SYMBOL, Exchange.SEHK))
                order = today.order(100, today.tick().ask_price_1)
                today.until_state(order, "ALLTRADED")
                return {"log": today.logs[0], "fills": len(today.fills(order))}
        finally:
            ended.set()
            thread.join()


def without_fills(simulator: Simulator) -> dict[str, Any]:
    """Trade where fills are not told, as the vendor's server does for simulated accounts."""

    @simulator.handle(TRD_GET_ORDER_FILL_LIST)
    def refuse(_request: trd_get_order_fill_list.Request) -> trd_get_order_fill_list.Response:
        raise RefusalError("simulated accounts have no fills")

    with day(simulator.port) as today:
        today.until_logged("ready")
        today.follow((SYMBOL, Exchange.SEHK))
        tick = today.tick()
        wanted = tick.ask_volume_1 + tick.ask_volume_2
        order = today.order(wanted, tick.ask_price_2)
        today.until_state(order, "ALLTRADED")
        until(lambda: sum(volume for _, volume, _ in today.fills(order)) == wanted, f"fills {today.fills(order)}")
        fills = today.fills(order)
        start = datetime(2025, 5, 30)  # noqa: DTZ001 as vn.py's own programs make it
        hours = today.engine.query_history(HistoryRequest(SYMBOL, Exchange.SEHK, start, None, Interval.HOUR), NAME)
    with day(simulator.port) as later:
        later.until_logged("ready")
        until(lambda: later.fills(order), "the fills of before")
        again = later.fills(order)
        state = later.states(order)
    total = sum(volume * price for _, volume, price in fills)
    return {
        "hours": [f"{each.datetime:%d %H:%M}" for each in hours],
        "ids": len({each[0] for each in fills}) == len(fills),
        "again": [sum(volume for _, volume, _ in again) == wanted, state],
        "same": abs(total - sum(volume * price for _, volume, price in again)) < 0.01,
    }


def real(simulator: Simulator) -> dict[str, Any]:
    """Ask for real trading without limits, and with some."""
    with day(simulator.port, {"trading": "real"}) as careless:
        careless.until_logged("not connected")
        unlimited = careless.logs[-1]
        order = careless.order(100, 100.0)
        careless.until_state(order, "REJECTED")
    os.environ["UNLOCKS"] = "123456"
    account: dict[str, object] = {"trading": "real", "markets": "HK:MARGIN, US:MARGIN", "firm": "FUTU_SECURITIES"}
    limits: dict[str, object] = {"max quantity": "100", "password from": "env:UNLOCKS"}
    with day(simulator.port, account | limits) as today:
        today.until_logged("ready")
        today.follow((SYMBOL, Exchange.SEHK), ("AAPL", Exchange.SMART))
        allowed, refused = today.order(100, today.tick().ask_price_1), today.order(200, today.tick().ask_price_1)
        today.until_state(allowed, "ALLTRADED")
        today.until_state(refused, "REJECTED")
        abroad = OrderRequest("AAPL", Exchange.SMART, Direction.LONG, OrderType.LIMIT, 3, 100.0)
        other = today.engine.send_order(abroad, NAME)
        today.until_state(other, "NOTTRADED")
        today.cancel(other)
        today.until_state(other, "CANCELLED")
        until(lambda: today.position() == 100, f"position: {today.logs}")
        return {
            "unlimited": unlimited,
            "refused": next(line for line in today.logs if refused[6:] in line),
            "stops": bool((contract := today.engine.get_contract(VT_SYMBOL)) and contract.stop_supported),
            "abroad": [today.states(other), next(each.vt_symbol for each in today.told[EVENT_ORDER][::-1])],
            "trades": [each.vt_symbol for each in today.told[EVENT_TRADE]],
            "accounts": len(today.engine.get_all_accounts()),
        }


def wrong_settings(port: int) -> list[str]:
    """Return what the log says of settings that cannot be used, one after the other."""
    with day(port, {"port": 0}) as refused:
        refused.until_logged("not connected")
        settings = json.loads(sys.argv[1])
        for setting in settings:
            refused.engine.connect({"port": port, **setting}, NAME)
        until(lambda: len(refused.logs) > len(settings), f"{len(settings)} log lines: {refused.logs}")
        return refused.logs[1:]


def main() -> None:
    """Run it all."""
    clock = ManualClock()
    first = Simulator(seed=7, clock=clock, push_interval=0.02, cash=CASH)
    result: dict[str, Any] = {}
    with first:
        result["wrong"] = wrong_settings(first.port)
        result["real"] = real(first)
        result["losing"] = losing(first)
        result["others"] = others(first)
        with day(first.port) as today:
            today.until_logged("ready")
            result["data"] = data(today, clock)
            result["trading"] = trading(today)
            second = Simulator(port=first.port, seed=7, clock=clock, push_interval=0.02, cash=CASH)
            result["reconnecting"] = reconnecting(today, first, second, clock)
    result["threads"] = [each.name for each in threading.enumerate()]
    with Simulator(seed=7, clock=clock, push_interval=0.02) as shared:
        result["hub"] = through_a_hub(shared)
    with Simulator(seed=7, clock=clock, hours="exchange", push_interval=0.02, cash=CASH) as other:
        result["without_fills"] = without_fills(other)
        port = other.port
    with day(port) as nobody:
        nobody.until_logged("not connected")
        result["nobody"] = nobody.logs
    print("RESULT", json.dumps(result))


if __name__ == "__main__":
    main()
