from datetime import datetime
from decimal import Decimal

from nautilus_trader.common.component import TestClock
from nautilus_trader.model.enums import OrderSide, TimeInForce, TrailingOffsetType
from nautilus_trader.model.identifiers import InstrumentId, StrategyId, TraderId
from nautilus_trader.model.objects import Price, Quantity
from nautilus_trader.model.orders import Order, OrderList

class OrderFactory:
    def __init__(self, trader_id: TraderId, strategy_id: StrategyId, clock: TestClock) -> None: ...
    def market(
        self,
        instrument_id: InstrumentId,
        order_side: OrderSide,
        quantity: Quantity,
        time_in_force: TimeInForce = ...,
        reduce_only: bool = False,
        quote_quantity: bool = False,
    ) -> Order: ...
    def market_to_limit(self, instrument_id: InstrumentId, order_side: OrderSide, quantity: Quantity) -> Order: ...
    def limit(
        self,
        instrument_id: InstrumentId,
        order_side: OrderSide,
        quantity: Quantity,
        price: Price,
        time_in_force: TimeInForce = ...,
        expire_time: datetime | None = None,
        post_only: bool = False,
        reduce_only: bool = False,
        display_qty: Quantity | None = None,
    ) -> Order: ...
    def stop_market(
        self, instrument_id: InstrumentId, order_side: OrderSide, quantity: Quantity, trigger_price: Price
    ) -> Order: ...
    def stop_limit(
        self,
        instrument_id: InstrumentId,
        order_side: OrderSide,
        quantity: Quantity,
        price: Price,
        trigger_price: Price,
    ) -> Order: ...
    def market_if_touched(
        self, instrument_id: InstrumentId, order_side: OrderSide, quantity: Quantity, trigger_price: Price
    ) -> Order: ...
    def bracket(
        self,
        instrument_id: InstrumentId,
        order_side: OrderSide,
        quantity: Quantity,
        *,
        tp_price: Price | None = None,
        sl_trigger_price: Price | None = None,
    ) -> OrderList: ...
    def trailing_stop_market(
        self,
        instrument_id: InstrumentId,
        order_side: OrderSide,
        quantity: Quantity,
        trailing_offset: Decimal,
        trailing_offset_type: TrailingOffsetType = ...,
    ) -> Order: ...
    def trailing_stop_limit(
        self,
        instrument_id: InstrumentId,
        order_side: OrderSide,
        quantity: Quantity,
        limit_offset: Decimal,
        trailing_offset: Decimal,
        trailing_offset_type: TrailingOffsetType = ...,
    ) -> Order: ...
