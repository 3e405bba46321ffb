# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the stocks of an industrial plate or of a whole industrial chain (id 3431). Since 10.8."""

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
    """What the list is sorted by."""

    CODE = 0
    """By code. The vendor's enum calls it the default; see C2S.sortField."""
    CHANGE_RATE = 1
    """By the change of the price in percent."""
    TURNOVER = 2
    """By turnover in money."""
    VOLUME = 3
    """By the number of shares traded."""
    MARKET_VAL = 4
    """By market capitalisation."""


@dataclass(slots=True, kw_only=True)
class StockInfo(Message):
    """One stock of the plate, by code and name."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialPlateStock.StockInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "optional", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
    )

    security: qot_common.Security | None = None
    """Market and code of the stock."""
    name: str | None = None
    """Name of the stock, for display."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The plate or chain, the markets, the order and the page."""

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
    """Id of the chain, from Qot_GetIndustrialChainList. Send it or plateId; ignored if plateId is there."""
    plate_id: int | None = None
    """Id of the plate, from nodeList of Qot_GetIndustrialChainDetail. It goes before chainId."""
    market_list: list[qot_common.QotMarket] = empty_list()
    """Only stocks of these markets, each a QotMarket: Hong Kong, US, mainland China, Japan, Singapore or Malaysia.
    All if empty.
    """
    sort_field: SortField | None = None
    """What the list is sorted by, a SortField. MarketVal by default, says the vendor's description of this field;
    its enum says Code.
    """
    ascend: bool | None = None
    """Whether the smallest come first. False by default."""
    count: int | None = None
    """Items of this page, 1 to 200; 50 by default."""
    page: str | None = None
    """page of the previous reply. Absent for the first page."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of stocks."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialPlateStock.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "stockList", "stock_list", "message", "repeated", message="qot_get_industrial_plate_stock.StockInfo"),
        Field(2, "page", "page", "string", "optional"),
        Field(3, "allCount", "all_count", "int32", "optional"),
    )

    stock_list: list[StockInfo] = empty_list()
    """The stocks, in the order asked for."""
    page: str | None = None
    """To be sent as page for the next one. Returned if there is more."""
    all_count: int | None = None
    """Stocks on all pages."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialPlateStock.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_industrial_plate_stock.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialPlateStock.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_industrial_plate_stock.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
