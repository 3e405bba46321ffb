# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads Morningstar's report on a stock or REIT (id 3231). Labels and texts are in Chinese in the documented
example. Since 10.6.
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
    "Request",
    "Response",
    "StringWithUpdateTime",
]


@dataclass(slots=True, kw_only=True)
class StringWithUpdateTime(Message):
    """A text and its date."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchMorningstarReport.StringWithUpdateTime"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "context", "context", "string", "optional"),
        Field(2, "updateTime", "update_time", "int64", "optional"),
        Field(3, "updateTimeStr", "update_time_str", "string", "optional"),
    )

    context: str | None = None
    """The text."""
    update_time: int | None = None
    """When it was last changed, in seconds since 1970."""
    update_time_str: str | None = None
    """The same as yyyy-MM-dd, in the market's time zone."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which security to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchMorningstarReport.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
    )

    security: qot_common.Security
    """The stock or REIT."""

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
    """The report."""

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
    """Whether a model or an analyst gave the rating."""
    star_rating: int | None = None
    """The stars, 1 to 5."""
    star_update_time: int | None = None
    """When the stars were given, in seconds since 1970."""
    star_update_time_str: str | None = None
    """The same as yyyy-MM-dd, in the market's time zone."""
    fair_value: float | None = None
    """Value of a share by the report, in Hong Kong dollars for 00700 in the documented example."""
    fair_value_content: StringWithUpdateTime | None = None
    """Why that value."""
    economic_moat_label: str | None = None
    """How well the company is shielded from competitors: Wide, Narrow or None, for example."""
    economic_moat_content: StringWithUpdateTime | None = None
    """Why that moat."""
    uncertainty_label: str | None = None
    """How uncertain the value is: Low, Medium, High, Very High or Extreme, for example."""
    uncertainty_content: StringWithUpdateTime | None = None
    """Why that uncertainty."""
    financial_health_label: str | None = None
    """How sound its finances are, in a word."""
    financial_health_content: StringWithUpdateTime | None = None
    """Why that judgement."""
    analyst_report_by_line: list[str] = empty_list()
    """Who wrote it, such as William Kerwin, CFA."""
    analyst_report_update_time: int | None = None
    """When it was last changed, in seconds since 1970."""
    analyst_report_update_time_str: str | None = None
    """The same as yyyy-MM-dd, in the market's time zone."""
    bull_say: list[StringWithUpdateTime] = empty_list()
    """What speaks for the stock."""
    bear_say: list[StringWithUpdateTime] = empty_list()
    """What speaks against it."""
    capital_allocation_label: str | None = None
    """How well it uses its capital, in a word."""
    capital_allocation_content: StringWithUpdateTime | None = None
    """Why that judgement."""
    analyst_note_title: StringWithUpdateTime | None = None
    """Title of the analyst's note, and when it was updated."""
    analyst_note_content: StringWithUpdateTime | None = None
    """Text of the analyst's note, and when it was updated."""
    investment_thesis_content: StringWithUpdateTime | None = None
    """Why to invest."""
    fundamentals_content: StringWithUpdateTime | None = None
    """On the company's fundamentals."""
    valuation_content: StringWithUpdateTime | None = None
    """What it says of the valuation."""
    pdf_url: str | None = None
    """Address of the report as a PDF."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchMorningstarReport.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_research_morningstar_report.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetResearchMorningstarReport.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_research_morningstar_report.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
