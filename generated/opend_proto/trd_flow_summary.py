# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Trd_FlowSummary.proto. Since 9.1."""

from __future__ import annotations

from typing import ClassVar

from . import common, trd_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "FlowSummaryInfo",
    "Request",
    "Response",
    "TrdCashFlowDirection",
]


class TrdCashFlowDirection(OpenEnum):
    """Values of Trd_FlowSummary.TrdCashFlowDirection."""

    UNKNOWN = 0
    IN = 1
    OUT = 2


@dataclass(slots=True, kw_only=True)
class FlowSummaryInfo(Message):
    """Message Trd_FlowSummary.FlowSummaryInfo."""

    FULL_NAME: ClassVar[str] = "Trd_FlowSummary.FlowSummaryInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "clearingDate", "clearing_date", "string", "optional"),
        Field(2, "settlementDate", "settlement_date", "string", "optional"),
        Field(3, "currency", "currency", "int32", "optional", enum="trd_common.Currency"),
        Field(4, "cashFlowType", "cash_flow_type", "string", "optional"),
        Field(
            5,
            "cashFlowDirection",
            "cash_flow_direction",
            "int32",
            "optional",
            enum="trd_flow_summary.TrdCashFlowDirection",
        ),
        Field(6, "cashFlowAmount", "cash_flow_amount", "double", "optional"),
        Field(7, "cashFlowRemark", "cash_flow_remark", "string", "optional"),
        Field(8, "cashFlowID", "cash_flow_id", "uint64", "optional"),
        Field(9, "createTime", "create_time", "string", "optional"),
    )

    clearing_date: str | None = None
    settlement_date: str | None = None
    currency: trd_common.Currency | None = None
    cash_flow_type: str | None = None
    cash_flow_direction: TrdCashFlowDirection | None = None
    cash_flow_amount: float | None = None
    cash_flow_remark: str | None = None
    cash_flow_id: int | None = None
    """Since 9.2."""
    create_time: str | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Trd_FlowSummary.C2S."""

    FULL_NAME: ClassVar[str] = "Trd_FlowSummary.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "clearingDate", "clearing_date", "string", "required"),
        Field(
            3,
            "cashFlowDirection",
            "cash_flow_direction",
            "int32",
            "optional",
            enum="trd_flow_summary.TrdCashFlowDirection",
        ),
        Field(4, "startCreateDate", "start_create_date", "string", "optional"),
        Field(5, "endCreateDate", "end_create_date", "string", "optional"),
    )

    header: trd_common.TrdHeader
    clearing_date: str
    cash_flow_direction: TrdCashFlowDirection | None = None
    start_create_date: str | None = None
    """Since 10.5."""
    end_create_date: str | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Trd_FlowSummary.S2C."""

    FULL_NAME: ClassVar[str] = "Trd_FlowSummary.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(
            2,
            "flowSummaryInfoList",
            "flow_summary_info_list",
            "message",
            "repeated",
            message="trd_flow_summary.FlowSummaryInfo",
        ),
    )

    header: trd_common.TrdHeader
    flow_summary_info_list: list[FlowSummaryInfo] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Trd_FlowSummary.Request."""

    FULL_NAME: ClassVar[str] = "Trd_FlowSummary.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_flow_summary.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Trd_FlowSummary.Response."""

    FULL_NAME: ClassVar[str] = "Trd_FlowSummary.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_flow_summary.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
