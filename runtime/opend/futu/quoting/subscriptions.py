"""Make the vendor's form of the subscriptions, for query_subscription.

Invariant: each security is listed once per kind of data, however many connections subscribe to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.futu.choices import text_of
from opend.securities import security_text
from opend_proto.vendor import SecurityFirm

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend_proto import qot_common, qot_get_sub_info

__all__ = ["subscription_state"]


def subscription_state(info: qot_get_sub_info.S2C, *, all_connections: bool) -> dict[str, object]:
    """Return the quotas of all connections and of this one, and the codes for each kind of data."""
    connections = info.conn_sub_info_list
    own = next((connection for connection in connections if connection.is_own_conn_data), None)
    shown = connections if all_connections else [connection for connection in connections if connection is own]
    firm = None if own is None else own.security_firm
    return {
        "total_used": info.total_used_quota,
        "remain": info.remain_quota,
        "option_used_quota": info.option_used_quota or 0,
        "option_remain_quota": info.option_remain_quota or 0,
        "own_used": 0 if own is None else own.used_quota,
        "own_security_firm": SecurityFirm.NONE.value if firm is None else text_of(firm),
        "own_option_used_quota": 0 if own is None else own.option_used_quota or 0,
        "sub_list": _codes(shown),
    }


def _codes(connections: Iterable[qot_common.ConnSubInfo]) -> dict[str, list[str]]:
    codes: dict[str, dict[str, None]] = {}
    for connection in connections:
        for info in connection.sub_info_list:
            of_type = codes.setdefault(text_of(info.sub_type), {})
            of_type.update(dict.fromkeys(map(security_text, info.security_list)))
    return {sub_type: list(of_type) for sub_type, of_type in codes.items()}
