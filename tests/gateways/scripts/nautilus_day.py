"""Trade with NautilusTrader's node and the clients of opend-nautilus; print what came as one JSON line.

The simulators run in this process, each on a thread of its own, and so does an other client where one is needed.
"""

from __future__ import annotations

import asyncio
import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from nautilus_opend import (
    OpendExecClientConfig,
    OpendGatewayConfig,
    OpendInstrumentProvider,
    OpendRiskLimitsConfig,
)
from nautilus_opend.config import trading as trading_client
from nautilus_trader.model.data import Bar, BarType, TradeTick
from nautilus_trader.model.enums import OrderSide, TimeInForce
from nautilus_trader.model.identifiers import ClientOrderId, InstrumentId, Venue
from nautilus_trader.model.objects import Price, Quantity
from tests.gateways.scripts.nautilus_node import MINUTES, TENCENT, Day, Recorder, day, until

from opend import AsyncClient, Client, UsageError
from opend.hub.embedded import EmbeddedServer
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.settings import Settings
from opend.simulator import ManualClock, Simulator
from opend.simulator.trading import DEFAULT_UNLOCK
from opend.testing import Drop, FaultProxy, Refuse
from opend_proto.methods import TRD_PLACE_ORDER

DAYS: Final = BarType.from_str("00700.HK-1-DAY-LAST-EXTERNAL")
NATS: Final = Path("nats").resolve()
KEPT_IN: Final = "PLACE_OF_TEST"
PAST: Final = 11 + 2 + 50
"""Minutes, days and trades that are asked for."""
STEP: Final = 0.2
CASH: Final = {"HKD": 20_000_000}


async def data(today: Day, clock: ManualClock) -> dict[str, Any]:
    """Read instruments, live data and the past."""
    told = today.strategy
    instruments = {
        str(each): today.node.cache.instrument(each)
        for each in (TENCENT, InstrumentId.from_str("AAPL.US"), InstrumentId.from_str("800000.HK"))
    }
    for _ in range(4):
        clock.advance(30)
        await asyncio.sleep(0.1)
    await until(lambda: told.trades and len(told.bars) >= 1, "trades and bars")
    await until(lambda: today.node.cache.order_book(TENCENT), "order book")
    book = today.node.cache.order_book(TENCENT)
    assert book is not None
    start = datetime(2025, 5, 30, 1, 30, tzinfo=UTC)
    told.request_bars(MINUTES, start, start + timedelta(minutes=10))
    told.request_bars(DAYS, start, start + timedelta(days=4))
    told.request_trade_ticks(TENCENT, start - timedelta(days=9), datetime.now(UTC), 50)
    await until(lambda: len(told.past) == PAST, f"{PAST} items of the past, but {len(told.past)}")
    past_bars = [each for each in told.past if isinstance(each, Bar)]
    past_trades = [each for each in told.past if isinstance(each, TradeTick)]
    return {
        "instruments": {
            name: None if each is None else [str(each.price_increment), str(each.lot_size), each.info["code"]]
            for name, each in instruments.items()
        },
        "book": [text(book.best_bid_price()), text(book.best_ask_price()), len(book.asks())],
        "quote": [float(told.quotes[-1].bid_price), float(told.quotes[-1].ask_price)],
        "trades": [len(told.trades), len({each.trade_id for each in told.trades})],
        "bars": [
            [moment(each.ts_event), float(each.low) <= float(each.open) <= float(each.high)] for each in told.bars
        ],
        "past minutes": [moment(each.ts_event) for each in past_bars if each.bar_type == MINUTES],
        "past days": [moment(each.ts_event) for each in past_bars if each.bar_type == DAYS],
        "past trades": [len(past_trades), past_trades == sorted(past_trades, key=lambda each: each.ts_event)],
    }


def text(price: Price | None) -> float | None:
    """Return a price as a number."""
    return None if price is None else float(price)


