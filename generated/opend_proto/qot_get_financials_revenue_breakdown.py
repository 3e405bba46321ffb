# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetFinancialsRevenueBreakdown.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

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
    """Message Qot_GetFinancialsRevenueBreakdown.MainIncomeItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsRevenueBreakdown.MainIncomeItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "string", "optional"),
        Field(2, "mainOperIncome", "main_oper_income", "double", "optional"),
        Field(3, "ratio", "ratio", "double", "optional"),
    )

    name: str | None = None
    main_oper_income: float | None = None
    ratio: float | None = None


@dataclass(slots=True, kw_only=True)
class RevenueBreakdownGroup(Message):
    """Message Qot_GetFinancialsRevenueBreakdown.RevenueBreakdownGroup."""

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
    item_list: list[MainIncomeItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class ScreenDate(Message):
    """Message Qot_GetFinancialsRevenueBreakdown.ScreenDate."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsRevenueBreakdown.ScreenDate"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "date", "date", "uint32", "optional"),
        Field(2, "periodText", "period_text", "string", "optional"),
        Field(3, "financialType", "financial_type", "enum", "optional", enum="qot_common.F10Type"),
    )

    date: int | None = None
    period_text: str | None = None
    financial_type: qot_common.F10Type | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetFinancialsRevenueBreakdown.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsRevenueBreakdown.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "date", "date", "uint32", "optional"),
        Field(3, "financialType", "financial_type", "enum", "optional", enum="qot_common.F10Type"),
        Field(4, "currencyCode", "currency_code", "string", "optional"),
    )

    security: qot_common.Security
    date: int | None = None
    financial_type: qot_common.F10Type | None = None
    currency_code: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetFinancialsRevenueBreakdown.S2C."""

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
    breakdown_list: list[RevenueBreakdownGroup] = empty_list()
    currency_code: str | None = None
    screen_date_list: list[ScreenDate] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetFinancialsRevenueBreakdown.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsRevenueBreakdown.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_financials_revenue_breakdown.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetFinancialsRevenueBreakdown.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsRevenueBreakdown.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_financials_revenue_breakdown.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
