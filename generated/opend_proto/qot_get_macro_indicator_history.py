# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the past values of one macroeconomic indicator, latest first (id 3403). There are no pages: to go further
back, ask again with an earlier time. Since 10.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from .texts import Date

__all__ = [
    "C2S",
    "S2C",
    "MacroDataPoint",
    "MacroDataUnitType",
    "Request",
    "Response",
]


class MacroDataUnitType(OpenEnum):
    """The units of an indicator's values."""

    UNKNOWN = 0
    """Not known."""
    PERCENT = 1
    """Percentages, told as fractions: the vendor's example has 0.0642 for 6.42 %."""
    VALUE = 2
    """Plain numbers."""
    INDEX = 3
    """Points of an index."""


@dataclass(slots=True, kw_only=True)
class MacroDataPoint(Message):
    """The value for one period."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorHistory.MacroDataPoint"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dataTime", "data_time", "string", "optional"),
        Field(2, "releaseTime", "release_time", "string", "optional"),
        Field(3, "value", "value", "double", "optional"),
        Field(4, "predictValue", "predict_value", "double", "optional"),
        Field(5, "previousValue", "previous_value", "double", "optional"),
        Field(
            6, "unitType", "unit_type", "int32", "optional", enum="qot_get_macro_indicator_history.MacroDataUnitType"
        ),
    )

    data_time: str | None = None
    """The period the value is for, as the date yyyy-MM-dd; the vendor's example has the first day of the month for a
    monthly indicator.
    """
    release_time: str | None = None
    """When the value was released, as yyyy-MM-dd HH:mm:ss. The time zone is not documented; US values at 20:34:01 in
    June, in the vendor's example, fit UTC+8 (inferred).
    """
    value: float | None = None
    """The released value, unscaled, in the unit of unitType. Percentages are fractions in the vendor's example:
    0.0642 is 6.42 %.
    """
    predict_value: float | None = None
    """The forecast, in the same unit as value. The documented example has none."""
    previous_value: float | None = None
    """The value of the period before, in the same unit as value."""
    unit_type: MacroDataUnitType | None = None
    """Unit of value, predictValue and previousValue, a MacroDataUnitType."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which values to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorHistory.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorId", "indicator_id", "uint64", "required"),
        Field(2, "time", "time", "string", "optional", moment="day"),
        Field(3, "maxCount", "max_count", "int32", "optional"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    indicator_id: int
    """The indicator, by its number from Qot_GetMacroIndicatorList."""
    time: str | None = None
    """The day to go back from, as yyyy-MM-dd. Absent means today."""
    max_count: int | None = None
    """How many values to return at most, up to 1,000. Absent means 100."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            indicator_id: int,
            time: str | Date | None = None,
            max_count: int | None = None,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The values of one indicator."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorHistory.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorId", "indicator_id", "uint64", "optional"),
        Field(
            2, "dataList", "data_list", "message", "repeated", message="qot_get_macro_indicator_history.MacroDataPoint"
        ),
    )

    indicator_id: int | None = None
    """The indicator that was asked for."""
    data_list: list[MacroDataPoint] = empty_list()
    """The values, latest first."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorHistory.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_macro_indicator_history.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorHistory.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_macro_indicator_history.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