async def leaving(today: Day, clock: ManualClock) -> dict[str, Any]:
    """Unsubscribe from everything: nothing more comes."""
    told = today.strategy
    told.unsubscribe_trade_ticks(TENCENT)
    told.unsubscribe_quote_ticks(TENCENT)
    told.unsubscribe_order_book_deltas(TENCENT)
    told.unsubscribe_bars(MINUTES)
    before = await counted(told)
    clock.advance(120)
    return {"before": before, "after": await counted(told)}


async def counted(told: Recorder) -> list[int]:
    """Return how many trades, quotes and bars have come, once no more come."""
    before: list[int] = []
    for _ in range(30):
        found = [len(told.trades), len(told.quotes), len(told.bars)]
        if found == before:
            return found
        before = found
        await asyncio.sleep(0.3)
    raise TimeoutError(f"more and more came: {before}")


async def providing(port: int) -> dict[str, Any]:
    """Load every share and fund of a venue."""
    async with AsyncClient(port=port) as client:
        provider = OpendInstrumentProvider(client)
        await provider.load_all_async({"venues": ["HK"]})
        try:
            await provider.load_all_async({})
        except UsageError as error:
            return {"venues": sorted({str(each.id.venue) for each in provider.list_all()}), "refused": str(error)}
    return {}


def moment(nanoseconds: int) -> str:
    """Return a moment as text in UTC."""
    return datetime.fromtimestamp(nanoseconds / 1e9, UTC).strftime("%m-%d %H:%M:%S")


async def trading(today: Day) -> dict[str, Any]:
    """Fill an order, change and cancel one, have some refused; see one that was placed elsewhere."""
    told, quote = today.strategy, await today.quote()
    ask = float(quote.ask_price)
    bought = told.send(told.limit(float(quote.ask_size) + 500, ask + 5 * STEP))
    await today.until_told(bought, "OrderFilled")
    await until(lambda: bought.is_closed, f"end of {bought}")
    fills = [each for each in told.of(bought) if type(each).__name__ == "OrderFilled"]
    waiting = told.send(told.limit(100, round(ask * 0.9 / STEP) * STEP))
    await today.until_told(waiting, "OrderAccepted")
    told.modify_order(waiting, quantity=Quantity.from_int(200), price=Price(round(ask * 0.88 / STEP) * STEP, 3))
    await today.until_told(waiting, "OrderUpdated")
    told.cancel_order(waiting)
    await today.until_told(waiting, "OrderCanceled")
    sold = told.send(told.order_factory.market(TENCENT, OrderSide.SELL, Quantity.from_int(100), reduce_only=True))
    await until(lambda: sold.is_closed, f"end of {sold}")
    held = today.position
    refused = {
        "off the grid": told.limit(100, ask + 0.001),
        "time in force": told.limit(100, ask, time_in_force=TimeInForce.FOK),
        "post only": told.limit(100, ask * 0.9, post_only=True),
        "widening": told.limit(held + 100, ask, sells=True, reduce_only=True),
    }
    for order in refused.values():
        told.send(order)
        await today.until_told(order, "OrderRejected")
    listed = told.order_factory.bracket(
        TENCENT,
        OrderSide.BUY,
        Quantity.from_int(100),
        tp_price=Price(ask * 1.1, 3),
        sl_trigger_price=Price(ask * 0.9, 3),
    )
    told.submit_order_list(listed)
    refused["of a list"] = listed.orders[-1]
    await today.until_told(refused["of a list"], "OrderRejected")
    return {
        "bought": [told.told(bought)[:2], sum(float(each.last_qty) for each in fills), float(quote.ask_size) + 500],
        "worst": [max(float(each.last_px) for each in fills), ask + 5 * STEP],
        "ids": len({each.trade_id for each in fills}) == len(fills),
        "waiting": told.told(waiting),
        "changed": [float(waiting.quantity), float(waiting.price)],
        "sold": told.told(sold)[-1],
        "position": today.position,
        "refused": {name: told.of(order)[-1].reason for name, order in refused.items()},
    }


