# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetArkFundHolding.proto. Since 10.8."""

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
    """Values of Qot_GetArkFundHolding.ArkHoldingType."""

    POSITION = 0
    INCREASE = 1
    DECREASE = 2
    NEW = 3
    SOLD_OUT = 4


class CycleType(OpenEnum):
    """Values of Qot_GetArkFundHolding.CycleType."""

    C_1DAY = 0
    C_5DAY = 1
    C_10DAY = 2
    C_30DAY = 3
    C_60DAY = 4


class SortField(OpenEnum):
    """Values of Qot_GetArkFundHolding.SortField."""

    SHARES = 0
    WEIGHT_CHANGE = 1
    SHARES_CHANGE = 2
    MARKET_VALUE = 3
    WEIGHT = 4


class SortDir(OpenEnum):
    """Values of Qot_GetArkFundHolding.SortDir."""

    DESCENDING = 0
    ASCENDING = 1


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetArkFundHolding.C2S."""

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
    cycle_type: CycleType | None = None
    sort_field: SortField | None = None
    sort_dir: SortDir | None = None
    count: int | None = None
    page: str | None = None


@dataclass(slots=True, kw_only=True)
class ArkFundHoldingItem(Message):
    """Message Qot_GetArkFundHolding.ArkFundHoldingItem."""

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
    name: str | None = None
    shares: int | None = None
    shares_change: int | None = None
    market_value: float | None = None
    weight: float | None = None
    weight_change: float | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetArkFundHolding.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkFundHolding.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dataList", "data_list", "message", "repeated", message="qot_get_ark_fund_holding.ArkFundHoldingItem"),
        Field(2, "allCount", "all_count", "int32", "optional"),
        Field(3, "nextPage", "next_page", "string", "optional"),
    )

    data_list: list[ArkFundHoldingItem] = empty_list()
    all_count: int | None = None
    next_page: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetArkFundHolding.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkFundHolding.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_ark_fund_holding.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetArkFundHolding.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkFundHolding.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_ark_fund_holding.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
