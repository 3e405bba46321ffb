"""Place orders in one account, follow what becomes of them, and check them beforehand.

Invariant: an order is sent at most once; until its reply has come it is among the unresolved ones.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import suppress
from dataclasses import dataclass
from math import inf
from threading import Lock
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Unpack

from opend.accounts.choosing import currency_of_market, describe
from opend.accounts.composing import OrderTerms, compose
from opend.accounts.order import BaseOrder
from opend.accounts.reports import Reports
from opend.accounts.waiting import Pause, deadline, seconds_until
from opend.codec import encode
from opend.errors import LinkError, OpenDError, OutcomeUnknown, ServerError, UsageError
from opend.frame import BODY_PROTOBUF
from opend.risk.markets import code_text
from opend.steps import Operation, Steps, ask
from opend_proto import trd_place_order, trd_unlock_trade
from opend_proto.methods import TRD_PLACE_ORDER, TRD_UNLOCK_TRADE
from opend_proto.qot_common import Security
from opend_proto.trd_common import TrdSide

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.accounts.book import OrderBook, TradeEvent
    from opend.accounts.hub import TradeHub
    from opend.accounts.numbers import Number
    from opend.accounts.rows import MaxQuantities
    from opend.risk.judging import Finding
    from opend_proto.schema import AsyncLink, SyncLink
    from opend_proto.trd_common import Currency, Order, OrderFill, TrdAcc, TrdHeader

__all__ = ["BaseAccount", "BaseEvents", "Preview"]

OrderT = TypeVar("OrderT", bound=BaseOrder[Any])
LinkT = TypeVar("LinkT", bound="SyncLink | AsyncLink")
AccountT = TypeVar("AccountT", bound="BaseAccount[Any, Any]")

_PAUSE = 5.0


@dataclass(frozen=True, slots=True)
class Preview:
    """What an order would be; nothing was sent."""

    request: trd_place_order.C2S
    """The parameters that would be sent, apart from the packet id and a remark that is made up."""
    notional: float | None
    """What it may cost or bring at most, without fees; None if that cannot be known."""
    currency: str | None
    why_unknown: str
    """Why the notional is not known; empty if it is."""
    findings: tuple[Finding, ...]
    """What each limit says, those of the process, the client and the account."""
    max_quantities: MaxQuantities | None
    """What can be bought and sold; None if the gateway does not tell."""

    @property
    def is_allowed(self) -> bool:
        """Whether all limits hold."""
        return all(finding.holds for finding in self.findings)


class BaseEvents(Generic[AccountT]):
    """Iterates over the events of an account, for one thread or task.

    After a lost connection the lists are read again, and what was missed is yielded. If more than 10,000 events wait
    to be read, it raises QueueOverflow.
    """

    def __init__(self, account: AccountT) -> None:
        self._account = account
        self.position = account.book.position
        """The place of this reader in the account's events."""


