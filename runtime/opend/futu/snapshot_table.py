"""Define the columns of the market snapshot, most of which only some kinds of security have.

Invariant: names and order are those of futu-api 10.11; columns of other kinds than the security's stay empty.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from opend.futu.choices import NA
from opend.futu.columns import SKIP, Column, Table, na
from opend.futu.quote_tables import extended_hours
from opend_proto.qot_common import SecurityType

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend_proto.qot_get_security_snapshot import Snapshot

__all__ = ["SNAPSHOTS"]


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


def _group(valid: str, when: Callable[[Snapshot], bool], *columns: Column) -> tuple[Column, ...]:
    """Return some columns, which are skipped unless ``when`` holds, and before them the flag whether it does."""
    flag = Column(valid, ".", convert=when)
    return (flag, *(column if column.absent == NA else replace(column, when=when) for column in columns))


_BASIC: Final = (
    Column("code", "basic.security"),
    na("name", "basic.name"),
    Column("update_time", "basic.update_time"),
    Column("last_price", "basic.cur_price"),
    Column("open_price", "basic.open_price"),
    Column("high_price", "basic.high_price"),
    Column("low_price", "basic.low_price"),
    Column("prev_close_price", "basic.last_close_price"),
    Column("volume", "basic.hp_volume|basic.volume"),
    Column("turnover", "basic.turnover"),
    Column("turnover_rate", "basic.turnover_rate"),
    Column("suspension", "basic.is_suspend"),
    Column("listing_date", ".", convert=_listing),
    Column("lot_size", "basic.lot_size"),
    Column("price_spread", "basic.price_spread"),
    Column(
        "stock_owner",
        "warrant_ex_data.owner|option_ex_data.owner",
        SKIP,
        when=_is(SecurityType.WARRANT, SecurityType.DRVT),
    ),
    na("ask_price", "basic.ask_price"),
    na("bid_price", "basic.bid_price"),
    na("ask_vol", "basic.hp_ask_vol|basic.ask_vol"),
    na("bid_vol", "basic.hp_bid_vol|basic.bid_vol"),
    Column("enable_margin", "basic.enable_margin", SKIP),
    Column("mortgage_ratio", "basic.mortgage_ratio", when=_is_marginable),
    Column("long_margin_initial_ratio", "basic.long_margin_initial_ratio", when=_is_marginable),
    Column("enable_short_sell", "basic.enable_short_sell", SKIP),
    Column("short_sell_rate", "basic.short_sell_rate", when=_is_shortable),
    Column("short_available_volume", "basic.short_available_volume", when=_is_shortable),
    Column("short_margin_initial_ratio", "basic.short_margin_initial_ratio", when=_is_shortable),
    Column("amplitude", "basic.amplitude"),
    Column("avg_price", "basic.avg_price"),
    Column("bid_ask_ratio", "basic.bid_ask_ratio"),
    Column("volume_ratio", "basic.volume_ratio"),
    Column("highest52weeks_price", "basic.highest52weeks_price"),
    Column("lowest52weeks_price", "basic.lowest52weeks_price"),
    Column("highest_history_price", "basic.highest_history_price"),
    Column("lowest_history_price", "basic.lowest_history_price"),
    Column("close_price_5min", "basic.close_price5minute"),
    Column("after_volume", "basic.after_market.volume"),
    Column("after_turnover", "basic.after_market.turnover"),
    na("sec_status", "basic.sec_status"),
)

_EQUITY: Final = _group(
    "equity_valid",
    _has("equity_ex_data"),
    Column("issued_shares", "equity_ex_data.issued_shares"),
    Column("total_market_val", "equity_ex_data.issued_market_val"),
    Column("net_asset", "equity_ex_data.net_asset"),
    Column("net_profit", "equity_ex_data.net_profit"),
    Column("earning_per_share", "equity_ex_data.earnings_pershare"),
    Column("outstanding_shares", "equity_ex_data.outstanding_shares"),
    Column("circular_market_val", "equity_ex_data.outstanding_market_val"),
    Column("net_asset_per_share", "equity_ex_data.net_asset_pershare"),
    Column("ey_ratio", "equity_ex_data.ey_rate"),
    Column("pe_ratio", "equity_ex_data.pe_rate"),
    Column("pb_ratio", "equity_ex_data.pb_rate"),
    Column("pe_ttm_ratio", "equity_ex_data.pe_ttm_rate"),
    Column("dividend_ttm", "equity_ex_data.dividend_ttm"),
    Column("dividend_ratio_ttm", "equity_ex_data.dividend_ratio_ttm"),
    Column("dividend_lfy", "equity_ex_data.dividend_lfy"),
    Column("dividend_lfy_ratio", "equity_ex_data.dividend_lfy_ratio"),
)

_WARRANT: Final = _group(
    "wrt_valid",
    _is(SecurityType.WARRANT),
    Column("wrt_conversion_ratio", "warrant_ex_data.conversion_rate"),
    na("wrt_type", "warrant_ex_data.warrant_type"),
    Column("wrt_strike_price", "warrant_ex_data.strike_price"),
    Column("wrt_maturity_date", "warrant_ex_data.maturity_time", ""),
    Column("wrt_end_trade", "warrant_ex_data.end_trade_time", ""),
    Column("wrt_recovery_price", "warrant_ex_data.recovery_price"),
    Column("wrt_street_vol", "warrant_ex_data.street_volumn"),
    Column("wrt_issue_vol", "warrant_ex_data.issue_volumn"),
    Column("wrt_street_ratio", "warrant_ex_data.street_rate"),
    Column("wrt_delta", "warrant_ex_data.delta"),
    Column("wrt_implied_volatility", "warrant_ex_data.implied_volatility"),
    Column("wrt_premium", "warrant_ex_data.premium"),
    Column("wrt_leverage", "warrant_ex_data.leverage"),
    Column("wrt_ipop", "warrant_ex_data.ipop"),
    Column("wrt_break_even_point", "warrant_ex_data.break_even_point"),
    Column("wrt_conversion_price", "warrant_ex_data.conversion_price"),
    Column("wrt_price_recovery_ratio", "warrant_ex_data.price_recovery_ratio"),
    Column("wrt_score", "warrant_ex_data.score"),
    Column("wrt_upper_strike_price", "warrant_ex_data.upper_strike_price"),
    Column("wrt_lower_strike_price", "warrant_ex_data.lower_strike_price"),
    na("wrt_inline_price_status", "warrant_ex_data.in_line_price_status"),
    Column("wrt_issuer_code", "warrant_ex_data.issuer_code", ""),
)


def _if_option(name: str, path: str) -> Column:
    """Return a column that reads N/A where an option's value is absent, and is empty for other kinds."""
    return Column(name, path, NA, when=_is(SecurityType.DRVT))


