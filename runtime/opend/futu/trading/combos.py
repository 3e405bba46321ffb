"""Provide the trade contexts' calls on combinations of options or event contracts.

Invariant: an order is sent at most once; that it cannot be looked up afterwards is no error.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pandas as pd

from opend.errors import OpenDError
from opend.futu.answers import answered
from opend.futu.arguments import real
from opend.futu.choices import chosen
from opend.futu.tables.columns import frame_of
from opend.futu.tables.legs import leg_messages
from opend.futu.tables.trade_tables import COMBO_FIGURES, PLACED_COMBO
from opend.futu.trading.trade_accounts import header_of
from opend.futu.trading.trade_queries import QueryContext
from opend_proto import trd_common
from opend_proto.trd_common import TrdFilterConditions
from opend_proto.vendor import OrderType, SubAccType, TimeInForce, TrdEnv

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend.futu.tables.columns import Table
    from opend.futu.tables.legs import ComboLeg
    from opend_proto.trd_common import TrdAcc

__all__ = ["ComboContext"]

_LOOKUPS = 3
"""The most attempts to look a new order up, since the gateway may not list it at once."""


class ComboContext(QueryContext):
    """Adds combinations, and the look-up of a new order."""

    @answered
    def place_combo_order(
        self,
        combo_leg_list: Iterable[ComboLeg],
        price: float,
        qty: float,
        order_type: str = OrderType.NORMAL,
        trd_env: str = TrdEnv.REAL,
        acc_id: int = 0,
        acc_index: int = 0,
        remark: str = "",
        time_in_force: str = TimeInForce.DAY,
        expire_time: str | None = None,
        quote_id: str | None = None,
    ) -> pd.DataFrame:
        """Place an order for a combination, and return the gateway's row for it: Trd_PlaceComboOrder (2227)."""
        account = self._account(trd_env, acc_id, acc_index)
        legs = leg_messages(combo_leg_list, "combo_leg_list")
        placed = self.client.trd.place_combo_order(
            header=self._order_header(account, legs[0].security.market, SubAccType.NONE),
            combo_legs=legs,
            qty=real(qty, "qty"),
            price=real(price, "price"),
            order_type=chosen(trd_common.OrderType, order_type, "order_type"),
            time_in_force=chosen(trd_common.TimeInForce, time_in_force, "time_in_force"),
            expire_time=expire_time,
            remark=remark,
            quote_id=quote_id,
        )
        return self._placed(account, placed.order_id_ex or "", PLACED_COMBO)

    @answered
    def comboorder_tradinginfo_query(
        self,
        combo_leg_list: Iterable[ComboLeg],
        price: float,
        qty: float,
        order_type: str = OrderType.NORMAL,
        order_id: str | None = None,
        trd_env: str = TrdEnv.REAL,
        acc_id: int = 0,
        acc_index: int = 0,
    ) -> pd.DataFrame:
        """Return what an order for a combination would change in an account: Trd_GetComboMaxTrdQtys (2112)."""
        account = self._account(trd_env, acc_id, acc_index)
        legs = leg_messages(combo_leg_list, "combo_leg_list")
        reply = self.client.trd.get_combo_max_trd_qtys(
            header=self._order_header(account, legs[0].security.market, SubAccType.NONE),
            combo_legs=legs,
            qty=real(qty, "qty"),
            price=real(price, "price"),
            order_type=chosen(trd_common.OrderType, order_type, "order_type"),
            order_id_ex=order_id,
        )
        return frame_of(COMBO_FIGURES, reply)

    def _placed(self, account: TrdAcc, order_id: str, table: Table) -> pd.DataFrame:
        """Return the row of a new order or, if it cannot be looked up, a row with only its id."""
        conditions = TrdFilterConditions(order_id_ex_list=[order_id], filter_market=trd_common.TrdMarket.UNKNOWN)
        for _ in range(_LOOKUPS):
            with suppress(OpenDError):
                reply = self.client.trd.get_order_list(header=header_of(account), filter_conditions=conditions)
                if reply.order_list:
                    reply.order_list = reply.order_list[:1]
                    return frame_of(table, reply)
        return pd.DataFrame([{"order_id": order_id}], columns=table.names)
