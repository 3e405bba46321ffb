# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the members of a plate or index with their valuation (id 3233). Stocks are not supported; for one stock see
Qot_GetValuationDetail. Since 10.6.
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
    "PlateItem",
    "Request",
    "Response",
    "StockItem",
]


@dataclass(slots=True, kw_only=True)
class PlateItem(Message):
    """A plate that members of the index belong to."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationPlateStockList.PlateItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "optional", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
    )

    security: qot_common.Security | None = None
    """Market and code of the plate."""
    name: str | None = None
    """Name of the plate, for display."""


@dataclass(slots=True, kw_only=True)
class StockItem(Message):
    """One member."""

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
    """Market and code of the stock."""
    name: str | None = None
    """Name of the stock, for display."""
    valuation_val: float | None = None
    """Its ratio, as a multiple; negative for a loss (inferred from the documented example of price to earnings)."""
    forward_value: float | None = None
    """Ratio to forecast figures. Earnings and sales only."""
    valuation_percentile: float | None = None
    """Percentile of the ratio among its past values, in percent: 12.34 is 12.34%."""
    market_cap: float | None = None
    """Market capitalisation in plain units; no source tells its currency."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The plate or index, the ratio, the order and the page."""

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
    """The plate or index."""
    valuation_type: qot_common.ValuationType | None = None
    """Price to earnings, book value or sales; earnings by default."""
    next_key: str | None = None
    """nextKey of the previous reply. Absent for the first page."""
    num: int | None = None
    """Items of this page, 1 to 50; 10 by default."""
    sort_type: qot_common.SortType | None = None
    """Smallest or largest first; smallest by default."""
    sort_id: qot_common.SortField | None = None
    """What the list is sorted by: MarketCap, the default, Valuation, ForwardValuation or HistoricalPercentile."""
    filter_security: qot_common.Security | None = None
    """Only members of this plate. For an index only; all if absent."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            valuation_type: qot_common.ValuationType | None = None,
            next_key: str | None = None,
            num: int | None = None,
            sort_type: qot_common.SortType | None = None,
            sort_id: qot_common.SortField | None = None,
            filter_security: qot_common.Security | str | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of members."""

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
    """Members of the plate or index."""
    stock_list: list[StockItem] = empty_list()
    """The members, in the order asked for."""
    next_key: str | None = None
    """To be sent for the next page; "-1" on the last one."""
    plate_list: list[PlateItem] = empty_list()
    """Plates that members of the index belong to. Only on the first page for an index without filterSecurity."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationPlateStockList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_valuation_plate_stock_list.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationPlateStockList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_valuation_plate_stock_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
