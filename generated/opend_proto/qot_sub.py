# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Subscribes to live quotes, cancels subscriptions, and asks for their pushes (id 3001). Every pair of security and
sub type uses up quota. A subscription can be cancelled after one minute at the earliest; OpenD cancels those of a
closed connection by itself once that minute is over. Quota is free again once every connection of the same OpenD
has cancelled. With Bmp rights nothing can be subscribed to; with SF rights only the order books of 50 Hong Kong
securities at a time; with Level1 rights no ticks of Hong Kong futures and options.
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
    """Which subscriptions to make or cancel. Each sub type of the list is applied to each security of the list."""

    FULL_NAME: ClassVar[str] = "Qot_Sub.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(2, "subTypeList", "sub_type_list", "int32", "repeated", enum="qot_common.SubType"),
        Field(3, "isSubOrUnSub", "is_sub_or_un_sub", "bool", "required"),
        Field(4, "isRegOrUnRegPush", "is_reg_or_un_reg_push", "bool", "optional"),
        Field(5, "regPushRehabTypeList", "reg_push_rehab_type_list", "int32", "repeated", enum="qot_common.RehabType"),
        Field(6, "isFirstPush", "is_first_push", "bool", "optional"),
        Field(7, "isUnsubAll", "is_unsub_all", "bool", "optional"),
        Field(8, "isSubOrderBookDetail", "is_sub_order_book_detail", "bool", "optional"),
        Field(9, "extendedTime", "extended_time", "bool", "optional"),
        Field(10, "session", "session", "int32", "optional", enum="common.Session"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security_list: list[qot_common.Security] = empty_list()
    """The securities. Left empty only with isUnsubAll."""
    sub_type_list: list[qot_common.SubType] = empty_list()
    """The kinds of data. Left empty only with isUnsubAll."""
    is_sub_or_un_sub: bool
    """True subscribes, false cancels."""
    is_reg_or_un_reg_push: bool | None = None
    """True asks for pushes on this connection, false stops them. Absent leaves pushes as they are."""
    reg_push_rehab_type_list: list[qot_common.RehabType] = empty_list()
    """The price adjustments in which candlesticks are pushed. It concerns candlestick sub types only; empty means
    Forward.
    """
    is_first_push: bool | None = None
    """Whether data that OpenD already holds is pushed once right after pushes are asked for. Absent means yes."""
    is_unsub_all: bool | None = None
    """True cancels all subscriptions and pushes of this connection and disregards the other fields. Absent means no.
    Since 3.10.
    """
    is_sub_order_book_detail: bool | None = None
    """Whether order books list their single orders. Only for order books of Hong Kong and with SF rights; the
    documentation's definitions name the deep order books of the US too. Absent means no. Since 3.21.
    """
    extended_time: bool | None = None
    """Whether US candlesticks, time-share data and ticks cover pre-market and after-hours too. Absent means no.
    Since 3.26.
    """
    session: common.Session | None = None
    """The part of the US trading day to cover, as a Common.Session, for US candlesticks, time-share data and ticks.
    Session_OVERNIGHT is not for quotes. From OpenD 9.2.4207 on. Since 9.2.
    """
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security_list: Sequence[qot_common.Security | str] = (),
            sub_type_list: list[qot_common.SubType] = empty_list(),
            is_sub_or_un_sub: bool,
            is_reg_or_un_reg_push: bool | None = None,
            reg_push_rehab_type_list: list[qot_common.RehabType] = empty_list(),
            is_first_push: bool | None = None,
            is_unsub_all: bool | None = None,
            is_sub_order_book_detail: bool | None = None,
            extended_time: bool | None = None,
            session: common.Session | None = None,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Nothing; that the reply succeeds is the result."""

    FULL_NAME: ClassVar[str] = "Qot_Sub.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = ()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_Sub.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "c2s", "c2s", "message", "required", message="qot_sub.C2S"),)

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_Sub.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_sub.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
