# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetCompanyOperationalEfficiency.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "OperationalEfficiencyItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class OperationalEfficiencyItem(Message):
    """Message Qot_GetCompanyOperationalEfficiency.OperationalEfficiencyItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyOperationalEfficiency.OperationalEfficiencyItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fiscalYear", "fiscal_year", "int32", "optional"),
        Field(2, "financialType", "financial_type", "enum", "optional", enum="qot_common.F10Type"),
        Field(3, "periodText", "period_text", "string", "optional"),
        Field(4, "endDate", "end_date", "int64", "optional"),
        Field(5, "endDateStr", "end_date_str", "string", "optional"),
        Field(6, "employeeNum", "employee_num", "int64", "optional"),
        Field(7, "employeeNumYoy", "employee_num_yoy", "double", "optional"),
        Field(8, "incomePerCapita", "income_per_capita", "double", "optional"),
        Field(9, "incomePerCapitaYoy", "income_per_capita_yoy", "double", "optional"),
        Field(10, "profitPerCapita", "profit_per_capita", "double", "optional"),
        Field(11, "profitPerCapitaYoy", "profit_per_capita_yoy", "double", "optional"),
        Field(12, "netProfitPerCapita", "net_profit_per_capita", "double", "optional"),
        Field(13, "netProfitPerCapitaYoy", "net_profit_per_capita_yoy", "double", "optional"),
    )

    fiscal_year: int | None = None
    financial_type: qot_common.F10Type | None = None
    period_text: str | None = None
    end_date: int | None = None
    end_date_str: str | None = None
    employee_num: int | None = None
    employee_num_yoy: float | None = None
    income_per_capita: float | None = None
    income_per_capita_yoy: float | None = None
    profit_per_capita: float | None = None
    profit_per_capita_yoy: float | None = None
    net_profit_per_capita: float | None = None
    net_profit_per_capita_yoy: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetCompanyOperationalEfficiency.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyOperationalEfficiency.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "nextKey", "next_key", "string", "optional"),
        Field(3, "num", "num", "int32", "optional"),
        Field(4, "currencyCode", "currency_code", "string", "optional"),
        Field(5, "financialType", "financial_type", "enum", "optional", enum="qot_common.F10Type"),
    )

    security: qot_common.Security
    next_key: str | None = None
    num: int | None = None
    currency_code: str | None = None
    financial_type: qot_common.F10Type | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetCompanyOperationalEfficiency.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyOperationalEfficiency.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "itemList",
            "item_list",
            "message",
            "repeated",
            message="qot_get_company_operational_efficiency.OperationalEfficiencyItem",
        ),
        Field(2, "nextKey", "next_key", "string", "optional"),
        Field(3, "currencyCode", "currency_code", "string", "optional"),
    )

    item_list: list[OperationalEfficiencyItem] = empty_list()
    next_key: str | None = None
    currency_code: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetCompanyOperationalEfficiency.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyOperationalEfficiency.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_company_operational_efficiency.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetCompanyOperationalEfficiency.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyOperationalEfficiency.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_company_operational_efficiency.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
