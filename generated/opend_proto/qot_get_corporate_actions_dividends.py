# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the dividends and other distributions of a stock or fund (id 3234). Since 10.6."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

__all__ = [
    "C2S",
    "S2C",
    "DividendItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class DividendItem(Message):
    """One distribution."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsDividends.DividendItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "pubDate", "pub_date", "string", "optional"),
        Field(2, "statement", "statement", "string", "optional"),
        Field(3, "process", "process", "string", "optional"),
        Field(4, "recordDate", "record_date", "string", "optional"),
        Field(5, "exDate", "ex_date", "string", "optional"),
        Field(6, "dividendPayableDate", "dividend_payable_date", "string", "optional"),
        Field(7, "fiscalYear", "fiscal_year", "string", "optional"),
    )

    pub_date: str | None = None
    """Day of the announcement as yyyy/MM/dd, in the market's time zone."""
    statement: str | None = None
    """What is distributed, in words: money for a share with its currency, or shares of another company."""
    process: str | None = None
    """How far it has come, in words. Only for stocks and trusts of Hong Kong and mainland China."""
    record_date: str | None = None
    """Day on which holders are recorded, as yyyy/MM/dd, in the market's time zone. ETFs have none."""
    ex_date: str | None = None
    """First day of trading without the distribution, as yyyy/MM/dd, in the market's time zone."""
    dividend_payable_date: str | None = None
    """Day of payment as yyyy/MM/dd, in the market's time zone."""
    fiscal_year: str | None = None
    """Financial year, such as 2026. ETFs only."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which security to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsDividends.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
    )

    security: qot_common.Security
    """The stock or fund."""

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
    """The distributions of one security."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsDividends.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "dividendList",
            "dividend_list",
            "message",
            "repeated",
            message="qot_get_corporate_actions_dividends.DividendItem",
        ),
    )

    dividend_list: list[DividendItem] = empty_list()
    """The distributions, latest announced first."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsDividends.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_corporate_actions_dividends.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsDividends.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_corporate_actions_dividends.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
