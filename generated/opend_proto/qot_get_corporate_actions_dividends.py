# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetCorporateActionsDividends.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "DividendItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class DividendItem(Message):
    """Message Qot_GetCorporateActionsDividends.DividendItem."""

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
    statement: str | None = None
    process: str | None = None
    record_date: str | None = None
    ex_date: str | None = None
    dividend_payable_date: str | None = None
    fiscal_year: str | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetCorporateActionsDividends.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsDividends.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
    )

    security: qot_common.Security


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetCorporateActionsDividends.S2C."""

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


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetCorporateActionsDividends.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsDividends.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_corporate_actions_dividends.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetCorporateActionsDividends.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetCorporateActionsDividends.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_corporate_actions_dividends.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
