"""Provide the vendor's trade contexts.

Invariant: an order is sent at most once; if its outcome is unknown, the answer is an error that says so.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pandas as pd

from opend.errors import OpenDError, UsageError
from opend.futu.answers import answered
from opend.futu.arguments import integer, real, security_of
from opend.futu.choices import chosen
from opend.futu.markets import security_market
from opend.futu.tables.columns import frame_of
from opend.futu.tables.trade_tables import MODIFIED_ORDER, PLACED_ORDER
from opend.futu.trading.trade_accounts import header_of
from opend.futu.trading.trade_queries import QueryContext
from opend_proto import common, trd_common
from opend_proto.trd_common import TrdCategory, TrdFilterConditions
from opend_proto.vendor import (
    ModifyOrderOp,
    OrderType,
    SecurityFirm,
    Session,
    SubAccType,
    TimeInForce,
    TrdEnv,
    TrdMarket,
)

if TYPE_CHECKING:
    from opend_proto.trd_common import TrdAcc

__all__ = ["OpenCryptoTradeContext", "OpenFutureTradeContext", "OpenSecTradeContext"]

_LOOKUPS = 3
"""The most attempts to look a new order up, since the gateway may not list it at once."""


class _OrderContext(QueryContext):
    """Adds placing and changing orders."""

    @answered
    def place_order(
        self,
        price: float,
        qty: float,
        code: str,
        trd_side: str,
        order_type: str = OrderType.NORMAL,
        adjust_limit: float = 0,
        trd_env: str = TrdEnv.REAL,
        acc_id: int = 0,
        acc_index: int = 0,
        remark: str | None = None,
        time_in_force: str = TimeInForce.DAY,
        fill_outside_rth: bool = False,
        aux_price: float | None = None,
        trail_type: str | None = None,
        trail_value: float | None = None,
        trail_spread: float | None = None,
        session: str = Session.NONE,
        jp_acc_type: str = SubAccType.JP_GENERAL,
        position_id: int | None = None,
        expire_time: str | None = None,
        amount: float | None = None,
        pred_side: str | None = None,
    ) -> pd.DataFrame:
        """Place an order, and return the gateway's row for it: Trd_PlaceOrder (2202), Trd_GetOrderList (2201)."""
        account = self._account(trd_env, acc_id, acc_index)
        security = security_of(code)
        limit = real(adjust_limit, "adjust_limit")
        placed = self.client.trd.place_order(
            header=self._order_header(account, security.market, jp_acc_type),
            trd_side=chosen(trd_common.TrdSide, trd_side, "trd_side"),
            order_type=chosen(trd_common.OrderType, order_type, "order_type"),
            code=security.code,
            qty=real(qty, "qty"),
            price=real(price, "price"),
            adjust_price=limit != 0,
            adjust_side_and_limit=limit,
            sec_market=security_market(security.market),
            remark=remark,
            time_in_force=chosen(trd_common.TimeInForce, time_in_force, "time_in_force"),
            fill_outside_rth=bool(fill_outside_rth),
            **_trigger(aux_price, trail_type, trail_value, trail_spread),
            session=chosen(common.Session, session, "session"),
            position_id=integer(position_id, "position_id") if position_id else None,
            expire_time=expire_time or None,
            amount=None if amount is None else real(amount, "amount"),
            pred_side=None if pred_side is None else chosen(common.PredSide, pred_side, "pred_side"),
        )
        return self._placed(account, placed.order_id_ex or "")

    @answered
    def modify_order(
        self,
        modify_order_op: str,
        order_id: str,
        qty: float,
        price: float,
        adjust_limit: float = 0,
        trd_env: str = TrdEnv.REAL,
        acc_id: int = 0,
        acc_index: int = 0,
        aux_price: float | None = None,
        trail_type: str | None = None,
        trail_value: float | None = None,
        trail_spread: float | None = None,
    ) -> pd.DataFrame:
        """Change, cancel, disable, enable or delete an order: Trd_ModifyOrder (2205)."""
        if not order_id:
            raise UsageError("order_id is empty")
        operation = chosen(trd_common.ModifyOrderOp, modify_order_op, "modify_order_op")
        change: dict[str, Any] = {}
        if operation == trd_common.ModifyOrderOp.NORMAL:
            limit = real(adjust_limit, "adjust_limit")
            change = {
                "qty": real(qty, "qty"),
                "price": real(price, "price"),
                "adjust_price": limit != 0,
                "adjust_side_and_limit": limit,
                **_trigger(aux_price, trail_type, trail_value, trail_spread),
            }
        reply = self.client.trd.modify_order(
            header=self._header(trd_env, acc_id, acc_index),
            # The protocol requires this field, which is unused because `order_id_ex` is given.
            order_id=0,
            order_id_ex=str(order_id),
            modify_order_op=operation,
            for_all=False,
            **change,
        )
        return frame_of(MODIFIED_ORDER, reply)

    def change_order(
        self,
        order_id: str,
        price: float,
        qty: float,
        adjust_limit: float = 0,
        trd_env: str = TrdEnv.REAL,
        acc_id: int = 0,
    ) -> tuple[int, Any]:
        """Change price and quantity of an order: Trd_ModifyOrder (2205)."""
        return self.modify_order(ModifyOrderOp.NORMAL, order_id, qty, price, adjust_limit, trd_env, acc_id)

    @answered
    def cancel_all_order(
        self, trd_env: str = TrdEnv.REAL, acc_id: int = 0, acc_index: int = 0, trdmarket: str = TrdMarket.NONE
    ) -> str:
        """Cancel all orders of an account, or those in one market: Trd_ModifyOrder (2205)."""
        self.client.trd.modify_order(
            header=self._header(trd_env, acc_id, acc_index),
            order_id=0,
            modify_order_op=trd_common.ModifyOrderOp.CANCEL,
            for_all=True,
            trd_market=chosen(trd_common.TrdMarket, trdmarket, "trdmarket"),
        )
        return "success"

    def _placed(self, account: TrdAcc, order_id: str) -> pd.DataFrame:
        """Return the row of a new order or, if it cannot be looked up, a row with only its id."""
        conditions = TrdFilterConditions(order_id_ex_list=[order_id], filter_market=trd_common.TrdMarket.UNKNOWN)
        for _ in range(_LOOKUPS):
            with suppress(OpenDError):
                reply = self.client.trd.get_order_list(header=header_of(account), filter_conditions=conditions)
                if reply.order_list:
                    reply.order_list = reply.order_list[:1]
                    return frame_of(PLACED_ORDER, reply)
        return pd.DataFrame([{"order_id": order_id}], columns=PLACED_ORDER.names)


