# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the splits and consolidations of a stock or fund, a page at a time (id 3236). For Hong Kong, the United
States, Japan, Singapore and Malaysia; some of the vendor's pages name only the first two. Since 10.6.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "StockSplitItem",
]


@dataclass(slots=True, kw_only=True)
class StockSplitItem(Message):
    """One split or consolidation. From exDate on, fields are set for stocks and trusts of Hong Kong only."""

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
    """Day of the announcement, in seconds since 1970."""
    dir_deci_pub_date_str: str | None = None
    """Day of the announcement as yyyy-MM-dd, in the market's time zone."""
    reform_type: str | None = None
    """Split or consolidation, in words."""
    rate: str | None = None
    """Old to new shares, such as 1->5 where one share becomes five."""
    ex_date: int | None = None
    """First day that trades on the new basis, in seconds since 1970. Hong Kong only."""
    ex_date_str: str | None = None
    """First day that trades on the new basis, as yyyy-MM-dd. Hong Kong only."""
    sm_deci_date: int | None = None
    """Day of the resolution, in seconds since 1970. Hong Kong only."""
    sm_deci_date_str: str | None = None
    """Day of the resolution as yyyy-MM-dd. Hong Kong only."""
    temp_trade_begin_date: int | None = None
    """First day of trading under the temporary code, in seconds since 1970. Hong Kong only."""
    temp_trade_begin_date_str: str | None = None
    """First day of trading under the temporary code as yyyy-MM-dd. Hong Kong only."""
    simul_trade_begin_date: int | None = None
    """First day of trading under both codes, in seconds since 1970. Hong Kong only."""
    simul_trade_begin_date_str: str | None = None
    """First day of trading under both codes as yyyy-MM-dd. Hong Kong only."""
    simul_trade_end_date: int | None = None
    """Last day of trading under both codes, in seconds since 1970. Hong Kong only."""
    simul_trade_end_date_str: str | None = None
    """Last day of trading under both codes as yyyy-MM-dd. Hong Kong only."""
    event_status: str | None = None
    """How far it has come, in words. Hong Kong only."""
    new_par_value: float | None = None
    """Par value of a share afterwards. Hong Kong only. No source names the currency."""
    temp_share_code: str | None = None
    """Temporary code, such as 02988. Hong Kong only."""
    temp_share_abbr_name: str | None = None
    """Short name under the temporary code. Hong Kong only."""
    new_trade_unit: int | None = None
    """Shares of a lot afterwards, such as 100. Hong Kong only."""
    shares_after_effect: float | None = None
    """Number of shares afterwards. Hong Kong only."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The security and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsStockSplits.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "nextKey", "next_key", "string", "optional"),
        Field(3, "num", "num", "int32", "optional"),
    )

    security: qot_common.Security
    """The stock or fund."""
    next_key: str | None = None
    """nextKey of the previous reply. Absent for the first page."""
    num: int | None = None
    """Items of this page, 1 to 50; 10 by default."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            next_key: str | None = None,
            num: int | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of splits and consolidations."""

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
    """The splits and consolidations."""
    next_key: str | None = None
    """To be sent for the next page; "-1" on the last one."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsStockSplits.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_corporate_actions_stock_splits.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsStockSplits.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_corporate_actions_stock_splits.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
