"""Hand on what OpenD tells of an account as vn.py's orders, trades, positions and balances.

Invariant: nothing here asks anything; a security that vn.py has no exchange for gives None.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from vnpy.trader.constant import Direction, OrderType, Status
from vnpy.trader.object import AccountData, OrderData, PositionData, TradeData

from opend.risk.markets import SECURITY_MARKETS, code_text
from opend.zones import UTC_ZONE, microseconds, zone_of
from opend_proto.trd_common import PositionSide, TrdMarket, TrdSecMarket
from vnpy_opend.names import name_of, reference_of
from vnpy_opend.tables import DIRECTIONS, KINDS, STATUSES, exchange_of

if TYPE_CHECKING:
    from vnpy.trader.constant import Exchange

    from opend.accounts.rows import AccountFunds
    from opend_proto.trd_common import Order, OrderFill, Position

__all__ = ["Place", "account_data", "order_data", "position_data", "trade_data"]

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Place(NamedTuple):
    """Where a report comes from."""

    gateway_name: str
    market: TrdMarket
    """The market of the account; UNKNOWN if it trades several, since each report then names the security's."""

    def exchange(self, code: str, sec_market: TrdSecMarket | None) -> Exchange | None:
        """Return the exchange of a security by its code and market."""
        if self.market == TrdMarket.UNKNOWN:
            prefix = SECURITY_MARKETS.get(int(sec_market or 0))
        else:
            text = code_text(code, int(sec_market or 0), int(self.market))
            prefix = None if text is None else text.partition(".")[0]
        return None if prefix is None else exchange_of(prefix, market=self.market)

    def moment(self, timestamp: float | None, text: str, sec_market: TrdSecMarket | None) -> datetime:
        """Return a time in the market's zone; OpenD tells it in seconds since 1970 UTC, in text, or both."""
        zone = zone_of(TrdMarket, self.market) or zone_of(TrdSecMarket, int(sec_market or 0)) or UTC_ZONE
        microsecond = round(timestamp * 1_000_000) if timestamp else microseconds(text, zone) or 0
        return (_EPOCH + timedelta(microseconds=microsecond)).astimezone(zone)


def order_data(order: Order, place: Place) -> OrderData | None:
    """Return the state of an order."""
    exchange = place.exchange(order.code, order.sec_market)
    if exchange is None:
        return None
    kind = KINDS.get(order.order_type, OrderType.LIMIT)
    price = order.aux_price if kind is OrderType.STOP and order.aux_price else order.price
    return OrderData(
        gateway_name=place.gateway_name,
        symbol=order.code,
        exchange=exchange,
        orderid=name_of(order),
        type=kind,
        direction=DIRECTIONS.get(order.trd_side),
        price=price or 0.0,
        volume=order.qty,
        traded=order.fill_qty or 0.0,
        status=STATUSES.get(order.order_status, Status.SUBMITTING),
        datetime=place.moment(order.create_timestamp, order.create_time, order.sec_market),
        reference=reference_of(order),
    )


def trade_data(fill: OrderFill, order: Order, place: Place) -> TradeData | None:
    """Return a fill of an order."""
    exchange = place.exchange(order.code, order.sec_market)
    if exchange is None:
        return None
    return TradeData(
        gateway_name=place.gateway_name,
        symbol=fill.code,
        exchange=exchange,
        orderid=name_of(order),
        tradeid=fill.fill_id_ex or str(fill.fill_id),
        direction=DIRECTIONS.get(fill.trd_side),
        price=fill.price,
        volume=fill.qty,
        datetime=place.moment(fill.create_timestamp, fill.create_time, order.sec_market),
    )


def position_data(position: Position, place: Place) -> PositionData | None:
    """Return a position as vn.py's net position, below 0 if it is short."""
    exchange = place.exchange(position.code, position.sec_market)
    if exchange is None:
        return None
    sign = -1 if position.position_side == PositionSide.SHORT else 1
    return PositionData(
        gateway_name=place.gateway_name,
        symbol=position.code,
        exchange=exchange,
        direction=Direction.NET,
        volume=sign * abs(position.qty),
        frozen=abs(position.qty) - abs(position.can_sell_qty),
        price=position.average_cost_price or position.cost_price or 0.0,
        pnl=position.pl_val,
    )


def account_data(account_id: int, funds: AccountFunds, gateway_name: str) -> AccountData:
    """Return an account's net assets and the cash on hold, in the account's own currency."""
    return AccountData(
        gateway_name=gateway_name, accountid=str(account_id), balance=funds.total_assets, frozen=funds.frozen_cash
    )
