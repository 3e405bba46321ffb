"""Carry out NautilusTrader's orders in one account of the gateway, and tell what becomes of them.

Invariant: an order is sent at most once. One whose reply was lost stays submitted until the gateway's list tells of it;
it is never reported as refused.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from nautilus_trader.live.execution_client import LiveExecutionClient
from nautilus_trader.model.enums import AccountType, ContingencyType, OmsType, OrderSide
from nautilus_trader.model.identifiers import AccountId, ClientId, Venue, VenueOrderId
from nautilus_trader.model.objects import Currency

from nautilus_opend.config import choice_of, password_of
from nautilus_opend.execution.following import Following
from nautilus_opend.execution.orders import is_shortened, terms_of
from nautilus_opend.execution.reporting import Reporting
from nautilus_opend.execution.reports import balance
from nautilus_opend.execution.telling import Receiver, Telling
from nautilus_opend.naming import code_of
from nautilus_opend.states import tell_end, tell_state
from opend import ConnectionClosed, OpenDError, OutcomeUnknown, QueueOverflow, Restored, UsageError
from opend.risk.markets import currency_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from nautilus_trader.cache.cache import Cache
    from nautilus_trader.common.component import LiveClock, MessageBus
    from nautilus_trader.execution.messages import (
        BatchCancelOrders,
        CancelAllOrders,
        CancelOrder,
        GenerateFillReports,
        GenerateOrderStatusReport,
        GenerateOrderStatusReports,
        GeneratePositionStatusReports,
        ModifyOrder,
        SubmitOrder,
        SubmitOrderList,
    )
    from nautilus_trader.execution.reports import FillReport, OrderStatusReport, PositionStatusReport
    from nautilus_trader.model.identifiers import ClientOrderId, InstrumentId, StrategyId
    from nautilus_trader.model.orders import Order

    from nautilus_opend.config import OpendExecClientConfig
    from nautilus_opend.instruments import OpendInstrumentProvider
    from opend import AsyncAccount, AsyncClient, AsyncOrder, StateEvent
    from opend.accounts.awaited import AsyncEvents

__all__ = ["OpendExecutionClient"]

_PAUSE: Final = 1.0
"""Seconds between two readings of the funds, at least."""


def _nothing() -> None:
    """Remove nothing: there is no handler yet."""


class _Opened(NamedTuple):
    """An account, and what is kept of it."""

    account: AsyncAccount
    reporting: Reporting
    following: Following
    telling: Telling


class OpendExecutionClient(LiveExecutionClient):
    """Orders in one account, which is at the venue of its market.

    An order's id in NautilusTrader is in the remark of the gateway's order, so that it is found again after a lost
    reply or a new start. The gateway tells no fills of simulated accounts: there they are told from the quantity filled
    and the average price. Fees are not told.
    """

    def __init__(
        self,
        *,
        loop: asyncio.AbstractEventLoop,
        client: AsyncClient,
        provider: OpendInstrumentProvider,
        config: OpendExecClientConfig,
        msgbus: MessageBus,
        cache: Cache,
        clock: LiveClock,
    ) -> None:
        market = config.market
        self._currency = Currency.from_str(currency_of(f"{market}.", None) or "")
        # The portfolio looks for the account of an instrument by the venue's name, so the client has that name.
        super().__init__(
            loop=loop,
            client_id=ClientId(market),
            venue=Venue(market),
            oms_type=OmsType.NETTING,
            account_type=AccountType.MARGIN if config.margin else AccountType.CASH,
            base_currency=self._currency,
            instrument_provider=provider,
            msgbus=msgbus,
            cache=cache,
            clock=clock,
            config=config,
        )
        self._gateway = client
        self._provider = provider
        self._settings = config
        self._placed: dict[ClientOrderId, AsyncOrder] = {}
        self._watching: list[asyncio.Task[None]] = []
        self._stirred = asyncio.Event()
        self._opened: _Opened | None = None
        self._remove: Callable[[], None] = _nothing

    # The connection.

    async def _connect(self) -> None:
        self._remove = self._gateway.on_state(self._on_state)
        await self._gateway.connect()
        await self._provider.initialize()
        account = await self._gateway.account(**choice_of(self._settings))
        password = password_of(self._settings)
        if password is not None and not account.is_paper:
            await account.unlock(password)
        account_id = AccountId(f"{self.id}-{account.id}")
        self._set_account_id(account_id)
        reporting = Reporting(
            account=account,
            account_id=account_id,
            provider=self._provider,
            cache=self._cache,
            clock=self._clock,
            log=self._log,
        )
        receiver = Receiver(self, self._send_order_status_report, self._send_fill_report, self._clock, self._log)
        following = Following(self._cache, counts_fills=account.is_paper)
        telling = Telling(account, following, reporting, self._provider, receiver)
        opened = self._opened = _Opened(account, reporting, following, telling)
        events = account.events()
        await self._tell_funds(account)
        await self._await_account_registered()
        self._watching = [
            self._loop.create_task(self._watch(opened, events), name="changes of orders"),
            self._loop.create_task(self._watch_funds(account), name="funds"),
        ]
        for task in self._watching:
            task.add_done_callback(partial(tell_end, self._log))

    async def _disconnect(self) -> None:
        for task in self._watching:
            task.cancel()
        self._watching = []
        await self._gateway.close()
        self._remove()

    def _on_state(self, event: StateEvent) -> None:
        tell_state(self._log, event)
        if isinstance(event, Restored):
            self._stirred.set()

    # Orders.

    async def _submit_order(self, command: SubmitOrder) -> None:
        await self._submit(command.order)

    async def _submit_order_list(self, command: SubmitOrderList) -> None:
        for order in command.order_list.orders:
            if order.contingency_type != ContingencyType.NO_CONTINGENCY:
                self._reject(order, "the gateway has no orders that depend on each other; have them emulated")
            else:
                await self._submit(order)

    async def _modify_order(self, command: ModifyOrder) -> None:
        try:
            order = await self._order(command.client_order_id, command.venue_order_id)
            await order.change(
                price=None if command.price is None else command.price.as_decimal(),
                quantity=None if command.quantity is None else command.quantity.as_decimal(),
                trigger=None if command.trigger_price is None else command.trigger_price.as_decimal(),
            )
        except OutcomeUnknown as error:
            self._log.warning(f"whether {command.client_order_id} was changed is not known yet: {error}")
        except OpenDError as error:
            self.generate_order_modify_rejected(
                command.strategy_id,
                command.instrument_id,
                command.client_order_id,
                command.venue_order_id,
                str(error),
                self._clock.timestamp_ns(),
            )

    async def _cancel_order(self, command: CancelOrder) -> None:
        await self._cancel(command.strategy_id, command.instrument_id, command.client_order_id, command.venue_order_id)

    async def _cancel_all_orders(self, command: CancelAllOrders) -> None:
        found = self._cache.orders_open(instrument_id=command.instrument_id, strategy_id=command.strategy_id)
        for order in found:
            if command.order_side in {OrderSide.NO_ORDER_SIDE, order.side}:
                await self._cancel(order.strategy_id, order.instrument_id, order.client_order_id, order.venue_order_id)

    async def _batch_cancel_orders(self, command: BatchCancelOrders) -> None:
        for each in command.cancels:
            await self._cancel_order(each)

    # Reports.

    async def generate_order_status_report(self, command: GenerateOrderStatusReport) -> OrderStatusReport | None:
        """Return the report of one order; None if the gateway has none such today."""
        return await self._open.reporting.asked_order(command.client_order_id, command.venue_order_id)

    async def generate_order_status_reports(self, command: GenerateOrderStatusReports) -> list[OrderStatusReport]:
        """Return the reports of today's orders, and of older ones that can still fill."""
        return await self._open.reporting.orders(command)

    async def generate_fill_reports(self, command: GenerateFillReports) -> list[FillReport]:
        """Return the reports of today's fills; of a simulated account none, as the gateway does not tell them."""
        return await self._open.reporting.fills(command)

    async def generate_position_status_reports(
        self, command: GeneratePositionStatusReports
    ) -> list[PositionStatusReport]:
        """Return the reports of what is held."""
        return await self._open.reporting.positions(command)

    # What comes.

    async def _watch(self, opened: _Opened, events: AsyncEvents) -> None:
        """Tell the changes of the account's orders, until the client is closed."""
        while True:
            try:
                async for event in events:
                    self._stirred.set()
                    await opened.telling.take(event)
            except QueueOverflow as error:
                self._log.error(f"changes of orders were missed; restart to compare the account: {error}")
                events = opened.account.events()
            except (OpenDError, ValueError) as error:  # NautilusTrader raises ValueError for what it has no form for.
                self._log.error(f"a change of an order could not be told: {error}")
            else:
                return

    async def _watch_funds(self, account: AsyncAccount) -> None:
        """Tell the funds after changes of orders and lost connections, once for several changes."""
        while True:
            await self._stirred.wait()
            self._stirred.clear()
            try:
                await self._tell_funds(account)
            except OpenDError as error:
                self._log.warning(f"the funds could not be read: {error}")
            await asyncio.sleep(_PAUSE)

    async def _tell_funds(self, account: AsyncAccount) -> None:
        funds = await account.funds()
        self.generate_account_state([balance(funds, self._currency)], [], True, self._clock.timestamp_ns())

    # Internal.

    @property
    def _open(self) -> _Opened:
        if self._opened is None:
            raise ConnectionClosed("not connected to the gateway yet")
        return self._opened

    async def _submit(self, order: Order) -> None:
        """Send an order; its fate is told as soon as it is known."""
        self.generate_order_submitted(
            order.strategy_id, order.instrument_id, order.client_order_id, self._clock.timestamp_ns()
        )
        try:
            placed = await self._place(order)
        except OutcomeUnknown as error:
            self._log.warning(f"whether order {order.client_order_id} was placed is not known yet: {error}")
        except OpenDError as error:
            self._reject(order, str(error))
        else:
            self._placed[order.client_order_id] = placed
            if placed.id:
                progress = self._open.following.progress(order)
                number = VenueOrderId(str(placed.id))
                self._open.telling.tell(order, number, progress.accept(), self._clock.timestamp_ns())

    async def _place(self, order: Order) -> AsyncOrder:
        opened = self._open
        await self._provider.obtain(order.instrument_id)
        self._refuse_widening(order)
        is_paper = opened.account.is_paper
        terms = terms_of(order, is_paper=is_paper, outside_hours=self._settings.outside_hours)
        if is_shortened(order, is_paper=is_paper):
            self._log.warning(f"order {order.client_order_id} is for the day: the gateway takes it no other way")
        place = opened.account.buy if order.side == OrderSide.BUY else opened.account.sell
        return await place(code_of(order.instrument_id), order.quantity.as_decimal(), **terms)

    def _refuse_widening(self, order: Order) -> None:
        """Raise UsageError for an order that is only to reduce a position and, as things stand, would not."""
        if not order.is_reduce_only:
            return
        held = sum(each.signed_qty for each in self._cache.positions_open(instrument_id=order.instrument_id))
        reducible = -held if order.side == OrderSide.BUY else held
        if float(order.quantity) > reducible:
            raise UsageError(f"the order is only to reduce a position, and {max(reducible, 0):g} can be reduced")

    async def _cancel(
        self, strategy: StrategyId, instrument: InstrumentId, own: ClientOrderId, number: VenueOrderId | None
    ) -> None:
        try:
            order = await self._order(own, number)
            await order.cancel()
        except OutcomeUnknown as error:
            self._log.warning(f"whether {own} was cancelled is not known yet: {error}")
        except OpenDError as error:
            moment = self._clock.timestamp_ns()
            self.generate_order_cancel_rejected(strategy, instrument, own, number, str(error), moment)

    async def _order(self, own: ClientOrderId, number: VenueOrderId | None) -> AsyncOrder:
        """Return the gateway's order of an order; raise UsageError if it is not known there."""
        placed = self._placed.get(own)
        if placed is not None:
            return placed
        if number is None:
            raise UsageError(f"the gateway has not told of order {own} yet")
        account = self._open.account
        return await account.order(int(number.value) if number.value.isdecimal() else number.value)

    def _reject(self, order: Order, reason: str) -> None:
        self.generate_order_rejected(
            order.strategy_id, order.instrument_id, order.client_order_id, reason, self._clock.timestamp_ns()
        )