async def elsewhere(today: Day, port: int) -> dict[str, Any]:
    """Place an order as an other program would; NautilusTrader hears of it."""
    known = len(today.node.cache.orders())
    price = round(float((await today.quote()).bid_price) * 0.9 / STEP) * STEP

    def place() -> int | str:
        with Client(port=port) as client:
            return client.account(market="HK").buy("HK.00700", 100, limit=round(price, 3)).id

    number = await asyncio.to_thread(place)
    await until(lambda: len(today.node.cache.orders()) > known, "order from elsewhere")
    found = next(each for each in today.node.cache.orders() if str(each.venue_order_id) == str(number))
    return {"status": found.status.name, "quantity": float(found.quantity)}


async def reconnecting(today: Day, first: Simulator, second: Simulator, clock: ManualClock) -> dict[str, Any]:
    """Restart the gateway: data goes on, and orders can be placed."""
    told = today.strategy
    await asyncio.to_thread(first.stop)
    second.start()
    quotes, trades = len(told.quotes), len(told.trades)

    def goes_on() -> bool:
        clock.advance(1)
        return len(told.quotes) > quotes and len(told.trades) > trades

    await until(goes_on, "quotes and trades after the loss")
    order = told.send(told.limit(100, float((await today.quote()).ask_price) + 1))
    await until(lambda: order.is_closed, f"end of an order after the loss: {told.of(order)}")
    return {"told": told.told(order), "again": len({each.trade_id for each in told.trades}) == len(told.trades)}


async def lost_reply(port: int) -> dict[str, Any]:
    """Place an order whose reply is lost; the push tells of it."""
    async with FaultProxy("127.0.0.1", port) as proxy, day(proxy.port, timeout=0.5) as today:
        told = today.strategy
        proxy.faults = (Drop(protocol_id=TRD_PLACE_ORDER.id, times=1),)
        order = told.send(told.limit(100, 402.0))
        await today.until_told(order, "OrderAccepted")
        await asyncio.sleep(0.8)
        after = told.told(order)
        told.cancel_order(order)
        await today.until_told(order, "OrderCanceled")

    def sent() -> int:
        with Client(port=port) as client:
            return len([each for each in client.account(market="HK").orders() if each.price == 402.0])

    return {"after": after, "sent": await asyncio.to_thread(sent)}


async def ended_meanwhile(port: int) -> list[str]:
    """Cancel an order elsewhere while the connection is lost; return what its node is told of it."""

    def cancel_elsewhere(number: int) -> None:
        with Client(port=port) as client:
            client.account(market="HK").order(number).cancel()

    async with FaultProxy("127.0.0.1", port) as proxy, day(proxy.port) as today:
        order = today.strategy.send(today.strategy.limit(100, 404.0))
        await today.until_told(order, "OrderAccepted")
        proxy.faults = (Refuse(times=2),)
        proxy.disconnect_all()
        await asyncio.to_thread(cancel_elsewhere, int(str(order.venue_order_id)))
        await today.until_told(order, "OrderCanceled")
        return today.strategy.told(order)


async def starting_anew(port: int, left: str, held: float) -> dict[str, Any]:
    """Start a second node on the same account; it finds what the first has left, and goes on with it."""
    async with day(port) as today:
        cache = today.node.cache
        found = cache.order(ClientOrderId(left))
        assert found is not None, cache.orders()
        before = [found.status.name, today.position == held]
        today.strategy.cancel_order(found)
        await until(lambda: found.is_closed, f"end of {found}")
        account = cache.account_for_venue(Venue("HK"))
        return {"before": before, "after": found.status.name, "account": None if account is None else str(account.id)}


