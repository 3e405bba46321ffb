"""Follow one order: its state, its fills, its end; change it or cancel it.

Invariant: the state is the latest that was pushed or read, and never goes back.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeVar

from opend.accounts.book import FINAL
from opend.accounts.composing import FRACTIONAL, NO_PACKET, SIGNED
from opend.accounts.numbers import money, quantity
from opend.accounts.waiting import Pause, deadline
from opend.errors import ConnectionClosed, UsageError
from opend.risk.markets import code_text
from opend.steps import Operation, Steps, ask
from opend_proto import trd_get_order_fee, trd_modify_order
from opend_proto.methods import TRD_GET_ORDER_FEE, TRD_MODIFY_ORDER
from opend_proto.trd_common import ModifyOrderOp, OrderStatus, OrderType, TrdSide

if TYPE_CHECKING:
    from opend.accounts.book import OrderBook
    from opend.accounts.numbers import Number
    from opend_proto import trd_place_order
    from opend_proto.trd_common import Order as OrderState
    from opend_proto.trd_common import OrderFee, OrderFill, TrdHeader

__all__ = ["AccountOfOrder", "BaseOrder"]

_POLL: Final = 5.0
"""Seconds after which a waiting program reads the list of orders, lest it miss a push that was damaged."""
_RETRY: Final = 0.5
_BUYS: Final = frozenset({TrdSide.BUY, TrdSide.BUY_BACK})


class AccountOfOrder(Protocol):
    """What an order asks of its account."""

    header: TrdHeader
    book: OrderBook

    @property
    def is_stale(self) -> bool:
        """Whether pushes may have been lost since the lists were last read."""
        ...

    def try_to_read(self, timeout: float) -> Steps[bool]:
        """Read the lists; return False if the connection failed."""
        ...

    def read_orders(self, *, refresh: bool = False, timeout: float | None = None) -> Steps[list[OrderState]]:
        """Return today's orders."""
        ...

    def read_price(self, code: str) -> Steps[None]:
        """Read a snapshot, if a limit may need the price."""
        ...

    def settle(self, order: BaseOrder[Any], number: int | None, text: str | None) -> None:
        """Note that the order's outcome is known."""
        ...

    def is_known(self, state: OrderState) -> bool:
        """Return whether this program has placed an order and has the reply."""
        ...


AccountT = TypeVar("AccountT", bound=AccountOfOrder)


