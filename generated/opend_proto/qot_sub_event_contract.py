# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Subscribes to live quotes of event contracts, cancels subscriptions, and asks for their pushes (id 3455). It works
like Qot_Sub does for other securities. Pushes come for order books (Qot_UpdateEventContractOrderBook),
candlesticks (Qot_UpdateEventContractKline) and ticks (Qot_UpdateEventContractTicker). One minute after a
connection is closed OpenD cancels its subscriptions. Since 10.9.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which subscriptions to make or cancel."""

    FULL_NAME: ClassVar[str] = "Qot_SubEventContract.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(2, "subTypeList", "sub_type_list", "int32", "repeated", enum="qot_common.SubType"),
        Field(3, "isSubOrUnSub", "is_sub_or_un_sub", "bool", "required"),
        Field(4, "isRegOrUnRegPush", "is_reg_or_un_reg_push", "bool", "optional"),
        Field(5, "isFirstPush", "is_first_push", "bool", "optional"),
        Field(6, "isUnsubAll", "is_unsub_all", "bool", "optional"),
        Field(7, "klineSource", "kline_source", "enum", "repeated", enum="qot_common.EC_KlineSource"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security_list: list[qot_common.Security] = empty_list()
    """The contracts, of market EventContract. Left empty only with isUnsubAll. The vendor's comments write the code
    with EC. in front; its Python client sends it without.
    """
    sub_type_list: list[qot_common.SubType] = empty_list()
    """The kinds of data: OrderBook, Ticker and candlesticks, of which only those of 1, 5 and 60 minutes and of days
    can be read. The vendor's client names Quote too. Left empty only with isUnsubAll.
    """
    is_sub_or_un_sub: bool
    """True subscribes, false cancels."""
    is_reg_or_un_reg_push: bool | None = None
    """True asks for pushes, false stops them."""
    is_first_push: bool | None = None
    """Whether data that OpenD already holds is pushed once right after pushes are asked for. Absent means yes."""
    is_unsub_all: bool | None = None
    """True cancels all subscriptions of this connection to event contracts and disregards the other fields."""
    kline_source: list[qot_common.EC_KlineSource] = empty_list()
    """The prices the candlesticks are made of; it concerns candlestick sub types only. Empty means None, the trades
    of the contract; when cancelling, any source, by the vendor's client.
    """
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security_list: Sequence[qot_common.Security | str] = (),
            sub_type_list: list[qot_common.SubType] = empty_list(),
            is_sub_or_un_sub: bool,
            is_reg_or_un_reg_push: bool | None = None,
            is_first_push: bool | None = None,
            is_unsub_all: bool | None = None,
            kline_source: list[qot_common.EC_KlineSource] = empty_list(),
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Nothing; that the reply succeeds is the result."""

    FULL_NAME: ClassVar[str] = "Qot_SubEventContract.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = ()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_SubEventContract.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_sub_event_contract.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_SubEventContract.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_sub_event_contract.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
