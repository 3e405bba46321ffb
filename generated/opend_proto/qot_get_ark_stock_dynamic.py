# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetArkStockDynamic.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum

__all__ = [
    "C2S",
    "S2C",
    "DynamicType",
    "Request",
    "Response",
]


class DynamicType(OpenEnum):
    """Values of Qot_GetArkStockDynamic.DynamicType."""

    UNKNOWN = 0
    CONSECUTIVE_SAME_DIRECTION = 1
    RECENT_TRANSACTION = 2
    LAST_TRANSACTION = 3
    NO_DYNAMIC = 4


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetArkStockDynamic.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkStockDynamic.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
    )

    security: qot_common.Security


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetArkStockDynamic.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkStockDynamic.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dynamicType", "dynamic_type", "int32", "optional", enum="qot_get_ark_stock_dynamic.DynamicType"),
        Field(2, "transactionCount", "transaction_count", "int32", "optional"),
        Field(3, "netShares", "net_shares", "int64", "optional"),
        Field(4, "lastTransactionTime", "last_transaction_time", "string", "optional"),
    )

    dynamic_type: DynamicType | None = None
    transaction_count: int | None = None
    net_shares: int | None = None
    last_transaction_time: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetArkStockDynamic.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkStockDynamic.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_ark_stock_dynamic.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetArkStockDynamic.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkStockDynamic.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_ark_stock_dynamic.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
