"""Define the filters of rankings, screeners and unusual trades of options, and make messages of them.

Invariant: a filter with nothing to compare with is refused before anything is sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from opend.errors import UsageError
from opend.futu.arguments import securities, several
from opend.futu.choices import chosen
from opend.futu.rankings.filters import ValueFilter
from opend_proto import qot_get_option_event, qot_option_common
from opend_proto.vendor import (
    EventSortDir,
    OptionRankIndicatorType,
    SellerIndicatorType,
    UnderlyingRankIndicatorType,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend_proto.schema import OpenEnum

__all__ = [
    "EarningsFilter",
    "OptionEventFilter",
    "OptionEventSort",
    "OptionRankFilter",
    "SellerFilter",
    "UnderlyingRankFilter",
    "ZeroDteContractFilter",
    "ZeroDteFilter",
    "event_sort",
]


@dataclass
class _SecurityFilter(ValueFilter):
    """A filter that has a list of values, an interval, or a list of codes."""

    security_list: list[str] | None = None
    """The codes of securities or plates, for the indicators that look at those."""

    def lists(self) -> dict[str, list[Any]]:
        """Return the lists of values to compare with, by field."""
        codes = securities(self.security_list, "security_list") if self.security_list else []
        return {**super().lists(), "security_list": list(codes)}


@dataclass
class UnderlyingRankFilter(_SecurityFilter):
    """Restricts get_option_underlying_rank."""

    kinds: ClassVar[Mapping[str, type[OpenEnum]]] = {
        UnderlyingRankIndicatorType.STOCK_CATEGORY: qot_option_common.StockCategory
    }


@dataclass
class OptionRankFilter(_SecurityFilter):
    """Restricts get_option_rank."""

    kinds: ClassVar[Mapping[str, type[OpenEnum]]] = {
        OptionRankIndicatorType.STOCK_CATEGORY: qot_option_common.StockCategory
    }


@dataclass
class SellerFilter(_SecurityFilter):
    """Restricts get_option_seller_screener."""

    kinds: ClassVar[Mapping[str, type[OpenEnum]]] = {
        SellerIndicatorType.STOCK_CATEGORY: qot_option_common.StockCategory
    }


@dataclass
class EarningsFilter(_SecurityFilter):
    """Restricts get_option_earnings_screener."""


@dataclass
class ZeroDteFilter(_SecurityFilter):
    """Restricts get_option_zero_dte_screener."""


@dataclass
class ZeroDteContractFilter(ValueFilter):
    """Restricts get_option_zero_dte_contract."""


@dataclass
class OptionEventFilter(ValueFilter):
    """Restricts get_option_event."""

    string_value_list: list[str] | None = None
    security_list: list[str] | None = None
    """The codes of securities or plates, for the indicators that look at those."""

    def lists(self) -> dict[str, list[Any]]:
        """Return the lists of values to compare with, by field."""
        codes = securities(self.security_list, "security_list") if self.security_list else []
        texts = [str(one) for one in several(self.string_value_list)]
        return {**super().lists(), "string_value_list": texts, "security_list": list(codes)}


@dataclass
class OptionEventSort:
    """The order of get_option_event."""

    indicator_type: str = "N/A"
    sort_dir: str = EventSortDir.DESCEND


def event_sort(given: Any, argument: str) -> qot_get_option_event.EventSort:
    """Return the message for an order."""
    if not isinstance(given, OptionEventSort):
        raise UsageError(f"{argument} must be an OptionEventSort, not {given!r}")
    indicator = chosen(qot_get_option_event.EventIndicatorType, given.indicator_type, f"{argument}.indicator_type")
    if not indicator:
        raise UsageError(f"{argument}.indicator_type is missing: pass what to sort by")
    directions = EventSortDir.numbers()
    direction: Any = given.sort_dir
    if not isinstance(direction, str) or direction not in directions:
        raise UsageError(f"{argument}.sort_dir must be one of {', '.join(directions)}, not {direction!r}")
    return qot_get_option_event.EventSort(indicator_type=indicator, is_asc=bool(directions[direction]))
