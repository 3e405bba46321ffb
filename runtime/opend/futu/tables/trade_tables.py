"""Define the columns of the trading calls and their pushes.

Invariant: names and order are those of futu-api 10.11; a number that the gateway did not send is NaN or N/A, never 0.
"""

from __future__ import annotations

from dataclasses import replace
from math import nan
from typing import TYPE_CHECKING, Final

from opend.futu.choices import NA
from opend.futu.markets import market_text
from opend.futu.tables.columns import Table, TableColumn, is_there, na, plain_list
from opend.futu.tables.legs import legs_of
from opend_proto.trd_common import Currency, TrdMarket

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from opend_proto.trd_common import Funds, Order, OrderFee, OrderFill, Position

__all__ = [
    "ACCOUNTS",
    "COMBO_FIGURES",
    "DEALS",
    "DEAL_PUSH",
    "FUNDS",
    "HISTORY_DEALS",
    "MAX_QUANTITIES",
    "MODIFIED_ORDER",
    "ORDERS",
    "ORDER_FEES",
    "ORDER_PUSH",
    "PLACED_COMBO",
    "PLACED_ORDER",
    "POSITIONS",
]


def _code(row: Order | OrderFill | Position) -> str:
    return f"{market_text(row.sec_market)}.{row.code}"


def _percent(ratio: float) -> float:
    return 100 * ratio


def _fees(fee: OrderFee) -> list[tuple[str, float | None]]:
    return [(item.title or "", item.value) for item in fee.fee_list]


def _cash(currency: Currency, field: str, absent: object) -> Callable[[Funds], object]:
    """Return a function that reads a field of the cash in one currency."""

    def read(funds: Funds) -> object:
        found = [info for info in funds.cash_info_list if info.currency == currency]
        return getattr(found[-1], field) if found else NA

    return lambda funds: absent if (value := read(funds)) is None else value


def _assets(market: TrdMarket) -> Callable[[Funds], object]:
    """Return a function that reads the assets in one market."""

    def read(funds: Funds) -> object:
        found = [info.assets for info in funds.market_info_list if info.trd_market == market]
        return found[-1] if found and found[-1] is not None else NA

    return read


def _of_currency(prefix: str, currency: Currency, market: TrdMarket) -> Iterable[TableColumn]:
    name = currency.name.lower()
    yield TableColumn(f"{prefix}_cash", ".", convert=_cash(currency, "cash", nan))
    yield TableColumn(f"{prefix}_avl_withdrawal_cash", ".", convert=_cash(currency, "available_balance", nan))
    yield TableColumn(f"{name}_net_cash_power", ".", convert=_cash(currency, "net_cash_power", NA))
    yield TableColumn(f"{name}_assets", ".", convert=_assets(market))


ACCOUNTS: Final = Table(
    ".",
    (
        TableColumn("acc_id", "acc_id"),
        na("trd_env", "trd_env"),
        na("acc_type", "acc_type"),
        na("uni_card_num", "uni_card_num"),
        na("card_num", "card_num"),
        na("security_firm", "security_firm"),
        na("sim_acc_type", "sim_acc_type"),
        na("competition_acc_name", "competition_acc_name"),
        TableColumn("trdmarket_auth", "trd_market_auth_list", convert=plain_list),
        na("acc_status", "acc_status"),
        na("acc_role", "acc_role"),
        TableColumn("jp_acc_type", "jp_acc_type", convert=plain_list),
    ),
)

