# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the trades of a stock's insiders (id 3242). For stocks and funds of the United States and Singapore. Since
10.6.
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
    "OwnerInsiderTradeItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class OwnerInsiderTradeItem(Message):
    """One trade, or several reported together."""

    FULL_NAME: ClassVar[str] = "Qot_GetInsiderTradeList.OwnerInsiderTradeItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "tradeShares", "trade_shares", "int64", "optional"),
        Field(2, "minTradeDate", "min_trade_date", "int64", "optional"),
        Field(3, "minTradeDateStr", "min_trade_date_str", "string", "optional"),
        Field(4, "maxTradeDate", "max_trade_date", "int64", "optional"),
        Field(5, "maxTradeDateStr", "max_trade_date_str", "string", "optional"),
        Field(6, "minPrice", "min_price", "double", "optional"),
        Field(7, "maxPrice", "max_price", "double", "optional"),
        Field(8, "securityHolderQuantity", "security_holder_quantity", "int64", "optional"),
        Field(9, "isProposedSaleOfSecurities", "is_proposed_sale_of_securities", "bool", "optional"),
        Field(10, "holderId", "holder_id", "int64", "optional"),
        Field(11, "name", "name", "string", "optional"),
        Field(12, "title", "title", "string", "optional"),
        Field(13, "securityDescription", "security_description", "string", "optional"),
        Field(14, "transactionType", "transaction_type", "string", "optional"),
        Field(15, "sourceGroupName", "source_group_name", "string", "optional"),
    )

    trade_shares: int | None = None
    """Shares: positive if bought or received, negative if sold or intended to be sold."""
    min_trade_date: int | None = None
    """First day of trading, in seconds since 1970."""
    min_trade_date_str: str | None = None
    """First day of trading as yyyy-MM-dd, in the market's time zone."""
    max_trade_date: int | None = None
    """Last day of trading, in seconds since 1970."""
    max_trade_date_str: str | None = None
    """Last day of trading as yyyy-MM-dd, in the market's time zone."""
    min_price: float | None = None
    """Lowest price of the trades. No source names the currency."""
    max_price: float | None = None
    """Highest price of the trades. No source names the currency."""
    security_holder_quantity: int | None = None
    """Securities of this kind held afterwards. It may be absent, as for an intended sale."""
    is_proposed_sale_of_securities: bool | None = None
    """Whether this is an intended sale (Form 144)."""
    holder_id: int | None = None
    """Id of the insider, the same as in Qot_GetInsiderHolderList."""
    name: str | None = None
    """Name of the holder."""
    title: str | None = None
    """Position in the company."""
    security_description: str | None = None
    """Kind of the security, in words."""
    transaction_type: str | None = None
    """Kind of the trade, in words: sale, exercise or intended sale, for example; in Chinese in the vendor's example."""
    source_group_name: str | None = None
    """Source of the report, such as Form 4 or Form 144."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The security, the holder and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetInsiderTradeList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "holderId", "holder_id", "int64", "optional"),
        Field(3, "nextKey", "next_key", "string", "optional"),
        Field(4, "num", "num", "int32", "optional"),
    )

    security: qot_common.Security
    """The stock or fund."""
    holder_id: int | None = None
    """Only trades of this holder, by the id of Qot_GetInsiderHolderList or of this protocol. All if absent."""
    next_key: str | None = None
    """nextKey of the previous reply. Absent for the first page."""
    num: int | None = None
    """Items of this page, 1 to 50; 10 by default."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            holder_id: int | None = None,
            next_key: str | None = None,
            num: int | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of trades."""

    FULL_NAME: ClassVar[str] = "Qot_GetInsiderTradeList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "itemList",
            "item_list",
            "message",
            "repeated",
            message="qot_get_insider_trade_list.OwnerInsiderTradeItem",
        ),
        Field(2, "allCount", "all_count", "int32", "optional"),
        Field(3, "nextKey", "next_key", "string", "optional"),
    )

    item_list: list[OwnerInsiderTradeItem] = empty_list()
    """The trades."""
    all_count: int | None = None
    """Trades on all pages."""
    next_key: str | None = None
    """To be sent for the next page; "-1" on the last one."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetInsiderTradeList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_insider_trade_list.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetInsiderTradeList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_insider_trade_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
