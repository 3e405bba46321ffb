"""Compare replies about accounts, orders, fills, positions and money.

Invariant: that of the package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.interop.matrix.comparing import Comparison
from tests.interop.matrix.comparisons.rows import each, only

from opend_proto import methods
from opend_proto.trd_common import Currency, TrdMarket

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.interop.matrix.comparing import Reading, Row, Source

__all__ = ["COMPARISONS"]

_MARKETS: Final = {1: "HK", 2: "US", 31: "SH", 32: "SZ", 101: "CC"}
_MONEY: Final = (
    ("hk", Currency.HKD, TrdMarket.HK),
    ("us", Currency.USD, TrdMarket.US),
    ("cn", Currency.CNH, TrdMarket.HKCC),
    ("jp", Currency.JPY, TrdMarket.JP),
    ("sg", Currency.SGD, TrdMarket.SG),
    ("au", Currency.AUD, TrdMarket.AU),
    ("ca", Currency.CAD, TrdMarket.CA),
    ("my", Currency.MYR, TrdMarket.MY),
)


def _code(row: Row) -> str:
    return f"{_MARKETS[row[0].sec_market]}.{row[0].code}"


def _percent(name: str) -> Reading:
    """Return a reading in percent; futures have no ratio."""

    def read(row: Row) -> object:
        fraction = getattr(row[0], name)
        return None if fraction is None else 100 * fraction

    return read


def _is_set(name: str) -> Reading:
    return lambda row: getattr(row[0], name) is not None


def _fees(row: Row) -> list[object]:
    return [[item.title, item.value] for item in row[0].fee_list]


def _legs(row: Row) -> list[Mapping[str, object]]:
    return [
        {
            "code": leg.security,
            "trd_side": leg.side,
            "qty_ratio": leg.qty_ratio,
            "position_id": leg.position_id,
            "pred_side": leg.pred_side,
        }
        for leg in row[0].combo_legs
    ]


def _cash(currency: Currency, name: str) -> Reading:
    return lambda row: next((getattr(each, name) for each in row[0].cash_info_list if each.currency == currency), None)


def _assets(market: TrdMarket) -> Reading:
    return lambda row: next((each.assets for each in row[0].market_info_list if each.trd_market == market), None)


def _money() -> Mapping[str, Reading]:
    readings: dict[str, Reading] = {}
    for prefix, currency, market in _MONEY:
        name = currency.name.lower()
        readings |= {
            f"{prefix}_cash": _cash(currency, "cash"),
            f"{prefix}_avl_withdrawal_cash": _cash(currency, "available_balance"),
            f"{name}_net_cash_power": _cash(currency, "net_cash_power"),
            f"{name}_assets": _assets(market),
        }
    return readings


_SHOWN: Final = frozenset(
    {
        TrdMarket.HK,
        TrdMarket.FUTURES,
        TrdMarket.FUTURES_SIMULATE_HK,
        TrdMarket.FUTURES_SIMULATE_US,
        TrdMarket.CRYPTO,
        TrdMarket.PREDICTION,
    }
)


def _shown_accounts(s2c: Any) -> Iterable[Source]:
    """Return the accounts that the vendor's contexts show: those of their markets and firm, and the simulated ones."""
    return [
        (account,)
        for account in s2c.acc_list
        if _SHOWN.intersection(account.trd_market_auth_list) and account.security_firm in {None, 1}
    ]


_ORDERS: Final[Mapping[str, Reading]] = {
    "code": _code,
    "stock_name": "name",
    "order_market": "trd_market",
    "order_id": "order_id_ex",
    "updated_time": "update_time",
    "dealt_qty": "fill_qty",
    "dealt_avg_price": "fill_avg_price",
    "amount": "order_amount",
    "combo_legs": _legs,
}
_DEALS: Final[Mapping[str, Reading]] = {
    "code": _code,
    "stock_name": "name",
    "deal_market": "trd_market",
    "deal_id": "fill_id",
    "order_id": "order_id_ex",
}

COMPARISONS: Final = (
    Comparison(methods.TRD_GET_ACC_LIST, _shown_accounts, {"trdmarket_auth": "trd_market_auth_list"}),
    Comparison(methods.TRD_GET_FUNDS, only("funds"), {"interest_charged_amount": "debt_cash", **_money()}),
    Comparison(methods.TRD_GET_MARGIN_RATIO, each("margin_ratio_info_list"), {"code": "security"}),
    Comparison(methods.TRD_GET_MAX_TRD_QTYS, only("max_trd_qtys")),
    Comparison(methods.TRD_GET_ORDER_LIST, each("order_list"), _ORDERS),
    Comparison(methods.TRD_GET_HISTORY_ORDER_LIST, each("order_list"), _ORDERS),
    Comparison(methods.TRD_GET_ORDER_FILL_LIST, each("order_fill_list"), _DEALS),
    Comparison(methods.TRD_GET_HISTORY_ORDER_FILL_LIST, each("order_fill_list"), _DEALS),
    Comparison(methods.TRD_GET_ORDER_FEE, each("order_fee_list"), {"order_id": "order_id_ex", "fee_details": _fees}),
    Comparison(
        methods.TRD_GET_POSITION_LIST,
        each("position_list"),
        {
            "code": _code,
            "stock_name": "name",
            "position_market": "trd_market",
            "cost_price_valid": _is_set("cost_price"),
            "average_cost": "average_cost_price",
            "diluted_cost": "diluted_cost_price",
            "market_val": "val",
            "nominal_price": "price",
            "pl_ratio": _percent("pl_ratio"),
            "pl_ratio_valid": _is_set("pl_ratio"),
            "pl_ratio_avg_cost": _percent("average_pl_ratio"),
            "pl_val_valid": _is_set("pl_val"),
            **{
                f"today_{name}": f"td_{name}"
                for name in ("buy_qty", "buy_val", "pl_val", "trd_val", "sell_qty", "sell_val")
            },
        },
    ),
    Comparison(
        methods.TRD_FLOW_SUMMARY,
        each("flow_summary_info_list"),
        {f"cashflow_{name}": f"cash_flow_{name}" for name in ("id", "type", "direction", "amount", "remark")},
    ),
)
"""Of this module."""
