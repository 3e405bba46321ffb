"""Provide the calls on trading in a company's shares: short selling, and the brokers who buy and sell most.

Invariant: columns and their order are those of futu-api 10.11; the last page has the key "-1".
"""

from __future__ import annotations

from math import nan
from typing import Any, Final

import pandas as pd

from opend.futu.calls import Call, frame, to_fields, value
from opend.futu.contexts import Context
from opend.futu.tables.columns import TableColumn, each, frame_of, number_of, table

__all__ = ["ShareCalls"]

_NEXT_KEY: Final = value("next_key", "-1")

_SHORT_VOLUME: Final = Call(
    "Qot_GetDailyShortVolume",
    to_fields("code=security", "next_key", "num"),
    (
        frame(
            table(
                "us_item_list",
                *each(
                    None,
                    "timestamp",
                    "timestamp_str",
                    "total_shares_short",
                    "nasdaq_shares_short",
                    "nyse_shares_short",
                    "short_percent",
                    "volume",
                    "close_price",
                    "last_close_price",
                    "daily_trade_avg_ratio",
                ),
            ),
            next_key=_NEXT_KEY,
        ),
        frame(
            table(
                "hk_item_list",
                *each(
                    None,
                    "timestamp",
                    "timestamp_str",
                    "shares_traded",
                    "turnover",
                    "short_sell_shares_traded",
                    "short_sell_turnover",
                    "open_price",
                    "close_price",
                    "last_close_price",
                    "daily_trade_avg_ratio",
                ),
            ),
            next_key=_NEXT_KEY,
            aggregated_short=value("aggregated_short"),
            aggregated_short_ratio=value("aggregated_short_ratio"),
            new_time_str=value("new_time_str"),
        ),
    ),
)

_SHORT_INTEREST: Final = Call(
    "Qot_GetShortInterest",
    to_fields("code=security", "next_key", "num"),
    (
        frame(
            table(
                "us_item_list",
                *each(
                    None,
                    "timestamp",
                    "timestamp_str",
                    "shares_short",
                    "short_percent",
                    "avg_daily_share_volume",
                    "days_to_cover",
                    "close_price",
                    "last_close_price",
                ),
            ),
            next_key=_NEXT_KEY,
        ),
        frame(
            table(
                "hk_item_list",
                *each(
                    None,
                    "timestamp",
                    "timestamp_str",
                    "aggregated_short",
                    "aggregated_short_ratio",
                    "close_price",
                    "last_close_price",
                ),
            ),
            next_key=_NEXT_KEY,
        ),
    ),
)

_BROKERS: Final = table(
    "broker_list",
    "net_vol",
    TableColumn("is_real_time", "/is_real_time", absent=False),
    number_of("buy_sell_type"),
    TableColumn("data_time", "/data_time", nan),
    TableColumn("data_time_str", "/data_time_str", ""),
    TableColumn("broker_name", "broker_name", ""),
    "avg_price",
    "total_vol",
    "total_turnover",
)
_PAST_BROKERS: Final = _BROKERS.pick(*_BROKERS.names[:6])


def _brokers(payload: Any) -> object:
    """Return the brokers; prices and totals are known for the current day only."""
    if not payload.broker_list:
        return pd.DataFrame()
    return frame_of(_BROKERS if payload.is_real_time else _PAST_BROKERS, payload)


_TOP_BROKERS: Final = Call("Qot_GetTopTenBuySellBrokers", to_fields("code=security", "days_before"), (_brokers,))


class ShareCalls(Context):
    """The calls on short selling and brokers."""

    def get_daily_short_volume(
        self, code: str, next_key: str | None = None, num: int | None = None
    ) -> tuple[int, Any, Any]:
        """Return the shares sold short each day: Qot_GetDailyShortVolume (3248).

        The answer is (RET_OK, frame of a US security, frame of a Hong Kong one), or (RET_ERROR, text, None); ``attrs``
        of the frames hold the key of the next page.
        """
        code_, us, hk = self._answers(_SHORT_VOLUME, code, next_key, num)
        return code_, us, hk

    def get_short_interest(
        self, code: str, next_key: str | None = None, num: int | None = None
    ) -> tuple[int, Any, Any]:
        """Return the shares that are sold short and not yet bought back: Qot_GetShortInterest (3249).

        The answer has the form of ``get_daily_short_volume``.
        """
        code_, us, hk = self._answers(_SHORT_INTEREST, code, next_key, num)
        return code_, us, hk

    def get_top_ten_buy_sell_brokers(self, code: str, days_before: int | None = None) -> tuple[int, Any]:
        """Return the brokers who bought and sold most: Qot_GetTopTenBuySellBrokers (3247)."""
        return self._ask(_TOP_BROKERS, code, days_before)
