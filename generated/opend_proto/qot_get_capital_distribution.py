# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads how much money flows into and out of a security, by size of order (id 3212). It is for stocks, warrants,
funds and cryptocurrencies, and covers regular hours only. Qot_GetCapitalFlow tells the net flow over time. Since
3.9.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message
from .texts import read_texts

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which security to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetCapitalDistribution.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security: qot_common.Security
    """The security to read."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The flows of one security. Amounts are money; the vendor does not name the currency, nor the bounds between
    the sizes of order.
    """

    FULL_NAME: ClassVar[str] = "Qot_GetCapitalDistribution.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(9, "capitalInSuper", "capital_in_super", "double", "optional"),
        Field(1, "capitalInBig", "capital_in_big", "double", "required"),
        Field(2, "capitalInMid", "capital_in_mid", "double", "required"),
        Field(3, "capitalInSmall", "capital_in_small", "double", "required"),
        Field(10, "capitalOutSuper", "capital_out_super", "double", "optional"),
        Field(4, "capitalOutBig", "capital_out_big", "double", "required"),
        Field(5, "capitalOutMid", "capital_out_mid", "double", "required"),
        Field(6, "capitalOutSmall", "capital_out_small", "double", "required"),
        Field(7, "updateTime", "update_time", "string", "optional"),
        Field(8, "updateTimestamp", "update_timestamp", "double", "optional"),
    )

    capital_in_super: float | None = None
    """Money that flows in from extra-large orders, in plain units: 2.26 billion for 00700 in the documented example.
    Since 6.2.
    """
    capital_in_big: float
    """Inflow from large orders."""
    capital_in_mid: float
    """Inflow from medium orders."""
    capital_in_small: float
    """Inflow from small orders."""
    capital_out_super: float | None = None
    """Outflow from extra-large orders. Since 6.2."""
    capital_out_big: float
    """Outflow from large orders."""
    capital_out_mid: float
    """Outflow from medium orders."""
    capital_out_small: float
    """Outflow from small orders."""
    update_time: str | None = None
    """When the data was updated, as yyyy-MM-dd HH:mm:ss, in exchange-local time (inferred: 15:59:59 for 00700 in the
    documented example).
    """
    update_timestamp: float | None = None
    """The same moment as updateTime, in seconds since 1970 UTC."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCapitalDistribution.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_capital_distribution.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCapitalDistribution.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_capital_distribution.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
