"""Provide the screeners of options: for sellers, around earnings, and on the last day before expiry.

Invariant: columns and their order are those of futu-api 10.11; what the gateway did not send is N/A.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from opend.errors import UsageError
from opend.futu.arguments import real, security_of, whole
from opend.futu.calls import Argument, Call, frame, mapping, to_fields, value
from opend.futu.choices import NA
from opend.futu.contexts import Context
from opend.futu.options.filters import EarningsFilter, SellerFilter, ZeroDteContractFilter, ZeroDteFilter
from opend.futu.rankings.filters import filters_of
from opend.futu.tables.columns import TableColumn, each, records, table
from opend_proto import qot_option_common
from opend_proto.qot_get_option_zero_dte_screener import OptionChainInfo

__all__ = ["OptionScreenerCalls"]

_SELLER: Final = Call(
    "Qot_GetOptionSellerScreener",
    (
        *to_fields("market=option_market", "seller_type", "sort_type", "is_asc"),
        Argument("filter_list", read=filters_of(qot_option_common.SellerIndicator)),
    ),
    (
        frame(
            table(
                "item_list",
                "option",
                *each(NA, "name", "option_type", "strike_price", "strike_time", "strike_timestamp", "left_days"),
                *each(NA, "option_price", "stock_price", "premium", "otm_degree", "iv", "interval_return"),
                *each(NA, "annualized_return", "itm_probability", "striked_interval_return"),
                *each(NA, "striked_annualized_return", "owner"),
            )
        ),
    ),
)

_EARNINGS: Final = Call(
    "Qot_GetOptionEarningsScreener",
    (
        *to_fields("market=option_market", "sort_type", "is_asc", "count", "page"),
        Argument("filter_list", read=filters_of(qot_option_common.EarningsIndicator)),
    ),
    (
        mapping(
            item_list=frame(
                table(
                    "item_list",
                    "owner",
                    *each(NA, "name", "price", "change_ratio=change_rate", "market_cap", "iv", "iv_rank"),
                    *each(NA, "iv_percentile", "hv", "volume", "open_interest", "earnings_timestamp"),
                    *each(NA, "earnings_time", "earnings_pub_type", "earnings_quarter", "last_report_iv_crush"),
                    *each(NA, "history_report_iv_crush", "last_report_chg_ratio=last_report_chg_rate"),
                    *each(NA, "history_report_chg_ratio=history_report_chg_rate", "estimate_eps_yoy"),
                    *each(NA, "estimate_revenue_yoy", "expected_move_ratio"),
                )
            ),
            next_page=value("next_page", ""),
            update_timestamp=value("update_timestamp", 0),
            all_count=value("all_count", 0),
        ),
    ),
)

_CHAIN: Final = records(
    table(
        ".",
        *each(NA, "strike_date_timestamp", "product_code", "multiplier", "contract_share_size", "expiration_type"),
        *each(NA, "underlying"),
    )
)

_ZERO_DTE: Final = Call(
    "Qot_GetOptionZeroDteScreener",
    (
        *to_fields("market=option_market", "sort_type", "is_asc", "count", "page"),
        Argument("filter_list", read=filters_of(qot_option_common.ZeroDteIndicator)),
    ),
    (
        mapping(
            item_list=frame(
                table(
                    "item_list",
                    "owner",
                    *each(NA, "name", "price", "change_ratio=change_rate", "market_cap", "iv", "iv_rank"),
                    *each(NA, "iv_percentile", "hv", "volume", "open_interest", "last_trading_time"),
                    *each(NA, "earnings_timestamp", "earnings_time", "earnings_pub_type"),
                    TableColumn("chain_info", "chain_info", NA, _CHAIN),
                )
            ),
            next_page=value("next_page"),
            update_timestamp=value("update_timestamp", 0),
        ),
    ),
)


def _text(value: Any, _argument: str) -> str:
    return str(value)


_CHAIN_FIELDS: Final[Mapping[str, Callable[[Any, str], Any]]] = {
    "strike_date_timestamp": whole,
    "product_code": _text,
    "multiplier": real,
    "contract_share_size": real,
    "expiration_type": whole,
    "underlying": security_of,
}
"""The keys of a chain, and how each is read."""


def _chain(given: Any, argument: str) -> OptionChainInfo:
    """Return the message for a cell of chain_info; what it does not have, or has as N/A, is not sent."""
    if not hasattr(given, "keys") or not len(given):
        raise UsageError(f"{argument} must be a cell of chain_info of get_option_zero_dte_screener, not {given!r}")
    cells: dict[str, Any] = {name: given.get(name) for name in _CHAIN_FIELDS}
    fields: dict[str, Any] = {
        name: _CHAIN_FIELDS[name](cell, f"{argument}[{name!r}]")
        for name, cell in cells.items()
        if cell is not None and cell != NA
    }
    return OptionChainInfo(**fields)


_CONTRACTS: Final = Call(
    "Qot_GetOptionZeroDteContract",
    (
        *to_fields("owner"),
        Argument("strike_date_timestamp", read=whole),
        Argument("chain_info", read=_chain),
        *to_fields("sort_type", "is_asc"),
        Argument("filter_list", read=filters_of(qot_option_common.ZeroDteContractIndicator)),
    ),
    (
        frame(
            table(
                "item_list",
                "option",
                *each(NA, "name", "option_type", "option_price", "change_ratio=change_rate", "volume"),
                *each(NA, "open_interest", "iv", "delta", "gamma", "vega", "theta", "rho", "buy_break_even_point"),
                *each(NA, "buy_to_bep", "buy_profit_probability", "sell_profit_probability"),
            )
        ),
    ),
)


class OptionScreenerCalls(Context):
    """The screeners of options for one way of trading each."""

    def get_option_seller_screener(
        self,
        market: str,
        seller_type: str,
        sort_type: str | None = None,
        is_asc: bool | None = None,
        filter_list: list[SellerFilter] | None = None,
    ) -> tuple[int, Any]:
        """Return options to sell against stock or cash, as a frame: Qot_GetOptionSellerScreener (3314)."""
        return self._ask(_SELLER, market, seller_type, sort_type, is_asc, filter_list)

    def get_option_earnings_screener(
        self,
        market: str,
        sort_type: str | None = None,
        is_asc: bool | None = None,
        count: int | None = None,
        page: str | None = None,
        filter_list: list[EarningsFilter] | None = None,
    ) -> tuple[int, Any]:
        """Return underlyings that report soon: Qot_GetOptionEarningsScreener (3313).

        The answer is (RET_OK, dictionary of the frame ``item_list``, the key of the next page and the number of all).
        """
        return self._ask(_EARNINGS, market, sort_type, is_asc, count, page, filter_list)

    def get_option_zero_dte_screener(
        self,
        market: str,
        sort_type: str | None = None,
        is_asc: bool | None = None,
        count: int | None = None,
        page: str | None = None,
        filter_list: list[ZeroDteFilter] | None = None,
    ) -> tuple[int, Any]:
        """Return underlyings with options that expire today: Qot_GetOptionZeroDteScreener (3311).

        The answer is (RET_OK, dictionary of the frame ``item_list`` and the key of the next page).
        """
        return self._ask(_ZERO_DTE, market, sort_type, is_asc, count, page, filter_list)

    def get_option_zero_dte_contract(
        self,
        owner: str,
        strike_date_timestamp: int,
        chain_info: dict[str, Any],
        sort_type: str | None = None,
        is_asc: bool | None = None,
        filter_list: list[ZeroDteContractFilter] | None = None,
    ) -> tuple[int, Any]:
        """Return the options of a chain that expires today: Qot_GetOptionZeroDteContract (3312).

        ``chain_info`` is a cell of that column of get_option_zero_dte_screener; ``strike_date_timestamp`` is in
        seconds since 1970.
        """
        return self._ask(_CONTRACTS, owner, strike_date_timestamp, chain_info, sort_type, is_asc, filter_list)
