"""Read positions, funds, orders, fills, quantities and fees of an account.

Invariant: nothing here changes an account.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from opend.accounts.choosing import category_of, currency_of_market
from opend.accounts.composing import market_of
from opend.accounts.numbers import money
from opend.accounts.rows import AccountFunds, MaxQuantities, extended
from opend.errors import ServerError, UsageError
from opend.frames.listed import Rows
from opend.securities import security
from opend.steps import Operation, Steps, ask
from opend.texts import moment_text
from opend.zones import zone_of
from opend_proto import (
    qot_get_future_info,
    qot_get_security_snapshot,
    trd_get_funds,
    trd_get_history_order_fill_list,
    trd_get_history_order_list,
    trd_get_max_trd_qtys,
    trd_get_order_fee,
    trd_get_order_fill_list,
    trd_get_order_list,
    trd_get_position_list,
)
from opend_proto.methods import (
    QOT_GET_FUTURE_INFO,
    QOT_GET_SECURITY_SNAPSHOT,
    TRD_GET_FUNDS,
    TRD_GET_HISTORY_ORDER_FILL_LIST,
    TRD_GET_HISTORY_ORDER_LIST,
    TRD_GET_MAX_TRD_QTYS,
    TRD_GET_ORDER_FEE,
    TRD_GET_ORDER_FILL_LIST,
    TRD_GET_ORDER_LIST,
    TRD_GET_POSITION_LIST,
)
from opend_proto.trd_common import (
    Currency,
    Order,
    OrderFee,
    OrderFill,
    OrderType,
    Position,
    TrdCategory,
    TrdEnv,
    TrdFilterConditions,
    TrdMarket,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend.accounts.numbers import Number
    from opend.accounts.order import BaseOrder
    from opend.texts import Form
    from opend_proto.qot_common import Security
    from opend_proto.trd_common import TrdAcc, TrdHeader

__all__ = ["Moment", "Reports"]

Moment: TypeAlias = date | str
"""A day, a moment (a datetime is a date), or either as text in the market's own time."""

_FEES: Final = 400
"""The most orders of one Trd_GetOrderFee."""
_EVENTS: Final = 17
"""The market of event contracts, by number, since older schemas lack its name."""