ORDERS: Final = Table(
    "order_list",
    (
        TableColumn("code", ".", convert=_code),
        TableColumn("stock_name", "name"),
        na("order_market", "trd_market"),
        na("trd_side", "trd_side"),
        na("order_type", "order_type"),
        na("order_status", "order_status"),
        TableColumn("order_id", "order_id_ex"),
        TableColumn("qty", "qty"),
        TableColumn("price", "price"),
        TableColumn("create_time", "create_time"),
        TableColumn("updated_time", "update_time"),
        TableColumn("dealt_qty", "fill_qty"),
        TableColumn("dealt_avg_price", "fill_avg_price"),
        TableColumn("last_err_msg", "last_err_msg", ""),
        TableColumn("remark", "remark", ""),
        na("time_in_force", "time_in_force"),
        na("fill_outside_rth", "fill_outside_rth"),
        na("session", "session"),
        na("aux_price", "aux_price"),
        na("trail_type", "trail_type"),
        na("trail_value", "trail_value"),
        na("trail_spread", "trail_spread"),
        na("currency", "currency"),
        na("jp_acc_type", "jp_acc_type"),
        na("expire_time", "expire_time"),
        na("amount", "order_amount"),
        na("strategy_type", "strategy_type"),
        TableColumn("combo_legs", "combo_legs", convert=legs_of),
    ),
)
PLACED_ORDER: Final = ORDERS.pick(*(name for name in ORDERS.names[:-5] if name != "order_market"), "jp_acc_type")
PLACED_COMBO: Final = ORDERS.pick(
    *("order_id", "code", "strategy_type", "trd_side", "order_type", "order_status", "qty", "price", "amount"),
    *("time_in_force", "expire_time", "dealt_qty", "dealt_avg_price", "create_time", "updated_time"),
    *("last_err_msg", "remark", "combo_legs"),
)
MODIFIED_ORDER: Final = Table(".", (na("trd_env", "header.trd_env"), TableColumn("order_id", "order_id_ex", "")))

ORDER_PUSH: Final = Table(
    "order", (*ORDERS.columns, na("trd_env", "/header.trd_env"), na("trd_market", "trd_market"))
).pick(
    *("trd_env", "code", "stock_name", "dealt_avg_price", "dealt_qty", "qty", "order_id", "order_type", "price"),
    *("order_status", "create_time", "updated_time", "trd_side", "last_err_msg", "trd_market", "remark"),
    *("time_in_force", "fill_outside_rth", "session", "aux_price", "trail_type", "trail_value", "trail_spread"),
    *("currency", "jp_acc_type", "expire_time", "amount", "strategy_type", "combo_legs"),
)

ORDER_FEES: Final = Table(
    "order_fee_list",
    (
        TableColumn("order_id", "order_id_ex"),
        na("fee_amount", "fee_amount"),
        TableColumn("fee_details", ".", convert=_fees),
    ),
)

DEALS: Final = Table(
    "order_fill_list",
    (
        TableColumn("code", ".", convert=_code),
        TableColumn("stock_name", "name"),
        na("deal_market", "trd_market"),
        TableColumn("deal_id", "fill_id"),
        na("order_id", "order_id_ex"),
        TableColumn("qty", "qty"),
        TableColumn("price", "price"),
        na("trd_side", "trd_side"),
        TableColumn("create_time", "create_time"),
        na("counter_broker_id", "counter_broker_id"),
        na("counter_broker_name", "counter_broker_name"),
        na("status", "status"),
        na("jp_acc_type", "jp_acc_type"),
    ),
)
_EMPTY_IN_HISTORY: Final = ("order_id", "counter_broker_id", "counter_broker_name")
HISTORY_DEALS: Final = Table(
    DEALS.rows,
    tuple(replace(column, absent="") if column.name in _EMPTY_IN_HISTORY else column for column in DEALS.columns),
)
DEAL_PUSH: Final = Table(
    "order_fill", (*DEALS.columns, na("trd_env", "/header.trd_env"), na("trd_market", "/header.trd_market"))
).pick(
    *("trd_env", "code", "stock_name", "deal_id", "order_id", "qty", "price", "trd_side", "create_time"),
    *("counter_broker_id", "counter_broker_name", "trd_market", "status", "jp_acc_type"),
)

POSITIONS: Final = Table(
    "position_list",
    (
        TableColumn("code", ".", convert=_code),
        TableColumn("stock_name", "name"),
        na("position_market", "trd_market"),
        TableColumn("qty", "qty"),
        TableColumn("can_sell_qty", "can_sell_qty"),
        na("cost_price", "cost_price"),
        TableColumn("cost_price_valid", "cost_price", absent=False, convert=is_there),
        na("average_cost", "average_cost_price"),
        na("diluted_cost", "diluted_cost_price"),
        TableColumn("market_val", "val"),
        TableColumn("nominal_price", "price"),
        TableColumn("pl_ratio", "pl_ratio", NA, _percent),
        TableColumn("pl_ratio_valid", "pl_ratio", absent=False, convert=is_there),
        TableColumn("pl_ratio_avg_cost", "average_pl_ratio", NA, _percent),
        TableColumn("pl_val", "pl_val"),
        TableColumn("pl_val_valid", "pl_val", absent=False, convert=is_there),
        na("today_buy_qty", "td_buy_qty"),
        na("today_buy_val", "td_buy_val"),
        na("today_pl_val", "td_pl_val"),
        na("today_trd_val", "td_trd_val"),
        na("today_sell_qty", "td_sell_qty"),
        na("today_sell_val", "td_sell_val"),
        na("position_side", "position_side"),
        na("unrealized_pl", "unrealized_pl"),
        na("realized_pl", "realized_pl"),
        na("currency", "currency"),
        TableColumn("position_id", "position_id"),
        na("combo_id", "combo_id"),
        na("strategy_type", "strategy_type"),
        na("position_type", "position_type"),
        na("acc_id", "acc_id"),
        na("jp_acc_type", "jp_acc_type"),
        na("payout_if_win", "payout_if_win"),
    ),
)

