# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetIndustrialPlateStock.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "SortField",
    "StockInfo",
]


class SortField(OpenEnum):
    """Values of Qot_GetIndustrialPlateStock.SortField."""

    CODE = 0
    CHANGE_RATE = 1
    TURNOVER = 2
    VOLUME = 3
    MARKET_VAL = 4


@dataclass(slots=True, kw_only=True)
class StockInfo(Message):
    """Message Qot_GetIndustrialPlateStock.StockInfo."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialPlateStock.StockInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "optional", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
    )

    security: qot_common.Security | None = None
    name: str | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetIndustrialPlateStock.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialPlateStock.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "chainId", "chain_id", "int64", "optional"),
        Field(2, "plateId", "plate_id", "int64", "optional"),
        Field(3, "marketList", "market_list", "int32", "repeated", enum="qot_common.QotMarket"),
        Field(4, "sortField", "sort_field", "int32", "optional", enum="qot_get_industrial_plate_stock.SortField"),
        Field(5, "ascend", "ascend", "bool", "optional"),
        Field(6, "count", "count", "int32", "optional"),
        Field(7, "page", "page", "string", "optional"),
    )

    chain_id: int | None = None
    plate_id: int | None = None
    market_list: list[qot_common.QotMarket] = empty_list()
    sort_field: SortField | None = None
    ascend: bool | None = None
    count: int | None = None
    page: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetIndustrialPlateStock.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialPlateStock.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "stockList", "stock_list", "message", "repeated", message="qot_get_industrial_plate_stock.StockInfo"),
        Field(2, "page", "page", "string", "optional"),
        Field(3, "allCount", "all_count", "int32", "optional"),
    )

    stock_list: list[StockInfo] = empty_list()
    page: str | None = None
    all_count: int | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetIndustrialPlateStock.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialPlateStock.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_industrial_plate_stock.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetIndustrialPlateStock.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialPlateStock.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_industrial_plate_stock.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
