# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Trd_GetPositionList.proto."""

from __future__ import annotations

from typing import ClassVar

from . import common, trd_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Trd_GetPositionList.C2S."""

    FULL_NAME: ClassVar[str] = "Trd_GetPositionList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(
            2, "filterConditions", "filter_conditions", "message", "optional", message="trd_common.TrdFilterConditions"
        ),
        Field(3, "filterPLRatioMin", "filter_pl_ratio_min", "double", "optional"),
        Field(4, "filterPLRatioMax", "filter_pl_ratio_max", "double", "optional"),
        Field(5, "refreshCache", "refresh_cache", "bool", "optional"),
        Field(6, "assetCategory", "asset_category", "int32", "optional", enum="trd_common.TrdAssetCategory"),
        Field(7, "currency", "currency", "int32", "optional", enum="trd_common.Currency"),
        Field(8, "optionStrategyView", "option_strategy_view", "bool", "optional"),
    )

    header: trd_common.TrdHeader
    filter_conditions: trd_common.TrdFilterConditions | None = None
    filter_pl_ratio_min: float | None = None
    filter_pl_ratio_max: float | None = None
    refresh_cache: bool | None = None
    """Since 3.12."""
    asset_category: trd_common.TrdAssetCategory | None = None
    """Since 10.0."""
    currency: trd_common.Currency | None = None
    """Since 10.5."""
    option_strategy_view: bool | None = None
    """Since 10.7."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Trd_GetPositionList.S2C."""

    FULL_NAME: ClassVar[str] = "Trd_GetPositionList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "positionList", "position_list", "message", "repeated", message="trd_common.Position"),
    )

    header: trd_common.TrdHeader
    position_list: list[trd_common.Position] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Trd_GetPositionList.Request."""

    FULL_NAME: ClassVar[str] = "Trd_GetPositionList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_get_position_list.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Trd_GetPositionList.Response."""

    FULL_NAME: ClassVar[str] = "Trd_GetPositionList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_get_position_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
