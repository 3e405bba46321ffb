# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Trd_GetHistoryOrderFillList.proto."""

from __future__ import annotations

from typing import ClassVar

from . import common, trd_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Trd_GetHistoryOrderFillList.C2S."""

    FULL_NAME: ClassVar[str] = "Trd_GetHistoryOrderFillList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(
            2, "filterConditions", "filter_conditions", "message", "required", message="trd_common.TrdFilterConditions"
        ),
    )

    header: trd_common.TrdHeader
    filter_conditions: trd_common.TrdFilterConditions


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Trd_GetHistoryOrderFillList.S2C."""

    FULL_NAME: ClassVar[str] = "Trd_GetHistoryOrderFillList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "orderFillList", "order_fill_list", "message", "repeated", message="trd_common.OrderFill"),
    )

    header: trd_common.TrdHeader
    order_fill_list: list[trd_common.OrderFill] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Trd_GetHistoryOrderFillList.Request."""

    FULL_NAME: ClassVar[str] = "Trd_GetHistoryOrderFillList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_get_history_order_fill_list.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Trd_GetHistoryOrderFillList.Response."""

    FULL_NAME: ClassVar[str] = "Trd_GetHistoryOrderFillList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_get_history_order_fill_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
