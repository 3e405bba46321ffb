# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists what the ETFs of ARK Invest hold, or which holdings changed in a period (id 3423).
Qot_GetArkActiveTransaction (3425) lists purchases and sales by value. Since 10.8.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "ArkFundHoldingItem",
    "ArkHoldingType",
    "CycleType",
    "Request",
    "Response",
    "SortDir",
    "SortField",
]


class ArkHoldingType(OpenEnum):
    """Which holdings to list."""

    POSITION = 0
    """What is held, the default."""
    INCREASE = 1
    """Those added to."""
    DECREASE = 2
    """Those reduced. For those sold completely see SoldOut."""
    NEW = 3
    """Those opened in the period."""
    SOLD_OUT = 4
    """Those sold completely."""


class CycleType(OpenEnum):
    """The periods back from now. Whether calendar or trading days count is not documented."""

    C_1DAY = 0
    """The last day, the default."""
    C_5DAY = 1
    """The last 5 days."""
    C_10DAY = 2
    """The last 10 days."""
    C_30DAY = 3
    """The last 30 days."""
    C_60DAY = 4
    """The last 60 days."""


class SortField(OpenEnum):
    """What the list is sorted by."""

    SHARES = 0
    """By the number of shares held, the default."""
    WEIGHT_CHANGE = 1
    """By ArkFundHoldingItem.weightChange."""
    SHARES_CHANGE = 2
    """By the change in the number of shares."""
    MARKET_VALUE = 3
    """By the value of the shares held."""
    WEIGHT = 4
    """By the holding's share of the ETF."""


class SortDir(OpenEnum):
    """Order of the list."""

    DESCENDING = 0
    """Largest first, the default."""
    ASCENDING = 1
    """Smallest first."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which holdings, the period, the order and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkFundHolding.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "holdingType", "holding_type", "int32", "optional", enum="qot_get_ark_fund_holding.ArkHoldingType"),
        Field(2, "cycleType", "cycle_type", "int32", "optional", enum="qot_get_ark_fund_holding.CycleType"),
        Field(3, "sortField", "sort_field", "int32", "optional", enum="qot_get_ark_fund_holding.SortField"),
        Field(4, "sortDir", "sort_dir", "int32", "optional", enum="qot_get_ark_fund_holding.SortDir"),
        Field(5, "count", "count", "int32", "optional"),
        Field(6, "page", "page", "string", "optional"),
    )

    holding_type: ArkHoldingType | None = None
    """Which holdings to list, an ArkHoldingType; what is held by default."""
    cycle_type: CycleType | None = None
    """The period of the changes, a CycleType; the last day by default. Ignored if holdingType is Position."""
    sort_field: SortField | None = None
    """What the list is sorted by, a SortField; shares by default."""
    sort_dir: SortDir | None = None
    """Largest or smallest first, a SortDir; largest by default."""
    count: int | None = None
    """Items of this page, 1 to 200; 20 by default."""
    page: str | None = None
    """nextPage of the previous reply. Absent for the first page."""


@dataclass(slots=True, kw_only=True)
class ArkFundHoldingItem(Message):
    """One security that the fund holds, and how much of it."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkFundHolding.ArkFundHoldingItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "optional", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "shares", "shares", "int64", "optional"),
        Field(4, "sharesChange", "shares_change", "int64", "optional"),
        Field(5, "marketValue", "market_value", "double", "optional"),
        Field(6, "weight", "weight", "double", "optional"),
        Field(7, "weightChange", "weight_change", "double", "optional"),
    )

    security: qot_common.Security | None = None
    """The stock. Absent where the vendor knows no stock for the holding; one in its example has as many shares as
    dollars, and no name either.
    """
    name: str | None = None
    """Name of the stock."""
    shares: int | None = None
    """Number of shares held."""
    shares_change: int | None = None
    """Change in the number of shares; negative if sold. No source says over which period if holdingType is Position."""
    market_value: float | None = None
    """Value of the shares held, in US dollars."""
    weight: float | None = None
    """The holding's share of the ETFs, in percent: 0.73 is 0.73%. No source says of which ETFs together."""
    weight_change: float | None = None
    """Change of the weight, in percentage points (inferred): 0.12 in the documented example, where weight is 0.45
    and the shares grew by a third.
    """


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of holdings."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkFundHolding.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dataList", "data_list", "message", "repeated", message="qot_get_ark_fund_holding.ArkFundHoldingItem"),
        Field(2, "allCount", "all_count", "int32", "optional"),
        Field(3, "nextPage", "next_page", "string", "optional"),
    )

    data_list: list[ArkFundHoldingItem] = empty_list()
    """The holdings, in the order asked for."""
    all_count: int | None = None
    """Items in total, the vendor says; its example of a page of 2 has 2 here too."""
    next_page: str | None = None
    """To be sent as page for the next one. Empty on the last page."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkFundHolding.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_ark_fund_holding.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkFundHolding.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_ark_fund_holding.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
