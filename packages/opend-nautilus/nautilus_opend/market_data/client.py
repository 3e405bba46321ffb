"""Serve NautilusTrader with the gateway's ticks, quotes and bars.

Invariant: each trade and each closed bar is handed over once, also after a lost connection; what is missing is logged.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from nautilus_trader.live.data_client import LiveMarketDataClient
from nautilus_trader.model.enums import BookType
from nautilus_trader.model.identifiers import ClientId

from nautilus_opend.config import rehab_of, session_of
from nautilus_opend.market_data.history import read_bars, read_trades
from nautilus_opend.market_data.reading import bar, depth, quote, trade
from nautilus_opend.naming import code_of, period_of
from nautilus_opend.states import tell_end, tell_state
from opend import Bar, Tick
from opend.errors import OpenDError, ServerError, UsageError
from opend.securities import security_text
from opend.session.feeds.bar_feed import SUB_TYPES
from opend_proto.qot_common import SubType

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from nautilus_trader.cache.cache import Cache
    from nautilus_trader.common.component import LiveClock, MessageBus
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
    from nautilus_trader.model.data import BarType
    from nautilus_trader.model.identifiers import InstrumentId
    from nautilus_trader.model.instruments import Equity

    from nautilus_opend.config import OpendDataClientConfig
    from nautilus_opend.instruments import OpendInstrumentProvider
    from nautilus_opend.naming import Period
    from opend import AsyncClient
    from opend_proto.qot_update_order_book import S2C

__all__ = ["OpendDataClient"]

_MINUTE: Final = 61.0
"""Seconds after which the gateway no longer refuses to cancel a subscription."""


class OpendDataClient(LiveMarketDataClient):
    """Ticks become trades, closed candlesticks bars, order books deltas and, of their first level, quotes.

    Quotes of a book with one side only are left out. A candlestick is closed when the next one begins, so the last bar
    of a day comes when the next day begins. The status of instruments is not served.
    """

    def __init__(
        self,
        *,
        loop: asyncio.AbstractEventLoop,
        name: str,
        client: AsyncClient,
        provider: OpendInstrumentProvider,
        config: OpendDataClientConfig,
        msgbus: MessageBus,
        cache: Cache,
        clock: LiveClock,
    ) -> None:
        super().__init__(
            loop=loop,
            client_id=ClientId(name),
            venue=None,
            instrument_provider=provider,
            msgbus=msgbus,
            cache=cache,
            clock=clock,
            config=config,
        )
        self._gateway = client
        self._provider = provider
        self._rehab = rehab_of(config)
        self._session = session_of(config)
        self._ends = config.bars_named_by == "end"
        self._quoted: dict[str, Equity] = {}
        self._deep: dict[str, tuple[Equity, int]] = {}
        self._followed: dict[str, asyncio.Task[None]] = {}
        self._removers: list[Callable[[], None]] = []
        self._held: Counter[tuple[str, SubType]] = Counter()

    # The connection.

    async def _connect(self) -> None:
        self._removers = [
            self._gateway.on_state(lambda event: tell_state(self._log, event)),
            self._gateway.qot.on_update_order_book(self._on_book),
        ]
        await self._gateway.connect()
        await self._provider.initialize()
        for instrument in self._provider.list_all():
            self._handle_data(instrument)

    async def _disconnect(self) -> None:
        for task in self._followed.values():
            task.cancel()
        self._followed.clear()
        self._quoted.clear()
        self._deep.clear()
        self._held.clear()
        await self._gateway.close()
        for remove in self._removers:
            remove()

    # Subscriptions.

    async def _subscribe_instruments(self, command: SubscribeInstruments) -> None:
        for instrument in self._provider.list_all():
            self._handle_data(instrument)

    async def _subscribe_instrument(self, command: SubscribeInstrument) -> None:
        self._handle_data(await self._provider.obtain(command.instrument_id))

    async def _subscribe_trade_ticks(self, command: SubscribeTradeTicks) -> None:
        instrument = await self._instrument(command.instrument_id)
        self._held[code_of(instrument.id), SubType.TICKER] += 1
        self._follow(f"trades {instrument.id}", self._trades(instrument))

    async def _subscribe_quote_ticks(self, command: SubscribeQuoteTicks) -> None:
        instrument = await self._instrument(command.instrument_id)
        code = code_of(instrument.id)
        self._quoted[code] = instrument  # Before the gateway pushes what it has already.
        await self._hold_book(code)

    async def _subscribe_order_book_deltas(self, command: SubscribeOrderBook) -> None:
        if command.book_type == BookType.L3_MBO:
            raise UsageError("the gateway has books by price (L2_MBP), not by order (L3_MBO)")
        instrument = await self._instrument(command.instrument_id)
        code = code_of(instrument.id)
        self._deep[code] = (instrument, command.depth)
        await self._hold_book(code)

    async def _subscribe_bars(self, command: SubscribeBars) -> None:
        bar_type = command.bar_type
        period = period_of(bar_type)
        instrument = await self._instrument(bar_type.instrument_id)
        self._held[code_of(instrument.id), SUB_TYPES[period.kind]] += 1
        self._follow(f"bars {bar_type}", self._bars(bar_type, period, instrument))

    async def _unsubscribe_instruments(self, command: UnsubscribeInstruments) -> None:
        """Do nothing: the gateway pushes no instruments."""

    async def _unsubscribe_instrument(self, command: UnsubscribeInstrument) -> None:
        """Do nothing: the gateway pushes no instruments."""

    async def _unsubscribe_trade_ticks(self, command: UnsubscribeTradeTicks) -> None:
        self._leave(f"trades {command.instrument_id}")
        self._release(code_of(command.instrument_id), SubType.TICKER)

    async def _unsubscribe_quote_ticks(self, command: UnsubscribeQuoteTicks) -> None:
        code = code_of(command.instrument_id)
        self._quoted.pop(code, None)
        self._release(code, SubType.ORDER_BOOK)

    async def _unsubscribe_order_book_deltas(self, command: UnsubscribeOrderBook) -> None:
        code = code_of(command.instrument_id)
        self._deep.pop(code, None)
        self._release(code, SubType.ORDER_BOOK)

    async def _unsubscribe_bars(self, command: UnsubscribeBars) -> None:
        self._leave(f"bars {command.bar_type}")
        self._release(code_of(command.bar_type.instrument_id), SUB_TYPES[period_of(command.bar_type).kind])

    # Requests.

    async def _request_instrument(self, request: RequestInstrument) -> None:
        instrument = await self._provider.obtain(request.instrument_id)
        self._handle_instrument(instrument, request.id, request.start, request.end, request.params)

    async def _request_instruments(self, request: RequestInstruments) -> None:
        venue = request.venue
        found = [each for each in self._provider.list_all() if venue is None or each.id.venue == venue]
        self._handle_instruments(venue, found, request.id, request.start, request.end, request.params)

    async def _request_quote_ticks(self, request: RequestQuoteTicks) -> None:
        raise UsageError("the gateway keeps no quotes of the past; subscribe to them")

    async def _request_trade_ticks(self, request: RequestTradeTicks) -> None:
        instrument = await self._instrument(request.instrument_id)
        ticks = await read_trades(
            self._gateway,
            code_of(instrument.id),
            self._session,
            begin=request.start,
            end=request.end,
            limit=request.limit,
        )
        now = self._clock.timestamp_ns()
        trades = [each for each in (trade(tick, instrument, now) for tick in ticks) if each is not None]
        self._handle_trade_ticks(instrument.id, trades, request.id, request.start, request.end, request.params)

    async def _request_bars(self, request: RequestBars) -> None:
        bar_type = request.bar_type
        period = period_of(bar_type)
        instrument = await self._instrument(bar_type.instrument_id)
        code = code_of(instrument.id)
        found = await read_bars(
            self._gateway,
            code,
            period,
            (self._rehab, self._session),
            begin=request.start,
            end=request.end,
            limit=request.limit,
        )
        now = self._clock.timestamp_ns()
        made = [bar(kl, code, bar_type, instrument, period, ends=self._ends, now=now) for kl in found]
        bars = [each for each in made if each is not None and each.ts_event <= now]  # The current one is not closed.
        self._handle_bars(bar_type, bars, request.id, request.start, request.end, request.params)

    # What comes.

    def _on_book(self, book: S2C) -> None:
        code, now = security_text(book.security), self._clock.timestamp_ns()
        instrument = self._quoted.get(code)
        found = None if instrument is None else quote(book, instrument, now)
        if found is not None:
            self._handle_data(found)
        if code in self._deep:
            instrument, levels = self._deep[code]
            self._handle_data(depth(book, instrument, levels, now))

    async def _trades(self, instrument: Equity) -> None:
        async for item in self._gateway.ticks(code_of(instrument.id), recent=0, session=self._session):
            if isinstance(item, Tick):
                found = trade(item.ticker, instrument, self._clock.timestamp_ns())
                if found is not None:
                    self._handle_data(found)
            else:
                self._log.warning(
                    f"trades of {instrument.id} are missing between {item.after_sequence} and {item.before_sequence}"
                )

    async def _bars(self, bar_type: BarType, period: Period, instrument: Equity) -> None:
        code = code_of(instrument.id)
        async for item in self._gateway.klines(code, period.kind, rehab=self._rehab, recent=1, session=self._session):
            if not isinstance(item, Bar):
                self._log.warning(f"bars {bar_type} are missing between {item.after_time} and {item.before_time}")
            elif item.closed:
                now = self._clock.timestamp_ns()
                found = bar(item.kl, code, bar_type, instrument, period, ends=self._ends, now=now)
                if found is not None:
                    self._handle_data(found)

    # Internal.

    async def _instrument(self, wanted: InstrumentId) -> Equity:
        """Return an instrument; one that was not known yet is handed over before its data."""
        is_new = self._provider.find(wanted) is None
        found = await self._provider.obtain(wanted)
        if is_new:
            self._handle_data(found)
        return found

    def _follow(self, name: str, stream: Coroutine[Any, Any, None]) -> None:
        self._leave(name)
        task = self._followed[name] = self._loop.create_task(stream, name=name)
        task.add_done_callback(partial(tell_end, self._log))

    def _leave(self, name: str) -> None:
        task = self._followed.pop(name, None)
        if task is not None:
            task.cancel()

    async def _hold_book(self, code: str) -> None:
        """Subscribe to a book; it is not held if the gateway refuses."""
        self._held[code, SubType.ORDER_BOOK] += 1
        try:
            await self._gateway.subscribe(code, SubType.ORDER_BOOK, session=self._session)
        except OpenDError:
            self._held[code, SubType.ORDER_BOOK] -= 1
            raise

    def _release(self, code: str, kind: SubType) -> None:
        """Cancel a subscription of the gateway when nothing needs it any more."""
        self._held[code, kind] -= 1
        if self._held[code, kind] <= 0:
            self._follow(f"the end of {kind.name} of {code}", self._give_up(code, kind))

    async def _give_up(self, code: str, kind: SubType) -> None:
        """Cancel a subscription, unless it is needed again; the gateway refuses that in its first minute."""
        for pause in (0, _MINUTE, _MINUTE):
            await asyncio.sleep(pause)
            if self._held[code, kind] > 0:
                return
            try:
                await self._gateway.unsubscribe(code, kind)
            except ServerError as refusal:
                self._log.info(f"the gateway keeps the subscription of {code} to {kind.name} for now: {refusal}")
            else:
                return