class BaseOrder(Generic[AccountT]):
    """An order of an account."""

    def __init__(
        self, account: AccountT, request: trd_place_order.C2S | None = None, state: OrderState | None = None
    ) -> None:
        self._account = account
        self._request = request
        self._number = None if state is None else state.order_id
        self._text = None if state is None else state.order_id_ex
        self._was_accepted = state is not None

    # What is known.

    @property
    def state(self) -> OrderState | None:
        """Everything that the gateway has told of it; None if that is nothing yet."""
        if not self._number and not self._text:
            return None
        return self._account.book.order(self._number, self._text)

    @property
    def id(self) -> int | str:
        """Its number or, without one, its id on the server; 0 while its outcome is unknown."""
        state = self.state
        return (state.order_id if state is not None else self._number) or self._text or 0

    @property
    def status(self) -> OrderStatus:
        """How far it has come; UNKNOWN if the reply to it was lost (see `resolve`)."""
        state = self.state
        if state is not None:
            return state.order_status
        return OrderStatus.WAITING_SUBMIT if self._was_accepted else OrderStatus.UNKNOWN

    @property
    def is_final(self) -> bool:
        """Whether it fills no more: it is filled, cancelled, refused or deleted."""
        return self.status in FINAL

    @property
    def filled(self) -> float:
        """The quantity filled so far, in shares or contracts."""
        state = self.state
        return 0.0 if state is None else state.fill_qty or 0.0

    @property
    def average_price(self) -> float | None:
        """The average price of its fills, in the security's currency; None without a fill."""
        state = self.state
        return state.fill_avg_price if state is not None and state.fill_qty else None

    @property
    def fills(self) -> list[OrderFill]:
        """Its fills as far as they were pushed or read; the vendor's server tells none of simulated accounts."""
        state = self.state
        return [] if state is None else self._account.book.fills(state)

    @property
    def code(self) -> str:
        """The security, such as ``HK.00700``; its code alone if its market is not known."""
        return self._security or self._given.code

    @property
    def side(self) -> TrdSide:
        """Whether it buys or sells."""
        return self._given.trd_side

    @property
    def quantity(self) -> float:
        """Its whole quantity, in shares or contracts."""
        return self._given.qty

    @property
    def price(self) -> float | None:
        """Its limit in the security's currency; None, or whatever the gateway tells, for an order without one."""
        return self._given.price

    @property
    def remark(self) -> str | None:
        """Its note."""
        return self._given.remark

    @property
    def error(self) -> str:
        """The latest error in the gateway's words; empty if there was none."""
        state = self.state
        return "" if state is None else state.last_err_msg or ""

    @property
    def request(self) -> trd_place_order.C2S | None:
        """The parameters with which this program placed it; None if it did not."""
        return self._request

    @property
    def _security(self) -> str | None:
        given = self._given
        return code_text(given.code, int(given.sec_market or 0), int(self._account.header.trd_market))

    @property
    def _given(self) -> OrderState | trd_place_order.C2S:
        told = self.state or self._request
        if told is None:
            raise UsageError(f"nothing is known of order {self.id} yet")
        return told

    def __repr__(self) -> str:
        buys = "buy" if self.side in _BUYS else "sell"
        price = f" at {self.price:g}" if self.price else ""
        return f"<order {self.id}: {buys} {self.quantity:g} {self.code}{price}, {self.status.name} {self.filled:g}>"

    # What can be done.

    def waiting(self, timeout: float | None = None) -> Steps[bool]:
        """Wait until the order fills no more; return whether that is so.

        A lost connection does not end the wait: when it is back, the lists are read again.

        Args:
            timeout: The most seconds to wait; None waits for as long as it takes.

        Raises:
            ConnectionClosed: The client was closed.
        """
        end = deadline(timeout)
        account, book = self._account, self._account.book
        read_next = monotonic() + _POLL
        while True:
            rings = book.bell.rings
            if self.is_final:
                return True
            if book.is_closed:
                raise ConnectionClosed(f"the client was closed; order {self.id} was {self.status.name} before")
            left = end - monotonic()
            if left <= 0:
                return False
            if account.is_stale or monotonic() >= read_next:
                read_next = monotonic() + _POLL
                if (yield from account.try_to_read(min(left, _POLL))):
                    continue
                left = min(left, _RETRY)
            yield Pause(book.bell, rings, min(left, _POLL))

    @Operation
    def cancel(self, *, timeout: float | None = None) -> Steps[None]:
        """Cancel what has not filled; do nothing if the order fills no more.

        The gateway accepts this before the exchange has; wait for the end to know what became of it.

        Raises:
            ServerError: The gateway refuses, perhaps as the order has just filled.
            UsageError: It is not known whether the order was placed; `resolve` it first.
        """
        return self.cancelling(timeout)

    @Operation
    def change(
        self,
        *,
        price: Number | None = None,
        quantity: Number | None = None,
        trigger: Number | None = None,
        trail: Number | None = None,
        spread: Number | None = None,
        timeout: float | None = None,
    ) -> Steps[None]:
        """Change the order; what is left out stays as it is. Every limit of `opend.risk` holds for the result.

        Args:
            price: The new limit.
            quantity: The new whole quantity, including what has filled already.
            trigger: The new stop, or touch.
            trail: How far a trailing stop trails, as an amount or in percent, as before.
            spread: The new distance of a trailing stop's limit from its trigger.
            timeout: Seconds to wait for the reply; by default as the client says.
        """
        fields = self._changed(price, quantity, trigger, trail, spread)
        if self._security is not None:
            yield from self._account.read_price(self._security)
        yield from self._modify(ModifyOrderOp.NORMAL, timeout, **fields)

    @Operation
    def resolve(self) -> Steps[bool]:
        """Look in the gateway's list for an order whose reply was lost; return whether it is there.

        It is found by its remark, which is unique unless you chose it, and by its contents. If it is not there, it was
        probably never placed; an order that was sent a moment ago may still appear.

        Raises:
            UsageError: Several orders fit, so that none can be chosen; the message lists them.
        """
        return self.resolving()

    @Operation
    def fees(self) -> Steps[OrderFee | None]:
        """Return the fees so far; None if the gateway has none yet."""
        text = self._identity()["order_id_ex"]
        c2s = trd_get_order_fee.C2S(header=self._account.header, order_id_ex_list=[text or ""])
        response = yield from ask(TRD_GET_ORDER_FEE, trd_get_order_fee.Request(c2s=c2s))
        found = [] if response.s2c is None else response.s2c.order_fee_list
        return found[0] if found else None

    # For the account.

    def cancelling(self, timeout: float | None = None) -> Steps[None]:
        """Return the steps of `cancel`."""
        if not self.is_final:
            yield from self._modify(ModifyOrderOp.CANCEL, timeout)

    def resolving(self, timeout: float | None = None) -> Steps[bool]:
        """Return the steps of `resolve`."""
        if self._number or self._text:
            return True
        orders = yield from self._account.read_orders(refresh=True, timeout=timeout)
        fitting = [each for each in orders if self._fits(each) and not self._account.is_known(each)]
        if len(fitting) > 1:
            names = ", ".join(str(each.order_id or each.order_id_ex) for each in fitting)
            raise UsageError(f"several orders fit, so which is meant is not known: {names}")
        for each in fitting:
            self.accept(each.order_id, each.order_id_ex)
        return bool(fitting)

    def accept(self, number: int | None, text: str | None) -> None:
        """Note that the gateway has the order."""
        self._number, self._text = number, text
        self._was_accepted = True
        self._account.settle(self, number, text)

    # Internal.

    def _modify(self, operation: ModifyOrderOp, timeout: float | None, **fields: Any) -> Steps[None]:
        names = self._identity()
        number = names["order_id"] or 0
        c2s = trd_modify_order.C2S(
            packet_id=NO_PACKET,
            header=self._account.header,
            order_id=number,
            order_id_ex=None if number else names["order_id_ex"],
            modify_order_op=operation,
            **fields,
        )
        yield from ask(TRD_MODIFY_ORDER, trd_modify_order.Request(c2s=c2s), timeout)

    def _identity(self) -> dict[str, Any]:
        """Return number and id on the server; raises UsageError if neither is known."""
        state = self.state
        number, text = (self._number, self._text) if state is None else (state.order_id, state.order_id_ex)
        if not number and not text:
            raise UsageError("whether this order was placed is not known; call resolve() first")
        return {"order_id": number, "order_id_ex": text}

    def _changed(
        self,
        price: Number | None,
        amount: Number | None,
        trigger: Number | None,
        trail: Number | None,
        spread: Number | None,
    ) -> dict[str, Any]:
        if price is amount is trigger is trail is spread is None:
            raise UsageError("name what to change: price, quantity, trigger, trail or spread")
        given = self._given
        market = int(self._account.header.trd_market)
        signed = market in SIGNED
        is_trailing = given.order_type in {OrderType.TRAILING_STOP, OrderType.TRAILING_STOP_LIMIT}
        return {
            "qty": given.qty if amount is None else quantity(amount, fractions=market in FRACTIONAL),
            "price": given.price if price is None else money("price", price, negative=signed),
            "aux_price": given.aux_price if trigger is None else money("trigger", trigger, negative=signed),
            "trail_type": given.trail_type if is_trailing else None,
            "trail_value": given.trail_value if trail is None else money("trail", trail),
            "trail_spread": given.trail_spread if spread is None else money("spread", spread),
        }

    def _fits(self, state: OrderState) -> bool:
        request = self._request
        return (
            request is not None
            and (state.remark or "") == (request.remark or "")
            and state.code == request.code
            and (state.trd_side in _BUYS) == (request.trd_side in _BUYS)
            and state.order_type == request.order_type
            and state.qty == request.qty
        )
