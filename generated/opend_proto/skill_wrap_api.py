# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of SkillWrapAPI.proto. Since 10.4."""

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
    """English."""
    THAI = 4
    """Thai."""
    JAPANESE = 5
    """Japanese."""


@dataclass(slots=True, kw_only=True)
class TechnicalUnusualReq(Message):
    """Message SkillWrapAPI.TechnicalUnusualReq."""

    FULL_NAME: ClassVar[str] = "SkillWrapAPI.TechnicalUnusualReq"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "stock_symbol", "stock_symbol", "string", "optional"),
        Field(2, "time_range", "time_range", "int32", "optional"),
        Field(3, "indicator_filters", "indicator_filters", "string", "repeated"),
        Field(4, "language_id", "language_id", "int32", "optional", enum="skill_wrap_api.Language"),
    )

    stock_symbol: str | None = None
    time_range: int | None = None
    indicator_filters: list[str] = empty_list()
    language_id: Language | None = None


@dataclass(slots=True, kw_only=True)
class TechnicalUnusualRsp(Message):
    """Message SkillWrapAPI.TechnicalUnusualRsp."""

    FULL_NAME: ClassVar[str] = "SkillWrapAPI.TechnicalUnusualRsp"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "time_range", "time_range", "string", "optional"),
        Field(5, "content", "content", "string", "optional"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    time_range: str | None = None
    content: str | None = None


@dataclass(slots=True, kw_only=True)
class FinancialUnusualReq(Message):
    """Message SkillWrapAPI.FinancialUnusualReq."""

    FULL_NAME: ClassVar[str] = "SkillWrapAPI.FinancialUnusualReq"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "stock_symbol", "stock_symbol", "string", "optional"),
        Field(2, "time_range", "time_range", "int32", "optional"),
        Field(3, "analysis_dimensions", "analysis_dimensions", "string", "repeated"),
        Field(4, "language_id", "language_id", "int32", "optional", enum="skill_wrap_api.Language"),
    )

    stock_symbol: str | None = None
    time_range: int | None = None
    analysis_dimensions: list[str] = empty_list()
    language_id: Language | None = None


@dataclass(slots=True, kw_only=True)
class FinancialUnusualRsp(Message):
    """Message SkillWrapAPI.FinancialUnusualRsp."""

    FULL_NAME: ClassVar[str] = "SkillWrapAPI.FinancialUnusualRsp"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "time_range", "time_range", "string", "optional"),
        Field(5, "content", "content", "string", "optional"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    time_range: str | None = None
    content: str | None = None


@dataclass(slots=True, kw_only=True)
class DerivativeUnusualReq(Message):
    """Message SkillWrapAPI.DerivativeUnusualReq."""

    FULL_NAME: ClassVar[str] = "SkillWrapAPI.DerivativeUnusualReq"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "stock_symbol", "stock_symbol", "string", "optional"),
        Field(2, "time_range", "time_range", "int32", "optional"),
        Field(3, "analysis_dimensions", "analysis_dimensions", "string", "repeated"),
        Field(4, "language_id", "language_id", "int32", "optional", enum="skill_wrap_api.Language"),
    )

    stock_symbol: str | None = None
    time_range: int | None = None
    analysis_dimensions: list[str] = empty_list()
    language_id: Language | None = None


@dataclass(slots=True, kw_only=True)
class DerivativeUnusualRsp(Message):
    """Message SkillWrapAPI.DerivativeUnusualRsp."""

    FULL_NAME: ClassVar[str] = "SkillWrapAPI.DerivativeUnusualRsp"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "time_range", "time_range", "string", "optional"),
        Field(5, "content", "content", "string", "optional"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    time_range: str | None = None
    content: str | None = None
