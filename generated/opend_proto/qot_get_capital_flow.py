# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads how much money flows into or out of a security, by size of order (id 3211). It is for stocks, warrants,
funds and cryptocurrencies, and covers regular hours only. Intraday flows are those of the latest day; days, weeks
and months go back one year. Qot_GetCapitalDistribution tells inflow and outflow apart. Since 3.9.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from .texts import Date

__all__ = [
    "C2S",
    "S2C",
    "CapitalFlowItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which flows to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetCapitalFlow.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "periodType", "period_type", "int32", "optional", enum="qot_common.PeriodType"),
        Field(3, "beginTime", "begin_time", "string", "optional", moment="day"),
        Field(4, "endTime", "end_time", "string", "optional", moment="day"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security: qot_common.Security
    """The security to read."""
    period_type: qot_common.PeriodType | None = None
    """The period of an entry: intraday, a day, a week or a month. The vendor's Python client sends intraday if
    nothing is asked. Since 6.2.
    """
    begin_time: str | None = None
    """First day of the range as yyyy-MM-dd; the vendor's Python client adds HH:mm:ss. Not for intraday. What absent
    means is not documented; that client sends 365 days before endTime. Since 6.2.
    """
    end_time: str | None = None
    """Last day of the range, as beginTime. Not for intraday. What absent means is not documented; the vendor's
    Python client sends 365 days after beginTime or, without that, today. Since 6.2.
    """
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            period_type: qot_common.PeriodType | None = None,
            begin_time: str | Date | None = None,
            end_time: str | Date | None = None,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class CapitalFlowItem(Message):
    """The net inflow of one period. Negative is an outflow. Amounts are money; the vendor does not name the
    currency.
    """

    FULL_NAME: ClassVar[str] = "Qot_GetCapitalFlow.CapitalFlowItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "inFlow", "in_flow", "double", "required"),
        Field(2, "time", "time", "string", "optional"),
        Field(3, "timestamp", "timestamp", "double", "optional"),
        Field(4, "mainInFlow", "main_in_flow", "double", "optional"),
        Field(5, "superInFlow", "super_in_flow", "double", "optional"),
        Field(6, "bigInFlow", "big_in_flow", "double", "optional"),
        Field(7, "midInFlow", "mid_in_flow", "double", "optional"),
        Field(8, "smlInFlow", "sml_in_flow", "double", "optional"),
    )

    in_flow: float
    """Net inflow of orders of all sizes."""
    time: str | None = None
    """Start of the period as yyyy-MM-dd HH:mm:ss, to the minute. The time zone is not documented."""
    timestamp: float | None = None
    """The same moment as time, in seconds since 1970 UTC."""
    main_in_flow: float | None = None
    """Net inflow of the main large orders. Not for intraday. No source says which sizes these are. Since 6.2."""
    super_in_flow: float | None = None
    """Net inflow of extra-large orders. Since 6.2."""
    big_in_flow: float | None = None
    """Net inflow of large orders. Since 6.2."""
    mid_in_flow: float | None = None
    """Net inflow of medium orders. Since 6.2."""
    sml_in_flow: float | None = None
    """Net inflow of small orders. Since 6.2."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The flows of one security."""

    FULL_NAME: ClassVar[str] = "Qot_GetCapitalFlow.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "flowItemList", "flow_item_list", "message", "repeated", message="qot_get_capital_flow.CapitalFlowItem"
        ),
        Field(2, "lastValidTime", "last_valid_time", "string", "optional"),
        Field(3, "lastValidTimestamp", "last_valid_timestamp", "double", "optional"),
    )

    flow_item_list: list[CapitalFlowItem] = empty_list()
    """One entry per period, oldest first in the vendor's example."""
    last_valid_time: str | None = None
    """Up to when the data is valid. For intraday only. The format is not documented."""
    last_valid_timestamp: float | None = None
    """The same moment as lastValidTime, in seconds since 1970 UTC."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCapitalFlow.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_capital_flow.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCapitalFlow.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_capital_flow.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
