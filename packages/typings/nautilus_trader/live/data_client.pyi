import asyncio
from datetime import datetime
from typing import Any

from nautilus_trader.cache.cache import Cache
from nautilus_trader.common.component import LiveClock, Logger, MessageBus
from nautilus_trader.common.providers import InstrumentProvider
from nautilus_trader.config import NautilusConfig
from nautilus_trader.core.uuid import UUID4
from nautilus_trader.data.messages import (
    RequestBars,
    RequestInstrument,
    RequestInstruments,
    RequestQuoteTicks,
    RequestTradeTicks,
    SubscribeBars,
    SubscribeInstrument,
    SubscribeInstruments,
    SubscribeOrderBook,
    SubscribeQuoteTicks,
    SubscribeTradeTicks,
    UnsubscribeBars,
    UnsubscribeInstrument,
    UnsubscribeInstruments,
    UnsubscribeOrderBook,
    UnsubscribeQuoteTicks,
    UnsubscribeTradeTicks,
)
from nautilus_trader.model.data import Bar, BarType, OrderBookDeltas, QuoteTick, TradeTick
from nautilus_trader.model.identifiers import ClientId, InstrumentId, Venue
from nautilus_trader.model.instruments import Instrument

class LiveMarketDataClient:
    _loop: asyncio.AbstractEventLoop
    _log: Logger
    _clock: LiveClock
    _cache: Cache
    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        client_id: ClientId,
        venue: Venue | None,
        msgbus: MessageBus,
        cache: Cache,
        clock: LiveClock,
        instrument_provider: InstrumentProvider,
        config: NautilusConfig | None = None,
    ) -> None: ...
    async def _connect(self) -> None: ...
    async def _disconnect(self) -> None: ...
    async def _subscribe_instruments(self, command: SubscribeInstruments) -> None: ...
    async def _subscribe_instrument(self, command: SubscribeInstrument) -> None: ...
    async def _subscribe_quote_ticks(self, command: SubscribeQuoteTicks) -> None: ...
    async def _subscribe_trade_ticks(self, command: SubscribeTradeTicks) -> None: ...
    async def _subscribe_order_book_deltas(self, command: SubscribeOrderBook) -> None: ...
    async def _subscribe_bars(self, command: SubscribeBars) -> None: ...
    async def _unsubscribe_instruments(self, command: UnsubscribeInstruments) -> None: ...
    async def _unsubscribe_instrument(self, command: UnsubscribeInstrument) -> None: ...
    async def _unsubscribe_quote_ticks(self, command: UnsubscribeQuoteTicks) -> None: ...
    async def _unsubscribe_trade_ticks(self, command: UnsubscribeTradeTicks) -> None: ...
    async def _unsubscribe_order_book_deltas(self, command: UnsubscribeOrderBook) -> None: ...
    async def _unsubscribe_bars(self, command: UnsubscribeBars) -> None: ...
    async def _request_instrument(self, request: RequestInstrument) -> None: ...
    async def _request_instruments(self, request: RequestInstruments) -> None: ...
    async def _request_quote_ticks(self, request: RequestQuoteTicks) -> None: ...
    async def _request_trade_ticks(self, request: RequestTradeTicks) -> None: ...
    async def _request_bars(self, request: RequestBars) -> None: ...
    def _handle_data(self, data: Instrument | TradeTick | QuoteTick | Bar | OrderBookDeltas) -> None: ...
    def _handle_instrument(
        self,
        instrument: Instrument,
        correlation_id: UUID4,
        start: datetime | None,
        end: datetime | None,
        params: dict[str, Any] | None,
    ) -> None: ...
    def _handle_instruments(
        self,
        venue: Venue | None,
        instruments: list[Instrument],
        correlation_id: UUID4,
        start: datetime | None,
        end: datetime | None,
        params: dict[str, Any] | None,
    ) -> None: ...
    def _handle_trade_ticks(
        self,
        instrument_id: InstrumentId,
        ticks: list[TradeTick],
        correlation_id: UUID4,
        start: datetime | None,
        end: datetime | None,
        params: dict[str, Any] | None,
    ) -> None: ...
    def _handle_bars(
        self,
        bar_type: BarType,
        bars: list[Bar],
        correlation_id: UUID4,
        start: datetime | None,
        end: datetime | None,
        params: dict[str, Any] | None,
    ) -> None: ...