class BaseAccount(Reports, ABC, Generic[OrderT, LinkT]):
    """A trading account in one market.

    It holds the header of its calls, and its orders and fills are pushed to it from the beginning on.
    """

    @abstractmethod
    def _order(self, request: trd_place_order.C2S | None = None, state: Order | None = None) -> OrderT:
        """Return an order of this account."""

    def __init__(self, hub: TradeHub, info: TrdAcc, header: TrdHeader, link: LinkT) -> None:
        self.info = info
        """What the gateway says of the account."""
        self.header = header
        """The header of calls for it."""
        self.book: OrderBook = hub.book(header.acc_id)
        """Its orders and fills as far as they were pushed or read."""
        self.unresolved: list[OrderT] = []
        """Orders that may have been sent and whose reply was lost; `BaseOrder.resolve` looks each up."""
        self._hub = hub
        self._link = link
        self._known: set[int | str] = set()
        self._placed: list[OrderT] = []
        # Several threads may place orders; it is never held while anything is waited for.
        self._lock = Lock()
        self._read_at = -1
        self._tells_fills = True

    @property
    def id(self) -> int:
        """The account's id."""
        return self.header.acc_id

    @property
    def currency(self) -> Currency:
        """The currency of its market; UNKNOWN for futures and funds, which have several."""
        return currency_of_market(self.header.trd_market)

    def __repr__(self) -> str:
        return f"<account: {describe(self.info)}>"

    # Orders.

    @Operation
    def buy(self, code: str | Security, quantity: Number, **terms: Unpack[OrderTerms]) -> Steps[OrderT]:
        """Place an order to buy; return it as soon as the gateway has it.

            account.buy("HK.00700", 100, limit=480.0)
            account.buy("US.AAPL", 10, stop=210, limit=211, session=Session.ETH)
            account.buy("US.AAPL", 10, trail_percent=2.5)

        Args:
            code: The security, such as ``HK.00700``.
            quantity: Shares or contracts.
            **terms: The kind of order and its prices (`opend.accounts.composing.OrderTerms`); without a price it is a
                market order.

        Raises:
            UsageError: The arguments make no order, or it is for a real account without leave.
            RiskLimitExceeded: The order breaks a limit, or cannot be judged; it was not sent.
            ServerError: The gateway refuses.
            OutcomeUnknown: The reply was lost. The order is in ``unresolved``; `BaseOrder.resolve` looks it up.
        """
        return self._place(TrdSide.BUY, code, quantity, terms)

    @Operation
    def sell(self, code: str | Security, quantity: Number, **terms: Unpack[OrderTerms]) -> Steps[OrderT]:
        """Place an order to sell, like `buy`; selling more than is held sells short, where that is allowed."""
        return self._place(TrdSide.SELL, code, quantity, terms)

    @Operation
    def place(self, request: trd_place_order.C2S, *, timeout: float | None = None) -> Steps[OrderT]:
        """Place an order whose parameters were composed before, as `preview` returns them, exactly as they are.

        Args:
            request: The parameters; they must be for this account.
            timeout: Seconds to wait for the reply; by default as the client says.

        Raises:
            UsageError: The parameters are for another account, or name no security of its market.
            RiskLimitExceeded: As of `buy`, and so are ServerError and OutcomeUnknown.
        """
        if request.header != self.header:
            raise UsageError(f"the order is for account {request.header.acc_id}, not for this one, {self.id}")
        code = code_text(request.code, int(request.sec_market or 0), int(self.header.trd_market))
        if code is None:
            raise UsageError(f"{request.code!r} names no security of market {self.header.trd_market.name}")
        return (yield from self._send(code, request, timeout))

    @Operation
    def preview(
        self, side: TrdSide, code: str | Security, quantity: Number, **terms: Unpack[OrderTerms]
    ) -> Steps[Preview]:
        """Return what `buy` or `sell` would send with these arguments, its cost, and which limits hold; send nothing.

        It reads a snapshot, for the last price, and Trd_GetMaxTrdQtys.
        """
        from opend.risk.judging import UnknownWorthError, worth  # Only needed here.
        from opend.risk.sent import read_sent

        request = compose(self.header, side, code, quantity, terms)
        risk = self._hub.risk
        risk.listen()
        with suppress(UsageError, ServerError):  # Without a price the findings say so.
            yield from self.weigh(code)
        order = read_sent(TRD_PLACE_ORDER.id, encode(trd_place_order.Request(c2s=request)), BODY_PROTOBUF)
        amount, currency, why = None, None, ""
        try:
            found = worth(order, risk.judge.known, risk.judge.now, _PAUSE)
            amount, currency = float(found.amount), found.currency
        except UnknownWorthError as error:
            why = str(error)
        try:
            most = yield from Reports.max_quantity.steps(self, code, limit=request.price)
        except (UsageError, ServerError):
            most = None
        return Preview(request, amount, currency, why, tuple(risk.findings(order)), most)

    @Operation
    def order(self, order_id: int | str) -> Steps[OrderT]:
        """Return an order of today, or one that can still fill, by its number or its id on the server."""
        yield from self.ready()
        found = self._find(order_id)
        if found is None:
            yield from self.read()
            found = self._find(order_id)
        if found is None:
            raise UsageError(f"account {self.id} has no order {order_id} today")
        return self._order(state=found)

    @Operation
    def working_orders(self) -> Steps[list[OrderT]]:
        """Return the orders that can still fill."""
        yield from self.ready()
        return self._working()

    @Operation
    def cancel_all(self, *, timeout: float | None = None) -> Steps[list[OrderT]]:
        """Cancel every order of the account that can still fill, one by one.

        Args:
            timeout: Seconds for all of it; by default each call has the client's own.

        Returns the orders for which that failed, and those whose outcome is not known; an order is among them rather
        than an error raised, so that a program which ends can name it.
        """
        end = deadline(timeout)
        with suppress(LinkError):  # Without a connection, the orders that are known have to do.
            yield from self._hub.subscribe(self.id, end)
            yield from self.read(end)
        for order in self.unresolved:
            with suppress(OpenDError):
                yield from order.resolving(seconds_until(end))
        left: list[OrderT] = []
        for order in self._working():
            try:
                yield from order.cancelling(seconds_until(end))
            except OpenDError:
                left.append(order)
        return [*left, *self.unresolved]

    @Operation
    def refresh(self) -> Steps[None]:
        """Read the lists of orders and fills now; orders then show their latest state."""
        yield from self.ready()
        yield from self.read()

    # Real accounts.

    @Operation
    def unlock(self, password: Callable[[], str]) -> Steps[None]:
        """Unlock trading for the real accounts of this account's firm, for every program at the gateway.

        Args:
            password: Returns the MD5 digest of the trading password, as `opend.accounts.passwords.TradePassword` does.
        """
        return self._unlock(unlock=True, digest=password())

    @Operation
    def lock(self) -> Steps[None]:
        """Lock trading for the real accounts again."""
        return self._unlock(unlock=False, digest=None)

    # For orders and readers of events.

    @property
    def is_stale(self) -> bool:
        """Whether pushes may have been lost since the lists were last read."""
        return self._read_at != self.book.interruptions

    def ready(self, end: float = inf) -> Steps[None]:
        """See to it that pushes come, and that the book is up to date."""
        yield from self._hub.subscribe(self.id, end)
        if self.is_stale:
            yield from self.read(end)

    def read(self, end: float = inf) -> Steps[None]:
        """Read today's orders and fills into the book."""
        at = self.book.interruptions
        orders = yield from self.read_orders(timeout=seconds_until(end))
        fills: list[OrderFill] = []
        if self._tells_fills:
            try:
                fills = yield from self.read_fills(timeout=seconds_until(end))
            except ServerError:
                if not self.is_paper:
                    raise
                self._tells_fills = False  # The vendor's server has no fills of simulated accounts.
        self.book.take_lists(orders, fills)
        self._read_at = at

    def try_to_read(self, timeout: float) -> Steps[bool]:
        """Read the lists; return False if the connection failed, so that it is to be tried again."""
        end = deadline(timeout)
        try:
            yield from self._hub.subscribe(self.id, end)
            yield from self.read(end)
        except LinkError:
            return False
        return True

    def next_event(self, reader: BaseEvents[Any]) -> Steps[TradeEvent | None]:
        """Wait for a reader's next event; None if the client is closed."""
        while True:
            rings = self.book.bell.rings
            event = self.book.event(reader.position)
            if event is not None:
                reader.position += 1
                return event
            if self.book.is_closed:
                return None
            if self.is_stale and (yield from self.try_to_read(_PAUSE)):
                continue
            yield Pause(self.book.bell, rings, _PAUSE)

    def read_price(self, code: str | Security) -> Steps[None]:
        """Read a snapshot of a security, and a future's terms, if a limit may need them."""
        if self._hub.risk.needs_price(self.id):
            yield from self.weigh(code)

    def settle(self, order: BaseOrder[Any], number: int | None, text: str | None) -> None:
        """Note that an order's outcome is known."""
        self._known.update(each for each in (number, text) if each)
        self._drop(order)

    def is_known(self, state: Order) -> bool:
        """Return whether an order is one that this program has placed and whose reply it has."""
        return state.order_id in self._known or state.order_id_ex in self._known

    # Internal.

    def _working(self) -> list[OrderT]:
        # An order whose reply has come may not have been pushed yet.
        with self._lock:
            self._placed = [order for order in self._placed if order.state is None]
        orders = [*self._placed, *(self._order(state=state) for state in self.book.orders())]
        return [order for order in orders if not order.is_final]

    def _place(self, side: TrdSide, code: str | Security, quantity: Number, terms: OrderTerms) -> Steps[OrderT]:
        request = compose(self.header, side, code, quantity, terms)
        return (yield from self._send(code, request, terms.get("timeout")))

    def _send(self, code: str | Security, request: trd_place_order.C2S, timeout: float | None) -> Steps[OrderT]:
        yield from self.ready()
        yield from self.read_price(code)
        order = self._order(request)
        # Before the call: if it is cancelled, or interrupted, the order may have been sent all the same.
        with self._lock:
            self.unresolved = [*self.unresolved, order]
        try:
            response = yield from ask(TRD_PLACE_ORDER, trd_place_order.Request(c2s=request), timeout)
        except OutcomeUnknown as error:
            error.add_note(f"account.unresolved has the order (remark {request.remark!r}); its resolve() looks it up")
            raise
        except OpenDError:
            self._drop(order)
            raise
        s2c = response.s2c
        with self._lock:
            self._placed = [*(each for each in self._placed if each.state is None), order]
        order.accept(*((None, None) if s2c is None else (s2c.order_id, s2c.order_id_ex)))
        return order

    def _drop(self, order: BaseOrder[Any]) -> None:
        with self._lock:
            self.unresolved = [each for each in self.unresolved if each is not order]

    def _find(self, order_id: int | str) -> Order | None:
        number, text = (None, order_id) if isinstance(order_id, str) else (order_id, None)
        return self.book.order(number, text)

    def _unlock(self, *, unlock: bool, digest: str | None) -> Steps[None]:
        c2s = trd_unlock_trade.C2S(unlock=unlock, pwd_md5=digest, security_firm=self.info.security_firm)
        yield from ask(TRD_UNLOCK_TRADE, trd_unlock_trade.Request(c2s=c2s))
