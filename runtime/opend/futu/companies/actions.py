"""Provide the calls on corporate actions: dividends, buybacks and splits.

Invariant: columns and their order are those of futu-api 10.11; the last page has the key "-1".
"""

from __future__ import annotations

from typing import Any, Final

from opend.futu.calls import Call, dictionaries, frame, mapping, to_fields, value
from opend.futu.contexts import Context
from opend.futu.tables.columns import sent, table

__all__ = ["ActionCalls"]

_DIVIDENDS: Final = Call(
    "Qot_GetCorporateActionsDividends",
    to_fields("code=security"),
    (
        mapping(
            dividend_list=dictionaries(
                table(
                    "dividend_list",
                    *sent(
                        "pub_date",
                        "statement",
                        "process",
                        "record_date",
                        "ex_date",
                        "dividend_payable_date",
                        "fiscal_year",
                    ),
                )
            )
        ),
    ),
)

_HK_BUYBACKS: Final = table(
    "hk_buy_back_list",
    "publ_date",
    "publ_date_str",
    "end_date",
    "end_date_str",
    "buy_back_money",
    "buy_back_sum",
    "percentage",
    "high_price",
    "low_price",
    "cumulative_sum",
    "cumulative_percentage",
    "share_type",
)

_A_BUYBACKS: Final = table(
    "a_buy_back_list",
    "change_reg_date",
    "change_reg_date_str",
    "change_date",
    "change_date_str",
    "event_proce_desc",
    "advance_date",
    "advance_date_str",
    "meet_pass_date",
    "meet_pass_date_str",
    "start_date",
    "start_date_str",
    "end_date",
    "end_date_str",
    "pay_date",
    "pay_date_str",
    "seller",
    "buy_back_mode",
    "share_type",
    "buy_back_sum",
    "buy_back_money",
    "percentage",
    "value_floor",
    "value_ceiling",
    "price_floor",
    "price_ceiling",
    "volume_floor",
    "volume_ceiling",
)

_BUYBACKS: Final = Call(
    "Qot_GetCorporateActionsBuybacks",
    to_fields("code=security", "next_key", "num"),
    (
        mapping(
            next_key=value("next_key", "-1"),
            hk_buy_back_list=frame(_HK_BUYBACKS),
            a_buy_back_list=frame(_A_BUYBACKS),
        ),
    ),
)

_SPLITS: Final = Call(
    "Qot_GetCorporateActionsStockSplits",
    to_fields("code=security", "next_key", "num"),
    (
        mapping(
            next_key=value("next_key", "-1"),
            split_list=dictionaries(
                table(
                    "split_item_list",
                    *sent(
                        "dir_deci_pub_date",
                        "dir_deci_pub_date_str",
                        "reform_type",
                        "rate",
                        "ex_date",
                        "ex_date_str",
                        "sm_deci_date",
                        "sm_deci_date_str",
                        "temp_trade_begin_date",
                        "temp_trade_begin_date_str",
                        "simul_trade_begin_date",
                        "simul_trade_begin_date_str",
                        "simul_trade_end_date",
                        "simul_trade_end_date_str",
                        "event_status",
                        "new_par_value",
                        "temp_share_code",
                        "temp_share_abbr_name",
                        "new_trade_unit",
                        "shares_after_effect",
                    ),
                )
            ),
        ),
    ),
)


class ActionCalls(Context):
    """The calls on corporate actions."""

    def get_corporate_actions_dividends(self, code: str) -> tuple[int, Any]:
        """Return the dividends of a company: Qot_GetCorporateActionsDividends (3234)."""
        return self._ask(_DIVIDENDS, code)

    def get_corporate_actions_buybacks(
        self, code: str, next_key: str | None = None, num: int | None = None
    ) -> tuple[int, Any]:
        """Return a page of a company's buybacks, one frame for each market: Qot_GetCorporateActionsBuybacks (3235)."""
        return self._ask(_BUYBACKS, code, next_key, num)

    def get_corporate_actions_stock_splits(
        self, code: str, next_key: str | None = None, num: int | None = None
    ) -> tuple[int, Any]:
        """Return a page of a company's splits and consolidations: Qot_GetCorporateActionsStockSplits (3236)."""
        return self._ask(_SPLITS, code, next_key, num)
