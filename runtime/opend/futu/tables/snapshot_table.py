"""Define the columns of the market snapshot, most of which only some kinds of security have.

Invariant: names and order are those of futu-api 10.11; columns of other kinds than the security's stay empty.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from opend.futu.choices import NA
from opend.futu.tables.columns import SKIP, Table, TableColumn, na
from opend.futu.tables.quote_tables import extended_hours
from opend_proto.qot_common import SecurityType

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend_proto.qot_get_security_snapshot import Snapshot

__all__ = ["SNAPSHOTS"]


@cache  # Columns with the same condition are read together.
def _is(*kinds: SecurityType) -> Callable[[Snapshot], bool]:
    return lambda snapshot: snapshot.basic.type in kinds


def _has(part: str) -> Callable[[Snapshot], bool]:
    return lambda snapshot: getattr(snapshot, part) is not None


def _listing(snapshot: Snapshot) -> str:
    return snapshot.basic.list_time if snapshot.option_ex_data is None else NA


def _is_marginable(snapshot: Snapshot) -> bool:
    return snapshot.basic.enable_margin is True


def _is_shortable(snapshot: Snapshot) -> bool:
    return snapshot.basic.enable_short_sell is True


def _group(valid: str, when: Callable[[Snapshot], bool], *columns: TableColumn) -> tuple[TableColumn, ...]:
    """Return some columns, which are skipped unless ``when`` holds, and before them the flag whether it does."""
    flag = TableColumn(valid, ".", convert=when)
    return (flag, *(column if column.absent == NA else replace(column, when=when) for column in columns))


_BASIC: Final = (
    TableColumn("code", "basic.security"),
    na("name", "basic.name"),
    TableColumn("update_time", "basic.update_time"),
    TableColumn("last_price", "basic.cur_price"),
    TableColumn("open_price", "basic.open_price"),
    TableColumn("high_price", "basic.high_price"),
    TableColumn("low_price", "basic.low_price"),
    TableColumn("prev_close_price", "basic.last_close_price"),
    TableColumn("volume", "basic.hp_volume|basic.volume"),
    TableColumn("turnover", "basic.turnover"),
    TableColumn("turnover_rate", "basic.turnover_rate"),
    TableColumn("suspension", "basic.is_suspend"),
    TableColumn("listing_date", ".", convert=_listing),
    TableColumn("lot_size", "basic.lot_size"),
    TableColumn("price_spread", "basic.price_spread"),
    TableColumn(
        "stock_owner",
        "warrant_ex_data.owner|option_ex_data.owner",
        SKIP,
        when=_is(SecurityType.WARRANT, SecurityType.DRVT),
    ),
    na("ask_price", "basic.ask_price"),
    na("bid_price", "basic.bid_price"),
    na("ask_vol", "basic.hp_ask_vol|basic.ask_vol"),
    na("bid_vol", "basic.hp_bid_vol|basic.bid_vol"),
    TableColumn("enable_margin", "basic.enable_margin", SKIP),
    TableColumn("mortgage_ratio", "basic.mortgage_ratio", when=_is_marginable),
    TableColumn("long_margin_initial_ratio", "basic.long_margin_initial_ratio", when=_is_marginable),
    TableColumn("enable_short_sell", "basic.enable_short_sell", SKIP),
    TableColumn("short_sell_rate", "basic.short_sell_rate", when=_is_shortable),
    TableColumn("short_available_volume", "basic.short_available_volume", when=_is_shortable),
    TableColumn("short_margin_initial_ratio", "basic.short_margin_initial_ratio", when=_is_shortable),
    TableColumn("amplitude", "basic.amplitude"),
    TableColumn("avg_price", "basic.avg_price"),
    TableColumn("bid_ask_ratio", "basic.bid_ask_ratio"),
    TableColumn("volume_ratio", "basic.volume_ratio"),
    TableColumn("highest52weeks_price", "basic.highest52weeks_price"),
    TableColumn("lowest52weeks_price", "basic.lowest52weeks_price"),
    TableColumn("highest_history_price", "basic.highest_history_price"),
    TableColumn("lowest_history_price", "basic.lowest_history_price"),
    TableColumn("close_price_5min", "basic.close_price5minute"),
    TableColumn("after_volume", "basic.after_market.volume"),
    TableColumn("after_turnover", "basic.after_market.turnover"),
    na("sec_status", "basic.sec_status"),
)

_EQUITY: Final = _group(
    "equity_valid",
    _has("equity_ex_data"),
    TableColumn("issued_shares", "equity_ex_data.issued_shares"),
    TableColumn("total_market_val", "equity_ex_data.issued_market_val"),
    TableColumn("net_asset", "equity_ex_data.net_asset"),
    TableColumn("net_profit", "equity_ex_data.net_profit"),
    TableColumn("earning_per_share", "equity_ex_data.earnings_pershare"),
    TableColumn("outstanding_shares", "equity_ex_data.outstanding_shares"),
    TableColumn("circular_market_val", "equity_ex_data.outstanding_market_val"),
    TableColumn("net_asset_per_share", "equity_ex_data.net_asset_pershare"),
    TableColumn("ey_ratio", "equity_ex_data.ey_rate"),
    TableColumn("pe_ratio", "equity_ex_data.pe_rate"),
    TableColumn("pb_ratio", "equity_ex_data.pb_rate"),
    TableColumn("pe_ttm_ratio", "equity_ex_data.pe_ttm_rate"),
    TableColumn("dividend_ttm", "equity_ex_data.dividend_ttm"),
    TableColumn("dividend_ratio_ttm", "equity_ex_data.dividend_ratio_ttm"),
    TableColumn("dividend_lfy", "equity_ex_data.dividend_lfy"),
    TableColumn("dividend_lfy_ratio", "equity_ex_data.dividend_lfy_ratio"),
)

_WARRANT: Final = _group(
    "wrt_valid",
    _is(SecurityType.WARRANT),
    TableColumn("wrt_conversion_ratio", "warrant_ex_data.conversion_rate"),
    na("wrt_type", "warrant_ex_data.warrant_type"),
    TableColumn("wrt_strike_price", "warrant_ex_data.strike_price"),
    TableColumn("wrt_maturity_date", "warrant_ex_data.maturity_time", ""),
    TableColumn("wrt_end_trade", "warrant_ex_data.end_trade_time", ""),
    TableColumn("wrt_recovery_price", "warrant_ex_data.recovery_price"),
    TableColumn("wrt_street_vol", "warrant_ex_data.street_volumn"),
    TableColumn("wrt_issue_vol", "warrant_ex_data.issue_volumn"),
    TableColumn("wrt_street_ratio", "warrant_ex_data.street_rate"),
    TableColumn("wrt_delta", "warrant_ex_data.delta"),
    TableColumn("wrt_implied_volatility", "warrant_ex_data.implied_volatility"),
    TableColumn("wrt_premium", "warrant_ex_data.premium"),
    TableColumn("wrt_leverage", "warrant_ex_data.leverage"),
    TableColumn("wrt_ipop", "warrant_ex_data.ipop"),
    TableColumn("wrt_break_even_point", "warrant_ex_data.break_even_point"),
    TableColumn("wrt_conversion_price", "warrant_ex_data.conversion_price"),
    TableColumn("wrt_price_recovery_ratio", "warrant_ex_data.price_recovery_ratio"),
    TableColumn("wrt_score", "warrant_ex_data.score"),
    TableColumn("wrt_upper_strike_price", "warrant_ex_data.upper_strike_price"),
    TableColumn("wrt_lower_strike_price", "warrant_ex_data.lower_strike_price"),
    na("wrt_inline_price_status", "warrant_ex_data.in_line_price_status"),
    TableColumn("wrt_issuer_code", "warrant_ex_data.issuer_code", ""),
)


def _if_option(name: str, path: str) -> TableColumn:
    """Return a column that reads N/A where an option's value is absent, and is empty for other kinds."""
    return TableColumn(name, path, NA, when=_is(SecurityType.DRVT))


