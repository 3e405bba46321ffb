"""State which names each of the vendor's submodules exports: ``from futu.common.constant import *`` and its like.

Invariant: a star import of one brings no name of ours that the vendor's does not bring, so that it hides no name of the
program; single names can be imported from any of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from opend.futu import constants, handlers
from opend.futu.naming import standard
from opend.futu.options import filters as option_filters
from opend.futu.rankings import filters as ranking_filters
from opend.futu.trading import old_contexts, trades
from opend_proto import vendor

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["exported_by"]

_SCREENING: Final = frozenset(
    (
        *("BasicProperty", "BrokerProperty", "CashFlowPeriod", "CumulativeProperty", "FeaturedProperty"),
        *("FinancialProperty", "FutureDuration", "Indicator", "KlineShapeProperty", "KlineShapeType", "OptIndicator"),
        *("OptMarketCategory", "OptSortDir", "OptUnderlyingIndicator", "OptionHVPeriod", "OptionProperty", "Pattern"),
        *("Period", "Position", "RangePeriod", "RecentDuration", "ScrMarket", "ScrSortDir", "SimpleField"),
        *("SimpleProperty", "Term", "WarrantField", "WarrantMarket", "WarrantStatus", "WarrantType"),
    )
)
_CONSTANTS: Final = (
    *(name for name in vendor.__all__ if name not in _SCREENING - {"WarrantStatus"} | {"Choice"}),
    *constants.__all__,
    *("ComboLeg", "ProtoFMT", "RET_ERROR", "RET_OK", "TimeFilter"),
)
_STANDARD: Final = frozenset(standard.__all__) - {"IntEnum", "dt", "io", "logging", "platform", "signal"}
_RANK_FILTERS: Final = frozenset(
    (
        *(name for name in ranking_filters.__all__ if name.endswith("Filter") and name != "ValueFilter"),
        *(name for name in option_filters.__all__ if name[0].isupper()),
        "OptionEventAlertItem",
    )
)
_STOCK_FILTERS: Final = (
    *("AccumulateFilter", "CustomIndicatorFilter", "FilterStockData", "FinancialFilter", "PatternFilter"),
    "SimpleFilter",
)
_HANDLERS: Final = frozenset(name for name in handlers.__all__ if name.endswith("HandlerBase"))
_TRADE_HANDLERS: Final = frozenset({"TradeDealHandlerBase", "TradeOrderHandlerBase"})


class _Module(NamedTuple):
    """What a submodule exports: its own names, and those of others, which it imports by a star."""

    own: Iterable[str]
    others: tuple[str, ...] = ()


_MODULES: Final[Mapping[str, _Module]] = {
    "common": _Module(("RspHandlerBase", "set_debug_model"), ("common.ft_logger",)),
    "common.constant": _Module(_CONSTANTS),
    "common.ft_logger": _Module(("FTLog", "logger")),
    "common.sys_config": _Module(("SysConfig", "logger"), ("common.constant",)),
    "common.utils": _Module(_STANDARD, ("common.sys_config",)),
    "common.open_context_base": _Module(("OpenContextBase",), ("common.utils",)),
    "quote.stock_screen_const": _Module(_SCREENING),
    "quote.quote_get_warrant": _Module(("Request",), ("common.utils",)),
    "quote.quote_option_event_info": _Module(_RANK_FILTERS, ("common.utils",)),
    "quote.quote_stockfilter_info": _Module(_STOCK_FILTERS, ("common.utils",)),
    "quote.quote_query": _Module(
        ("OptionDataFilter", "OptionScreenRequest", "OptionStrategyLeg", "StockScreenRequest", "WarrantScreenRequest"),
        ("quote.quote_option_event_info", "quote.quote_stockfilter_info"),
    ),
    "quote.quote_response_handler": _Module(
        (*(_HANDLERS - _TRADE_HANDLERS), "RspHandlerBase", "pd"), ("quote.quote_query",)
    ),
    "quote.open_quote_context": _Module(
        ("OpenContextBase", "OpenQuoteContext", "pd"), ("quote.quote_get_warrant", "quote.quote_query")
    ),
    "trade.trade_response_handler": _Module((*_TRADE_HANDLERS, "RspHandlerBase", "pd"), ("common.utils",)),
    "trade.open_trade_context": _Module(
        ("OpenContextBase", "OpenTradeContextBase", *trades.__all__, *old_contexts.__all__, "pd"), ("common.utils",)
    ),
}


def exported_by(module: str) -> list[str]:
    """Return the names for ``__all__`` of a submodule of this package."""
    return sorted(_names(module.removeprefix("opend.futu.")))


def _names(path: str) -> set[str]:
    own, others = _MODULES[path]
    return set(own).union(*map(_names, others))
