# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the movements of cash in a real account (id 2226): deposits and withdrawals, transfers, currency exchange,
trades in assets, interest on margin and on lending. Securities and futures accounts are read one clearing date at
a time, cryptocurrency accounts by a range of creation dates. Simulated accounts are not supported. Since 9.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, trd_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from .texts import Date

__all__ = [
    "C2S",
    "S2C",
    "FlowSummaryInfo",
    "Request",
    "Response",
    "TrdCashFlowDirection",
]


class TrdCashFlowDirection(OpenEnum):
    """Whether cash comes or goes."""

    UNKNOWN = 0
    """Not known; as a filter, both directions."""
    IN = 1
    """Into the account."""
    OUT = 2
    """Out of the account."""


@dataclass(slots=True, kw_only=True)
class FlowSummaryInfo(Message):
    """One movement of cash."""

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
    """Day of clearing, YYYY-MM-DD. Its time zone is not documented."""
    settlement_date: str | None = None
    """Day of settlement, YYYY-MM-DD. Not valid for cryptocurrency accounts. Its time zone is not documented."""
    currency: trd_common.Currency | None = None
    """The currency of cashFlowAmount."""
    cash_flow_type: str | None = None
    """The kind of movement, in words, such as a fund redemption: Chinese in the Chinese examples, English in the
    English one.
    """
    cash_flow_direction: TrdCashFlowDirection | None = None
    """Whether the cash comes or goes. Unknown or absent in a documented example where the amount is 0."""
    cash_flow_amount: float | None = None
    """Amount in the currency named: positive in, negative out."""
    cash_flow_remark: str | None = None
    """Details in words, such as the fund redeemed."""
    cash_flow_id: int | None = None
    """Identifies the movement. Since 9.2."""
    create_time: str | None = None
    """When the movement was created, for cryptocurrency accounts only. Its format and time zone are not documented.
    Since 10.5.
    """


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The account, and the day or days to read."""

    FULL_NAME: ClassVar[str] = "Trd_FlowSummary.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "clearingDate", "clearing_date", "string", "required", moment="day"),
        Field(
            3,
            "cashFlowDirection",
            "cash_flow_direction",
            "int32",
            "optional",
            enum="trd_flow_summary.TrdCashFlowDirection",
        ),
        Field(4, "startCreateDate", "start_create_date", "string", "optional", moment="day"),
        Field(5, "endCreateDate", "end_create_date", "string", "optional", moment="day"),
    )

    header: trd_common.TrdHeader
    """The account to read, and a market of it."""
    clearing_date: str
    """The clearing date to read, YYYY-MM-DD, for securities and futures accounts. It has no effect on cryptocurrency
    accounts; the Python client sends an empty text by default.
    """
    cash_flow_direction: TrdCashFlowDirection | None = None
    """Return only movements in this direction. Unknown, which the Python client sends by default, returns both."""
    start_create_date: str | None = None
    """Start of the range of creation dates, for cryptocurrency accounts only. The vendor's protocol file gives the
    format as YYYY-MM-DD, its documentation as YYYY-MM-DD HH:MM:SS. Since 10.5.
    """
    end_create_date: str | None = None
    """End of the range of creation dates, for cryptocurrency accounts only, in the format of startCreateDate. Since
    10.5.
    """

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            header: trd_common.TrdHeader,
            clearing_date: str | Date,
            cash_flow_direction: TrdCashFlowDirection | None = None,
            start_create_date: str | Date | None = None,
            end_create_date: str | Date | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The movements found."""

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
    """The account and market, as in the request."""
    flow_summary_info_list: list[FlowSummaryInfo] = empty_list()
    """The movements, earliest first."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Trd_FlowSummary.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_flow_summary.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Trd_FlowSummary.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_flow_summary.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
