"""Remember the prices and orders that the gateway's replies have told.

Invariant: a price is what a snapshot said, with the time at which it was read; nothing is derived from it here. The
terms of a future do not change, so they stay known.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Final

from opend.risk.markets import code_text, currency_named
from opend.risk.sent import Leg, SentOrder
from opend.securities import security_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend_proto.qot_get_future_info import FutureInfo
    from opend_proto.qot_get_security_snapshot import Snapshot
    from opend_proto.schema import Message
    from opend_proto.trd_common import Order

__all__ = ["FUTURE_TERMS", "LISTS", "SNAPSHOT", "Known", "KnownFuture", "KnownPrice"]

FUTURE_TERMS: Final = 3218
"""Qot_GetFutureInfo."""
SNAPSHOT: Final = 3203
LISTS: Final = frozenset({2201, 2221})
"""Trd_GetOrderList and Trd_GetHistoryOrderList."""

_MOST_ORDERS: Final = 20_000
_MOST_FUTURES: Final = 20_000
_OUTSIDE: Final = ("pre_market", "after_market", "overnight")
"""The prices outside the regular US session."""
_SINGLE: Final = frozenset({2, 3, 4, 5, 12})
"""The kinds of security, Qot_Common.SecurityType, whose price is for one: warrants, shares, funds, cryptocurrencies."""
_OPTION: Final = 8


@dataclass(frozen=True, slots=True)
class KnownPrice:
    """A security's price as a snapshot gave it."""

    last: Decimal
    dearest: Decimal
    """The highest of the last price, the bid, the ask, and the prices outside the regular session."""
    contract_size: Decimal | None
    """By what a price is multiplied for the value of one share or contract; None if the snapshot does not tell."""
    read_at: float


@dataclass(frozen=True, slots=True)
class KnownFuture:
    """The terms of a future that its value depends on."""

    size: Decimal
    """By what a price is multiplied for the value of one contract."""
    currency: str


class Known:
    """The prices and orders that one client has been told."""

    def __init__(self) -> None:
        self._prices: dict[str, KnownPrice] = {}
        self._futures: dict[str, KnownFuture] = {}
        self._orders: dict[tuple[int, int | str], SentOrder] = {}

    def price(self, text: str, now: float, age: float) -> KnownPrice | None:
        """Return a security's price, unless it was read more than ``age`` seconds ago."""
        found = self._prices.get(text)
        return found if found is not None and now - found.read_at <= age else None

    def future(self, text: str) -> KnownFuture | None:
        """Return the terms of a future."""
        return self._futures.get(text)

    def order(self, account: int, number: int, text: str) -> SentOrder | None:
        """Return an order by its number or its id on the server."""
        return self._orders.get((account, text or number))

    def learn_prices(self, snapshots: Iterable[Snapshot], now: float) -> None:
        """Remember the prices of snapshots; one without a price makes the price unknown."""
        for snapshot in snapshots:
            basic = snapshot.basic
            text = security_text(basic.security)
            outside = (getattr(getattr(basic, name, None), "price", None) for name in _OUTSIDE)
            prices = [_exact(each) for each in (basic.cur_price, basic.ask_price, basic.bid_price, *outside)]
            known = [each for each in prices if each is not None]
            if prices[0] is None or basic.is_suspend:
                self._prices.pop(text, None)
            else:
                self._prices[text] = KnownPrice(prices[0], max(known), _contract_size(snapshot), now)

    def learn_futures(self, told: Iterable[FutureInfo]) -> None:
        """Remember the terms of futures; without a size, or with a currency that has no name here, they are unknown."""
        for info in told:
            text, size = security_text(info.security), _exact(info.contract_size)
            currency = currency_named(info.quote_currency)
            self._futures.pop(text, None)
            if size is not None and currency is not None and len(self._futures) < _MOST_FUTURES:
                self._futures[text] = KnownFuture(size, currency)

    def learn_orders(self, account: int, orders: Iterable[Order], market: int) -> None:
        """Remember listed orders; ``market`` is that of the request, for orders that do not name theirs."""
        for order in orders:
            self.learn_order(_as_sent(account, order, market), order.order_id, order.order_id_ex)

    def learn_order(self, order: SentOrder, number: int | None, text: str | None) -> None:
        """Remember an order by its number and its id on the server."""
        keys: tuple[int | str | None, ...] = (number, text)
        for key in keys:
            if key:
                self._orders.pop((order.account, key), None)
                self._orders[order.account, key] = order
        while len(self._orders) > _MOST_ORDERS:
            del self._orders[next(iter(self._orders))]


def _exact(price: float | None) -> Decimal | None:
    return Decimal(str(price)) if price is not None and isfinite(price) and price > 0 else None


def _contract_size(snapshot: Snapshot) -> Decimal | None:
    kind = int(snapshot.basic.type)
    if kind in _SINGLE:
        return Decimal(1)
    option = snapshot.option_ex_data
    if kind != _OPTION or option is None:
        return None
    # How the multiplier differs from the size is not documented, so the greater one counts.
    sizes = map(_exact, (option.contract_size, option.contract_size_float, _multiplier(option)))
    return max(filter(None, sizes), default=None)


def _multiplier(option: Message) -> float | None:
    """Return a field that older schemas lack."""
    multiplier: float | None = getattr(option, "contract_multiplier", None)
    return multiplier


def _as_sent(account: int, order: Order, market: int) -> SentOrder:
    """Return a listed order as it would have to be sent."""
    side = int(order.trd_side)
    where = int(order.trd_market or market)
    text = code_text(order.code, int(order.sec_market or 0), where)
    return SentOrder(
        account=account,
        market=where,
        kind=int(order.order_type),
        quantity=Decimal(str(order.qty)),
        legs=(Leg(text, {1: True, 2: False, 3: False, 4: True}.get(side)),),
        price=_exact(order.price),
        trigger=_exact(order.aux_price),
        has_amount=bool(getattr(order, "order_amount", None)),
        is_combination=bool(getattr(order, "combo_legs", ())),
    )
