"""Compare replies about listed securities, and facts about them that do not change with every tick.

Invariant: that of the package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.interop.matrix.comparing import Comparison
from tests.interop.matrix.comparisons.rows import each, nested

from opend_proto import methods

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from tests.interop.matrix.comparing import Reading, Row, Source

__all__ = ["COMPARISONS"]


def _listed(row: Row) -> object:
    basic, item = row[:2]
    return None if item.option_ex_data else basic.list_time


def _chain(s2c: Any) -> Iterable[Source]:
    pairs = [pair for day in s2c.option_chain for pair in day.option]
    return [(side.basic, side) for pair in pairs for side in (pair.call, pair.put) if side is not None]


def _hours(row: Row) -> str:
    return ", ".join(f"({_minute(part.begin)} - {_minute(part.end)})" for part in row[0].trade_time)


def _minute(minutes: float) -> str:
    return f"{int(minutes) // 60:02}:{int(minutes) % 60:02}"


def _winning_numbers(row: Row) -> object:
    data = row[1].cn_ex_data
    return (
        None if data is None else "".join(f"{each.winning_name} {each.winning_info}" for each in data.winning_num_data)
    )


def _filtered(kind: str) -> Reading:
    """Return what reads the first figure of a kind, such as ``base``."""
    return lambda row: getattr(row[0], f"{kind}_data_list")[0].value


_STATIC: Final[Mapping[str, Reading]] = {
    "code": "security",
    "stock_type": "sec_type",
    "stock_name": "name",
    "listing_date": _listed,
    "stock_id": "id",
    "exchange_type": "exch_type",
    "stock_child_type": "warrant_ex_data.type",
    "stock_owner": "warrant_ex_data.owner|option_ex_data.owner",
    "wrt_valid": lambda row: row[1].warrant_ex_data is not None,
    "wrt_type": "warrant_ex_data.type",
    "wrt_code": "warrant_ex_data.owner",
    "option_type": "option_ex_data.type",
    "strike_time": "option_ex_data.strike_time",
    "strike_price": "option_ex_data.strike_price",
    "suspension": "option_ex_data.suspend",
    **{
        name: f"option_ex_data.{name}"
        for name in ("index_option_type", "expiration_cycle", "option_standard_type", "option_settlement_mode")
    },
    "main_contract": "future_ex_data.is_main_contract",
    "last_trade_time": "future_ex_data.last_trade_time",
    "future_valid": lambda row: row[1].future_ex_data is not None,
    "future_main_contract": "future_ex_data.is_main_contract",
    "future_last_trade_time": "future_ex_data.last_trade_time",
}
_OFFERS: Final = (
    *("apply_code", "issue_size", "online_issue_size", "apply_upper_limit", "apply_limit_market_value", "ipo_price"),
    *("is_estimate_ipo_price", "industry_pe_rate", "is_estimate_winning_ratio", "winning_ratio", "issue_pe_rate"),
    *("apply_time", "apply_timestamp", "winning_time", "winning_timestamp", "is_has_won", "ipo_price_min"),
    *("ipo_price_max", "list_price", "lot_size", "entrance_price", "is_subscribe_status", "apply_end_time"),
    *("apply_end_timestamp", "apply_start_time", "apply_start_timestamp", "offer_price"),
)
"""Each is in the data of one or two of the three markets."""


def _ratio(kind: str) -> Callable[[Row], object]:
    def ratio(row: Row) -> object:
        base, ert = getattr(row[0], f"{kind}_base"), getattr(row[0], f"{kind}_ert")
        return base / ert if ert else None

    return ratio


def _split_ratio(row: Row) -> object:
    return _ratio("split")(row) or _ratio("join")(row)


_REHAB: Final[Mapping[str, Reading]] = {
    "ex_div_date": lambda row: row[0].time.partition(" ")[0],
    "split_ratio": _split_ratio,
    "per_cash_div": "dividend",
    "special_dividend": "sp_dividend",
    "per_share_div_ratio": _ratio("bonus"),
    "per_share_trans_ratio": _ratio("transfer"),
    "allotment_ratio": _ratio("allot"),
    "allotment_price": "allot_price",
    "stk_spo_ratio": _ratio("add"),
    "stk_spo_price": "add_price",
    "spin_off_ratio": _ratio("spin_off"),
    "forward_adj_factorA": "fwd_factor_a",
    "forward_adj_factorB": "fwd_factor_b",
    "backward_adj_factorA": "bwd_factor_a",
    "backward_adj_factorB": "bwd_factor_b",
}

COMPARISONS: Final = (
    *(
        Comparison(method, each("static_info_list", "basic"), _STATIC)
        for method in (
            methods.QOT_GET_STATIC_INFO,
            methods.QOT_GET_PLATE_SECURITY,
            methods.QOT_GET_REFERENCE,
            methods.QOT_GET_USER_SECURITY,
        )
    ),
    Comparison(methods.QOT_GET_OPTION_CHAIN, _chain, _STATIC),
    Comparison(methods.QOT_GET_OPTION_EXPIRATION_DATE, each("date_list"), {"expiration_cycle": "cycle"}),
    Comparison(methods.QOT_GET_OPTION_EXERCISE_PROBABILITY, each("item_list")),
    Comparison(
        methods.QOT_GET_WARRANT,
        each("warrant_data_list"),
        {"stock_owner": "owner", "inline_price_status": "in_line_price_status"},
    ),
    Comparison(methods.QOT_GET_MARKET_STATE, each("market_info_list"), {"code": "security", "stock_name": "name"}),
    Comparison(methods.QOT_REQUEST_TRADE_DATE, each("trade_date_list")),
    Comparison(methods.QOT_REQUEST_REHAB, each("rehab_list"), _REHAB),
    Comparison(
        methods.QOT_GET_OWNER_PLATE,
        nested("owner_plate_list", "plate_info_list"),
        {"code": "security", "name": lambda row: row[1].name, "plate_code": "plate", "plate_name": "name"},
    ),
    Comparison(
        methods.QOT_GET_PLATE_SET,
        each("plate_info_list"),
        {"code": "plate", "plate_name": "name", "plate_id": "plate.code"},
    ),
    Comparison(
        methods.QOT_GET_FUTURE_INFO,
        each("future_info_list"),
        {
            "code": "security",
            "type": "contract_type",
            "size": "contract_size",
            "size_unit": "contract_size_unit",
            "price_currency": "quote_currency",
            "price_unit": "quote_unit",
            "min_change": "min_var",
            "min_change_unit": "min_var_unit",
            "trade_time": _hours,
            "origin_code": "origin",
        },
    ),
    Comparison(
        methods.QOT_GET_IPO_LIST,
        each("ipo_list", "basic"),
        {
            "code": "security",
            **{name: "|".join(f"{market}_ex_data.{name}" for market in ("cn", "hk", "us")) for name in _OFFERS},
            "winning_num_data": _winning_numbers,
        },
    ),
    Comparison(methods.QOT_GET_CODE_CHANGE, each("code_change_list")),
    Comparison(methods.QOT_GET_HOLDING_CHANGE_LIST, each("holding_change_list")),
    Comparison(methods.QOT_GET_SEARCH_QUOTE, each("search_quote_list")),
    Comparison(
        methods.QOT_STOCK_FILTER,
        each("data_list"),
        {
            "stock_code": "security",
            "stock_name": "name",
            "cur_price": _filtered("base"),
            "('net_profit', 'annual')": _filtered("financial"),
            "('change_rate', 5)": _filtered("accumulate"),
            "('rsi', '12', 'k_day')": _filtered("custom_indicator"),
        },
    ),
)
"""Of this module."""