_OPTION: Final = _group(
    "option_valid",
    _is(SecurityType.DRVT),
    na("option_type", "option_ex_data.type"),
    Column("strike_time", "option_ex_data.strike_time", ""),
    Column("option_strike_price", "option_ex_data.strike_price"),
    Column("option_contract_size", "option_ex_data.contract_size_float"),
    Column("option_open_interest", "option_ex_data.open_interest"),
    Column("option_implied_volatility", "option_ex_data.implied_volatility"),
    Column("option_premium", "option_ex_data.premium"),
    Column("option_delta", "option_ex_data.delta"),
    Column("option_gamma", "option_ex_data.gamma"),
    Column("option_vega", "option_ex_data.vega"),
    Column("option_theta", "option_ex_data.theta"),
    Column("option_rho", "option_ex_data.rho"),
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
    Column("index_raise_count", "index_ex_data.raise_count"),
    Column("index_fall_count", "index_ex_data.fall_count"),
    Column("index_equal_count", "index_ex_data.equal_count"),
)

_PLATE: Final = _group(
    "plate_valid",
    _has("plate_ex_data"),
    Column("plate_raise_count", "plate_ex_data.raise_count"),
    Column("plate_fall_count", "plate_ex_data.fall_count"),
    Column("plate_equal_count", "plate_ex_data.equal_count"),
)

_FUTURE: Final = _group(
    "future_valid",
    _is(SecurityType.FUTURE),
    Column("future_last_settle_price", "future_ex_data.last_settle_price"),
    Column("future_position", "future_ex_data.position"),
    Column("future_position_change", "future_ex_data.position_change"),
    Column("future_main_contract", "future_ex_data.is_main_contract"),
    Column("future_last_trade_time", "future_ex_data.last_trade_time", ""),
)

_TRUST: Final = _group(
    "trust_valid",
    _has("trust_ex_data"),
    Column("trust_dividend_yield", "trust_ex_data.dividend_yield"),
    Column("trust_aum", "trust_ex_data.aum"),
    Column("trust_outstanding_units", "trust_ex_data.outstanding_units"),
    Column("trust_netAssetValue", "trust_ex_data.net_asset_value"),
    Column("trust_premium", "trust_ex_data.premium"),
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
