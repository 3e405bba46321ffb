from datetime import datetime

from nautilus_trader.model.enums import OrderSide
from nautilus_trader.model.identifiers import ClientOrderId, InstrumentId, StrategyId, VenueOrderId
from nautilus_trader.model.objects import Price, Quantity
from nautilus_trader.model.orders import Order, OrderList

class SubmitOrder:
    order: Order

class SubmitOrderList:
    order_list: OrderList

class ModifyOrder:
    strategy_id: StrategyId
    instrument_id: InstrumentId
    client_order_id: ClientOrderId
    venue_order_id: VenueOrderId | None
    quantity: Quantity | None
    price: Price | None
    trigger_price: Price | None

class CancelOrder:
    strategy_id: StrategyId
    instrument_id: InstrumentId
    client_order_id: ClientOrderId
    venue_order_id: VenueOrderId | None

class CancelAllOrders:
    strategy_id: StrategyId
    instrument_id: InstrumentId
    order_side: OrderSide

class BatchCancelOrders:
    cancels: list[CancelOrder]

class GenerateOrderStatusReport:
    instrument_id: InstrumentId | None
    client_order_id: ClientOrderId | None
    venue_order_id: VenueOrderId | None

class GenerateOrderStatusReports:
    instrument_id: InstrumentId | None
    start: datetime | None
    end: datetime | None
    open_only: bool

class GenerateFillReports:
    instrument_id: InstrumentId | None
    venue_order_id: VenueOrderId | None
    start: datetime | None
    end: datetime | None

class GeneratePositionStatusReports:
    instrument_id: InstrumentId | None
