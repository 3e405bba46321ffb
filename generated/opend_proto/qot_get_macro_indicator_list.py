# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetMacroIndicatorList.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "MacroIndicatorCategory",
    "MacroIndicatorInfo",
    "MacroRegion",
    "Request",
    "Response",
]


class MacroRegion(OpenEnum):
    """Values of Qot_GetMacroIndicatorList.MacroRegion."""

    UNKNOWN = 0
    HK = 1
    US = 2
    JP = 3
    SG = 4
    AU = 5
    CA = 6
    MY = 7
    CN = 8


@dataclass(slots=True, kw_only=True)
class MacroIndicatorInfo(Message):
    """Message Qot_GetMacroIndicatorList.MacroIndicatorInfo."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorList.MacroIndicatorInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorId", "indicator_id", "uint64", "required"),
        Field(2, "name", "name", "string", "optional"),
    )

    indicator_id: int
    name: str | None = None


@dataclass(slots=True, kw_only=True)
class MacroIndicatorCategory(Message):
    """Message Qot_GetMacroIndicatorList.MacroIndicatorCategory."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorList.MacroIndicatorCategory"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "categoryName", "category_name", "string", "required"),
        Field(
            2,
            "indicatorList",
            "indicator_list",
            "message",
            "repeated",
            message="qot_get_macro_indicator_list.MacroIndicatorInfo",
        ),
    )

    category_name: str
    indicator_list: list[MacroIndicatorInfo] = empty_list()


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetMacroIndicatorList.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "region", "region", "int32", "required", enum="qot_get_macro_indicator_list.MacroRegion"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    region: MacroRegion
    header: qot_common.QotHeader | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetMacroIndicatorList.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "indicatorList",
            "indicator_list",
            "message",
            "repeated",
            message="qot_get_macro_indicator_list.MacroIndicatorCategory",
        ),
    )

    indicator_list: list[MacroIndicatorCategory] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetMacroIndicatorList.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_macro_indicator_list.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetMacroIndicatorList.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_macro_indicator_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
