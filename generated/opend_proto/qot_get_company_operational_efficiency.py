# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads a company's number of employees, and revenue and profit for each of them (id 3246). For stocks and funds.
Since 10.6.
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
    "OperationalEfficiencyItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class OperationalEfficiencyItem(Message):
    """The figures of one report."""

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
    """Financial year, such as 2024."""
    financial_type: qot_common.F10Type | None = None
    """Kind of the report: a quarter, several or the year."""
    period_text: str | None = None
    """Period reported on, such as 2024/Q3 or 2024/FY."""
    end_date: int | None = None
    """End of the period, in seconds since 1970 UTC; midnight of that day in the market's time zone in the documented
    example.
    """
    end_date_str: str | None = None
    """End of the period as yyyy-MM-dd, in the market's time zone."""
    employee_num: int | None = None
    """Number of people employed."""
    employee_num_yoy: float | None = None
    """Change of employees against the year before, in percent: 12.34 is 12.34%."""
    income_per_capita: float | None = None
    """Revenue for each employee, in the currency of currencyCode."""
    income_per_capita_yoy: float | None = None
    """Change against the year before, in percent: 12.34 is 12.34%."""
    profit_per_capita: float | None = None
    """Operating profit for each employee, in the currency of currencyCode."""
    profit_per_capita_yoy: float | None = None
    """Change against the year before, in percent: 12.34 is 12.34%."""
    net_profit_per_capita: float | None = None
    """Net profit for each employee, in the currency of currencyCode."""
    net_profit_per_capita_yoy: float | None = None
    """Change against the year before, in percent: 12.34 is 12.34%."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The company, the reports and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyOperationalEfficiency.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "nextKey", "next_key", "string", "optional"),
        Field(3, "num", "num", "int32", "optional"),
        Field(4, "currencyCode", "currency_code", "string", "optional"),
        Field(5, "financialType", "financial_type", "enum", "optional", enum="qot_common.F10Type"),
    )

    security: qot_common.Security
    """The stock or fund."""
    next_key: str | None = None
    """nextKey of the previous reply. Absent for the first page."""
    num: int | None = None
    """Reports of this page, 1 to 50; 10 by default."""
    currency_code: str | None = None
    """Currency to convert to, by its ISO 4217 code: CNY, USD, HKD, SGD, JPY, CAD or AUD, for example. The default
    currency if absent.
    """
    financial_type: qot_common.F10Type | None = None
    """Kind of the reports: 0 to 7; 0 by default, for any."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            next_key: str | None = None,
            num: int | None = None,
            currency_code: str | None = None,
            financial_type: qot_common.F10Type | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of reports."""

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
    """The reports, latest first in the documented example."""
    next_key: str | None = None
    """To be sent for the next page; "-1" on the last one."""
    currency_code: str | None = None
    """Currency of the figures, by its ISO 4217 code."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyOperationalEfficiency.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_company_operational_efficiency.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyOperationalEfficiency.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_company_operational_efficiency.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
