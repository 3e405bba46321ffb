# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the stocks that the funds of ARK Invest bought or sold in a period, all funds together (id 3425).
Qot_GetArkFundHolding (3423) lists what the funds hold. Since 10.8.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "ArkActiveTransactionItem",
    "CycleType",
    "HoldingType",
    "Request",
    "Response",
    "SortDir",
    "SortField",
]


class HoldingType(OpenEnum):
    """The ways in which a position changed."""

    INCREASE = 0
    """Added to; the default."""
    DECREASE = 1
    """Reduced. For what was sold completely see SoldOut."""
    NEW = 2
    """Opened in the period."""
    SOLD_OUT = 3
    """Sold completely."""


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

    UNKNOWN = 0
    """The default: as ChangeAmount."""
    CHANGE_AMOUNT = 1
    """By the money value of the change."""
    CHANGE_SHARES = 2
    """By the number of shares."""


class SortDir(OpenEnum):
    """Order of the list."""

    DESCENDING = 0
    """Largest net purchases first, the default."""
    ASCENDING = 1
    """Largest net sales first."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The kind of change, the period, the order and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkActiveTransaction.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "holdingType", "holding_type", "int32", "optional", enum="qot_get_ark_active_transaction.HoldingType"),
        Field(2, "cycleType", "cycle_type", "int32", "optional", enum="qot_get_ark_active_transaction.CycleType"),
        Field(3, "sortField", "sort_field", "int32", "optional", enum="qot_get_ark_active_transaction.SortField"),
        Field(4, "sortDir", "sort_dir", "int32", "optional", enum="qot_get_ark_active_transaction.SortDir"),
        Field(5, "count", "count", "int32", "optional"),
        Field(6, "page", "page", "string", "optional"),
    )

    holding_type: HoldingType | None = None
    """How the position changed, a HoldingType; Increase by default."""
    cycle_type: CycleType | None = None
    """The period, a CycleType; the last day by default."""
    sort_field: SortField | None = None
    """What the list is sorted by, a SortField; changeAmount by default."""
    sort_dir: SortDir | None = None
    """Purchases or sales first, a SortDir; purchases by default."""
    count: int | None = None
    """Items of this page, 1 to 200; 50 by default."""
    page: str | None = None
    """nextPage of the previous reply. Absent for the first page."""


@dataclass(slots=True, kw_only=True)
class ArkActiveTransactionItem(Message):
    """One stock that was bought or sold."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkActiveTransaction.ArkActiveTransactionItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "optional", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "changeAmount", "change_amount", "double", "optional"),
        Field(4, "changeShares", "change_shares", "int64", "optional"),
    )

    security: qot_common.Security | None = None
    """The stock. Absent for some items, which the vendor does not describe."""
    name: str | None = None
    """Name of the stock."""
    change_amount: float | None = None
    """Value of the shares bought or sold, in US dollars: 9631518 for 41,141 shares of AMZN in the documented
    example. The sign of a sale is not documented.
    """
    change_shares: int | None = None
    """Shares bought or sold. The sign of a sale is not documented."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of stocks."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkActiveTransaction.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "dataList",
            "data_list",
            "message",
            "repeated",
            message="qot_get_ark_active_transaction.ArkActiveTransactionItem",
        ),
        Field(2, "allCount", "all_count", "int32", "optional"),
        Field(3, "nextPage", "next_page", "string", "optional"),
    )

    data_list: list[ArkActiveTransactionItem] = empty_list()
    """The stocks, in the order asked for."""
    all_count: int | None = None
    """Items in total, the vendor says; its example of a page of 2 has 2 here too."""
    next_page: str | None = None
    """To be sent as page for the next one. Empty on the last page."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkActiveTransaction.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_ark_active_transaction.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkActiveTransaction.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_ark_active_transaction.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
