"""A node of NautilusTrader with a strategy that keeps what it is told, for nautilus_day.py."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import Any, Final

from nautilus_opend import (
    OpendDataClientConfig,
    OpendDataClientFactory,
    OpendExecClientConfig,
    OpendExecClientFactory,
    OpendGatewayConfig,
)
from nautilus_trader.config import InstrumentProviderConfig, LoggingConfig, TradingNodeConfig
from nautilus_trader.live.node import TradingNode
from nautilus_trader.model.data import Bar, BarType, QuoteTick, TradeTick
from nautilus_trader.model.enums import OrderSide
from nautilus_trader.model.identifiers import InstrumentId
from nautilus_trader.model.instruments import Instrument
from nautilus_trader.model.objects import Price, Quantity
from nautilus_trader.model.orders import Order
from nautilus_trader.trading.strategy import Strategy

__all__ = ["MINUTES", "TENCENT", "Day", "Recorder", "day", "until"]

TENCENT: Final = InstrumentId.from_str("00700.HK")
MINUTES: Final = BarType.from_str("00700.HK-1-MINUTE-LAST-EXTERNAL")
WAITED: Final = 20.0


class Recorder(Strategy):
    """Keeps what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.instruments: list[Instrument] = []
        self.trades: list[TradeTick] = []
        self.quotes: list[QuoteTick] = []
        self.bars: list[Bar] = []
        self.events: list[Any] = []
        self.past: list[Any] = []

    def on_start(self) -> None:
        self.subscribe_trade_ticks(TENCENT)
        self.subscribe_quote_ticks(TENCENT)
        self.subscribe_order_book_deltas(TENCENT, depth=5)
        self.subscribe_bars(MINUTES)

    def on_stop(self) -> None:
        """Leave orders and subscriptions as they are."""

    def on_trade_tick(self, tick: TradeTick) -> None:
        self.trades.append(tick)

    def on_quote_tick(self, tick: QuoteTick) -> None:
        self.quotes.append(tick)

    def on_bar(self, bar: Bar) -> None:
        self.bars.append(bar)

    def on_event(self, event: Any) -> None:
        self.events.append(event)

    def on_historical_data(self, data: Any) -> None:
        self.past.append(data)

    def told(self, order: Order) -> list[str]:
        """Return the kinds of events that an order had."""
        return [type(each).__name__ for each in self.of(order)]

    def of(self, order: Order) -> list[Any]:
        """Return the events of an order."""
        return [each for each in self.events if str(getattr(each, "client_order_id", "")) == str(order.client_order_id)]

    def send(self, order: Order) -> Order:
        """Submit an order."""
        self.submit_order(order)
        return order

    def limit(self, quantity: float, price: float, *, sells: bool = False, **terms: Any) -> Order:
        """Return a limit order."""
        side = OrderSide.SELL if sells else OrderSide.BUY
        return self.order_factory.limit(TENCENT, side, Quantity.from_int(int(quantity)), Price(price, 3), **terms)


async def until(condition: Callable[[], object], what: str) -> None:
    """Wait for a condition; ``what`` tells what was waited for if it does not come."""
    end = time.monotonic() + WAITED
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"no {what}")
        await asyncio.sleep(0.01)


class Day:
    """A node with one strategy."""

    def __init__(
        self, port: int, *, timeout: float = 10.0, hub: str | None = None, also: str | None = None, **account: Any
    ) -> None:
        gateway = OpendGatewayConfig(port=port, timeout=timeout, hub=hub)
        markets = [account.pop("market", "HK"), also]
        provider = InstrumentProviderConfig(load_ids=frozenset({"00700.HK", "AAPL.US", "800000.HK"}))
        self.node = TradingNode(
            TradingNodeConfig(
                logging=LoggingConfig(log_level="WARNING", log_colors=False),
                data_clients={"OPEND": OpendDataClientConfig(gateway=gateway, instrument_provider=provider)},
                exec_clients={
                    f"OPEND-{market}": OpendExecClientConfig(
                        gateway=gateway, instrument_provider=provider, market=market, **account
                    )
                    for market in markets
                    if market
                },
                timeout_connection=10.0,
                timeout_reconciliation=10.0,
                timeout_portfolio=10.0,
                timeout_disconnection=5.0,
                timeout_post_stop=0.1,
            ),
            loop=asyncio.get_running_loop(),
        )
        self.strategy = Recorder()
        self.node.trader.add_strategy(self.strategy)
        self.node.add_data_client_factory("OPEND", OpendDataClientFactory)
        self.node.add_exec_client_factory("OPEND", OpendExecClientFactory)
        self.node.build()

    @property
    def position(self) -> float:
        """What is held, as NautilusTrader knows it."""
        return sum(each.signed_qty for each in self.node.cache.positions_open(instrument_id=TENCENT))

    async def until_told(self, order: Order, kind: str) -> None:
        """Wait for an event of an order."""
        await until(lambda: kind in self.strategy.told(order), f"{kind}: {self.strategy.of(order)}")

    async def quote(self) -> QuoteTick:
        """Return the latest quote."""
        await until(lambda: self.strategy.quotes, "quote")
        return self.strategy.quotes[-1]


@asynccontextmanager
async def day(port: int, **account: Any) -> AsyncGenerator[Day]:
    """Begin a day, and end it."""
    made = Day(port, **account)
    running = asyncio.create_task(made.node.run_async())
    try:
        await until(lambda: made.strategy.quotes, "quote after the start")
        yield made
    finally:
        await made.node.stop_async()
        await running