_OPTION: Final = _group(
    "option_valid",
    _is(SecurityType.DRVT),
    na("option_type", "option_ex_data.type"),
    TableColumn("strike_time", "option_ex_data.strike_time", ""),
    TableColumn("option_strike_price", "option_ex_data.strike_price"),
    TableColumn("option_contract_size", "option_ex_data.contract_size_float"),
    TableColumn("option_open_interest", "option_ex_data.open_interest"),
    TableColumn("option_implied_volatility", "option_ex_data.implied_volatility"),
    TableColumn("option_premium", "option_ex_data.premium"),
    TableColumn("option_delta", "option_ex_data.delta"),
    TableColumn("option_gamma", "option_ex_data.gamma"),
    TableColumn("option_vega", "option_ex_data.vega"),
    TableColumn("option_theta", "option_ex_data.theta"),
    TableColumn("option_rho", "option_ex_data.rho"),
    _if_option("option_net_open_interest", "option_ex_data.net_open_interest"),
    _if_option("option_expiry_date_distance", "option_ex_data.expiry_date_distance"),
    _if_option("option_contract_nominal_value", "option_ex_data.contract_nominal_value"),
    _if_option("option_owner_lot_multiplier", "option_ex_data.owner_lot_multiplier"),
    na("option_area_type", "option_ex_data.option_area_type"),
    _if_option("option_contract_multiplier", "option_ex_data.contract_multiplier"),
    na("index_option_type", "option_ex_data.index_option_type"),
)

