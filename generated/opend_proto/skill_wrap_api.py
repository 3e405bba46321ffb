# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Looks for unusual signals of one security in the last days, and tells them in words: of technical indicators (id
3801), of capital flow and short selling (id 3802), of options and of bull and bear contracts (id 3803). Since
10.4.
"""

from __future__ import annotations

from typing import ClassVar

from . import common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "DerivativeUnusualReq",
    "DerivativeUnusualRsp",
    "FinancialUnusualReq",
    "FinancialUnusualRsp",
    "Language",
    "TechnicalUnusualReq",
    "TechnicalUnusualRsp",
]


class Language(OpenEnum):
    """Language of the reply's content; 3 is not used.

    Source: the vendor's comments on language_id; futu-api 10.11, docstring of get_technical_unusual.
    """

    SIMPLIFIED_CHINESE = 0
    """Chinese in simplified characters."""
    TRADITIONAL_CHINESE = 1
    """Chinese in traditional characters."""
    ENGLISH = 2
    """Answers in English."""
    THAI = 4
    """Answers in Thai."""
    JAPANESE = 5
    """Answers in Japanese."""


@dataclass(slots=True, kw_only=True)
class TechnicalUnusualReq(Message):
    """Looks for unusual candlestick patterns and technical indicators of one security (id 3801)."""

    FULL_NAME: ClassVar[str] = "SkillWrapAPI.TechnicalUnusualReq"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "stock_symbol", "stock_symbol", "string", "optional"),
        Field(2, "time_range", "time_range", "int32", "optional"),
        Field(3, "indicator_filters", "indicator_filters", "string", "repeated"),
        Field(4, "language_id", "language_id", "int32", "optional", enum="skill_wrap_api.Language"),
    )

    stock_symbol: str | None = None
    """The security, by its name or code, such as HK.00700. It must be given."""
    time_range: int | None = None
    """How many calendar days back to look. Absent means 7."""
    indicator_filters: list[str] = empty_list()
    """The indicators to look at. The vendor's agent skill names CCI, KDJ, BIAS, AR, BR, VR, PSY, OSC, WMSR, MACD,
    BOLL, MA, RSI6, RSI12 and RSI24. Empty means all.
    """
    language_id: Language | None = None
    """The language of content: 0 simplified Chinese, 1 traditional Chinese, 2 English, 4 Thai, 5 Japanese. What
    absent means is not documented.
    """


@dataclass(slots=True, kw_only=True)
class TechnicalUnusualRsp(Message):
    """The unusual patterns and indicators."""

    FULL_NAME: ClassVar[str] = "SkillWrapAPI.TechnicalUnusualRsp"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "time_range", "time_range", "string", "optional"),
        Field(5, "content", "content", "string", "optional"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    time_range: str | None = None
    """The days looked at, as text like 2026.4.2-2026.4.9."""
    content: str | None = None
    """The findings, as text in words, one or several lines."""


@dataclass(slots=True, kw_only=True)
class FinancialUnusualReq(Message):
    """Looks for unusual capital flow and short selling of one security (id 3802). Despite its name it is not about
    financial statements.
    """

    FULL_NAME: ClassVar[str] = "SkillWrapAPI.FinancialUnusualReq"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "stock_symbol", "stock_symbol", "string", "optional"),
        Field(2, "time_range", "time_range", "int32", "optional"),
        Field(3, "analysis_dimensions", "analysis_dimensions", "string", "repeated"),
        Field(4, "language_id", "language_id", "int32", "optional", enum="skill_wrap_api.Language"),
    )

    stock_symbol: str | None = None
    """The security, by its name or code, such as HK.00700. It must be given."""
    time_range: int | None = None
    """How many calendar days back to look. Absent means 7."""
    analysis_dimensions: list[str] = empty_list()
    """The signals to look at. The vendor's agent skill names funds_distribution, funds_broker (who buys and sells),
    funds_flow, short_sell_number, short_sell_ratio and short_sell_number_and_ratio. Empty means all.
    """
    language_id: Language | None = None
    """The language of content: 0 simplified Chinese, 1 traditional Chinese, 2 English, 4 Thai, 5 Japanese. What
    absent means is not documented.
    """


@dataclass(slots=True, kw_only=True)
class FinancialUnusualRsp(Message):
    """The unusual flows."""

    FULL_NAME: ClassVar[str] = "SkillWrapAPI.FinancialUnusualRsp"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "time_range", "time_range", "string", "optional"),
        Field(5, "content", "content", "string", "optional"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    time_range: str | None = None
    """The days looked at, as text like 2026.4.2-2026.4.9."""
    content: str | None = None
    """The findings, as text in words, one or several lines."""


@dataclass(slots=True, kw_only=True)
class DerivativeUnusualReq(Message):
    """Looks for unusual activity in the options of one security, and for Hong Kong in its bull and bear contracts
    (id 3803).
    """

    FULL_NAME: ClassVar[str] = "SkillWrapAPI.DerivativeUnusualReq"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "stock_symbol", "stock_symbol", "string", "optional"),
        Field(2, "time_range", "time_range", "int32", "optional"),
        Field(3, "analysis_dimensions", "analysis_dimensions", "string", "repeated"),
        Field(4, "language_id", "language_id", "int32", "optional", enum="skill_wrap_api.Language"),
    )

    stock_symbol: str | None = None
    """The security, by its name or code, such as HK.00700. It must be given."""
    time_range: int | None = None
    """How many calendar days back to look. Absent means 7."""
    analysis_dimensions: list[str] = empty_list()
    """The signals to look at. The vendor's agent skill names option_unusual (large trades), option_volatility,
    option_volume_price, option_sentiment, option_comprehensive, and for Hong Kong stocks only warrant_ratio and
    warrant_price_distribution (bull and bear contracts in the public's hands, by share and by price). Empty means
    all.
    """
    language_id: Language | None = None
    """The language of content: 0 simplified Chinese, 1 traditional Chinese, 2 English, 4 Thai, 5 Japanese. What
    absent means is not documented.
    """


@dataclass(slots=True, kw_only=True)
class DerivativeUnusualRsp(Message):
    """The unusual activity."""

    FULL_NAME: ClassVar[str] = "SkillWrapAPI.DerivativeUnusualRsp"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "time_range", "time_range", "string", "optional"),
        Field(5, "content", "content", "string", "optional"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    time_range: str | None = None
    """The days looked at, as text like 2026.4.2-2026.4.9."""
    content: str | None = None
    """The findings, as text in words, one or several lines."""
