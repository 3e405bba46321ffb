"""Provide the calls on the figures of options: volatility, probability, and statistics of underlyings and markets.

Invariant: columns and their order are those of futu-api 10.11.
"""

from __future__ import annotations

from typing import Any, Final

from opend.futu.calls import Argument, Call, dates, frame, to_fields, value
from opend.futu.contexts import Context
from opend.futu.tables.columns import each, na, number_of, table
from opend_proto.vendor import IndexOptionType

__all__ = ["OptionFigureCalls"]


_YEAR: Final = dates("begin_time", "end_time", 364, last_time="00:00:00")
_RANGE: Final = (Argument("begin_time", "-"), Argument("end_time", "-"), Argument("page_req_key", "next_page_key"))
_NEXT_PAGE: Final = value("next_page_key")

_PROBABILITY: Final = Call(
    "Qot_GetOptionExerciseProbability",
    to_fields("code=security"),
    (frame(table("item_list", *each(None, "timestamp", "timestamp_str", "security_price", "strike_probability"))),),
)

_VOLATILITY: Final = Call(
    "Qot_GetOptionVolatility",
    to_fields("code=security", "query_time_period", "hv_time_period"),
    (
        frame(
            table(
                "item_list",
                *each(None, "timestamp", "timestamp_str", "implied_volatility", "history_volatility"),
                *each(None, "volatility_premium", "average_impvol=/average_impvol"),
                number_of("impvol_status", "/impvol_status", None),
                *each("", "analysis=/analysis"),
            )
        ),
    ),
)

_UNDERLYING_STATISTIC: Final = Call(
    "Qot_GetOptionUnderlyingHisStatistic",
    (*to_fields("code=owner", "index_option_type"), *_RANGE),
    (
        frame(
            table(
                "statistic_list",
                *(na("code", "/code"), na("name", "/name"), "time", na("timestamp"), na("option_volume")),
                *("call_volume", "put_volume", na("put_call_volume_ratio"), na("option_open_interest")),
                *("call_open_interest", "put_open_interest", na("put_call_open_interest_ratio")),
                na("underlying_price"),
            )
        ),
        _NEXT_PAGE,
    ),
    _YEAR,
)

_UNDERLYING_VOLATILITY: Final = Call(
    "Qot_GetOptionUnderlyingHisVolatility",
    (*to_fields("code=owner", "index_option_type"), *_RANGE),
    (
        frame(
            table(
                "volatility_list",
                *(na("code", "/code"), na("name", "/name"), "time", na("timestamp"), na("iv"), na("hv")),
                na("underlying_price"),
            )
        ),
        _NEXT_PAGE,
    ),
    _YEAR,
)

_MARKET_STATISTIC: Final = Call(
    "Qot_GetOptionMarketStatistic",
    (*to_fields("option_market", "data_type"), *_RANGE),
    (
        frame(
            table("statistic_list", "time", na("timestamp"), "call_value", "put_value", na("total_value"), na("ratio"))
        ),
        _NEXT_PAGE,
    ),
    _YEAR,
)


class OptionFigureCalls(Context):
    """The calls on figures of options."""

    def get_option_exercise_probability(self, code: str) -> tuple[int, Any]:
        """Return the probability over time that an option is exercised: Qot_GetOptionExerciseProbability (3251)."""
        return self._ask(_PROBABILITY, code)

    def get_option_volatility(
        self, code: str, query_time_period: int | None = None, hv_time_period: int | None = None
    ) -> tuple[int, Any]:
        """Return implied and historical volatility over time: Qot_GetOptionVolatility (3250)."""
        return self._ask(_VOLATILITY, code, query_time_period, hv_time_period)

    def get_option_underlying_his_statistic(
        self,
        code: str,
        index_option_type: str = IndexOptionType.NORMAL,
        begin_time: str | None = None,
        end_time: str | None = None,
        page_req_key: bytes | None = None,
    ) -> tuple[Any, ...]:
        """Return daily volume and open interest of options: Qot_GetOptionUnderlyingHisStatistic (3302)."""
        return self._answers(_UNDERLYING_STATISTIC, code, index_option_type, begin_time, end_time, page_req_key)

    def get_option_underlying_his_volatility(
        self,
        code: str,
        index_option_type: str = IndexOptionType.NORMAL,
        begin_time: str | None = None,
        end_time: str | None = None,
        page_req_key: bytes | None = None,
    ) -> tuple[Any, ...]:
        """Return daily volatility of an underlying: Qot_GetOptionUnderlyingHisVolatility (3304)."""
        return self._answers(_UNDERLYING_VOLATILITY, code, index_option_type, begin_time, end_time, page_req_key)

    def get_option_market_statistic(
        self,
        option_market: str,
        data_type: str,
        begin_time: str | None = None,
        end_time: str | None = None,
        page_req_key: bytes | None = None,
    ) -> tuple[Any, ...]:
        """Return daily figures of all options of a market: Qot_GetOptionMarketStatistic (3301)."""
        return self._answers(_MARKET_STATISTIC, option_market, data_type, begin_time, end_time, page_req_key)
