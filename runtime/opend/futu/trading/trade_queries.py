"""Provide the trade contexts' queries: funds, positions, orders, fills, fees, and quantities that could be traded.

Invariant: no method here changes anything at the gateway.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from opend.futu.answers import answered
from opend.futu.arguments import choices, integer, listed, moment, real, security_of, span
from opend.futu.choices import chosen
from opend.futu.markets import security_market
from opend.futu.tables.columns import frame_of
from opend.futu.tables.trade_tables import (
    DEALS,
    FUNDS,
    HISTORY_DEALS,
    MAX_QUANTITIES,
    ORDER_FEES,
    ORDERS,
    POSITIONS,
)
from opend.futu.trading.trade_accounts import AccountContext
from opend.futu.trading.trade_calls import CASH_FLOW, MARGIN_RATIOS
from opend_proto import common, trd_common
from opend_proto.trd_common import TrdFilterConditions
from opend_proto.vendor import AssetCategory, CashFlowDirection, Currency, Session, SubAccType, TrdEnv, TrdMarket

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["QueryContext"]

_HISTORY_DAYS = 90


class QueryContext(AccountContext):
    """Adds the queries of accounts."""

    @answered
    def accinfo_query(
        self,
        trd_env: str = TrdEnv.REAL,
        acc_id: int = 0,
        acc_index: int = 0,
        refresh_cache: bool = False,
        currency: str = Currency.HKD,
        asset_category: str = AssetCategory.NONE,
    ) -> pd.DataFrame:
        """Return an account's funds: Trd_GetFunds (2101)."""
        reply = self.client.trd.get_funds(
            header=self._header(trd_env, acc_id, acc_index),
            refresh_cache=True if refresh_cache else None,
            currency=chosen(trd_common.Currency, currency, "currency"),
            asset_category=chosen(trd_common.TrdAssetCategory, asset_category, "asset_category"),
        )
        return frame_of(FUNDS, reply)

    @answered
    def position_list_query(
        self,
        code: str = "",
        pl_ratio_min: float | None = None,
        pl_ratio_max: float | None = None,
        trd_env: str = TrdEnv.REAL,
        acc_id: int = 0,
        acc_index: int = 0,
        refresh_cache: bool = False,
        position_market: str = TrdMarket.NONE,
        asset_category: str = AssetCategory.NONE,
        currency: str = Currency.USD,
        show_option_strategy_view: bool = False,
    ) -> pd.DataFrame:
        """Return an account's positions, filtered by profit or loss in per cent: Trd_GetPositionList (2102)."""
        reply = self.client.trd.get_position_list(
            header=self._header(trd_env, acc_id, acc_index),
            filter_conditions=_conditions(code, position_market, "position_market"),
            filter_pl_ratio_min=None if pl_ratio_min is None else real(pl_ratio_min, "pl_ratio_min") / 100,
            filter_pl_ratio_max=None if pl_ratio_max is None else real(pl_ratio_max, "pl_ratio_max") / 100,
            refresh_cache=True if refresh_cache else None,
            asset_category=chosen(trd_common.TrdAssetCategory, asset_category, "asset_category"),
            currency=chosen(trd_common.Currency, currency, "currency"),
            option_strategy_view=bool(show_option_strategy_view),
        )
        return frame_of(POSITIONS, reply)

    @answered
    def order_list_query(
        self,
        order_id: str = "",
        status_filter_list: Iterable[str] = (),
        code: str = "",
        start: str = "",
        end: str = "",
        trd_env: str = TrdEnv.REAL,
        acc_id: int = 0,
        acc_index: int = 0,
        refresh_cache: bool = False,
        order_market: str = TrdMarket.NONE,
    ) -> pd.DataFrame:
        """Return today's orders of an account, and older ones that are still open: Trd_GetOrderList (2201)."""
        conditions = _conditions(code, order_market, "order_market")
        conditions.order_id_ex_list = [str(order_id)] if order_id else []
        conditions.begin_time = moment(start, "start") if start else None
        conditions.end_time = moment(end, "end") if end else None
        reply = self.client.trd.get_order_list(
            header=self._header(trd_env, acc_id, acc_index),
            filter_conditions=conditions,
            filter_status_list=_statuses(status_filter_list),
            refresh_cache=True if refresh_cache else None,
        )
        return frame_of(ORDERS, reply)

    @answered
    def history_order_list_query(
        self,
        status_filter_list: Iterable[str] = (),
        code: str = "",
        start: str = "",
        end: str = "",
        trd_env: str = TrdEnv.REAL,
        acc_id: int = 0,
        acc_index: int = 0,
        order_market: str = TrdMarket.NONE,
    ) -> pd.DataFrame:
        """Return past orders of an account, of 90 days by default: Trd_GetHistoryOrderList (2221)."""
        conditions = _conditions(code, order_market, "order_market")
        conditions.begin_time, conditions.end_time = span(start, end, _HISTORY_DAYS)
        reply = self.client.trd.get_history_order_list(
            header=self._header(trd_env, acc_id, acc_index),
            filter_conditions=conditions,
            filter_status_list=_statuses(status_filter_list),
        )
        return frame_of(ORDERS, reply)

    @answered
    def order_fee_query(
        self, order_id_list: Iterable[str] = (), trd_env: str = TrdEnv.REAL, acc_id: int = 0, acc_index: int = 0
    ) -> pd.DataFrame:
        """Return the fees of orders: Trd_GetOrderFee (2225)."""
        reply = self.client.trd.get_order_fee(
            header=self._header(trd_env, acc_id, acc_index), order_id_ex_list=[str(order) for order in order_id_list]
        )
        return frame_of(ORDER_FEES, reply)

    @answered
    def deal_list_query(
        self,
        code: str = "",
        trd_env: str = TrdEnv.REAL,
        acc_id: int = 0,
        acc_index: int = 0,
        refresh_cache: bool = False,
        deal_market: str = TrdMarket.NONE,
    ) -> pd.DataFrame:
        """Return today's fills of an account: Trd_GetOrderFillList (2211)."""
        reply = self.client.trd.get_order_fill_list(
            header=self._header(trd_env, acc_id, acc_index),
            filter_conditions=_conditions(code, deal_market, "deal_market"),
            refresh_cache=True if refresh_cache else None,
        )
        return frame_of(DEALS, reply)

    @answered
    def history_deal_list_query(
        self,
        code: str = "",
        start: str = "",
        end: str = "",
        trd_env: str = TrdEnv.REAL,
        acc_id: int = 0,
        acc_index: int = 0,
        deal_market: str = TrdMarket.NONE,
    ) -> pd.DataFrame:
        """Return past fills of an account, of 90 days by default: Trd_GetHistoryOrderFillList (2222)."""
        conditions = _conditions(code, deal_market, "deal_market")
        conditions.begin_time, conditions.end_time = span(start, end, _HISTORY_DAYS)
        reply = self.client.trd.get_history_order_fill_list(
            header=self._header(trd_env, acc_id, acc_index), filter_conditions=conditions
        )
        return frame_of(HISTORY_DEALS, reply)

    @answered
    def acctradinginfo_query(
        self,
        order_type: str,
        code: str,
        price: float,
        order_id: str | None = None,
        adjust_limit: float = 0,
        trd_env: str = TrdEnv.REAL,
        acc_id: int = 0,
        acc_index: int = 0,
        session: str = Session.NONE,
        jp_acc_type: str = SubAccType.JP_GENERAL,
        position_id: int | None = None,
    ) -> pd.DataFrame:
        """Return how much of a security an account could buy and sell: Trd_GetMaxTrdQtys (2111)."""
        security = security_of(code)
        limit = real(adjust_limit, "adjust_limit")
        reply = self.client.trd.get_max_trd_qtys(
            header=self._order_header(self._account(trd_env, acc_id, acc_index), security.market, jp_acc_type),
            order_type=chosen(trd_common.OrderType, order_type, "order_type"),
            code=security.code,
            price=real(price, "price"),
            order_id_ex=order_id,
            adjust_price=limit != 0,
            adjust_side_and_limit=limit or None,
            sec_market=security_market(security.market),
            session=chosen(common.Session, session, "session"),
            position_id=integer(position_id, "position_id") if position_id else None,
        )
        return frame_of(MAX_QUANTITIES, reply)

    @answered
    def get_acc_cash_flow(
        self,
        clearing_date: str = "",
        trd_env: str = TrdEnv.REAL,
        acc_id: int = 0,
        acc_index: int = 0,
        cashflow_direction: str = CashFlowDirection.NONE,
        start: str = "",
        end: str = "",
    ) -> Any:
        """Return what was paid into an account and out of it on a day of clearing: Trd_FlowSummary (2226)."""
        header = self._header(trd_env, acc_id, acc_index)
        return self._read(CASH_FLOW, header, clearing_date, cashflow_direction, start or None, end or None)

    @answered
    def get_margin_ratio(self, code_list: str | Iterable[str]) -> Any:
        """Return the margin requirements of securities, for the first real account: Trd_GetMarginRatio (2223)."""
        codes = listed(code_list, "code_list")
        account = self._account(TrdEnv.REAL, 0, 0)
        header = self._order_header(account, security_of(codes[0], "code_list").market, SubAccType.NONE)
        return self._read(MARGIN_RATIOS, header, codes)


def _conditions(code: str, market: str, argument: str) -> TrdFilterConditions:
    """Return the filter for a security, whose code may lack its market's prefix, and a market."""
    codes = [code.partition(".")[2] or code] if code else []
    return TrdFilterConditions(code_list=codes, filter_market=chosen(trd_common.TrdMarket, market, argument))


def _statuses(texts: Iterable[str]) -> list[trd_common.OrderStatus]:
    texts = list(texts)
    return choices(trd_common.OrderStatus, texts, "status_filter_list") if texts else []