_INDEX: Final = _group(
    "index_valid",
    _has("index_ex_data"),
    TableColumn("index_raise_count", "index_ex_data.raise_count"),
    TableColumn("index_fall_count", "index_ex_data.fall_count"),
    TableColumn("index_equal_count", "index_ex_data.equal_count"),
)

_PLATE: Final = _group(
    "plate_valid",
    _has("plate_ex_data"),
    TableColumn("plate_raise_count", "plate_ex_data.raise_count"),
    TableColumn("plate_fall_count", "plate_ex_data.fall_count"),
    TableColumn("plate_equal_count", "plate_ex_data.equal_count"),
)

_FUTURE: Final = _group(
    "future_valid",
    _is(SecurityType.FUTURE),
    TableColumn("future_last_settle_price", "future_ex_data.last_settle_price"),
    TableColumn("future_position", "future_ex_data.position"),
    TableColumn("future_position_change", "future_ex_data.position_change"),
    TableColumn("future_main_contract", "future_ex_data.is_main_contract"),
    TableColumn("future_last_trade_time", "future_ex_data.last_trade_time", ""),
)

_TRUST: Final = _group(
    "trust_valid",
    _has("trust_ex_data"),
    TableColumn("trust_dividend_yield", "trust_ex_data.dividend_yield"),
    TableColumn("trust_aum", "trust_ex_data.aum"),
    TableColumn("trust_outstanding_units", "trust_ex_data.outstanding_units"),
    TableColumn("trust_netAssetValue", "trust_ex_data.net_asset_value"),
    TableColumn("trust_premium", "trust_ex_data.premium"),
    na("trust_assetClass", "trust_ex_data.asset_class"),
)

_BASIC_NAMES: Final = {column.name for column in _BASIC}

SNAPSHOTS: Final = Table(
    "snapshot_list",
    (
        *_BASIC,
        *_EQUITY,
        *_WARRANT,
        *_OPTION,
        *_INDEX,
        *_PLATE,
        *_FUTURE,
        *_TRUST,
        *(column for column in extended_hours("basic.") if column.name not in _BASIC_NAMES),
    ),
)
