# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetCorporateActionsStockSplits.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "StockSplitItem",
]


@dataclass(slots=True, kw_only=True)
class StockSplitItem(Message):
    """Message Qot_GetCorporateActionsStockSplits.StockSplitItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsStockSplits.StockSplitItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dirDeciPubDate", "dir_deci_pub_date", "uint64", "optional"),
        Field(2, "dirDeciPubDateStr", "dir_deci_pub_date_str", "string", "optional"),
        Field(3, "reformType", "reform_type", "string", "optional"),
        Field(4, "rate", "rate", "string", "optional"),
        Field(5, "exDate", "ex_date", "uint64", "optional"),
        Field(6, "exDateStr", "ex_date_str", "string", "optional"),
        Field(7, "smDeciDate", "sm_deci_date", "uint64", "optional"),
        Field(8, "smDeciDateStr", "sm_deci_date_str", "string", "optional"),
        Field(9, "tempTradeBeginDate", "temp_trade_begin_date", "uint64", "optional"),
        Field(10, "tempTradeBeginDateStr", "temp_trade_begin_date_str", "string", "optional"),
        Field(11, "simulTradeBeginDate", "simul_trade_begin_date", "uint64", "optional"),
        Field(12, "simulTradeBeginDateStr", "simul_trade_begin_date_str", "string", "optional"),
        Field(13, "simulTradeEndDate", "simul_trade_end_date", "uint64", "optional"),
        Field(14, "simulTradeEndDateStr", "simul_trade_end_date_str", "string", "optional"),
        Field(15, "eventStatus", "event_status", "string", "optional"),
        Field(16, "newParValue", "new_par_value", "double", "optional"),
        Field(17, "tempShareCode", "temp_share_code", "string", "optional"),
        Field(18, "tempShareAbbrName", "temp_share_abbr_name", "string", "optional"),
        Field(19, "newTradeUnit", "new_trade_unit", "int64", "optional"),
        Field(20, "sharesAfterEffect", "shares_after_effect", "double", "optional"),
    )

    dir_deci_pub_date: int | None = None
    dir_deci_pub_date_str: str | None = None
    reform_type: str | None = None
    rate: str | None = None
    ex_date: int | None = None
    ex_date_str: str | None = None
    sm_deci_date: int | None = None
    sm_deci_date_str: str | None = None
    temp_trade_begin_date: int | None = None
    temp_trade_begin_date_str: str | None = None
    simul_trade_begin_date: int | None = None
    simul_trade_begin_date_str: str | None = None
    simul_trade_end_date: int | None = None
    simul_trade_end_date_str: str | None = None
    event_status: str | None = None
    new_par_value: float | None = None
    temp_share_code: str | None = None
    temp_share_abbr_name: str | None = None
    new_trade_unit: int | None = None
    shares_after_effect: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetCorporateActionsStockSplits.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsStockSplits.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "nextKey", "next_key", "string", "optional"),
        Field(3, "num", "num", "int32", "optional"),
    )

    security: qot_common.Security
    next_key: str | None = None
    num: int | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetCorporateActionsStockSplits.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsStockSplits.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "splitItemList",
            "split_item_list",
            "message",
            "repeated",
            message="qot_get_corporate_actions_stock_splits.StockSplitItem",
        ),
        Field(2, "nextKey", "next_key", "string", "optional"),
    )

    split_item_list: list[StockSplitItem] = empty_list()
    next_key: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetCorporateActionsStockSplits.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsStockSplits.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_corporate_actions_stock_splits.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetCorporateActionsStockSplits.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsStockSplits.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_corporate_actions_stock_splits.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
