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
from opend.futu.constants import KL_FIELD, IndicatorLangType, IndicatorSearchMode, RunMode, UserInfoField
from opend.futu.handlers import (
    BrokerHandlerBase,
    CurKlineHandlerBase,
    EventContractKlineHandlerBase,
    EventContractOrderBookHandlerBase,
    EventContractTickerHandlerBase,
    IndicatorCalcHandlerBase,
    KeepAliveHandlerBase,
    OptionEventHandlerBase,
    OrderBookHandlerBase,
    PriceReminderHandlerBase,
    RspHandlerBase,
    RTDataHandlerBase,
    StockQuoteHandlerBase,
    SysNotifyHandlerBase,
    TickerHandlerBase,
    TradeDealHandlerBase,
    TradeOrderHandlerBase,
)
from opend.futu.options.alerts import OptionEventAlertItem
from opend.futu.options.chains import OptionDataFilter
from opend.futu.options.filters import (
    EarningsFilter,
    OptionEventFilter,
    OptionEventSort,
    OptionRankFilter,
    SellerFilter,
    UnderlyingRankFilter,
    ZeroDteContractFilter,
    ZeroDteFilter,
)
from opend.futu.options.strategies import OptionStrategyLeg
from opend.futu.quoting.discovery import TimeFilter, WarrantRequest
from opend.futu.quoting.quotes import OpenQuoteContext
from opend.futu.rankings.filters import (
    DividendRankFilter,
    EarningsBeatRankFilter,
    EarningsCalendarFilter,
    HighDividendSOERankFilter,
    HotListFilter,
    PeriodChangeRankFilter,
    SimpleRankFilter,
)
from opend.futu.screening.option_request import OptionScreenRequest
from opend.futu.screening.stock_filters import (
    AccumulateFilter,
    CustomIndicatorFilter,
    FilterStockData,
    FinancialFilter,
    PatternFilter,
    SimpleFilter,
)
from opend.futu.screening.stock_request import StockScreenRequest
from opend.futu.screening.warrant_request import WarrantScreenRequest
from opend.futu.settings import ProtoFMT, SysConfig
from opend.futu.tables.legs import ComboLeg
from opend.futu.trading.old_contexts import (
    OpenCNTradeContext,
    OpenHKCCTradeContext,
    OpenHKTradeContext,
    OpenUSTradeContext,
)
from opend.futu.trading.trades import OpenCryptoTradeContext, OpenFutureTradeContext, OpenSecTradeContext
from opend_proto import vendor
from opend_proto.vendor import *  # noqa: F403

__all__ = [
    "KL_FIELD",
    "RET_ERROR",
    "RET_OK",
    "AccumulateFilter",
    "BrokerHandlerBase",
    "ComboLeg",
    "CurKlineHandlerBase",
    "CustomIndicatorFilter",
    "DividendRankFilter",
    "EarningsBeatRankFilter",
    "EarningsCalendarFilter",
    "EarningsFilter",
    "EventContractKlineHandlerBase",
    "EventContractOrderBookHandlerBase",
    "EventContractTickerHandlerBase",
    "FilterStockData",
    "FinancialFilter",
    "HighDividendSOERankFilter",
    "HotListFilter",
    "IndicatorCalcHandlerBase",
    "IndicatorLangType",
    "IndicatorSearchMode",
    "KeepAliveHandlerBase",
    "OpenCNTradeContext",
    "OpenCryptoTradeContext",
    "OpenFutureTradeContext",
    "OpenHKCCTradeContext",
    "OpenHKTradeContext",
    "OpenQuoteContext",
    "OpenSecTradeContext",
    "OpenUSTradeContext",
    "OptionDataFilter",
    "OptionEventAlertItem",
    "OptionEventFilter",
    "OptionEventHandlerBase",
    "OptionEventSort",
    "OptionRankFilter",
    "OptionScreenRequest",
    "OptionStrategyLeg",
    "OrderBookHandlerBase",
    "PatternFilter",
    "PeriodChangeRankFilter",
    "PriceReminderHandlerBase",
    "ProtoFMT",
    "RTDataHandlerBase",
    "RspHandlerBase",
    "RunMode",
    "SellerFilter",
    "SimpleFilter",
    "SimpleRankFilter",
    "StockQuoteHandlerBase",
    "StockScreenRequest",
    "SysConfig",
    "SysNotifyHandlerBase",
    "TickerHandlerBase",
    "TimeFilter",
    "TradeDealHandlerBase",
    "TradeOrderHandlerBase",
    "UnderlyingRankFilter",
    "UserInfoField",
    "WarrantRequest",
    "WarrantScreenRequest",
    "ZeroDteContractFilter",
    "ZeroDteFilter",
    "datetime",
    "pd",
    "time",
    "timedelta",
]
__all__ += vendor.__all__
