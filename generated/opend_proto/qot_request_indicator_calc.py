# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Starts the calculation of an indicator over candlesticks that are sent along (id 3260). The reply has only the id
of the calculation; the values come in Qot_PushIndicatorCalc (3261) with the same calcId. Since 10.8.
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
    "IndicatorCalcData",
    "IndicatorInputItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class IndicatorInputItem(Message):
    """One parameter to set."""

    FULL_NAME: ClassVar[str] = "Qot_RequestIndicatorCalc.IndicatorInputItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "index", "index", "int32", "required"),
        Field(2, "value", "value", "string", "optional"),
    )

    index: int
    """Place of the parameter in inputs of the indicator, from 0."""
    value: str | None = None
    """The value as text. Absent keeps the default."""


@dataclass(slots=True, kw_only=True)
class IndicatorCalcData(Message):
    """The candlesticks to calculate from."""

    FULL_NAME: ClassVar[str] = "Qot_RequestIndicatorCalc.IndicatorCalcData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "klType", "kl_type", "enum", "required", enum="qot_common.KLType"),
        Field(3, "kLine", "k_line", "message", "repeated", message="qot_common.KLine"),
    )

    security: qot_common.Security
    """The security the candlesticks belong to."""
    kl_type: qot_common.KLType
    """The period of a candlestick."""
    k_line: list[qot_common.KLine] = empty_list()
    """The candlesticks, from Qot_RequestHistoryKL or Qot_GetKL."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            kl_type: qot_common.KLType,
            k_line: list[qot_common.KLine] = empty_list(),
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The indicator, its parameters and the candlesticks."""

    FULL_NAME: ClassVar[str] = "Qot_RequestIndicatorCalc.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "shortName", "short_name", "string", "required"),
        Field(2, "langType", "lang_type", "enum", "required", enum="qot_common.IndicatorLangType"),
        Field(3, "data", "data", "message", "required", message="qot_request_indicator_calc.IndicatorCalcData"),
        Field(4, "num", "num", "int32", "optional"),
        Field(5, "inputs", "inputs", "message", "repeated", message="qot_request_indicator_calc.IndicatorInputItem"),
    )

    short_name: str
    """Short name of the indicator, such as MACD, from Qot_GetIndicatorList."""
    lang_type: qot_common.IndicatorLangType
    """The language of the indicator; a short name is unique within one language only."""
    data: IndicatorCalcData
    """What to calculate from."""
    num: int | None = None
    """Use only this many candlesticks, the first ones in kLine; 1 or more. Absent uses all."""
    inputs: list[IndicatorInputItem] = empty_list()
    """Parameters to set. Empty takes the configuration in the vendor's cloud, says its proto; its English page says
    the defaults.
    """


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The calculation that was started."""

    FULL_NAME: ClassVar[str] = "Qot_RequestIndicatorCalc.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "calcId", "calc_id", "string", "required"),)

    calc_id: str
    """Id of the calculation, found again in the push with its values."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_RequestIndicatorCalc.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_request_indicator_calc.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_RequestIndicatorCalc.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_request_indicator_calc.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
