# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Tells how the funds of ARK Invest traded one stock lately (id 3424). Since 10.8."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum
from .texts import read_texts

__all__ = [
    "C2S",
    "S2C",
    "DynamicType",
    "Request",
    "Response",
]


class DynamicType(OpenEnum):
    """What there is to tell of the trades in a stock. What separates the kinds is not documented."""

    UNKNOWN = 0
    """Not known."""
    CONSECUTIVE_SAME_DIRECTION = 1
    """Several trades in a row, all purchases or all sales."""
    RECENT_TRANSACTION = 2
    """Trades not long ago."""
    LAST_TRANSACTION = 3
    """The latest trade only."""
    NO_DYNAMIC = 4
    """No trades to tell of."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which stock to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkStockDynamic.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
    )

    security: qot_common.Security
    """The stock, such as TSLA in the US."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The trades of one stock, summed up."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkStockDynamic.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dynamicType", "dynamic_type", "int32", "optional", enum="qot_get_ark_stock_dynamic.DynamicType"),
        Field(2, "transactionCount", "transaction_count", "int32", "optional"),
        Field(3, "netShares", "net_shares", "int64", "optional"),
        Field(4, "lastTransactionTime", "last_transaction_time", "string", "optional"),
    )

    dynamic_type: DynamicType | None = None
    """What the other fields tell of, a DynamicType."""
    transaction_count: int | None = None
    """Number of trades; 2 in the vendor's example of trades in a row."""
    net_shares: int | None = None
    """Shares traded, purchases set off against sales. The sign of a sale is not documented."""
    last_transaction_time: str | None = None
    """Day of the latest trade, as yyyy-MM-dd."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkStockDynamic.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_ark_stock_dynamic.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetArkStockDynamic.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_ark_stock_dynamic.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
