# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetFinancialsStatements.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

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
    """Message Qot_GetFinancialsStatements.FinancialFieldInfo."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsStatements.FinancialFieldInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldId", "field_id", "int64", "optional"),
        Field(2, "displayName", "display_name", "string", "optional"),
    )

    field_id: int | None = None
    display_name: str | None = None


@dataclass(slots=True, kw_only=True)
class FinancialItem(Message):
    """Message Qot_GetFinancialsStatements.FinancialItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsStatements.FinancialItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldId", "field_id", "int64", "optional"),
        Field(2, "data", "data", "double", "optional"),
        Field(3, "yoy", "yoy", "double", "optional"),
        Field(4, "qoq", "qoq", "double", "optional"),
    )

    field_id: int | None = None
    data: float | None = None
    yoy: float | None = None
    qoq: float | None = None


@dataclass(slots=True, kw_only=True)
class FinancialReport(Message):
    """Message Qot_GetFinancialsStatements.FinancialReport."""

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
    date_time_str: str | None = None
    fiscal_year: int | None = None
    financial_type: qot_common.F10Type | None = None
    period_text: str | None = None
    item_list: list[FinancialItem] = empty_list()
    currency_info: str | None = None
    accounting_standards: str | None = None
    auditor_report: str | None = None
    currency_code: str | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetFinancialsStatements.C2S."""

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
    statement_type: qot_common.FinancialStatementsType | None = None
    financial_type: qot_common.F10Type | None = None
    currency_code: str | None = None
    next_key: str | None = None
    num: int | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetFinancialsStatements.S2C."""

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
    report_list: list[FinancialReport] = empty_list()
    next_key: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetFinancialsStatements.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsStatements.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_financials_statements.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetFinancialsStatements.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsStatements.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_financials_statements.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