class OpenSecTradeContext(_OrderContext):
    """Trading in securities.

    Args:
        filter_trdmarket: The market whose accounts to use; TrdMarket.NONE means any.
        host: The host of OpenD.
        port: OpenD's API port.
        is_encrypt: Whether to encrypt, with the key of SysConfig; None uses the setting of SysConfig.
        security_firm: The securities firm whose accounts to use; SecurityFirm.NONE means that of the first real
        account.
        ai_type: Accepted for compatibility, without effect.
        allow_real_trading: Whether orders for real accounts may be sent.
    """

    def __init__(
        self,
        filter_trdmarket: str = TrdMarket.HK,
        host: str = "127.0.0.1",
        port: int = 11111,
        is_encrypt: bool | None = None,
        security_firm: str = SecurityFirm.NONE,
        ai_type: int = 0,
        *,
        allow_real_trading: bool = False,
    ) -> None:
        category = TrdCategory.SECURITY
        super().__init__(category, filter_trdmarket, host, port, is_encrypt, security_firm, allow_real_trading)


class OpenFutureTradeContext(_OrderContext):
    """Trading in futures; the arguments are those of `OpenSecTradeContext`."""

    def __init__(
        self,
        host: str = "127.0.0.1",
        port: int = 11111,
        is_encrypt: bool | None = None,
        security_firm: str = SecurityFirm.NONE,
        ai_type: int = 0,
        *,
        allow_real_trading: bool = False,
    ) -> None:
        category, market = TrdCategory.FUTURE, TrdMarket.FUTURES
        super().__init__(category, market, host, port, is_encrypt, security_firm, allow_real_trading)


class OpenCryptoTradeContext(_OrderContext):
    """Trading in cryptocurrencies; the arguments are those of `OpenSecTradeContext`."""

    def __init__(
        self,
        host: str = "127.0.0.1",
        port: int = 11111,
        is_encrypt: bool | None = None,
        security_firm: str = SecurityFirm.FUTUSECURITIES,
        ai_type: int = 0,
        *,
        allow_real_trading: bool = False,
    ) -> None:
        category, market = TrdCategory.CRYPTO, TrdMarket.CRYPTO
        super().__init__(category, market, host, port, is_encrypt, security_firm, allow_real_trading)


def _trigger(
    aux_price: float | None, trail_type: str | None, trail_value: float | None, trail_spread: float | None
) -> dict[str, Any]:
    """Return the fields of stop and trailing orders, other than the price."""
    return {
        "aux_price": None if aux_price is None else real(aux_price, "aux_price"),
        "trail_type": None if trail_type is None else chosen(trd_common.TrailType, trail_type, "trail_type"),
        "trail_value": None if trail_value is None else real(trail_value, "trail_value"),
        "trail_spread": None if trail_spread is None else real(trail_spread, "trail_spread"),
    }
