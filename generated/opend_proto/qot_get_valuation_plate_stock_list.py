# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetValuationPlateStockList.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "PlateItem",
    "Request",
    "Response",
    "StockItem",
]


@dataclass(slots=True, kw_only=True)
class PlateItem(Message):
    """Message Qot_GetValuationPlateStockList.PlateItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationPlateStockList.PlateItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "optional", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
    )

    security: qot_common.Security | None = None
    name: str | None = None


@dataclass(slots=True, kw_only=True)
class StockItem(Message):
    """Message Qot_GetValuationPlateStockList.StockItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationPlateStockList.StockItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "optional", message="qot_common.Security"),
        Field(6, "name", "name", "string", "optional"),
        Field(2, "valuationVal", "valuation_val", "double", "optional"),
        Field(3, "forwardValue", "forward_value", "double", "optional"),
        Field(4, "valuationPercentile", "valuation_percentile", "double", "optional"),
        Field(5, "marketCap", "market_cap", "double", "optional"),
    )

    security: qot_common.Security | None = None
    name: str | None = None
    valuation_val: float | None = None
    forward_value: float | None = None
    valuation_percentile: float | None = None
    market_cap: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetValuationPlateStockList.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationPlateStockList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "valuationType", "valuation_type", "enum", "optional", enum="qot_common.ValuationType"),
        Field(3, "nextKey", "next_key", "string", "optional"),
        Field(4, "num", "num", "int32", "optional"),
        Field(5, "sortType", "sort_type", "enum", "optional", enum="qot_common.SortType"),
        Field(6, "sortId", "sort_id", "enum", "optional", enum="qot_common.SortField"),
        Field(7, "filterSecurity", "filter_security", "message", "optional", message="qot_common.Security"),
    )

    security: qot_common.Security
    valuation_type: qot_common.ValuationType | None = None
    next_key: str | None = None
    num: int | None = None
    sort_type: qot_common.SortType | None = None
    sort_id: qot_common.SortField | None = None
    filter_security: qot_common.Security | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetValuationPlateStockList.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationPlateStockList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "count", "count", "int32", "optional"),
        Field(
            2, "stockList", "stock_list", "message", "repeated", message="qot_get_valuation_plate_stock_list.StockItem"
        ),
        Field(3, "nextKey", "next_key", "string", "optional"),
        Field(
            4, "plateList", "plate_list", "message", "repeated", message="qot_get_valuation_plate_stock_list.PlateItem"
        ),
    )

    count: int | None = None
    stock_list: list[StockItem] = empty_list()
    next_key: str | None = None
    plate_list: list[PlateItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetValuationPlateStockList.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationPlateStockList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_valuation_plate_stock_list.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetValuationPlateStockList.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationPlateStockList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_valuation_plate_stock_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
