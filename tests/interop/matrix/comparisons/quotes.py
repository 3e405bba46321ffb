"""Compare replies about quotes, order books, ticks, K-lines and figures that are computed from them.

Invariant: that of the package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.interop.matrix.comparing import Comparison
from tests.interop.matrix.comparisons.rows import each, either, volume, whole
from tests.interop.matrix.trees import is_list

from opend_proto import methods

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tests.interop.matrix.comparing import Reading, Row

__all__ = ["COMPARISONS"]

_EXTENDED_HOURS: Final = {"pre_": "pre_market", "after_": "after_market", "overnight_": "overnight"}
_LAST: Final[Mapping[str, Reading]] = {
    "code": "security",
    "last_price": "cur_price",
    "prev_close_price": "last_close_price",
    "volume": volume,
}
_K_LINES: Final[Mapping[str, Reading]] = {
    "code": "security",
    "time_key": "time",
    "open": "open_price",
    "high": "high_price",
    "low": "low_price",
    "close": "close_price",
    "last_close": "last_close_price",
    "pe_ratio": "pe",
    "volume": volume,
}
_OPTION_FIELDS: Final = (
    *("strike_price", "open_interest", "implied_volatility", "premium", "delta", "gamma", "vega", "theta", "rho"),
    *("net_open_interest", "contract_nominal_value", "owner_lot_multiplier", "option_area_type"),
    *("contract_multiplier", "index_option_type"),
)


def _listed(row: Row) -> object:
    basic, item = row[:2]
    return None if item.option_ex_data else basic.list_time


def _quote_listed(row: Row) -> object:
    return None if row[0].option_ex_data else row[0].list_time


def _valid(part: str) -> Reading:
    return lambda row: getattr(row[1], part) is not None


def _levels(levels: Iterable[Any]) -> list[object]:
    return [[level.price, volume((level,)), level.oreder_count, {}] for level in levels]


def _both_sides(value: Sequence[Any]) -> Sequence[Mapping[str, object]]:
    """Return the rows of both tables, which a push has in a separate list after the code."""
    tables = value[-1] if is_list(value[-1]) else value
    return [row for table in tables for row in table["rows"]]


COMPARISONS: Final = (
    Comparison(
        methods.QOT_GET_BASIC_QOT,
        each("basic_qot_list"),
        {
            **_LAST,
            "data_date": lambda row: row[0].update_time.split(" ")[0],
            "data_time": lambda row: row[0].update_time.split(" ")[1],
            "suspension": "is_suspended",
            "listing_date": _quote_listed,
            **{name: f"option_ex_data.{name}" for name in _OPTION_FIELDS},
            "contract_size": "option_ex_data.contract_size_float",
            "expiry_date_distance": "option_ex_data.expiry_date_distance|future_ex_data.expiry_date_distance",
            **{name: f"future_ex_data.{name}" for name in ("last_settle_price", "position", "position_change")},
        },
        _EXTENDED_HOURS,
    ),
    Comparison(
        methods.QOT_GET_SECURITY_SNAPSHOT,
        each("snapshot_list", "basic"),
        {
            **_LAST,
            "suspension": "is_suspend",
            "listing_date": _listed,
            "stock_owner": "warrant_ex_data.owner|option_ex_data.owner",
            "close_price_5min": "close_price5minute",
            "total_market_val": "equity_ex_data.issued_market_val",
            "earning_per_share": "equity_ex_data.earnings_pershare",
            "circular_market_val": "equity_ex_data.outstanding_market_val",
            "net_asset_per_share": "equity_ex_data.net_asset_pershare",
            "ey_ratio": "equity_ex_data.ey_rate",
            "pe_ratio": "equity_ex_data.pe_rate",
            "pb_ratio": "equity_ex_data.pb_rate",
            "pe_ttm_ratio": "equity_ex_data.pe_ttm_rate",
            **{
                name: f"equity_ex_data.{name}"
                for name in (
                    *("issued_shares", "net_asset", "net_profit", "outstanding_shares", "dividend_ttm"),
                    *("dividend_ratio_ttm", "dividend_lfy", "dividend_lfy_ratio"),
                )
            },
            "wrt_conversion_ratio": "warrant_ex_data.conversion_rate",
            "wrt_type": "warrant_ex_data.warrant_type",
            "wrt_maturity_date": "warrant_ex_data.maturity_time",
            "wrt_end_trade": "warrant_ex_data.end_trade_time",
            "wrt_street_vol": "warrant_ex_data.street_volumn",
            "wrt_issue_vol": "warrant_ex_data.issue_volumn",
            "wrt_street_ratio": "warrant_ex_data.street_rate",
            "wrt_inline_price_status": "warrant_ex_data.in_line_price_status",
            "option_type": "option_ex_data.type",
            "strike_time": "option_ex_data.strike_time",
            "option_contract_size": "option_ex_data.contract_size_float",
            "option_area_type": "option_ex_data.option_area_type",
            "index_option_type": "option_ex_data.index_option_type",
            "future_main_contract": "future_ex_data.is_main_contract",
            "trust_netAssetValue": "trust_ex_data.net_asset_value",
            "trust_assetClass": "trust_ex_data.asset_class",
            "equity_valid": _valid("equity_ex_data"),
            "wrt_valid": _valid("warrant_ex_data"),
            "option_valid": _valid("option_ex_data"),
            "index_valid": _valid("index_ex_data"),
            "plate_valid": _valid("plate_ex_data"),
            "future_valid": _valid("future_ex_data"),
            "trust_valid": _valid("trust_ex_data"),
        },
        {
            **_EXTENDED_HOURS,
            "wrt_": "warrant_ex_data",
            "option_": "option_ex_data",
            "index_": "index_ex_data",
            "plate_": "plate_ex_data",
            "future_": "future_ex_data",
            "trust_": "trust_ex_data",
        },
    ),
    Comparison(
        methods.QOT_GET_ORDER_BOOK,
        whole,
        {
            "code": "security",
            "Bid": lambda row: _levels(row[0].order_book_bid_list),
            "Ask": lambda row: _levels(row[0].order_book_ask_list),
        },
    ),
    Comparison(
        methods.QOT_GET_BROKER,
        either("broker_bid_list", "broker_ask_list"),
        {
            "code": "security",
            "name": lambda row: row[1].name,
            **{f"{side}_broker_{name}": name for side in ("bid", "ask") for name in ("id", "name", "pos")},
            "order_volume": "volume",
        },
        table=_both_sides,
    ),
    Comparison(
        methods.QOT_GET_TICKER, each("ticker_list"), {"code": "security", "ticker_direction": "dir", "volume": volume}
    ),
    Comparison(
        methods.QOT_GET_RT,
        each("rt_list"),
        {
            "code": "security",
            "opened_mins": "minute",
            "cur_price": "price",
            "last_close": "last_close_price",
            "volume": volume,
        },
    ),
    Comparison(methods.QOT_GET_KL, each("kl_list"), _K_LINES),
    Comparison(methods.QOT_REQUEST_HISTORY_KL, each("kl_list"), _K_LINES),
    Comparison(methods.QOT_GET_CAPITAL_FLOW, each("flow_item_list"), {"capital_flow_item_time": "time"}),
    Comparison(methods.QOT_GET_CAPITAL_DISTRIBUTION, whole),
)
"""Of this module."""