FUNDS: Final = Table(
    "funds",
    (
        TableColumn("power", "power"),
        na("max_power_short", "max_power_short"),
        na("net_cash_power", "net_cash_power"),
        TableColumn("total_assets", "total_assets"),
        na("securities_assets", "securities_assets"),
        na("fund_assets", "fund_assets"),
        na("bond_assets", "bond_assets"),
        TableColumn("cash", "cash"),
        TableColumn("market_val", "market_val"),
        na("long_mv", "long_mv"),
        na("short_mv", "short_mv"),
        na("pending_asset", "pending_asset"),
        na("interest_charged_amount", "debt_cash"),
        TableColumn("frozen_cash", "frozen_cash"),
        na("avl_withdrawal_cash", "avl_withdrawal_cash"),
        na("max_withdrawal", "max_withdrawal"),
        na("currency", "currency"),
        na("available_funds", "available_funds"),
        na("unrealized_pl", "unrealized_pl"),
        na("realized_pl", "realized_pl"),
        na("risk_level", "risk_level"),
        na("risk_status", "risk_status"),
        na("initial_margin", "initial_margin"),
        na("margin_call_margin", "margin_call_margin"),
        na("maintenance_margin", "maintenance_margin"),
        *_of_currency("hk", Currency.HKD, TrdMarket.HK),
        *_of_currency("us", Currency.USD, TrdMarket.US),
        *_of_currency("cn", Currency.CNH, TrdMarket.HKCC),
        *_of_currency("jp", Currency.JPY, TrdMarket.JP),
        *_of_currency("sg", Currency.SGD, TrdMarket.SG),
        *_of_currency("au", Currency.AUD, TrdMarket.AU),
        *_of_currency("ca", Currency.CAD, TrdMarket.CA),
        *_of_currency("my", Currency.MYR, TrdMarket.MY),
        na("is_pdt", "is_pdt"),
        na("pdt_seq", "pdt_seq"),
        na("beginning_dtbp", "beginning_dtbp"),
        na("remaining_dtbp", "remaining_dtbp"),
        na("dt_call_amount", "dt_call_amount"),
        na("dt_status", "dt_status"),
        na("crypto_mv", "crypto_mv"),
        na("exposure_level", "exposure_level"),
        na("exposure_limit", "exposure_limit"),
        na("used_limit", "used_limit"),
        na("remaining_limit", "remaining_limit"),
    ),
)

MAX_QUANTITIES: Final = Table(
    "max_trd_qtys",
    (
        TableColumn("max_cash_buy", "max_cash_buy"),
        na("max_cash_and_margin_buy", "max_cash_and_margin_buy"),
        TableColumn("max_position_sell", "max_position_sell"),
        na("max_sell_short", "max_sell_short"),
        na("max_buy_back", "max_buy_back"),
        na("long_required_im", "long_required_im"),
        na("short_required_im", "short_required_im"),
        na("session", "session"),
    ),
)

COMBO_FIGURES: Final = Table(
    ".",
    (
        na("nlv_change", "max_trd_qtys.nlv_change"),
        na("initial_margin_change", "max_trd_qtys.initial_margin_change"),
        na("maintenance_margin_change", "max_trd_qtys.maintenance_margin_change"),
        na("option_bp", "max_trd_qtys.option_buy_power"),
        na("max_withdraw_change", "max_trd_qtys.max_with_draw_change"),
        na("bp_decrease", "max_trd_qtys.buy_power_decrease"),
    ),
)
