# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the macroeconomic indicators of one country or region, by category (id 3402). For the values of an indicator
see Qot_GetMacroIndicatorHistory. Since 10.8.
"""

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
    """The countries and regions whose indicators can be listed."""

    UNKNOWN = 0
    """Not known."""
    HK = 1
    """Hong Kong."""
    US = 2
    """The United States."""
    JP = 3
    """Japan."""
    SG = 4
    """Singapore."""
    AU = 5
    """Australia."""
    CA = 6
    """Canada."""
    MY = 7
    """Malaysia."""
    CN = 8
    """Mainland China."""


@dataclass(slots=True, kw_only=True)
class MacroIndicatorInfo(Message):
    """One indicator: its name, and the id to read its history with."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorList.MacroIndicatorInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorId", "indicator_id", "uint64", "required"),
        Field(2, "name", "name", "string", "optional"),
    )

    indicator_id: int
    """Number to ask Qot_GetMacroIndicatorHistory for its values with."""
    name: str | None = None
    """Name for display."""


@dataclass(slots=True, kw_only=True)
class MacroIndicatorCategory(Message):
    """A category with the indicators that belong to it."""

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
    """Name of the category, such as employment, inflation or interest rates; one category holds all. In Chinese in
    the vendor's example.
    """
    indicator_list: list[MacroIndicatorInfo] = empty_list()
    """The indicators that belong to the category."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Whose indicators to list."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "region", "region", "int32", "required", enum="qot_get_macro_indicator_list.MacroRegion"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    region: MacroRegion
    """The country or region; Unknown is none."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The indicators of the country or region."""

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
    """One entry per category."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_macro_indicator_list.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_macro_indicator_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
