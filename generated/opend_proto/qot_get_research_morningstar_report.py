# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetResearchMorningstarReport.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "StringWithUpdateTime",
]


@dataclass(slots=True, kw_only=True)
class StringWithUpdateTime(Message):
    """Message Qot_GetResearchMorningstarReport.StringWithUpdateTime."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchMorningstarReport.StringWithUpdateTime"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "context", "context", "string", "optional"),
        Field(2, "updateTime", "update_time", "int64", "optional"),
        Field(3, "updateTimeStr", "update_time_str", "string", "optional"),
    )

    context: str | None = None
    update_time: int | None = None
    update_time_str: str | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetResearchMorningstarReport.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchMorningstarReport.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
    )

    security: qot_common.Security


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetResearchMorningstarReport.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchMorningstarReport.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "ratingType", "rating_type", "enum", "optional", enum="qot_common.MorningstarRatingType"),
        Field(2, "starRating", "star_rating", "int32", "optional"),
        Field(3, "starUpdateTime", "star_update_time", "int64", "optional"),
        Field(4, "starUpdateTimeStr", "star_update_time_str", "string", "optional"),
        Field(5, "fairValue", "fair_value", "double", "optional"),
        Field(
            6,
            "fairValueContent",
            "fair_value_content",
            "message",
            "optional",
            message="qot_get_research_morningstar_report.StringWithUpdateTime",
        ),
        Field(7, "economicMoatLabel", "economic_moat_label", "string", "optional"),
        Field(
            8,
            "economicMoatContent",
            "economic_moat_content",
            "message",
            "optional",
            message="qot_get_research_morningstar_report.StringWithUpdateTime",
        ),
        Field(9, "uncertaintyLabel", "uncertainty_label", "string", "optional"),
        Field(
            10,
            "uncertaintyContent",
            "uncertainty_content",
            "message",
            "optional",
            message="qot_get_research_morningstar_report.StringWithUpdateTime",
        ),
        Field(11, "financialHealthLabel", "financial_health_label", "string", "optional"),
        Field(
            12,
            "financialHealthContent",
            "financial_health_content",
            "message",
            "optional",
            message="qot_get_research_morningstar_report.StringWithUpdateTime",
        ),
        Field(13, "analystReportByLine", "analyst_report_by_line", "string", "repeated"),
        Field(14, "analystReportUpdateTime", "analyst_report_update_time", "int64", "optional"),
        Field(15, "analystReportUpdateTimeStr", "analyst_report_update_time_str", "string", "optional"),
        Field(
            16,
            "bullSay",
            "bull_say",
            "message",
            "repeated",
            message="qot_get_research_morningstar_report.StringWithUpdateTime",
        ),
        Field(
            17,
            "bearSay",
            "bear_say",
            "message",
            "repeated",
            message="qot_get_research_morningstar_report.StringWithUpdateTime",
        ),
        Field(18, "capitalAllocationLabel", "capital_allocation_label", "string", "optional"),
        Field(
            19,
            "capitalAllocationContent",
            "capital_allocation_content",
            "message",
            "optional",
            message="qot_get_research_morningstar_report.StringWithUpdateTime",
        ),
        Field(
            20,
            "analystNoteTitle",
            "analyst_note_title",
            "message",
            "optional",
            message="qot_get_research_morningstar_report.StringWithUpdateTime",
        ),
        Field(
            21,
            "analystNoteContent",
            "analyst_note_content",
            "message",
            "optional",
            message="qot_get_research_morningstar_report.StringWithUpdateTime",
        ),
        Field(
            22,
            "investmentThesisContent",
            "investment_thesis_content",
            "message",
            "optional",
            message="qot_get_research_morningstar_report.StringWithUpdateTime",
        ),
        Field(
            23,
            "fundamentalsContent",
            "fundamentals_content",
            "message",
            "optional",
            message="qot_get_research_morningstar_report.StringWithUpdateTime",
        ),
        Field(
            24,
            "valuationContent",
            "valuation_content",
            "message",
            "optional",
            message="qot_get_research_morningstar_report.StringWithUpdateTime",
        ),
        Field(25, "pdfUrl", "pdf_url", "string", "optional"),
    )

    rating_type: qot_common.MorningstarRatingType | None = None
    star_rating: int | None = None
    star_update_time: int | None = None
    star_update_time_str: str | None = None
    fair_value: float | None = None
    fair_value_content: StringWithUpdateTime | None = None
    economic_moat_label: str | None = None
    economic_moat_content: StringWithUpdateTime | None = None
    uncertainty_label: str | None = None
    uncertainty_content: StringWithUpdateTime | None = None
    financial_health_label: str | None = None
    financial_health_content: StringWithUpdateTime | None = None
    analyst_report_by_line: list[str] = empty_list()
    analyst_report_update_time: int | None = None
    analyst_report_update_time_str: str | None = None
    bull_say: list[StringWithUpdateTime] = empty_list()
    bear_say: list[StringWithUpdateTime] = empty_list()
    capital_allocation_label: str | None = None
    capital_allocation_content: StringWithUpdateTime | None = None
    analyst_note_title: StringWithUpdateTime | None = None
    analyst_note_content: StringWithUpdateTime | None = None
    investment_thesis_content: StringWithUpdateTime | None = None
    fundamentals_content: StringWithUpdateTime | None = None
    valuation_content: StringWithUpdateTime | None = None
    pdf_url: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetResearchMorningstarReport.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchMorningstarReport.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_research_morningstar_report.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetResearchMorningstarReport.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchMorningstarReport.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_research_morningstar_report.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
