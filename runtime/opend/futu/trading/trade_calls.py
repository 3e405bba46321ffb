"""Describe the calls about accounts that need nothing but a header and fields.

Invariant: columns and their order are those of futu-api 10.11.
"""

from __future__ import annotations

from typing import Final

from opend.futu.calls import Call, frame, to_fields
from opend.futu.tables.columns import na, table

__all__ = ["CASH_FLOW", "MARGIN_RATIOS"]

CASH_FLOW: Final = Call(
    "Trd_FlowSummary",
    to_fields(
        *("clearing_date=-", "cashflow_direction=cash_flow_direction", "start=start_create_date", "end=end_create_date")
    ),
    (
        frame(
            table(
                "flow_summary_info_list",
                na("cashflow_id", "cash_flow_id"),
                na("clearing_date"),
                na("settlement_date"),
                na("currency"),
                na("cashflow_type", "cash_flow_type"),
                na("cashflow_direction", "cash_flow_direction"),
                na("cashflow_amount", "cash_flow_amount"),
                na("cashflow_remark", "cash_flow_remark"),
                na("create_time"),
            )
        ),
    ),
    # Required, and empty where a range of creation dates is asked for, as crypto accounts do.
    prepare=lambda arguments: {"clearing_date": str(arguments["clearing_date"] or "")},
)

_RATIOS: Final = ("alert_long", "alert_short", "im_long", "im_short", "mcm_long", "mcm_short", "mm_long", "mm_short")
MARGIN_RATIOS: Final = Call(
    "Trd_GetMarginRatio",
    to_fields("code_list=security_list"),
    (
        frame(
            table(
                "margin_ratio_info_list",
                "code=security",
                *map(na, ("is_long_permit", "is_short_permit", "short_pool_remain", "short_fee_rate")),
                *(na(f"{name}_ratio") for name in _RATIOS),
            )
        ),
    ),
)