class Reports:
    """The operations of an account that only read."""

    header: TrdHeader
    info: TrdAcc

    @Operation
    def positions(self, *, refresh: bool = False) -> Steps[Rows[Position]]:
        """Return what is held, in all markets of the account.

        Args:
            refresh: Whether the gateway asks its server rather than its cache; this has a rate limit.
        """
        c2s = trd_get_position_list.C2S(header=self.header, refresh_cache=refresh or None)
        response = yield from ask(TRD_GET_POSITION_LIST, trd_get_position_list.Request(c2s=c2s))
        return Rows(Position, [] if response.s2c is None else response.s2c.position_list)

    @Operation
    def funds(self, *, currency: Currency | None = None, refresh: bool = False) -> Steps[AccountFunds]:
        """Return cash, assets and buying power.

        Args:
            currency: The currency to give them in, if the account trades several markets; by default its market's.
            refresh: As for `positions`.
        """
        c2s = trd_get_funds.C2S(
            header=self.header, refresh_cache=refresh or None, currency=currency or self._funds_currency
        )
        response = yield from ask(TRD_GET_FUNDS, trd_get_funds.Request(c2s=c2s))
        if response.s2c is None or response.s2c.funds is None:
            raise ServerError("no funds were given").of_call(TRD_GET_FUNDS.name, TRD_GET_FUNDS.id, None)
        return extended(AccountFunds, response.s2c.funds)

    @Operation
    def orders(self, *, history: tuple[Moment, Moment] | None = None, refresh: bool = False) -> Steps[Rows[Order]]:
        """Return the orders of today and those that can still fill or, with ``history``, ended ones of a period.

        Args:
            history: Begin and end of a period, each a day, a moment, or a text in the market's own time.
            refresh: As for `positions`; history is never cached.
        """
        if history is None:
            return Rows(Order, (yield from self.read_orders(refresh=refresh)))
        c2s = trd_get_history_order_list.C2S(header=self.header, filter_conditions=self._period(history))
        response = yield from ask(TRD_GET_HISTORY_ORDER_LIST, trd_get_history_order_list.Request(c2s=c2s))
        return Rows(Order, [] if response.s2c is None else response.s2c.order_list)

    @Operation
    def deals(self, *, history: tuple[Moment, Moment] | None = None, refresh: bool = False) -> Steps[Rows[OrderFill]]:
        """Return the fills of today or, with ``history``, of a period; the arguments are those of `orders`.

        The vendor's server has none of simulated accounts; it refuses, which raises ServerError.
        """
        if history is None:
            return Rows(OrderFill, (yield from self.read_fills(refresh=refresh)))
        c2s = trd_get_history_order_fill_list.C2S(header=self.header, filter_conditions=self._period(history))
        response = yield from ask(TRD_GET_HISTORY_ORDER_FILL_LIST, trd_get_history_order_fill_list.Request(c2s=c2s))
        return Rows(OrderFill, [] if response.s2c is None else response.s2c.order_fill_list)

    @Operation
    def max_quantity(self, code: str | Security, *, limit: Number | None = None) -> Steps[MaxQuantities]:
        """Return how much of a security can be bought and sold.

        Args:
            code: The security, such as ``HK.00700``.
            limit: The price to reckon with; without one, a market order at the last price.
        """
        name, market = market_of(self.header, code)
        price = money("limit", limit)
        if price is None:
            price = yield from self.last_price(code)
        c2s = trd_get_max_trd_qtys.C2S(
            header=self.header,
            order_type=OrderType.MARKET if limit is None else OrderType.NORMAL,
            code=name,
            price=price,
            sec_market=market,
        )
        response = yield from ask(TRD_GET_MAX_TRD_QTYS, trd_get_max_trd_qtys.Request(c2s=c2s))
        if response.s2c is None or response.s2c.max_trd_qtys is None:
            raise ServerError("no quantities were given").of_call("Trd_GetMaxTrdQtys", TRD_GET_MAX_TRD_QTYS.id, None)
        return extended(MaxQuantities, response.s2c.max_trd_qtys)

    @Operation
    def fees(self, orders: Iterable[Order | BaseOrder[Any] | str]) -> Steps[Rows[OrderFee]]:
        """Return the fees of orders, given as orders or by their ids on the server (``order_id_ex``)."""
        texts = [_id_text(each) for each in orders]
        found: list[OrderFee] = []
        for start in range(0, len(texts), _FEES):
            c2s = trd_get_order_fee.C2S(header=self.header, order_id_ex_list=texts[start : start + _FEES])
            response = yield from ask(TRD_GET_ORDER_FEE, trd_get_order_fee.Request(c2s=c2s))
            found += [] if response.s2c is None else response.s2c.order_fee_list
        return Rows(OrderFee, found)

    # For the account and its orders.

    def read_orders(self, *, refresh: bool = False, timeout: float | None = None) -> Steps[list[Order]]:
        """Return today's orders."""
        c2s = trd_get_order_list.C2S(header=self.header, refresh_cache=refresh or None)
        response = yield from ask(TRD_GET_ORDER_LIST, trd_get_order_list.Request(c2s=c2s), timeout)
        return [] if response.s2c is None else response.s2c.order_list

    def read_fills(self, *, refresh: bool = False, timeout: float | None = None) -> Steps[list[OrderFill]]:
        """Return today's fills."""
        c2s = trd_get_order_fill_list.C2S(header=self.header, refresh_cache=refresh or None)
        response = yield from ask(TRD_GET_ORDER_FILL_LIST, trd_get_order_fill_list.Request(c2s=c2s), timeout)
        return [] if response.s2c is None else response.s2c.order_fill_list

    def weigh(self, code: str | Security) -> Steps[None]:
        """Read what the limits need to know of a security: its last price, and of a future its size and currency.

        An event contract has no snapshot of this kind; the limits count its payout. Raises UsageError without a price.
        """
        if self.header.trd_market == _EVENTS:
            return
        if category_of({"market": self.header.trd_market}) == TrdCategory.FUTURE:
            c2s = qot_get_future_info.C2S(security_list=[security(code) if isinstance(code, str) else code])
            yield from ask(QOT_GET_FUTURE_INFO, qot_get_future_info.Request(c2s=c2s))
        yield from self.last_price(code)

    def last_price(self, code: str | Security) -> Steps[float]:
        """Return the last price from a snapshot, which also makes it known to the limits; raises UsageError."""
        named = security(code) if isinstance(code, str) else code
        c2s = qot_get_security_snapshot.C2S(security_list=[named])
        response = yield from ask(QOT_GET_SECURITY_SNAPSHOT, qot_get_security_snapshot.Request(c2s=c2s))
        snapshots = [] if response.s2c is None else response.s2c.snapshot_list
        price = snapshots[0].basic.cur_price if snapshots else 0.0
        if not price > 0:
            raise UsageError(f"{code} has no last price; pass a limit")
        return price

    @property
    def _funds_currency(self) -> Currency | None:
        is_universal = len(self.info.trd_market_auth_list) > 1
        return currency_of_market(self.header.trd_market) or None if is_universal else None

    def _period(self, history: tuple[Moment, Moment]) -> TrdFilterConditions:
        begin, end = history
        return TrdFilterConditions(begin_time=self._time(begin, "begin"), end_time=self._time(end, "end"))

    def _time(self, moment: Moment, form: Form) -> str:
        """Return a moment as the gateway takes it, in the market's own time."""
        if isinstance(moment, str):
            return moment
        zone = zone_of(TrdMarket, self.header.trd_market)
        if zone is None and isinstance(moment, datetime) and moment.tzinfo is not None:
            raise UsageError(f"the time zone of market {self.header.trd_market.name} is not known; pass local times")
        return moment_text(moment, form, zone)

    @property
    def is_paper(self) -> bool:
        """Whether it is an account for simulated trading."""
        return self.header.trd_env == TrdEnv.SIMULATE


def _id_text(order: Order | BaseOrder[Any] | str) -> str:
    if isinstance(order, str):
        return order
    state = order if isinstance(order, Order) else order.state
    if state is None or not state.order_id_ex:
        raise UsageError("the gateway has not told this order's id yet; wait for it, or refresh the account")
    return state.order_id_ex
