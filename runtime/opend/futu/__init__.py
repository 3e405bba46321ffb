"""Provide the vendor's Python interface: ``from opend.futu import *`` in place of ``from futu import *``.

Invariant: the vendor's names mean the same here; importing writes no file and starts no thread.
"""

try:
    import pandas as pd
except ImportError as error:
    raise ImportError("opend.futu answers with data frames and needs pandas: pip install 'opend[futu]'") from error

from opend.futu.answers import RET_ERROR, RET_OK
from opend.futu.constants import KL_FIELD, ContextStatus, IndicatorLangType, IndicatorSearchMode, RunMode, UserInfoField
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
from opend.futu.logs import FTLog, logger, set_debug_model, set_futu_debug_model
from opend.futu.naming import standard
from opend.futu.naming.standard import *  # noqa: F403
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
from opend.schema.versions import schema_version
from opend_proto import vendor
from opend_proto.vendor import *  # noqa: F403

__all__ = [
    "KL_FIELD",
    "RET_ERROR",
    "RET_OK",
    "AccumulateFilter",
    "BrokerHandlerBase",
    "ComboLeg",
    "ContextStatus",
    "CurKlineHandlerBase",
    "CustomIndicatorFilter",
    "DividendRankFilter",
    "EarningsBeatRankFilter",
    "EarningsCalendarFilter",
    "EarningsFilter",
    "EventContractKlineHandlerBase",
    "EventContractOrderBookHandlerBase",
    "EventContractTickerHandlerBase",
    "FTLog",
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
    "logger",
    "pd",
    "set_debug_model",
    "set_futu_debug_model",
]
__all__ += standard.__all__
__all__ += vendor.__all__

__version__ = schema_version()
"""The release of the vendor's client whose calls these are, such as ``10.11.7108``."""

# Last, because their modules export names of this one.
from opend.futu import common as common  # noqa: E402
from opend.futu import quote as quote  # noqa: E402
from opend.futu import trade as trade  # noqa: E402
