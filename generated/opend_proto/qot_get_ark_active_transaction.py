# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetArkActiveTransaction.proto. Since 10.8."""

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
    """Values of Qot_GetArkActiveTransaction.HoldingType."""

    INCREASE = 0
    DECREASE = 1
    NEW = 2
    SOLD_OUT = 3


class CycleType(OpenEnum):
    """Values of Qot_GetArkActiveTransaction.CycleType."""

    C_1DAY = 0
    C_5DAY = 1
    C_10DAY = 2
    C_30DAY = 3
    C_60DAY = 4


class SortField(OpenEnum):
    """Values of Qot_GetArkActiveTransaction.SortField."""

    UNKNOWN = 0
    CHANGE_AMOUNT = 1
    CHANGE_SHARES = 2


class SortDir(OpenEnum):
    """Values of Qot_GetArkActiveTransaction.SortDir."""

    DESCENDING = 0
    ASCENDING = 1


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetArkActiveTransaction.C2S."""

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
    cycle_type: CycleType | None = None
    sort_field: SortField | None = None
    sort_dir: SortDir | None = None
    count: int | None = None
    page: str | None = None


@dataclass(slots=True, kw_only=True)
class ArkActiveTransactionItem(Message):
    """Message Qot_GetArkActiveTransaction.ArkActiveTransactionItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkActiveTransaction.ArkActiveTransactionItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "optional", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "changeAmount", "change_amount", "double", "optional"),
        Field(4, "changeShares", "change_shares", "int64", "optional"),
    )

    security: qot_common.Security | None = None
    name: str | None = None
    change_amount: float | None = None
    change_shares: int | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetArkActiveTransaction.S2C."""

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
    all_count: int | None = None
    next_page: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetArkActiveTransaction.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkActiveTransaction.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_ark_active_transaction.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetArkActiveTransaction.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkActiveTransaction.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_ark_active_transaction.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