async def real(port: int) -> dict[str, Any]:
    """Trade in a real account, within a limit."""
    os.environ[KEPT_IN] = DEFAULT_UNLOCK
    limits = OpendRiskLimitsConfig(max_quantity=500)
    account = {"kind": "CASH", "firm": "FUTU_SECURITIES", "password_from": f"env:{KEPT_IN}"}
    async with day(port, environment="real", risk_limits=limits, **account) as today:
        told, ask = today.strategy, float((await today.quote()).ask_price)
        allowed, refused = told.send(told.limit(500, ask + 1)), told.send(told.limit(600, ask))
        await until(lambda: allowed.is_closed, f"end of {allowed}: {told.of(allowed)}")
        await today.until_told(refused, "OrderRejected")
        waiting = told.send(told.limit(100, round(ask * 0.9 / STEP) * STEP))
        await today.until_told(waiting, "OrderAccepted")
        told.cancel_all_orders(TENCENT)
        await today.until_told(waiting, "OrderCanceled")
        fills = [each for each in told.of(allowed) if type(each).__name__ == "OrderFilled"]
        result = {
            "filled": [
                sum(float(each.last_qty) for each in fills),
                len({each.trade_id for each in fills}) == len(fills),
            ],
            "refused": told.of(refused)[-1].reason,
            "validity": waiting.time_in_force.name,
        }
    async with day(port, environment="real", risk_limits=limits, **account) as later:
        return {**result, "later": [later.position, len(later.node.cache.orders())]}


async def two_markets(port: int) -> list[str]:
    """Trade in an account of two markets, each of which has a client; return what is told of an order."""
    account = {
        "kind": "MARGIN",
        "password_from": f"env:{KEPT_IN}",
        "risk_limits": OpendRiskLimitsConfig(max_quantity=500),
    }
    async with day(port, environment="real", also="US", **account) as today:
        order = today.strategy.send(today.strategy.limit(100, float((await today.quote()).ask_price) + 1))
        await until(lambda: order.is_closed, f"end of {order}")
        await counted(today.strategy)
        return today.strategy.told(order)


async def through_a_hub(port: int) -> dict[str, Any]:
    """Trade through `opend hub`, which shares one OpenD."""
    with EmbeddedServer(NATS) as nats:
        settings = Settings({"host": "127.0.0.1", "port": port})
        async with Hub(settings, nats.url, HubOptions(allow_trading=True), login={}), day(port, hub=nats.url) as today:
            ask = float((await today.quote()).ask_price)
            order = today.strategy.send(today.strategy.limit(100, ask + 1))
            await until(lambda: order.is_closed, f"end of {order}")
            return {"status": order.status.name}


def careless(port: int) -> str:
    """Ask for real trading without a limit; return what is said."""
    try:
        trading_client(OpendExecClientConfig(gateway=OpendGatewayConfig(port=port), environment="real"))
    except UsageError as error:
        return str(error)
    return "nothing"


async def main() -> None:
    """Run it all."""
    clock = ManualClock()
    first = Simulator(seed=7, clock=clock, push_interval=0.02, cash=CASH)
    first.start()
    result: dict[str, Any] = {}
    second = Simulator(port=first.port, seed=7, clock=clock, push_interval=0.02, cash=CASH)
    async with day(first.port) as today:
        result["data"] = await data(today, clock)
        result["trading"] = await trading(today)
        result["elsewhere"] = await elsewhere(today, first.port)
        result["providing"] = await providing(first.port)
        result["reconnecting"] = await reconnecting(today, first, second, clock)
        left = today.strategy.send(today.strategy.limit(100, 400.0))
        await today.until_told(left, "OrderAccepted")
        result["leaving"] = await leaving(today, clock)
        held = 100.0
    result["starting anew"] = await starting_anew(second.port, str(left.client_order_id), held)
    result["lost reply"] = await lost_reply(second.port)
    result["ended meanwhile"] = await ended_meanwhile(second.port)
    result["hub"] = await through_a_hub(second.port)
    result["careless"] = careless(second.port)
    result["real"] = await real(second.port)
    result["two markets"] = await two_markets(second.port)
    second.stop()
    print("RESULT", json.dumps(result))


asyncio.run(main())
