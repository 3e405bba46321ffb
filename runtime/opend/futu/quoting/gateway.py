"""Provide the calls on the gateway and its user: rights and quota, delays, and codes that verify a login.

Invariant: keys and their order are those of futu-api 10.11.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from opend.futu.arguments import integer, several
from opend.futu.calls import Argument, Call, dictionaries, dictionary, mapping, to_fields
from opend.futu.contexts import Context
from opend.futu.tables.columns import TableColumn, na, number_of, records, table
from opend.futu.tables.notices import QOT_RIGHTS
from opend_proto.vendor import VerificationOp, VerificationType

__all__ = ["GatewayCalls"]

_RIGHTS: Final = QOT_RIGHTS.pick(
    *(
        f"{kind}_qot_right"
        for kind in ("hk", "hk_option", "hk_future", "us", "us_option", "us_future", "cn", "sg_future", "jp_future")
    ),
    *(f"us_future_qot_right_{exchange}" for exchange in ("cme", "cbot", "nymex", "comex", "cboe")),
    *(f"{kind}_qot_right" for kind in ("cc", "sg_stock", "my_stock", "jp_stock", "ec")),
)


def _flag(fields: Any, argument: str) -> int:
    """Return the sum of parts of the information; 0 asks for all."""
    return sum(integer(field, argument) for field in several(fields))


_USER: Final = Call(
    "GetUserInfo",
    (Argument("info_field", "flag", _flag),),
    (
        dictionary(
            table(
                ".",
                *(na("nick_name"), na("avatar_url"), na("user_attr", "user_attribution"), na("api_level")),
                *_RIGHTS.columns,
                *map(na, ("is_need_agree_disclaimer", "user_id", "update_type", "web_key", "sub_quota")),
                na("history_kl_quota"),
            )
        ),
    ),
)

_SEGMENTS: Final = records(table(".", "begin", "end", "count", "proportion", "cumulative_ratio"))

_DELAYS: Final = Call(
    "GetDelayStatistics",
    to_fields("type_list", "qot_push_stage", "segment_list"),
    (
        mapping(
            qot_push=dictionaries(
                table(
                    "qot_push_statistics_list",
                    *(number_of("qot_push_type"), "delay_avg", "count"),
                    TableColumn("list", "item_list", convert=_SEGMENTS),
                )
            ),
            req_reply=dictionaries(
                table(
                    "req_reply_statistics_list",
                    *("proto_id", "count", "total_cost_avg", "open_d_cost_avg", "net_delay_avg", "is_local_reply"),
                )
            ),
            place_order=dictionaries(
                table(
                    "place_order_statistics_list",
                    *("order_id", "total_cost", "open_d_cost", "net_delay", "update_cost"),
                )
            ),
        ),
    ),
)

_VERIFICATION: Final = Call(
    "Verification",
    to_fields("verification_type=type", "verification_op=op", "code"),
    (lambda _: None,),
)


class GatewayCalls(Context):
    """The calls on the gateway and its user."""

    def get_user_info(self, info_field: Iterable[int] | None = ()) -> tuple[int, Any]:
        """Return the user's rights to quotes, quota and other information: GetUserInfo (1005).

        ``info_field`` holds constants of UserInfoField; without any, the gateway returns all it has.
        """
        return self._ask(_USER, () if info_field is None else info_field)

    def get_delay_statistics(
        self, type_list: list[str], qot_push_stage: str, segment_list: list[int]
    ) -> tuple[int, Any]:
        """Return how late pushes, replies and orders were, by kind: GetDelayStatistics (1007).

        ``segment_list`` holds the ends of the ranges that delays are counted in, in milliseconds.
        """
        return self._ask(_DELAYS, type_list, qot_push_stage, segment_list)

    def verification(
        self,
        verification_type: str = VerificationType.NONE,
        verification_op: str = VerificationOp.NONE,
        code: str = "",
    ) -> tuple[int, Any]:
        """Ask the gateway for a code that verifies a login, or give it one: Verification (1006)."""
        return self._ask(_VERIFICATION, verification_type, verification_op, code)
