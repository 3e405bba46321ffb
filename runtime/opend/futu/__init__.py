"""Provide the vendor's Python interface: ``from opend.futu import *`` in place of ``from futu import *``.

Invariant: the vendor's names mean the same here; importing writes no file and starts no thread.
"""

# The vendor's package also exports `time`, `datetime`, `timedelta` and `pd`, and programs rely on that.
import time
from datetime import datetime, timedelta

try:
    import pandas as pd
except ImportError as error:
    raise ImportError("opend.futu answers with data frames and needs pandas: pip install 'opend[futu]'") from error

from opend.futu.answers import RET_ERROR, RET_OK
from opend.futu.constants import (
    KL_FIELD,
    AssetCategory,
    AssetClass,
    AuType,
    CltRiskLevel,
    CltRiskStatus,
    Currency,
    DarkStatus,
    DealStatus,
    DTStatus,
    ExchType,
    ExposureLevel,
    GtwEventType,
    IndexOptionType,
    KLType,
    Market,
    MarketState,
    ModifyOrderOp,
    OptionAreaType,
    OptionStrategyType,
    OptionType,
    OrderBookType,
    OrderStatus,
    OrderType,
    PositionSide,
    PositionType,
    PredSide,
    PriceType,
    ProgramStatusType,
    PushDataType,
    QotRight,
    SecurityFirm,
    SecurityStatus,
    SecurityType,
    Session,
    SimAccType,
    SubAccType,
    SubType,
    SysNotifyType,
    TickerDirect,
    TickerType,
    TimeInForce,
    TradeDateMarket,
    TradeDateType,
    TrailType,
    TrdAccRole,
    TrdAccStatus,
    TrdAccType,
    TrdCategory,
    TrdEnv,
    TrdMarket,
    TrdSide,
    WrtType,
    pending_q2_companies,
    pending_q2_markets,
)
from opend.futu.constants.pending_q2_companies import *
from opend.futu.constants.pending_q2_markets import *
from opend.futu.handlers import (
    BrokerHandlerBase,
    CurKlineHandlerBase,
    IndicatorCalcHandlerBase,
    OrderBookHandlerBase,
    RspHandlerBase,
    RTDataHandlerBase,
    StockQuoteHandlerBase,
    SysNotifyHandlerBase,
    TickerHandlerBase,
    TradeDealHandlerBase,
    TradeOrderHandlerBase,
)
from opend.futu.quoting.quotes import OpenQuoteContext
from opend.futu.rankings import filters
from opend.futu.rankings.filters import *
from opend.futu.screening.option_request import OptionScreenRequest
from opend.futu.screening.stock_request import StockScreenRequest
from opend.futu.screening.warrant_request import WarrantScreenRequest
from opend.futu.settings import ProtoFMT, SysConfig
from opend.futu.tables.legs import ComboLeg
from opend.futu.trading.trades import OpenCryptoTradeContext, OpenFutureTradeContext, OpenSecTradeContext

__all__ = [
    "KL_FIELD",
    "RET_ERROR",
    "RET_OK",
    "AssetCategory",
    "AssetClass",
    "AuType",
    "BrokerHandlerBase",
    "CltRiskLevel",
    "CltRiskStatus",
    "ComboLeg",
    "CurKlineHandlerBase",
    "Currency",
    "DTStatus",
    "DarkStatus",
    "DealStatus",
    "ExchType",
    "ExposureLevel",
    "GtwEventType",
    "IndexOptionType",
    "IndicatorCalcHandlerBase",
    "KLType",
    "Market",
    "MarketState",
    "ModifyOrderOp",
    "OpenCryptoTradeContext",
    "OpenFutureTradeContext",
    "OpenQuoteContext",
    "OpenSecTradeContext",
    "OptionAreaType",
    "OptionScreenRequest",
    "OptionStrategyType",
    "OptionType",
    "OrderBookHandlerBase",
    "OrderBookType",
    "OrderStatus",
    "OrderType",
    "PositionSide",
    "PositionType",
    "PredSide",
    "PriceType",
    "ProgramStatusType",
    "ProtoFMT",
    "PushDataType",
    "QotRight",
    "RTDataHandlerBase",
    "RspHandlerBase",
    "SecurityFirm",
    "SecurityStatus",
    "SecurityType",
    "Session",
    "SimAccType",
    "StockQuoteHandlerBase",
    "StockScreenRequest",
    "SubAccType",
    "SubType",
    "SysConfig",
    "SysNotifyHandlerBase",
    "SysNotifyType",
    "TickerDirect",
    "TickerHandlerBase",
    "TickerType",
    "TimeInForce",
    "TradeDateMarket",
    "TradeDateType",
    "TradeDealHandlerBase",
    "TradeOrderHandlerBase",
    "TrailType",
    "TrdAccRole",
    "TrdAccStatus",
    "TrdAccType",
    "TrdCategory",
    "TrdEnv",
    "TrdMarket",
    "TrdSide",
    "WarrantScreenRequest",
    "WrtType",
    "datetime",
    "pd",
    "time",
    "timedelta",
]
__all__ += pending_q2_companies.__all__
__all__ += pending_q2_markets.__all__
__all__ += [name for name in filters.__all__ if name != "filters_of"]
