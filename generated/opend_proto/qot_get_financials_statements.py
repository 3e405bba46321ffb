# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads a company's income statements, balance sheets, cash flow statements or main indicators (id 3227). For stocks
and funds. Since 10.6.
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
    "FinancialFieldInfo",
    "FinancialItem",
    "FinancialReport",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class FinancialFieldInfo(Message):
    """A line of the statements."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsStatements.FinancialFieldInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldId", "field_id", "int64", "optional"),
        Field(2, "displayName", "display_name", "string", "optional"),
    )

    field_id: int | None = None
    """Id of the line."""
    display_name: str | None = None
    """Name of the line, in the current language."""


@dataclass(slots=True, kw_only=True)
class FinancialItem(Message):
    """The value of one line."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsStatements.FinancialItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldId", "field_id", "int64", "optional"),
        Field(2, "data", "data", "double", "optional"),
        Field(3, "yoy", "yoy", "double", "optional"),
        Field(4, "qoq", "qoq", "double", "optional"),
    )

    field_id: int | None = None
    """Id of the line, as in structureList."""
    data: float | None = None
    """The value, in plain units of the report's currency for money. Costs are negative in the documented example."""
    yoy: float | None = None
    """Change against the same period of the year before, in percent: 13.86 is 13.86%. Absent if unknown."""
    qoq: float | None = None
    """Change against the period before, in percent: 1.23 is 1.23%. Absent if unknown."""


@dataclass(slots=True, kw_only=True)
class FinancialReport(Message):
    """One statement."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsStatements.FinancialReport"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dateTime", "date_time", "int64", "optional"),
        Field(2, "dateTimeStr", "date_time_str", "string", "optional"),
        Field(3, "fiscalYear", "fiscal_year", "int32", "optional"),
        Field(4, "financialType", "financial_type", "enum", "optional", enum="qot_common.F10Type"),
        Field(5, "periodText", "period_text", "string", "optional"),
        Field(6, "itemList", "item_list", "message", "repeated", message="qot_get_financials_statements.FinancialItem"),
        Field(7, "currencyInfo", "currency_info", "string", "optional"),
        Field(8, "accountingStandards", "accounting_standards", "string", "optional"),
        Field(9, "auditorReport", "auditor_report", "string", "optional"),
        Field(10, "currencyCode", "currency_code", "string", "optional"),
    )

    date_time: int | None = None
    """End of the period reported on, in seconds since 1970 UTC."""
    date_time_str: str | None = None
    """End of the period reported on as yyyy-MM-dd, in the market's time zone."""
    fiscal_year: int | None = None
    """Financial year, such as 2024; 0 if unknown."""
    financial_type: qot_common.F10Type | None = None
    """Kind of the report: a quarter, several or the year; 0 if unknown."""
    period_text: str | None = None
    """Period reported on, such as 2024/Q3 or 2024/FY."""
    item_list: list[FinancialItem] = empty_list()
    """The lines that it has."""
    currency_info: str | None = None
    """Currency in words, for display."""
    accounting_standards: str | None = None
    """Accounting standard in words."""
    auditor_report: str | None = None
    """Opinion of the auditor in words."""
    currency_code: str | None = None
    """Currency, by its ISO 4217 code, such as CNY."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The company, the statements and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsStatements.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "statementType", "statement_type", "enum", "optional", enum="qot_common.FinancialStatementsType"),
        Field(3, "financialType", "financial_type", "enum", "optional", enum="qot_common.F10Type"),
        Field(4, "currencyCode", "currency_code", "string", "optional"),
        Field(5, "nextKey", "next_key", "string", "optional"),
        Field(6, "num", "num", "int32", "optional"),
    )

    security: qot_common.Security
    """The stock or fund."""
    statement_type: qot_common.FinancialStatementsType | None = None
    """Which statements; income statements by default."""
    financial_type: qot_common.F10Type | None = None
    """Kinds of report: 0 to 7 or 9 to 11; 10 by default, single quarters and years."""
    currency_code: str | None = None
    """Currency to convert to, by its ISO 4217 code: CNY, USD, HKD, SGD, JPY, CAD or AUD, for example. As reported if
    absent.
    """
    next_key: str | None = None
    """nextKey of the previous reply. Absent for the first page."""
    num: int | None = None
    """Reports of this page, 1 to 50; 10 by default."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            statement_type: qot_common.FinancialStatementsType | None = None,
            financial_type: qot_common.F10Type | None = None,
            currency_code: str | None = None,
            next_key: str | None = None,
            num: int | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of statements."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsStatements.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "structureList",
            "structure_list",
            "message",
            "repeated",
            message="qot_get_financials_statements.FinancialFieldInfo",
        ),
        Field(
            2,
            "reportList",
            "report_list",
            "message",
            "repeated",
            message="qot_get_financials_statements.FinancialReport",
        ),
        Field(3, "nextKey", "next_key", "string", "optional"),
    )

    structure_list: list[FinancialFieldInfo] = empty_list()
    """The lines that occur in reportList."""
    report_list: list[FinancialReport] = empty_list()
    """The statements, in order of time; latest first to judge by the documented example, which begins with the
    revenue of 2025 (inferred).
    """
    next_key: str | None = None
    """To be sent for the next page; "-1" on the last one."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsStatements.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_financials_statements.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsStatements.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_financials_statements.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
