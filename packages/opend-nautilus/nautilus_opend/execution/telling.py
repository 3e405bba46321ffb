"""Tell NautilusTrader what becomes of the account's orders: its own by events, foreign ones by reports.

Invariant: each fill and each change of an own order is told once; a fill of a real account is told as the gateway tells
it, one of a simulated account from the quantity filled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from nautilus_trader.model.enums import LiquiditySide
from nautilus_trader.model.identifiers import TradeId, VenueOrderId
from nautilus_trader.model.objects import Money

from nautilus_opend.execution.progress import Accepted, Cancelled, Filled, Rejected, Updated
from nautilus_opend.execution.reports import trade_id, venue_id
from nautilus_opend.naming import code_of
from nautilus_opend.times import nanoseconds
from opend.accounts.book import OrderEvent
from opend.errors import UsageError
from opend_proto.trd_common import OrderFillStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from nautilus_trader.common.component import LiveClock, Logger
    from nautilus_trader.execution.reports import FillReport, OrderStatusReport
    from nautilus_trader.live.execution_client import LiveExecutionClient
    from nautilus_trader.model.identifiers import InstrumentId
    from nautilus_trader.model.instruments import Equity
    from nautilus_trader.model.orders import Order

    from nautilus_opend.execution.following import Following
    from nautilus_opend.execution.progress import Change
    from nautilus_opend.execution.reporting import Reporting
    from nautilus_opend.instruments import OpendInstrumentProvider
    from opend import AsyncAccount
    from opend.accounts.book import TradeEvent
    from opend_proto.trd_common import Order as OrderState
    from opend_proto.trd_common import OrderFill

__all__ = ["Receiver", "Telling"]

_NUMBER: Final = 24
"""Characters of an order's id in the ids of its fills, which have at most 36."""


class Receiver(NamedTuple):
    """Where the news goes."""

    client: LiveExecutionClient
    """Takes events of own orders."""
    order: Callable[[OrderStatusReport], None]
    """Takes reports of foreign orders."""
    fill: Callable[[FillReport], None]
    """Takes reports of foreign fills."""
    clock: LiveClock
    output: Logger


class Telling:
    """Tells the news of one account."""

    def __init__(
        self,
        account: AsyncAccount,
        following: Following,
        reporting: Reporting,
        provider: OpendInstrumentProvider,
        receiver: Receiver,
    ) -> None:
        self._account = account
        self._following = following
        self._reporting = reporting
        self._provider = provider
        self._to = receiver

    async def take(self, event: TradeEvent) -> None:
        """Tell what an event of the account means."""
        told = event.order if isinstance(event, OrderEvent) else event.fill
        if self._reporting.code(told.code, told.sec_market) is None:
            return  # The client of that market tells of it.
        if isinstance(event, OrderEvent):
            await self._take_order(event.order)
        elif not self._account.is_paper:
            await self._take_fill(event.fill)

    def tell(self, order: Order, number: VenueOrderId, changes: Iterable[Change], moment: int) -> None:
        """Tell changes of an own order.

        Args:
            order: The order.
            number: The gateway's id of it.
            changes: What has changed.
            moment: When, in nanoseconds since 1970 UTC.
        """
        for change in changes:
            self._tell(order, number, change, moment)

    async def _take_order(self, state: OrderState) -> None:
        own = self._following.own(state)
        if own is None:
            report = await self._reporting.order(state)
            if report is not None:
                self._to.order(report)
            return
        await self._reporting.obtain(own.order.instrument_id)
        moment = nanoseconds(state.update_timestamp, self._to.clock.timestamp_ns())
        self.tell(own.order, venue_id(state.order_id, state.order_id_ex), own.progress.take(state), moment)

    async def _take_fill(self, fill: OrderFill) -> None:
        if fill.status not in {None, OrderFillStatus.OK}:
            self._to.output.error(
                f"fill {fill.fill_id_ex} of {fill.code} no longer stands as told; compare the positions"
            )
            return
        state = self._account.book.order(fill.order_id, fill.order_id_ex)
        own = None if state is None else self._following.own(state)
        if own is None:
            report = await self._reporting.fill(fill, state)
            if report is not None:
                self._to.fill(report)
            return
        await self._reporting.obtain(own.order.instrument_id)
        number = venue_id(fill.order_id, fill.order_id_ex)
        moment = nanoseconds(fill.create_timestamp, self._to.clock.timestamp_ns())
        self.tell(own.order, number, own.progress.accept(), moment)
        self._fill(own.order, number, trade_id(fill), (fill.qty, fill.price), moment)

    def _tell(self, order: Order, number: VenueOrderId, change: Change, moment: int) -> None:
        client = self._to.client
        names = (order.strategy_id, order.instrument_id, order.client_order_id)
        match change:
            case Accepted():
                client.generate_order_accepted(*names, number, moment)
            case Updated(quantity, price, trigger):
                instrument = self._instrument(order.instrument_id)
                client.generate_order_updated(
                    *names,
                    number,
                    instrument.make_qty(quantity),
                    None if price is None else instrument.make_price(price),
                    None if trigger is None else instrument.make_price(trigger),
                    moment,
                )
            case Filled(quantity, price, total):
                trade = TradeId(f"{number.value[-_NUMBER:]}-{total:.10g}")
                self._fill(order, number, trade, (quantity, price), moment)
            case Cancelled():
                client.generate_order_canceled(*names, number, moment)
            case Rejected(reason):
                client.generate_order_rejected(*names, reason, moment)

    def _fill(self, order: Order, number: VenueOrderId, trade: TradeId, what: tuple[float, float], moment: int) -> None:
        """Tell a fill: ``what`` is its quantity and price."""
        quantity, price = what
        instrument = self._instrument(order.instrument_id)
        self._to.client.generate_order_filled(
            strategy_id=order.strategy_id,
            instrument_id=order.instrument_id,
            client_order_id=order.client_order_id,
            venue_order_id=number,
            venue_position_id=None,
            trade_id=trade,
            order_side=order.side,
            order_type=order.order_type,
            last_qty=instrument.make_qty(quantity),
            last_px=instrument.make_price(price),
            quote_currency=instrument.quote_currency,
            commission=Money(0, instrument.quote_currency),
            liquidity_side=LiquiditySide.NO_LIQUIDITY_SIDE,
            ts_event=moment,
        )

    def _instrument(self, wanted: InstrumentId) -> Equity:
        found = self._provider.held(wanted)
        if found is None:
            raise UsageError(f"{code_of(wanted)} was not loaded")
        return found
