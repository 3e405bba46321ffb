"""Trade in the accounts that were chosen, and hand on what becomes of the orders.

Invariant: an order is sent at most once; whatever becomes of it, vn.py is told its last state. Everything here runs on
the gateway's own thread.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from vnpy.trader.constant import Direction, Exchange, Status

from opend.accounts.book import FINAL, FillEvent, OrderEvent
from opend.accounts.choosing import describe
from opend.accounts.composing import market_of
from opend.errors import LinkError, OpenDError, OutcomeUnknown, QueueOverflow, ServerError, UsageError
from opend.risk.markets import is_future
from vnpy_opend.fills import Fills
from vnpy_opend.holdings import Holdings, place_of
from vnpy_opend.names import name_of, remark_of
from vnpy_opend.reports import order_data
from vnpy_opend.tables import EXCHANGES, PRICE_TERMS

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from vnpy.trader.gateway import BaseGateway
    from vnpy.trader.object import OrderData, OrderRequest

    from opend import AsyncAccount, AsyncClient, AsyncOrder
    from opend.accounts.book import TradeEvent
    from opend.accounts.choosing import AccountChoice
    from opend.accounts.composing import OrderTerms
    from opend_proto.trd_common import Order
    from vnpy_opend.options import Options
    from vnpy_opend.reports import Place

__all__ = ["Desk", "terms_of"]

ResultT = TypeVar("ResultT")

_RETRY: Final = 1.0
_RESOLVING: Final = 3
"""How often the list of orders is read before an order whose reply was lost counts as never placed."""


class Desk:
    """The accounts of one connection, and the orders that were sent to them."""

    def __init__(self, gateway: BaseGateway, client: AsyncClient, options: Options) -> None:
        self._gateway = gateway
        self._client = client
        self._options = options
        self._accounts: list[AsyncAccount] = []
        self._placing: dict[str, asyncio.Task[None]] = {}
        self._sent: dict[str, AsyncOrder] = {}
        self._following: set[asyncio.Task[None]] = set()
        self.holdings = Holdings(gateway)
        """Their positions and balances."""

    async def open(self) -> None:
        """Open the accounts, and tell vn.py what they hold and what was ordered today."""
        for choice in self._options.choices:
            account = await self._account(choice)
            if account is None:
                continue
            if self._options.is_real and self._options.password is not None:
                await self._unlock(account)
            is_first = account.id not in {each.id for each in self._accounts}
            self._accounts.append(account)
            self._gateway.write_log(f"account opened: {describe(account.info)}")
            if is_first:
                self.holdings.add(account)
                are_told = await self._tells_fills(account)
                task = asyncio.create_task(self._follow(account, are_told=are_told))
                self._following.add(task)
                task.add_done_callback(self._ended)
        await self.holdings.query()

    async def refresh(self) -> None:
        """Read again what may have been missed, after a lost connection."""
        for account in self._accounts:
            with suppress(OpenDError):  # The next loss, or the reader of its events, reads it again.
                await account.refresh()
        await self.holdings.query()

    async def send(self, name: str, request: OrderRequest, told: OrderData) -> None:
        """Place an order under a name; ``told`` is the state that vn.py was told first."""
        task = asyncio.current_task()
        if task is not None:
            self._placing[name] = task
        try:
            await self._place(name, request)
        except OpenDError as error:
            told.status = Status.REJECTED
            self._gateway.on_order(told)
            self._gateway.write_log(f"order {name} was not placed: {error}")
        finally:
            self._placing.pop(name, None)

    async def cancel(self, name: str) -> None:
        """Cancel an order, once the reply to it has come; raises OpenDError."""
        if (placing := self._placing.get(name)) is not None:
            await asyncio.wait([placing])
        order = self._sent.get(name) or await self._find(name)
        if order is None:
            raise UsageError(f"no account has an order {name} today")
        await order.cancel()

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._following.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._gateway.write_log(f"orders are no longer told, because of a fault of this gateway: {error!r}")

    # Opening.

    async def _account(self, choice: AccountChoice) -> AsyncAccount | None:
        """Return the account that fits; of several simulated ones, that for stocks."""
        tried: list[AccountChoice] = [choice]
        if choice.get("env") == "paper" and "kind" not in choice:
            tried.insert(0, {**choice, "kind": "STOCK"})
        error: OpenDError | None = None
        for each in tried:
            try:
                return await self._until_connected(partial(self._fitting, each))
            except (UsageError, ServerError) as refusal:
                error = refusal
        self._gateway.write_log(f"no account for {choice.get('market')}: {' '.join(str(error).split())}")
        return None

    async def _fitting(self, choice: AccountChoice) -> AsyncAccount:
        return await self._client.account(**choice)

    async def _unlock(self, account: AsyncAccount) -> None:
        password = self._options.password
        try:
            if password is not None:
                await account.unlock(password)
        except OpenDError as error:
            self._gateway.write_log(f"trading is not unlocked: {error}")

    async def _tells_fills(self, account: AsyncAccount) -> bool:
        try:
            await self._until_connected(account.deals)
        except ServerError:
            return False
        return True

    @staticmethod
    async def _until_connected(work: Callable[[], Awaitable[ResultT]]) -> ResultT:
        """Do something, again and again while the connection fails, until it is done or this task is cancelled."""
        while True:
            try:
                return await work()
            except LinkError:
                await asyncio.sleep(_RETRY)

    # Following.

    async def _follow(self, account: AsyncAccount, *, are_told: bool) -> None:
        """Hand on today's orders and fills, and then each change, without gaps."""
        place = place_of(account, self._gateway.gateway_name)
        fills = Fills(account.book, place, are_told=are_told)
        events = None
        while True:
            if events is None:
                events = account.events()
                self._tell_known(account, fills, place)
            try:
                async for event in events:
                    self._take(event, fills, place)
            except QueueOverflow:
                events = None  # What was missed is in the book.
            except OpenDError as error:
                self._gateway.write_log(f"the orders of account {account.id} could not be read: {error}")
                await asyncio.sleep(_RETRY)
            else:
                return

    def _tell_known(self, account: AsyncAccount, fills: Fills, place: Place) -> None:
        for order in account.book.orders():
            self._take(OrderEvent(order), fills, place)
            for fill in account.book.fills(order):
                self._take(FillEvent(fill), fills, place)

    def _take(self, event: TradeEvent, fills: Fills, place: Place) -> None:
        if isinstance(event, OrderEvent):
            self._take_order(event.order, place)
            trades = fills.of_order(event.order)
        else:
            trades = fills.of_fill(event.fill)
        for trade in trades:
            self._gateway.on_trade(trade)
        if trades:
            self.holdings.note_change()

    def _take_order(self, order: Order, place: Place) -> None:
        told = order_data(order, place)
        if told is None:
            return
        self._gateway.on_order(told)
        if order.order_status in FINAL:
            self._sent.pop(told.orderid, None)
            if told.status is Status.REJECTED and order.last_err_msg:
                self._gateway.write_log(f"order {told.orderid} was refused: {order.last_err_msg}")

    # Orders.

    async def _place(self, name: str, request: OrderRequest) -> None:
        code = f"{EXCHANGES[request.exchange]}.{request.symbol}"
        account = self._account_for(code, request.exchange)
        terms = terms_of(request, name)
        try:
            if request.direction is Direction.LONG:
                order = await account.buy(code, request.volume, **terms)
            else:
                order = await account.sell(code, request.volume, **terms)
        except OutcomeUnknown as error:
            self._gateway.write_log(f"the reply to order {name} was lost: {error}; looking it up")
            order = await self._resolved(account, terms)
        if not order.is_final:
            self._sent[name] = order

    async def _resolved(self, account: AsyncAccount, terms: OrderTerms) -> AsyncOrder:
        """Look up an order whose reply was lost; raises UsageError if it is not there."""
        remark = terms.get("remark")
        order = next((each for each in account.unresolved if each.remark == remark), None)
        for _ in range(_RESOLVING):
            if order is not None and await self._until_connected(order.resolve):
                await self._until_connected(account.refresh)
                return order
            await asyncio.sleep(_RETRY)
        raise UsageError("OpenD does not list it")

    def _account_for(self, code: str, exchange: Exchange) -> AsyncAccount:
        """Return the first account that trades a security; raises UsageError if none does."""
        for account in self._accounts:
            if is_future(int(account.header.trd_market)) == (exchange is Exchange.HKFE):
                with suppress(UsageError):
                    market_of(account.header, code)
                    return account
        raise UsageError(f"no account that is open trades {code}; the setting markets names those to open")

    async def _find(self, name: str) -> AsyncOrder | None:
        for account in self._accounts:
            for order in account.book.orders():
                if name_of(order) == name:
                    return await account.order(order.order_id_ex or order.order_id)
        return None


def terms_of(request: OrderRequest, name: str) -> OrderTerms:
    """Return the terms of a request to order; raises UsageError if OpenD has no such orders."""
    if request.type not in PRICE_TERMS:
        raise UsageError(f"OpenD has no orders of type {request.type.name}")
    if request.direction not in {Direction.LONG, Direction.SHORT}:
        raise UsageError(f"an order is LONG or SHORT, not {request.direction.name}")
    terms: OrderTerms = {"remark": remark_of(name, request.reference)}
    match PRICE_TERMS[request.type]:
        case "limit":
            terms["limit"] = request.price
        case "stop":
            terms["stop"] = request.price
        case None:
            pass
    return terms
