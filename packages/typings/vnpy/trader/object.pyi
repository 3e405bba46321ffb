from dataclasses import dataclass, field
from datetime import datetime as Datetime  # noqa: N812 a field has its name

from vnpy.trader.constant import Direction, Exchange, Interval, Offset, OptionType, OrderType, Product, Status

@dataclass
class BaseData:
    gateway_name: str
    extra: dict[str, object] | None = field(default=None, init=False)

@dataclass
class TickData(BaseData):
    symbol: str
    exchange: Exchange
    datetime: Datetime
    name: str = ""
    volume: float = 0
    turnover: float = 0
    open_interest: float = 0
    last_price: float = 0
    open_price: float = 0
    high_price: float = 0
    low_price: float = 0
    pre_close: float = 0
    bid_price_1: float = 0
    ask_price_1: float = 0
    ask_price_2: float = 0
    ask_price_3: float = 0
    ask_price_5: float = 0
    bid_volume_1: float = 0
    ask_volume_1: float = 0
    ask_volume_2: float = 0
    ask_volume_3: float = 0
    localtime: Datetime | None = None
    vt_symbol: str = field(init=False)

@dataclass
class BarData(BaseData):
    symbol: str
    exchange: Exchange
    datetime: Datetime
    interval: Interval | None = None
    volume: float = 0
    turnover: float = 0
    open_interest: float = 0
    open_price: float = 0
    high_price: float = 0
    low_price: float = 0
    close_price: float = 0

@dataclass
class OrderData(BaseData):
    symbol: str
    exchange: Exchange
    orderid: str
    type: OrderType = ...
    direction: Direction | None = None
    offset: Offset = ...
    price: float = 0
    volume: float = 0
    traded: float = 0
    status: Status = ...
    datetime: Datetime | None = None
    reference: str = ""
    vt_symbol: str = field(init=False)
    vt_orderid: str = field(init=False)
    def is_active(self) -> bool: ...
    def create_cancel_request(self) -> CancelRequest: ...

@dataclass
class TradeData(BaseData):
    symbol: str
    exchange: Exchange
    orderid: str
    tradeid: str
    direction: Direction | None = None
    offset: Offset = ...
    price: float = 0
    volume: float = 0
    datetime: Datetime | None = None
    vt_symbol: str = field(init=False)

@dataclass
class PositionData(BaseData):
    symbol: str
    exchange: Exchange
    direction: Direction
    volume: float = 0
    frozen: float = 0
    price: float = 0
    pnl: float = 0
    yd_volume: float = 0
    vt_symbol: str = field(init=False)

@dataclass
class AccountData(BaseData):
    accountid: str
    balance: float = 0
    frozen: float = 0
    available: float = field(init=False)

@dataclass
class LogData(BaseData):
    msg: str
    level: int = ...

@dataclass
class ContractData(BaseData):
    symbol: str
    exchange: Exchange
    name: str
    product: Product
    size: float
    pricetick: float
    min_volume: float = 1
    stop_supported: bool = False
    net_position: bool = False
    history_data: bool = False
    option_strike: float | None = None
    option_underlying: str | None = None
    option_type: OptionType | None = None
    option_expiry: Datetime | None = None
    option_portfolio: str | None = None
    option_index: str | None = None
    vt_symbol: str = field(init=False)

@dataclass
class SubscribeRequest:
    symbol: str
    exchange: Exchange
    vt_symbol: str = field(init=False)

@dataclass
class OrderRequest:
    symbol: str
    exchange: Exchange
    direction: Direction
    type: OrderType
    volume: float
    price: float = 0
    offset: Offset = ...
    reference: str = ""
    def create_order_data(self, orderid: str, gateway_name: str) -> OrderData: ...

@dataclass
class CancelRequest:
    orderid: str
    symbol: str
    exchange: Exchange

@dataclass
class HistoryRequest:
    symbol: str
    exchange: Exchange
    start: Datetime
    end: Datetime | None = None
    interval: Interval | None = None
