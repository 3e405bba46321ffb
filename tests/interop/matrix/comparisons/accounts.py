"""Compare replies about the gateway, its user, and the user's lists and reminders.

Invariant: that of the package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.interop.matrix.comparing import Comparison, code_of
from tests.interop.matrix.comparisons.rows import each, nested, whole

from opend_proto import methods
from opend_proto.qot_common import SubType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.interop.matrix.comparing import Row

__all__ = ["COMPARISONS"]

_SUBSCRIBED: Final = {
    SubType.BASIC: "QUOTE",
    SubType.ORDER_BOOK: "ORDER_BOOK",
    SubType.TICKER: "TICKER",
    SubType.RT: "RT_DATA",
    SubType.BROKER: "BROKER",
    SubType.KL_DAY: "K_DAY",
    SubType.KL_1MIN: "K_1M",
    SubType.KL_5MIN: "K_5M",
    SubType.KL_15MIN: "K_15M",
    SubType.KL_60MIN: "K_60M",
    SubType.ORDER_BOOK_ODD: "ORDER_BOOK_ODD",
}

_US_EXCHANGES: Final = ("cme", "cbot", "nymex", "comex", "cboe")


def _own(row: Row) -> Any:
    return next(info for info in row[0].conn_sub_info_list if info.is_own_conn_data)


def _subscribed(row: Row) -> dict[str, list[str]]:
    return {
        _SUBSCRIBED[info.sub_type]: [code_of(security) for security in info.security_list]
        for info in _own(row).sub_info_list
    }


def _delays(row: Row) -> Sequence[object]:
    names = ("begin", "end", "count", "proportion", "cumulative_ratio")
    return [
        {
            "qot_push_type": int(each.qot_push_type),
            "delay_avg": each.delay_avg,
            "count": each.count,
            "list": [{name: getattr(item, name) for name in names} for item in each.item_list],
        }
        for each in row[0].qot_push_statistics_list
    ]


COMPARISONS: Final = (
    Comparison(
        methods.GET_GLOBAL_STATE,
        whole,
        {
            "market_hkfuture": "market_hk_future",
            "market_usfuture": "market_us_future",
            "market_sgfuture": "market_sg_future",
            "market_jpfuture": "market_jp_future",
            "server_ver": lambda row: str(row[0].server_ver),
            "timestamp": lambda row: str(row[0].time),
            "local_timestamp": "local_time",
            "program_status_type": "program_status.type",
            "program_status_desc": "program_status.str_ext_desc",
        },
    ),
    Comparison(
        methods.GET_USER_INFO,
        whole,
        {
            "user_attr": "user_attribution",
            **{f"us_future_qot_right_{name}": f"us_{name}_future_qot_right" for name in _US_EXCHANGES},
        },
    ),
    Comparison(
        methods.GET_DELAY_STATISTICS,
        whole,
        {"qot_push": _delays, "req_reply": "req_reply_statistics_list", "place_order": "place_order_statistics_list"},
    ),
    Comparison(
        methods.QOT_GET_SUB_INFO,
        whole,
        {
            "total_used": "total_used_quota",
            "remain": "remain_quota",
            "option_remain_quota": "option_remain_quota",
            "own_used": lambda row: _own(row).used_quota,
            "own_security_firm": lambda row: _own(row).security_firm,
            "own_option_used_quota": lambda row: _own(row).option_used_quota,
            "sub_list": _subscribed,
        },
    ),
    Comparison(methods.QOT_REQUEST_HISTORY_KL_QUOTA, each("detail_list"), {"code": "security"}),
    Comparison(methods.QOT_GET_USER_SECURITY_GROUP, each("group_list")),
    Comparison(
        methods.QOT_GET_PRICE_REMINDER,
        nested("price_reminder_list", "item_list"),
        {"code": "security", "reminder_type": "type", "reminder_freq": "freq", "enable": "is_enable"},
    ),
)
"""Of this module."""
