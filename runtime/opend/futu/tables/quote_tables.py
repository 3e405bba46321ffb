"""Define the columns of the quote calls and their pushes, except those of the market snapshot.

Invariant: names and order are those of futu-api 10.11; a number that the gateway did not send is NaN, never 0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.futu.choices import NA
from opend.futu.tables.columns import SKIP, Table, TableColumn, na
from opend_proto.vendor import TradeDateType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend_proto.qot_common import BasicQot, KLine, SecurityStaticInfo
    from opend_proto.qot_request_trade_date import TradeDate

__all__ = [
    "ASK_BROKERS",
    "BASIC_INFO",
    "BID_BROKERS",
    "CURRENT_K_LINES",
    "GLOBAL_STATE",
    "HISTORY_COLUMNS",
    "HISTORY_K_LINES",
    "K_LINE_PUSH",
    "QUOTES",
    "RT_DATA",
    "RT_DATA_PUSH",
    "TICKERS",
    "TICKER_PUSH",
    "TRADING_DAYS",
    "extended_hours",
]

_OWNER: Final = (TableColumn("code", "/security"), na("name", "/name"))
"""The columns of the security that a payload is about, which most payloads have."""

TICKER_PUSH: Final = Table(
    "ticker_list",
    (
        *_OWNER,
        TableColumn("time", "time"),
        TableColumn("price", "price"),
        TableColumn("volume", "hp_volume|volume"),
        TableColumn("turnover", "turnover"),
        na("ticker_direction", "dir"),
        TableColumn("sequence", "sequence"),
        na("type", "type"),
        na("push_data_type", "push_data_type"),
    ),
)
TICKERS: Final = TICKER_PUSH.pick(*TICKER_PUSH.names[:-1])

K_LINE_PUSH: Final = Table(
    "kl_list",
    (
        *_OWNER,
        TableColumn("time_key", "time"),
        TableColumn("open", "open_price"),
        TableColumn("close", "close_price"),
        TableColumn("high", "high_price"),
        TableColumn("low", "low_price"),
        TableColumn("volume", "hp_volume|volume"),
        TableColumn("turnover", "turnover"),
        TableColumn("k_type", "/kl_type"),
        TableColumn("last_close", "last_close_price"),
        TableColumn("pe_ratio", "pe"),
        TableColumn("turnover_rate", "turnover_rate"),
    ),
)
CURRENT_K_LINES: Final = K_LINE_PUSH.pick(*K_LINE_PUSH.names[:9], "pe_ratio", "turnover_rate", "last_close")


def _is_traded(k_line: KLine) -> bool:
    return not k_line.is_blank


HISTORY_K_LINES: Final = Table(
    "kl_list",
    (
        *_OWNER,
        TableColumn("time_key", "time"),
        TableColumn("open", "open_price", SKIP),
        TableColumn("close", "close_price", SKIP),
        TableColumn("high", "high_price", SKIP),
        TableColumn("low", "low_price", SKIP),
        TableColumn("pe_ratio", "pe", SKIP),
        TableColumn("turnover_rate", "turnover_rate", SKIP),
        TableColumn("volume", "hp_volume|volume", SKIP),
        TableColumn("turnover", "turnover", SKIP),
        TableColumn("change_rate", "change_rate", SKIP),
        TableColumn("last_close", "last_close_price", SKIP),
    ),
    _is_traded,
)
HISTORY_COLUMNS: Final = dict(zip(map(str, range(1, 12)), HISTORY_K_LINES.names[2:], strict=True))
"""The column for each KL_FIELD."""

RT_DATA: Final = Table(
    "rt_list",
    (
        *_OWNER,
        TableColumn("time", "time"),
        TableColumn("is_blank", "is_blank"),
        TableColumn("opened_mins", "minute"),
        TableColumn("cur_price", "price"),
        TableColumn("last_close", "last_close_price"),
        na("avg_price", "avg_price"),
        TableColumn("volume", "hp_volume|volume"),
        TableColumn("turnover", "turnover"),
    ),
)
RT_DATA_PUSH: Final = RT_DATA.pick(*RT_DATA.names[:8], "turnover", "volume")


def _brokers(rows: str, side: str) -> Table:
    columns = (
        *_OWNER,
        TableColumn(f"{side}_broker_id", "id"),
        TableColumn(f"{side}_broker_name", "name"),
        TableColumn(f"{side}_broker_pos", "pos"),
        na("order_id", "order_id"),
        na("order_volume", "volume"),
    )
    return Table(rows, columns)


BID_BROKERS: Final = _brokers("broker_bid_list", "bid")
ASK_BROKERS: Final = _brokers("broker_ask_list", "ask")


def extended_hours(owner: str = "") -> Iterable[TableColumn]:
    """Return the columns of the pre-market, after-hours and overnight sessions."""
    fields = ("price", "high_price", "low_price", "volume", "turnover", "change_val", "change_rate", "amplitude")
    for prefix, session in (("pre", "pre_market"), ("after", "after_market"), ("overnight", "overnight")):
        for field in fields:
            yield na(f"{prefix}_{field}", f"{owner}{session}.{field}")


def _date(update_time: str) -> str:
    return update_time.partition(" ")[0]


def _time_of_day(update_time: str) -> str:
    return update_time.partition(" ")[2]


def _quote_listing(quote: BasicQot) -> str:
    return quote.list_time if quote.option_ex_data is None else NA


QUOTES: Final = Table(
    "basic_qot_list",
    (
        TableColumn("code", "security"),
        na("name", "name"),
        TableColumn("data_date", "update_time", convert=_date),
        TableColumn("data_time", "update_time", convert=_time_of_day),
        TableColumn("last_price", "cur_price"),
        TableColumn("open_price", "open_price"),
        TableColumn("high_price", "high_price"),
        TableColumn("low_price", "low_price"),
        TableColumn("prev_close_price", "last_close_price"),
        TableColumn("volume", "hp_volume|volume"),
        TableColumn("turnover", "turnover"),
        TableColumn("turnover_rate", "turnover_rate"),
        TableColumn("amplitude", "amplitude"),
        TableColumn("suspension", "is_suspended"),
        TableColumn("listing_date", ".", convert=_quote_listing),
        TableColumn("price_spread", "price_spread"),
        na("dark_status", "dark_status"),
        na("sec_status", "sec_status"),
        na("strike_price", "option_ex_data.strike_price"),
        na("contract_size", "option_ex_data.contract_size_float"),
        na("open_interest", "option_ex_data.open_interest"),
        na("implied_volatility", "option_ex_data.implied_volatility"),
        na("premium", "option_ex_data.premium"),
        na("delta", "option_ex_data.delta"),
        na("gamma", "option_ex_data.gamma"),
        na("vega", "option_ex_data.vega"),
        na("theta", "option_ex_data.theta"),
        na("rho", "option_ex_data.rho"),
        na("net_open_interest", "option_ex_data.net_open_interest"),
        na("expiry_date_distance", "option_ex_data.expiry_date_distance|future_ex_data.expiry_date_distance"),
        na("contract_nominal_value", "option_ex_data.contract_nominal_value"),
        na("owner_lot_multiplier", "option_ex_data.owner_lot_multiplier"),
        na("option_area_type", "option_ex_data.option_area_type"),
        na("contract_multiplier", "option_ex_data.contract_multiplier"),
        na("last_settle_price", "future_ex_data.last_settle_price"),
        na("position", "future_ex_data.position"),
        na("position_change", "future_ex_data.position_change"),
        na("index_option_type", "option_ex_data.index_option_type"),
        *extended_hours(),
    ),
)


def _listing(info: SecurityStaticInfo) -> str:
    return info.basic.list_time if info.option_ex_data is None else NA


BASIC_INFO: Final = Table(
    "static_info_list",
    (
        TableColumn("code", "basic.security"),
        TableColumn("name", "basic.name"),
        TableColumn("lot_size", "basic.lot_size"),
        na("stock_type", "basic.sec_type"),
        na("stock_child_type", "warrant_ex_data.type"),
        TableColumn("stock_owner", "warrant_ex_data.owner|option_ex_data.owner", ""),
        na("option_type", "option_ex_data.type"),
        TableColumn("strike_time", "option_ex_data.strike_time", ""),
        na("strike_price", "option_ex_data.strike_price"),
        na("suspension", "option_ex_data.suspend"),
        TableColumn("listing_date", ".", convert=_listing),
        TableColumn("stock_id", "basic.id"),
        na("delisting", "basic.delisting"),
        na("index_option_type", "option_ex_data.index_option_type"),
        TableColumn("main_contract", "future_ex_data.is_main_contract", absent=False),
        TableColumn("last_trade_time", "future_ex_data.last_trade_time", ""),
        na("exchange_type", "basic.exch_type"),
    ),
)


def _has_a_date(day: TradeDate) -> bool:
    return bool(day.time)


TRADING_DAYS: Final = Table(
    "trade_date_list",
    (TableColumn("time", "time"), TableColumn("trade_date_type", "trade_date_type", TradeDateType.WHOLE.value)),
    _has_a_date,
)

GLOBAL_STATE: Final = Table(
    ".",
    (
        na("market_sz", "market_sz"),
        na("market_us", "market_us"),
        na("market_sh", "market_sh"),
        na("market_hk", "market_hk"),
        na("market_hkfuture", "market_hk_future"),
        na("market_usfuture", "market_us_future"),
        na("market_sgfuture", "market_sg_future"),
        na("market_jpfuture", "market_jp_future"),
        na("market_sg", "market_sg"),
        na("market_my", "market_my"),
        na("market_jp", "market_jp"),
        TableColumn("server_ver", "server_ver", convert=str),
        TableColumn("trd_logined", "trd_logined"),
        TableColumn("timestamp", "time", convert=str),
        TableColumn("qot_logined", "qot_logined"),
        TableColumn("local_timestamp", "local_time"),
        na("program_status_type", "program_status.type"),
        TableColumn("program_status_desc", "program_status.str_ext_desc", ""),
    ),
)
