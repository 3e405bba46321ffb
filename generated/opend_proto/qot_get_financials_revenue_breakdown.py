# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads what a company's revenue is made of: by product, industry, region or business (id 3228). For stocks and
funds. Since 10.6.
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
    "MainIncomeItem",
    "Request",
    "Response",
    "RevenueBreakdownGroup",
    "ScreenDate",
]


@dataclass(slots=True, kw_only=True)
class MainIncomeItem(Message):
    """One part of the revenue."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsRevenueBreakdown.MainIncomeItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "string", "optional"),
        Field(2, "mainOperIncome", "main_oper_income", "double", "optional"),
        Field(3, "ratio", "ratio", "double", "optional"),
    )

    name: str | None = None
    """What it comes from."""
    main_oper_income: float | None = None
    """Revenue from it, in the currency of currencyCode."""
    ratio: float | None = None
    """Its share, in percent: 12.34 is 12.34%."""


@dataclass(slots=True, kw_only=True)
class RevenueBreakdownGroup(Message):
    """The revenue divided in one way."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsRevenueBreakdown.RevenueBreakdownGroup"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "type", "type", "enum", "optional", enum="qot_common.RevenueBreakdownType"),
        Field(
            2,
            "itemList",
            "item_list",
            "message",
            "repeated",
            message="qot_get_financials_revenue_breakdown.MainIncomeItem",
        ),
    )

    type: qot_common.RevenueBreakdownType | None = None
    """Way of dividing it."""
    item_list: list[MainIncomeItem] = empty_list()
    """The parts."""


@dataclass(slots=True, kw_only=True)
class ScreenDate(Message):
    """A period that can be asked for."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsRevenueBreakdown.ScreenDate"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "date", "date", "uint32", "optional"),
        Field(2, "periodText", "period_text", "string", "optional"),
        Field(3, "financialType", "financial_type", "enum", "optional", enum="qot_common.F10Type"),
    )

    date: int | None = None
    """To be sent as date, in seconds since 1970."""
    period_text: str | None = None
    """The period, such as 2024/Q3 or 2024/FY."""
    financial_type: qot_common.F10Type | None = None
    """Kind of the report: a quarter, several or the year."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The company and the period."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsRevenueBreakdown.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "date", "date", "uint32", "optional"),
        Field(3, "financialType", "financial_type", "enum", "optional", enum="qot_common.F10Type"),
        Field(4, "currencyCode", "currency_code", "string", "optional"),
    )

    security: qot_common.Security
    """The stock or fund."""
    date: int | None = None
    """A date of screenDateList. 0 or absent for the latest period."""
    financial_type: qot_common.F10Type | None = None
    """Kind of the report: 0 to 7 or 9; 0 by default, for any."""
    currency_code: str | None = None
    """Currency to convert to, by its ISO 4217 code: CNY, USD, HKD, SGD, JPY, CAD or AUD, for example. As reported if
    absent.
    """

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            date: int | None = None,
            financial_type: qot_common.F10Type | None = None,
            currency_code: str | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The revenue of one period."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsRevenueBreakdown.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "period", "period", "string", "optional"),
        Field(
            2,
            "breakdownList",
            "breakdown_list",
            "message",
            "repeated",
            message="qot_get_financials_revenue_breakdown.RevenueBreakdownGroup",
        ),
        Field(3, "currencyCode", "currency_code", "string", "optional"),
        Field(
            4,
            "screenDateList",
            "screen_date_list",
            "message",
            "repeated",
            message="qot_get_financials_revenue_breakdown.ScreenDate",
        ),
    )

    period: str | None = None
    """The period, such as 2024/Q3, 2024/H1 or 2024/FY."""
    breakdown_list: list[RevenueBreakdownGroup] = empty_list()
    """One entry for each way of dividing it."""
    currency_code: str | None = None
    """Currency of the figures, by its ISO 4217 code."""
    screen_date_list: list[ScreenDate] = empty_list()
    """Periods that can be asked for. Only if neither date nor financialType was sent."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsRevenueBreakdown.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_financials_revenue_breakdown.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsRevenueBreakdown.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_financials_revenue_breakdown.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
