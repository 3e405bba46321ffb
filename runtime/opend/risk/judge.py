"""Judge orders by the limits that apply, and remember the prices and orders which that takes.

Invariant: an order that cannot be read, or whose contents are not known, is refused; a refused order counts nowhere.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from opend.errors import RiskLimitExceeded
from opend.risk.judging import Finding, findings
from opend.risk.known import FUTURE_TERMS, LISTS, SNAPSHOT, Known
from opend.risk.sent import CHANGE, COMBINATION, ORDER, Change, SentOrder, read_change, read_sent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from opend.risk.scopes import Outgoing, Scope

__all__ = ["OrderJudge"]

_CHANGES: Final = 1
_ENABLES: Final = 4
_HARMLESS: Final = frozenset({2, 3, 5})
"""Trd_Common.ModifyOrderOp: cancelling, taking off the exchange, and hiding an order that has ended."""


class OrderJudge:
    """Judges the orders of one client; its desk sees to it that one thread at a time uses it."""

    def __init__(self) -> None:
        self.known = Known()
        self.now = 0.0
        """The time of the latest reply or order."""

    def admit(
        self, call: Outgoing, scopes: Callable[[int], Iterable[Scope]], halted: str | None, now: float
    ) -> SentOrder | None:
        """Raise RiskLimitExceeded unless the call may be sent, and count it; return the order that it makes.

        Args:
            call: A call that places or changes orders.
            scopes: Returns the limits that apply to an account.
            halted: Why orders are halted, if they are.
            now: The time in seconds.
        """
        self.now = max(self.now, now)
        try:
            change = read_change(call.body, call.body_format) if call.number == CHANGE else None
            if change is not None and change.operation in _HARMLESS:
                return None
            if halted is not None:
                raise _refusal(call, f"orders are halted: {halted}", "halt")
            order = self._order(call) if change is None else self._changed(change)
        except ValueError as error:
            raise _refusal(call, f"the order cannot be judged: {error}", "order") from None
        applying = [*scopes(order.account)]
        broken = [each for each in self._judged(order, applying, now) if not each.holds]
        if broken:
            reasons = "; ".join(f"{each.limit}: {each.text}" for each in broken)
            raise _refusal(call, reasons, *(each.limit for each in broken))
        for scope in applying:
            scope.count(now)
        if change is not None:
            self._remember(order, change)
        return order

    def findings(self, order: SentOrder, scopes: Iterable[Scope], halted: str | None) -> list[Finding]:
        """Return what each limit says about an order at the time of the latest reply, without counting it."""
        first = [] if halted is None else [Finding("halt", False, f"orders are halted: {halted}")]
        return [*first, *self._judged(order, scopes, self.now)]

    def learn(self, number: int, response: Any, placed: SentOrder | None, now: float) -> None:
        """Remember what a reply tells; one that was not decoded tells nothing."""
        s2c = getattr(response, "s2c", None)
        if s2c is None or isinstance(s2c, bytes):
            return
        self.now = max(self.now, now)
        if number == SNAPSHOT:
            self.known.learn_prices(s2c.snapshot_list, now)
        elif number == FUTURE_TERMS:
            self.known.learn_futures(s2c.future_info_list)
        elif number in LISTS:
            self.known.learn_orders(s2c.header.acc_id, s2c.order_list, int(s2c.header.trd_market))
        elif placed is not None:
            self.known.learn_order(placed, s2c.order_id, s2c.order_id_ex)

    def _order(self, call: Outgoing) -> SentOrder:
        if call.number not in {ORDER, COMBINATION}:
            raise ValueError(f"nothing is known of the contents of protocol {call.number}")
        return _with_quantity(read_sent(call.number, call.body, call.body_format))

    def _changed(self, change: Change) -> SentOrder:
        """Return what a change makes of an order."""
        if change.operation not in {_CHANGES, _ENABLES} or change.is_for_all:
            raise ValueError(f"its operation {change.operation} is unknown, or is not for a single order")
        known = self.known.order(change.account, change.order, change.order_text)
        if known is None:
            name = change.order_text or change.order
            raise ValueError(f"order {name} is not known; read the list of orders (Trd_GetOrderList) first")
        if change.operation == _ENABLES:
            return known
        new = {"quantity": change.quantity, "price": change.price, "trigger": change.trigger}
        fields: dict[str, Any] = {name: value for name, value in new.items() if value is not None}
        return _with_quantity(replace(known, **fields))

    def _remember(self, order: SentOrder, change: Change) -> None:
        """Remember an order as the greater of what it was and what it may become, since the change may be refused."""
        before = self.known.order(change.account, change.order, change.order_text) or order
        prices = [each for each in (before.price, order.price) if each is not None]
        greater = replace(order, quantity=max(before.quantity, order.quantity), price=max(prices, default=None))
        self.known.learn_order(greater, change.order, change.order_text)

    def _judged(self, order: SentOrder, scopes: Iterable[Scope], now: float) -> Iterator[Finding]:
        for scope in scopes:
            yield from findings(order, scope.limits, self.known, now, scope.recent(now))


def _with_quantity(order: SentOrder) -> SentOrder:
    if order.quantity <= 0:
        raise ValueError(f"its quantity is {order.quantity:f}")
    return order


def _refusal(call: Outgoing, reason: str, *limits: str) -> RiskLimitExceeded:
    return RiskLimitExceeded(f"not sent: {reason}", limits=limits).of_call(call.method.name, call.method.id, None)
